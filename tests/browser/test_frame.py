"""What stands around every page, in a real browser: keys, the name, no script needed, and no way in from elsewhere."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.bench import (  # noqa: F401 - fixtures are found by their names
    OpenBench,
    bench_server,
    bench_workspace,
    open_bench,
)
from tests.browser.test_accessible import AXE, GRAVE, TOO_WIDE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PAGES = ("/", "/nowhere", "/clause/nov10/99")


def give_name(page: "Page", name: str) -> None:
    """Say who sits here, by keyboard."""
    page.locator(".who summary").focus()
    page.keyboard.press("Enter")
    page.locator("#who").fill(name)
    with page.expect_navigation():
        page.keyboard.press("Enter")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(open_bench: OpenBench, axe: str, path: str, scheme: str) -> None:  # noqa: F811
    page = open_bench(path, color_scheme=scheme)
    page.evaluate(axe)
    assert not [each for each in page.evaluate(AXE) if each[0] in GRAVE]
    page.keyboard.press("?")
    assert not [each for each in page.evaluate(AXE) if each[0] in GRAVE]


@pytest.mark.parametrize("width", [320, 640, 1400])
@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_wider_than_the_screen(open_bench: OpenBench, path: str, width: int) -> None:  # noqa: F811
    page = open_bench(path, viewport={"width": width, "height": 800})
    beyond, which = page.evaluate(TOO_WIDE)
    assert beyond <= 0, which


def test_the_keys_are_told_and_go_where_they_say(open_bench: OpenBench) -> None:  # noqa: F811
    page = open_bench("/")
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    assert dialog.get_by_text("go to the treaties").is_visible()
    page.keyboard.press("g")
    page.keyboard.press("t")
    assert page.url.endswith("/")
    page.keyboard.press("Escape")
    assert not dialog.is_visible()
    page.keyboard.press("g")
    page.keyboard.press("t")
    page.wait_for_url("**/treaties")


def test_no_key_acts_while_somebody_types(open_bench: OpenBench) -> None:  # noqa: F811
    page = open_bench("/")
    page.keyboard.press("/")
    page.keyboard.type("?g t/")
    assert page.locator("#find").input_value() == "?g t/"
    assert page.get_by_role("dialog").count() == 0
    page.keyboard.press("Control+a")
    assert page.url.endswith("/")


def test_a_second_key_that_comes_late_means_nothing(open_bench: OpenBench) -> None:  # noqa: F811
    page = open_bench("/")
    page.keyboard.press("g")
    page.wait_for_timeout(1_400)
    page.keyboard.press("t")
    page.wait_for_timeout(200)
    assert page.url.endswith("/")


def test_a_name_is_given_and_changed(open_bench: OpenBench) -> None:  # noqa: F811
    page = open_bench("/?x=1")
    for name in ("Ana <b>Ö</b>", "Արամ"):
        give_name(page, name)
        assert page.url.endswith("/?x=1")
        assert name in page.locator(".who summary").inner_text()
    assert page.evaluate("document.cookie") == ""


def test_a_name_is_given_without_script(open_bench: OpenBench) -> None:  # noqa: F811
    page = open_bench("/", java_script_enabled=False)
    give_name(page, "Ana")
    assert "Ana" in page.locator(".who summary").inner_text()
    assert not page.locator("#show-keys").is_visible()


def test_a_refused_name_leads_back_to_what_was_typed(open_bench: OpenBench) -> None:  # noqa: F811
    page = open_bench("/")
    page.evaluate("document.querySelector('#who').removeAttribute('maxlength')")
    give_name(page, "x" * 121)
    assert page.get_by_role("heading", level=1).inner_text() == "Something to correct"
    page.go_back()
    assert page.locator("#who").input_value() == "x" * 121


def test_what_is_put_into_a_page_does_not_run(open_bench: OpenBench) -> None:  # noqa: F811
    page = open_bench("/")
    refused: list[str] = []
    page.on("console", lambda said: refused.append(said.text))
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.hacked = 1";
          document.body.append(script);
          document.body.insertAdjacentHTML("beforeend", "<img src=x: onerror='window.hacked = 1'>");
          document.body.insertAdjacentHTML("beforeend", "<p id=styled style='position:fixed'>x</p>");
        }"""
    )
    page.wait_for_timeout(200)
    assert page.evaluate("window.hacked") is None
    assert page.evaluate("getComputedStyle(document.getElementById('styled')).position") == "static"
    assert any("Content Security Policy" in each for each in refused)


