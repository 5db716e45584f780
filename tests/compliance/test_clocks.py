"""Two clocks: when it happened, and when it was recorded."""

from datetime import date
from typing import Any

import pytest
from tests.rules import rule
from tests.strategies import corpus, event, link

from servanda.compliance.assess import assess
from servanda.compliance.clocks import Clocks
from servanda.model.corpus import Search
from servanda.model.event import Link

LATE = link(recorded={"by": "tester", "at": "2022-02-02T23:30:00-05:00"})


@pytest.mark.parametrize(
    ("known_at", "is_known"),
    [(None, True), (date(2022, 2, 2), False), (date(2022, 2, 3), True), (date(2030, 1, 1), True)],
)
def test_a_link_is_known_from_its_day_in_greenwich(known_at: date | None, is_known: bool) -> None:
    clocks = Clocks(date(2026, 1, 1), known_at=known_at)
    assert clocks.is_known(Link.model_validate(LATE)) is is_known


@pytest.mark.parametrize(
    ("as_of", "since", "counts"),
    [
        (date(2010, 5, 4), None, False),
        (date(2010, 5, 5), None, True),
        (date(2026, 1, 1), date(2010, 5, 5), True),
        (date(2026, 1, 1), date(2010, 5, 6), False),
    ],
)
def test_an_event_happens_on_its_day(as_of: date, since: date | None, counts: bool) -> None:
    assert Clocks(as_of, since).has_happened(event()) is counts


@pytest.mark.parametrize(
    ("known_at", "verdict"),
    [
        (date(2019, 12, 31), "no-evidence"),
        (date(2021, 1, 1), "breach-alleged"),
        (None, "contested"),
    ],
)
def test_a_report_knows_what_had_been_recorded(known_at: date | None, verdict: str) -> None:
    denial = {**LATE, "standing": "denied", "claimant": "FRA"}
    cells = assess(
        corpus(event(link(), denial)),
        rule("standing"),
        as_of=date(2026, 1, 1),
        known_at=known_at,
    )
    assert next(cell for cell in cells if cell.bearer == "FRA").verdict.id == verdict


def test_a_search_made_later_is_not_known() -> None:
    search = Search.model_validate(
        {"clause": "pact/1", "outcome": "nothing-found", "by": "tester", "at": "2020-01-01"}
    )
    assert Clocks(date(2026, 1, 1), known_at=date(2020, 1, 1)).covers(search)
    assert not Clocks(date(2026, 1, 1), known_at=date(2019, 1, 1)).covers(search)


def test_positions_of_links_stay() -> None:
    """A link keeps its name when those before it are not known yet."""
    early: dict[str, Any] = link()
    cells = assess(
        corpus(event(LATE, early)),
        rule("standing"),
        as_of=date(2026, 1, 1),
        known_at=date(2021, 1, 1),
    )
    (weighed,) = next(cell for cell in cells if cell.counted).counted
    assert weighed.linked.id == "2010-05-05-bridge#2"
