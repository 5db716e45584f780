"""Deadlines: a row a case, seen from a day."""

from datetime import date
from typing import Any

import pytest
from tests.rules import rule
from tests.strategies import clause, event, link, treaty

from servanda.compliance.assess import assess
from servanda.model.cell import DeadlineFinding, DeadlineState
from servanda.model.corpus import Corpus


def dated(deadline: dict[str, str], modality: str = "obligation") -> dict[str, Any]:
    asked = {
        "id": "open-bridge",
        "bearer": ["FRA"],
        "modality": modality,
        "action": "open",
        "object": "the bridge",
        "deadline": deadline,
    }
    return {"clauses": [clause("1", bearer=(), obligations=[asked])]}


def finding(
    of_treaty: dict[str, Any], *links: dict[str, Any], done: str, as_of: str
) -> DeadlineFinding:
    happened = event(*links, date=done)
    corpus = Corpus(treaties=(treaty(**of_treaty),), events=(happened,))
    cells = assess(corpus, rule("standing"), as_of=date.fromisoformat(as_of))
    (found,) = next(cell for cell in cells if str(cell.clause) == "pact/1").deadlines
    return found


DONE = link(stance="supports", standing="established", claimant="coder", performs="open-bridge")
BY = {"date": "2010-05-01"}


@pytest.mark.parametrize(
    ("deadline", "links", "as_of", "state", "days"),
    [
        (BY, [], "2010-04-30", DeadlineState.DUE, 0),
        (BY, [], "2010-05-01", DeadlineState.DUE, 0),
        (BY, [], "2010-05-02", DeadlineState.OVERDUE, 1),
        (BY, [], "2011-05-01", DeadlineState.OVERDUE, 365),
        (BY, [DONE], "2010-05-04", DeadlineState.OVERDUE, 3),
        (BY, [DONE], "2010-05-05", DeadlineState.LATE, 4),
        (BY, [DONE], "2020-01-01", DeadlineState.LATE, 4),
        ({"date": "2010-05-05"}, [DONE], "2020-01-01", DeadlineState.MET, 0),
        (BY | {"moved_to": "2010-05-10"}, [DONE], "2020-01-01", DeadlineState.MET, 0),
        (BY | {"moved_to": "2010-05-03"}, [DONE], "2020-01-01", DeadlineState.LATE, 2),
        (BY, [DONE | {"standing": "alleged"}], "2010-05-06", DeadlineState.OVERDUE, 5),
        (BY, [DONE | {"standing": "acknowledged"}], "2010-05-06", DeadlineState.OVERDUE, 5),
        (BY, [DONE | {"status": "proposed"}], "2010-05-06", DeadlineState.OVERDUE, 5),
        (BY, [DONE | {"performs": "other"}], "2010-05-06", DeadlineState.OVERDUE, 5),
        (BY, [DONE | {"bearer": "DEU"}], "2010-05-06", DeadlineState.OVERDUE, 5),
        (BY | {"kind": "until"}, [], "2010-05-01", DeadlineState.RUNNING, 0),
        (BY | {"kind": "until"}, [], "2010-05-02", DeadlineState.ENDED, 0),
        (BY | {"kind": "from"}, [], "2010-04-30", DeadlineState.DUE, 0),
        (BY | {"kind": "from"}, [], "2020-01-01", DeadlineState.RUNNING, 0),
    ],
)
def test_state(
    deadline: dict[str, str],
    links: list[dict[str, Any]],
    as_of: str,
    state: DeadlineState,
    days: int,
) -> None:
    found = finding(dated(deadline), *links, done="2010-05-05", as_of=as_of)
    assert (found.state, found.days) == (state, days)
    assert found.because


def test_a_permission_is_never_overdue() -> None:
    found = finding(dated(BY, "permission"), done="2010-05-05", as_of="2020-01-01")
    assert found.state is DeadlineState.ENDED


def test_a_moved_day_keeps_the_day_of_the_text() -> None:
    found = finding(
        dated(BY | {"moved_to": "2010-05-10"}), DONE, done="2010-05-12", as_of="2020-01-01"
    )
    assert (str(found.due), str(found.moved_to), found.days) == ("2010-05-01", "2010-05-10", 2)
    assert "late by 2 days" in found.because
    assert "moved by agreement from 2010-05-01" in found.because
