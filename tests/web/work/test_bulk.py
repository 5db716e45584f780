"""Many links at once: what a filter covers, and what became of each."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from servanda.api import reviewing
from tests.web.waiting import PROPOSED
from tests.web.work.sending import FIRST, basis, link_of, post


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
