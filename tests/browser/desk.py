"""A draft in a real browser: opened by keys alone, and a server that can be killed and started again."""

import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.error import URLError
from urllib.request import urlopen

import yaml

try:
    from playwright.sync_api import expect as expect
except ImportError:
    expect = None  # without a browser nothing here is tried: `conftest` says so

if TYPE_CHECKING:
    from playwright.sync_api import Page

STORY = (
    "Charges traded\n28 March 2022\n\nOn 26 March the Defence Ministry of Azerbaijan accused Armenia of violating point 4 of "
    "the statement of 10 November 2020. On 27 March Armenia rejected the charge that it had violated point 4 "
    "of the statement.\n"
)
_HERE = "() => document.activeElement?.id ?? ''"
_PATIENCE = 30.0
_MOST_TABS = 60


def tab_to(page: "Page", name: str) -> None:
    """Go to a field by the Tab key alone."""
    for _ in range(_MOST_TABS):
        if page.evaluate(_HERE) == name:
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"no way to {name} by keys")


def open_by_keys(page: "Page", text: str = STORY, *, name: str = "Ana", **said: str) -> None:
    """Paste a text and open it, from the start page on, and wait until the page of the draft is ready."""
    if page.locator("#open #name").count():
        tab_to(page, "name")
        page.keyboard.type(name)
    tab_to(page, "text")
    page.keyboard.insert_text(text)
    for field, words in {"publisher": "Gazette", **said}.items():
        tab_to(page, field)
        page.keyboard.type(words)
    page.keyboard.press("Enter")
    ready(page)


def ready(page: "Page") -> None:
    """Wait until the page of a draft can be worked on."""
    page.locator("#draft[data-ready=yes]").wait_for()


def proposed(page: "Page") -> None:
    """Wait until something is proposed, and the keyboard is on it."""
    page.locator(".link.current").first.wait_for()


def saved(page: "Page") -> None:
    """Wait until the server has all that was done."""
    page.locator("#kept[data-state=saved]").wait_for()


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


def start_server(workspace: Path, port: int) -> "subprocess.Popen[bytes]":
    """Start the workbench as a program of its own, and return it when it answers."""
    words = ("-C", str(workspace), "serve", "--port", str(port), "--no-open")
    program = subprocess.Popen(
        [sys.executable, "-m", "servanda", *words],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        try:
            urlopen(f"http://127.0.0.1:{port}/annotate", timeout=5).close()
            return program
        except URLError:
            time.sleep(0.1)
    program.kill()
    raise AssertionError("the server did not start")


def events(workspace: Path) -> list[Any]:
    """Return what was recorded of the story."""
    files = sorted((workspace / "annotations").glob("*/2022-03-2[67]-on-*.yaml"))
    return [yaml.safe_load(file.read_text("utf-8")) for file in files]


def states(page: "Page") -> list[str]:
    """Return what was decided about each link, in their order."""
    found = page.locator("li.link").evaluate_all(
        "all => all.map(each => ['accepted', 'rejected', 'written', 'open'].find(s => each.classList.contains(s)))"
    )
    return [str(each) for each in found]
