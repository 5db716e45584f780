"""What waits is shown, kind by kind, and a list that is empty leads on."""

from html import unescape
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from servanda.api import reviewing
from tests.web.waiting import ORPHAN, PROBLEM, PROPOSED, SUSPECT


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