def test_nothing_is_sent_to_other_places(open_bench: OpenBench, stranger: str) -> None:  # noqa: F811
    page = open_bench("/")
    assert (
        page.evaluate(
            "address => fetch(address).then(() => 'sent', () => 'refused')", f"{stranger}/listen"
        )
        == "refused"
    )


class Elsewhere(BaseHTTPRequestHandler):
    """Pages of another site."""

    target = ""
    pages: dict[str, str] = {}  # noqa: RUF012 - set once by the fixture

    def do_GET(self) -> None:
        body = self.pages.get(self.path, "<title>nothing</title>").replace("TARGET", self.target)
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: Any) -> None:
        pass


Elsewhere.pages = {
    "/form": '<form method="post" action="TARGET/who"><input name="name" value="Mallory"><button>x</button></form>',
    "/frame": '<iframe src="TARGET/"></iframe>',
    "/link": '<a href="TARGET/treaties">read this</a>',
    "/script": '<script src="TARGET/static/keys.js" onload="window.got=1" onerror="window.got=0"></script>',
}


@pytest.fixture
def stranger(bench_server: str) -> Iterator[str]:  # noqa: F811
    """The address of another site, on the same machine."""
    Elsewhere.target = bench_server
    with HTTPServer(("127.0.0.1", 0), Elsewhere) as server:
        running = threading.Thread(target=server.serve_forever, daemon=True)
        running.start()
        yield f"http://localhost:{server.server_address[1]}"
        server.shutdown()
        running.join()


def test_another_site_may_link_here(open_bench: OpenBench, stranger: str) -> None:  # noqa: F811
    page = open_bench("/")
    give_name(page, "Ana")
    page.goto(f"{stranger}/link")
    page.get_by_text("read this").click()
    page.wait_for_url("**/treaties")
    assert "Ana" in page.locator(".who summary").inner_text()


def test_another_site_cannot_send_a_form(
    open_bench: OpenBench,  # noqa: F811
    bench_server: str,  # noqa: F811
    stranger: str,
) -> None:
    page = open_bench("/")
    give_name(page, "Ana")
    page.goto(f"{stranger}/form")
    with page.expect_navigation():
        page.get_by_role("button").click()
    assert "page of another site" in page.inner_text("main")
    page.goto(bench_server)
    assert "Ana" in page.locator(".who summary").inner_text()


def test_another_site_cannot_show_a_page_of_ours_in_a_frame(
    open_bench: OpenBench,  # noqa: F811
    stranger: str,
) -> None:
    page = open_bench(f"{stranger}/frame")
    page.wait_for_timeout(300)
    shown = [frame for frame in page.frames if frame != page.main_frame]
    assert "Servanda" not in "".join(frame.content() for frame in shown)


def test_another_site_cannot_load_our_script(open_bench: OpenBench, stranger: str) -> None:  # noqa: F811
    page = open_bench(f"{stranger}/script")
    page.wait_for_function("window.got !== undefined")
    assert page.evaluate("window.got") == 0


def test_a_form_in_an_open_window_outlives_a_link_from_elsewhere(
    browser: "Browser",
    bench_server: str,  # noqa: F811
    stranger: str,
) -> None:
    context = browser.new_context()
    first, second = context.new_page(), context.new_page()
    first.goto(bench_server)
    second.goto(f"{stranger}/link")
    second.get_by_text("read this").click()
    second.wait_for_url("**/treaties")
    give_name(first, "Ana")
    assert "Ana" in first.locator(".who summary").inner_text()
    context.close()
