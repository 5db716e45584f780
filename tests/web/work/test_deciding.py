"""A decision is made in somebody's name, taken back, and refused where the link changed."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from servanda.api import reviewing
from servanda.web.settings import Settings
from tests.web.conftest import KEY, seated
from tests.web.waiting import PROPOSED
from tests.web.work.sending import FIRST, basis, link_of, post


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
