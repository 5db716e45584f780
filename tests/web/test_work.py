"""The work list: what waits is shown, decided in somebody's name, taken back, and refused where it changed."""

from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
import yaml
from fastapi.testclient import TestClient
from httpx2 import Response

from servanda.api import reviewing
from servanda.web.settings import Settings
from tests.cli.conftest import copy_of_the_data
from tests.web.conftest import KEY, seated
from tests.web.waiting import ORPHAN, PROBLEM, PROPOSED, SUSPECT, prepared

FIRST = f"{PROPOSED}#1"


@pytest.fixture
def waiting(tmp_path: Path) -> Path:
    """A workspace in which one of everything waits."""
    return prepared(copy_of_the_data(tmp_path))


@pytest.fixture
def ana(waiting: Path) -> TestClient:
    """A coder before the work list."""
    return seated(Settings(workspace=waiting, key=KEY), coder="ana")


def post(client: TestClient, address: str, **fields: str) -> Response:
    """Send a form."""
    content = urlencode(fields).encode()
    kind = {"content-type": "application/x-www-form-urlencoded"}
    return client.post(address, content=content, headers=kind)


def link_of(workspace: Path, name: str) -> dict[str, Any]:
    """Return a link as it stands in its file."""
    event, _, number = name.partition("#")
    path = workspace / "annotations" / event[:4] / f"{event}.yaml"
    links: list[dict[str, Any]] = yaml.safe_load(path.read_text("utf-8"))["links"]
    return {
        "status": "proposed",
        **links[int(number) - 1],
    }  # the writer leaves out what goes without saying


def basis(workspace: Path, name: str = FIRST) -> str:
    """Return the basis of a link as it is now."""
    return reviewing.basis(name, workspace=workspace)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("proposed", ["What happened: 2022-04-01-proposed", "nov10/6", "Score 0.60"]),
        ("suspect", [SUSPECT, "25 November", "Today"]),
        ("orphaned", [ORPHAN, "the corridor was open", "Take the place offered"]),
        ("problem", [PROBLEM, "unknown-bearer", f"annotations/2022/{PROBLEM}.yaml:"]),
        ("disagreement", ["Baku, 4 April", "ana and ben differ on 2 of 2 events", "Adjudicate"]),
    ],
)
def test_every_kind_is_shown(ana: TestClient, kind: str, words: list[str]) -> None:
    answer = ana.get(f"/work?kind={kind}")
    assert answer.status_code == 200
    shown = unescape(answer.text)
    for each in words:
        assert each in shown
    assert f'data-count="{kind}">' in answer.text


@pytest.mark.parametrize("kind", reviewing.KINDS)
def test_every_kind_may_be_empty(reader: TestClient, kind: str) -> None:
    answer = reader.get(f"/work?kind={kind}")
    assert answer.status_code == 200
    assert 'class="empty"' in answer.text
    assert 'href="/' in answer.text[answer.text.index('class="empty"') :]


def test_a_filter_that_fits_nothing_leads_back(ana: TestClient) -> None:
    answer = ana.get("/work?kind=proposed&treaty=feb22")
    assert "Show all of this kind" in answer.text


@pytest.mark.parametrize(
    "asked",
    ["kind=x", "treaty=x", "order=x", "page=0", "page=99", "page=x", "other=1", "kind=a&kind=b"],
)
def test_what_cannot_be_asked(ana: TestClient, asked: str) -> None:
    assert ana.get(f"/work?{asked}").status_code in (404, 422)


def test_the_first_kind_with_work_comes_first(waiting: Path, ana: TestClient) -> None:
    (waiting / "annotations/2022" / f"{PROPOSED}.yaml").unlink()
    assert "Work list: suspect links" in ana.get("/work").text


@pytest.mark.parametrize(("word", "status"), [("accepted", "accepted"), ("rejected", "rejected")])
def test_a_decision_and_back(ana: TestClient, waiting: Path, word: str, status: str) -> None:
    before = link_of(waiting, FIRST)
    answer = post(
        ana,
        "/work/decide",
        link=FIRST,
        status=word,
        basis=basis(waiting),
        back="/work?kind=proposed",
    )
    assert (answer.status_code, answer.headers["location"]) == (303, "/work?kind=proposed")
    after = link_of(waiting, FIRST)
    assert after["status"] == status
    assert after["reviewed"]["by"] == "ana"
    assert f"({FIRST})" in ana.get("/work?kind=proposed").text
    assert post(ana, "/work/undo", back="/work?kind=proposed").status_code == 303
    assert link_of(waiting, FIRST) == before
    assert "data-words" not in ana.get("/work?kind=orphaned").text.split("<template")[0]


def test_what_changed_since_is_not_taken_back(ana: TestClient, waiting: Path) -> None:
    post(ana, "/work/decide", link=FIRST, status="accepted", basis=basis(waiting))
    post(seated(Settings(workspace=waiting, key=KEY), coder="ben"),
         "/work/decide", link=FIRST, status="rejected", basis=basis(waiting))  # fmt: skip
    answer = post(ana, "/work/undo")
    assert answer.status_code in (303, 409)
    assert link_of(waiting, FIRST)["status"] == "rejected" or answer.status_code == 303


