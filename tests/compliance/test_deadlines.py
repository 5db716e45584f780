"""Deadlines: a row a case, seen from a day."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from tests.rules import rule
from tests.shipped import corpus as shipped
from tests.strategies import clause, corpora, event, link, treaty

from servanda.compliance.assess import assess
from servanda.compliance.deadlines import deadlines
from servanda.model.address import Address
from servanda.model.cell import DeadlineFinding, DeadlineState
from servanda.model.corpus import Corpus
from servanda.model.event import Event

FIRST = Address.parse("pact/1")
BY = {"date": "2010-05-01"}
DONE = link(stance="supports", standing="established", claimant="coder", performs="open-bridge")


def asked(deadline: dict[str, str], **changes: Any) -> dict[str, Any]:
    """Return fields of a treaty whose first article asks FRA to open the bridge."""
    plain = {
        "id": "open-bridge",
        "bearer": ["FRA"],
        "modality": "obligation",
        "action": "open",
        "object": "the bridge",
        "deadline": deadline,
    }
    return {"clauses": [clause("1", bearer=(), obligations=[plain | changes])]}


def finding(
    of_treaty: dict[str, Any], *happened: Event, as_of: str, bearer: str = "FRA"
) -> DeadlineFinding:
    held = Corpus(treaties=(treaty(**of_treaty),), events=happened)
    (found,) = deadlines(held, FIRST, bearer, date.fromisoformat(as_of))
    return found


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
        ({"date": "2010-05-05"}, [DONE], "2010-05-05", DeadlineState.MET, 0),
        (BY | {"moved_to": "2010-05-10"}, [DONE], "2020-01-01", DeadlineState.MET, 0),
        (BY | {"moved_to": "2010-05-03"}, [DONE], "2020-01-01", DeadlineState.LATE, 2),
        (BY | {"moved_to": "2010-05-10"}, [], "2010-05-05", DeadlineState.DUE, 0),
        (BY | {"moved_to": "2010-05-10"}, [], "2010-05-12", DeadlineState.OVERDUE, 2),
        (BY | {"kind": "until"}, [], "2010-05-01", DeadlineState.RUNNING, 0),
        (BY | {"kind": "until"}, [], "2010-05-02", DeadlineState.ENDED, 0),
        (BY | {"kind": "until"}, [DONE], "2010-05-06", DeadlineState.ENDED, 0),
        (BY | {"kind": "from"}, [], "2010-04-30", DeadlineState.DUE, 0),
        (BY | {"kind": "from"}, [], "2010-05-01", DeadlineState.RUNNING, 0),
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
    found = finding(asked(deadline), event(*links), as_of=as_of)
    assert (found.state, found.days) == (state, days)
    assert found.because


@pytest.mark.parametrize(
    ("changes", "counts"),
    [
        ({}, True),
        ({"clause": "pact"}, True),
        ({"clause": "pact/1/b"}, True),
        ({"claimant": "DEU"}, True),
        ({"standing": "alleged"}, False),
        ({"standing": "assessed"}, False),
        ({"standing": "acknowledged", "claimant": "FRA"}, False),
        ({"stance": "touches"}, False),
        ({"stance": "breaches"}, False),
        ({"status": "proposed"}, False),
        ({"status": "rejected"}, False),
        ({"performs": "other"}, False),
        ({"performs": None}, False),
        ({"bearer": "DEU"}, False),
        ({"clause": "other/1"}, False),
        ({"gates": {"materiae": {"value": False, "because": "another bridge"}}}, False),
        ({"gates": {"materiae": {"value": None, "because": "which bridge?"}}}, True),
    ],
)
def test_what_performs(changes: dict[str, Any], counts: bool) -> None:
    found = finding(asked(BY), event(DONE | changes), as_of="2020-01-01")
    assert (found.state is DeadlineState.LATE) == counts
    assert (found.state is DeadlineState.OVERDUE) == (not counts)
    assert found.done_by == ("2010-05-05-bridge" if counts else "")


@pytest.mark.parametrize(
    ("modality", "state"),
    [
        ("obligation", DeadlineState.OVERDUE),
        ("prohibition", DeadlineState.OVERDUE),
        ("commitment-to-negotiate", DeadlineState.OVERDUE),
        ("permission", DeadlineState.ENDED),
        ("declaration", DeadlineState.ENDED),
    ],
)
def test_only_duties_are_overdue(modality: str, state: DeadlineState) -> None:
    assert finding(asked(BY, modality=modality), as_of="2020-01-01").state is state


@pytest.mark.parametrize(
    ("dates", "state", "days", "because"),
    [
        (
            {"date": "2010-04-20", "date_end": "2010-05-03"},
            DeadlineState.LATE,
            2,
            "done on 2010-05-03, late by 2 days, due on 2010-05-01 (stated)",
        ),
        (
            {"date": "2010-04"},
            DeadlineState.MET,
            0,
            "done between 2010-04-01 and 2010-04-30, due on 2010-05-01 (stated)",
        ),
        (
            {"date": "2010-04", "date_end": "2010-05-01"},
            DeadlineState.MET,
            0,
            "done on 2010-05-01, due on 2010-05-01 (stated)",
        ),
        (
            {"date": "2010"},
            DeadlineState.MET,
            0,
            "done between 2010-01-01 and 2010-12-31, whether in time is not established, "
            "due on 2010-05-01 (stated)",
        ),
        (
            {"date": "2010-06"},
            DeadlineState.LATE,
            31,
            "done between 2010-06-01 and 2010-06-30, late by at least 31 days, "
            "due on 2010-05-01 (stated)",
        ),
        (
            {"date": "2010-05-02"},
            DeadlineState.LATE,
            1,
            "done on 2010-05-02, late by 1 day, due on 2010-05-01 (stated)",
        ),
    ],
)
def test_late_is_said_only_of_what_was_certainly_late(
    dates: dict[str, str], state: DeadlineState, days: int, because: str
) -> None:
    found = finding(asked(BY), event(DONE, **dates), as_of="2020-01-01")
    assert (found.state, found.days, found.because) == (state, days, because)


def test_the_first_performance_counts_whatever_the_order_of_files() -> None:
    early = event(DONE, id="2010-04-01-early", date="2010-04-01")
    late = event(DONE, id="2010-06-01-late", date="2010-06-01")
    for happened in ((early, late), (late, early)):
        found = finding(asked(BY), *happened, as_of="2020-01-01")
        assert (found.state, found.done_by) == (DeadlineState.MET, "2010-04-01-early")


def test_each_bearer_performs_for_itself() -> None:
    both = asked(BY, bearer=["FRA", "DEU"])
    happened = event(DONE)
    assert finding(both, happened, as_of="2020-01-01").state is DeadlineState.LATE
    other = finding(both, happened, as_of="2020-01-01", bearer="DEU")
    assert other.state is DeadlineState.OVERDUE


def test_a_moved_day_keeps_the_day_of_the_text() -> None:
    moved = asked(BY | {"moved_to": "2010-05-10", "basis": "computed"})
    found = finding(moved, event(DONE, date="2010-05-12"), as_of="2020-01-01")
    assert (str(found.due), str(found.moved_to), found.days) == ("2010-05-01", "2010-05-10", 2)
    assert found.because == (
        "done on 2010-05-12, late by 2 days, "
        "due on 2010-05-10, moved by agreement from 2010-05-01 (computed)"
    )


@pytest.mark.parametrize(
    ("until", "as_of", "state"),
    [
        ("2010-05-01", "2010-06-01", DeadlineState.OVERDUE),
        ("2010-04-30", "2010-04-30", DeadlineState.DUE),
        ("2010-04-30", "2010-06-01", DeadlineState.ENDED),
    ],
)
def test_what_was_not_due_when_the_treaty_ended_is_not_overdue(
    until: str, as_of: str, state: DeadlineState
) -> None:
    force = treaty().model_dump(mode="json")["in_force"] | {"until": until}
    found = finding(asked(BY) | {"in_force": force}, as_of=as_of)
    assert found.state is state
    if state is DeadlineState.ENDED:
        assert found.because == "the treaty ended before this was due on 2010-05-01 (stated)"


def test_what_else_the_reason_says() -> None:
    on_condition = asked(BY, condition="if the river allows")
    assert finding(on_condition, as_of="2010-05-03").because == (
        "overdue since 2010-05-01 (stated): 2 days without established performance; "
        "on a condition: if the river allows"
    )
    permission = finding(asked(BY, modality="permission"), as_of="2010-05-03")
    assert permission.because == "the time ran out on 2010-05-01 (stated)"
    assert finding(asked(BY), as_of="2010-04-01").because == "due on 2010-05-01 (stated)"
    starts = finding(asked(BY | {"kind": "from"}), as_of="2010-05-03")
    assert starts.because == "runs from 2010-05-01 (stated)"


@pytest.mark.parametrize("address", ["pact", "pact/9", "pact/preamble", "other/1"])
def test_where_nothing_is_asked_nothing_is_due(address: str) -> None:
    held = Corpus(treaties=(treaty(**asked(BY)),))
    assert deadlines(held, Address.parse(address), "FRA", date(2020, 1, 1)) == ()
    assert deadlines(held, FIRST, "DEU", date(2020, 1, 1)) == ()


@given(corpora())
def test_cells_say_the_same(held: Corpus) -> None:
    for cell in assess(held, rule("standing"), as_of=date(2008, 1, 1)):
        assert cell.deadlines == deadlines(held, cell.clause, cell.bearer, date(2008, 1, 1))


@given(corpora())
def test_days_are_counted_only_where_there_is_something_to_count(held: Corpus) -> None:
    for cell in assess(held, rule("standing"), as_of=date(2008, 1, 1)):
        for found in cell.deadlines:
            counted = found.state in (DeadlineState.LATE, DeadlineState.OVERDUE)
            assert (found.days > 0) == counted
            assert (found.done is not None) == bool(found.done_by)


@pytest.mark.parametrize("since", [None, date(2022, 1, 1)])
def test_what_was_performed_stays_performed_in_a_report_on_later_years(since: date | None) -> None:
    cells = assess(shipped(), rule("standing"), as_of=date(2026, 1, 1), since=since)
    found = {
        each.obligation.id: (each.state, each.days)
        for cell in cells
        if cell.clause.treaty == "nov10" and cell.bearer == "ARM"
        for each in cell.deadlines
    }
    assert found["aghdam-return"] == found["lachin-return"] == (DeadlineState.MET, 0)
    assert found["kalbajar-return"] == (DeadlineState.MET, 0)