def test_another_decision_on_the_event_does_not_stop_the_undo(
    ana: TestClient, waiting: Path
) -> None:
    second = f"{PROPOSED}#2"
    post(ana, "/work/decide", link=FIRST, status="accepted", basis=basis(waiting))
    reviewing.decide(
        second, status="rejected", by="ben", basis=basis(waiting, second), workspace=waiting
    )
    assert post(ana, "/work/undo").status_code == 303
    assert link_of(waiting, FIRST)["status"] == "proposed"
    assert link_of(waiting, second)["status"] == "rejected"


def test_nothing_to_take_back(ana: TestClient) -> None:
    ana.cookies.set("session", "n" * 43, domain="127.0.0.1")
    assert post(ana, "/work/undo").status_code in (403, 422)


def test_still_holds(ana: TestClient, waiting: Path) -> None:
    sheet = reviewing.work_list(workspace=waiting, kind="suspect")
    name = sheet["suspect"][0]["link"]["id"]
    count = sheet["counts"]["suspect"]
    answer = post(ana, "/work/decide", link=name, status="holds", basis=basis(waiting, name))
    assert answer.status_code == 303
    assert reviewing.work_list(workspace=waiting, kind="suspect")["counts"]["suspect"] == count - 1


def test_a_stale_decision_is_refused_and_shown_anew(ana: TestClient, waiting: Path) -> None:
    stale = basis(waiting)
    reviewing.decide(FIRST, status="rejected", by="ben", basis=stale, workspace=waiting)
    answer = post(ana, "/work/decide", link=FIRST, status="accepted", basis=stale)
    assert answer.status_code == 409
    assert "no longer as it was shown" in answer.text
    assert basis(waiting) in answer.text
    assert link_of(waiting, FIRST)["status"] == "rejected"


def test_a_name_is_asked_for_and_the_decision_kept(waiting: Path) -> None:
    nobody = seated(Settings(workspace=waiting, key=KEY))
    fields = {
        "link": FIRST,
        "status": "accepted",
        "basis": basis(waiting),
        "back": "/work?kind=suspect",
    }
    answer = post(nobody, "/work/decide", **fields)
    assert answer.status_code == 422
    for value in fields.values():
        assert f'value="{value}"' in answer.text
    assert "autofocus" in answer.text
    assert post(nobody, "/work/decide", **fields, in_name_of="a\tb").status_code == 422
    answer = post(nobody, "/work/decide", **fields, in_name_of="Mia")
    assert answer.status_code == 303
    assert link_of(waiting, FIRST)["reviewed"]["by"] == "Mia"
    assert nobody.cookies["coder"] == "Mia"


def test_changing_a_link(ana: TestClient, waiting: Path) -> None:
    page = ana.get(f"/work/link/{PROPOSED}/1")
    assert page.status_code == 200
    fields = {"clause": "point 6 of the trilateral statement", "stance": "touches", "bearer": "AZE",
              "claimant": "ARM:MFA", "standing": "alleged", "rationale": "Other words."}  # fmt: skip
    answer = post(ana, "/work/change", link=FIRST, basis=basis(waiting), back="/work", **fields)
    assert answer.status_code == 303
    after = link_of(waiting, FIRST)
    assert (after["clause"], after["stance"], after["status"]) == ("nov10/6", "touches", "accepted")
    assert after["recorded"]["rule"] == "reader 1, changed by hand"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"clause": "nov10/99"}, "nov10/99"),
        ({"clause": ""}, ""),
        ({"bearer": "a"}, "bearer"),
        ({"stance": "x"}, "stance"),
        ({"rationale": ""}, "rationale"),
    ],
)
def test_a_change_that_does_not_fit_loses_nothing(
    ana: TestClient, waiting: Path, fields: dict[str, str], words: str
) -> None:
    typed = {"clause": "nov10/1", "stance": "breaches", "bearer": "AZE", "claimant": "Typed",
             "standing": "alleged", "rationale": "Typed and kept."} | fields  # fmt: skip
    answer = post(ana, "/work/change", link=FIRST, basis=basis(waiting), **typed)
    assert answer.status_code == 422
    assert words in answer.text
    assert 'value="Typed"' in answer.text
    assert link_of(waiting, FIRST)["status"] == "proposed"


def test_a_change_of_nothing_accepts(ana: TestClient, waiting: Path) -> None:
    was = link_of(waiting, FIRST)
    fields = {
        name: was[name]
        for name in ("clause", "stance", "bearer", "claimant", "standing", "rationale")
    }
    assert post(ana, "/work/change", link=FIRST, basis=basis(waiting), **fields).status_code == 303
    after = link_of(waiting, FIRST)
    assert after["status"] == "accepted"
    assert after["recorded"] == was["recorded"]


def test_an_orphan_takes_the_place_offered(ana: TestClient, waiting: Path) -> None:
    name = f"{ORPHAN}#1"
    answer = post(ana, "/work/reattach", link=name, quotation="1", basis=basis(waiting, name))
    assert answer.status_code == 303
    from tests.web.waiting import TEXT

    start = TEXT.index("the corridor was open")
    assert link_of(waiting, name)["evidence"][0]["start"] == start
    assert (
        post(
            ana, "/work/reattach", link=name, quotation="1", basis=basis(waiting, name)
        ).status_code
        == 422
    )
    assert (
        post(
            ana, "/work/reattach", link=name, quotation="x", basis=basis(waiting, name)
        ).status_code
        == 422
    )


def test_many_at_once(ana: TestClient, waiting: Path) -> None:
    page = ana.get("/work/bulk?stance=breaches&least=0.4")
    assert "This covers 2 proposed links" in page.text
    assert f'name="link:{PROPOSED}#2"' in page.text
    assert f'name="link:{FIRST}"' not in page.text
    names = [f"{PROPOSED}#2", f"{PROPOSED}#3"]
    fields = {f"link:{name}": basis(waiting, name) for name in names}
    assert post(ana, "/work/bulk", **fields).status_code == 303
    assert [link_of(waiting, name)["status"] for name in names] == ["accepted", "accepted"]
    assert "Accepted 2 links" in ana.get("/work").text
    assert post(ana, "/work/undo").status_code == 303
    assert [link_of(waiting, name)["status"] for name in names] == ["proposed", "proposed"]


def test_many_at_once_of_which_one_changed(ana: TestClient, waiting: Path) -> None:
    stale = basis(waiting)
    reviewing.decide(FIRST, status="rejected", by="ben", basis=stale, workspace=waiting)
    second = f"{PROPOSED}#2"
    answer = post(
        ana, "/work/bulk", **{f"link:{FIRST}": stale, f"link:{second}": basis(waiting, second)}
    )
    assert answer.status_code == 409
    assert "1 link decided" in answer.text
    assert FIRST in answer.text
    assert link_of(waiting, second)["status"] == "accepted"


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("", 200), ("clause=nov10/4", 200), ("clause=nov10", 200), ("clause=point+6+of+the+trilateral+statement", 200),
        ("clause=nowhere/1", 404), ("least=x", 422), ("least=2", 422), ("least=nan", 422), ("stance=x", 422),
    ],
)  # fmt: skip
def test_what_a_filter_covers(ana: TestClient, asked: str, status: int) -> None:
    assert ana.get(f"/work/bulk?{asked}").status_code == status


def test_no_link_was_ticked(ana: TestClient) -> None:
    assert post(ana, "/work/bulk").status_code == 422


@pytest.mark.parametrize("number", ["0", "99", "-1", "x", "9" * 30])
def test_no_such_link(ana: TestClient, number: str) -> None:
    assert ana.get(f"/work/link/{PROPOSED}/{number}").status_code in (404, 422)
    answer = post(ana, "/work/decide", link=f"{PROPOSED}#{number}", status="accepted", basis="x")
    assert answer.status_code in (404, 422)


def test_for_programs(ana: TestClient, waiting: Path) -> None:
    sheet = ana.get("/api/work?kind=proposed").json()
    assert sheet["proposed"][0]["link"]["id"] == FIRST
    links = {each["link"]["id"]: each["basis"] for each in sheet["proposed"]}
    answer = ana.post(
        "/api/work/decisions", json={"links": {**links, "x#1": "y"}, "status": "rejected"}
    )
    assert answer.status_code == 200
    assert answer.json()["done"] == [*links]
    assert answer.json()["refused"][0]["link"] == "x#1"
    assert answer.json()["undo"] == "rejected 3 links"
    assert {link_of(waiting, name)["status"] for name in links} == {"rejected"}
    assert ana.post("/api/work/undo").json()["done"] == [*links]
    assert {link_of(waiting, name)["status"] for name in links} == {"proposed"}
    assert ana.post("/api/work/undo").status_code == 422


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"links": {}},
        {"links": {"a": "b"}, "status": "holds"},
        [],
        {"links": [], "status": "accepted"},
    ],
)
def test_what_programs_may_not_send(ana: TestClient, body: object) -> None:
    assert ana.post("/api/work/decisions", json=body).status_code == 422


def test_programs_need_a_name_too(waiting: Path) -> None:
    nobody = seated(Settings(workspace=waiting, key=KEY))
    body = {"links": {FIRST: basis(waiting)}, "status": "accepted"}
    assert nobody.post("/api/work/decisions", json=body).status_code == 422
    assert nobody.post("/api/work/decisions", json={**body, "by": "Mia"}).status_code == 200
    assert link_of(waiting, FIRST)["reviewed"]["by"] == "Mia"


def test_read_only(waiting: Path) -> None:
    guest = seated(Settings(workspace=waiting, key=KEY, read_only=True), coder="ana")
    for kind in reviewing.KINDS:
        page = guest.get(f"/work?kind={kind}")
        assert page.status_code == 200
        assert 'action="/work/decide"' not in page.text
    assert post(guest, "/work/decide", link=FIRST, status="accepted", basis="x").status_code == 403
