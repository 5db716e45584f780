"""The verdict of a period is that of its events alone."""

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rules import IDS, rule
from tests.strategies import corpora

from servanda.compliance.assess import assess
from servanda.compliance.clocks import Clocks
from servanda.compliance.periods import Silence, Unit, by_period, periods, spoken_of
from servanda.model.cell import Searched
from servanda.model.corpus import Corpus

TODAY = date(2012, 1, 1)
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("unit", "first", "last", "names"),
    [
        (Unit.YEAR, date(2020, 12, 31), date(2021, 1, 1), ["2020", "2021"]),
        (Unit.QUARTER, date(2020, 3, 31), date(2020, 7, 1), ["2020-Q1", "2020-Q2", "2020-Q3"]),
        (Unit.MONTH, date(2020, 12, 5), date(2021, 1, 5), ["2020-12", "2021-01"]),
        (Unit.MONTH, date(2020, 2, 29), date(2020, 2, 29), ["2020-02"]),
        (Unit.YEAR, date(2021, 1, 1), date(2020, 1, 1), []),
        (Unit.YEAR, date(9999, 5, 5), date.max, ["9999"]),
    ],
)
def test_names(unit: Unit, first: date, last: date, names: list[str]) -> None:
    assert [period.name for period in periods(unit, first, last)] == names


@given(st.sampled_from(list(Unit)), DAYS, DAYS)
def test_periods_follow_one_another_without_a_gap(unit: Unit, first: date, last: date) -> None:
    found = periods(unit, first, last)
    assert all(
        later.first.toordinal() == one.last.toordinal() + 1
        for one, later in itertools.pairwise(found)
    )
    assert not found or found[0].first <= first <= found[0].last
    assert not found or found[-1].first <= last <= found[-1].last


@pytest.mark.parametrize("name", IDS)
@given(corpora(), st.sampled_from(list(Unit)))
def test_a_period_reads_as_a_report_of_that_time(name: str, held: Corpus, unit: Unit) -> None:
    """The short way gives what weighing each window on its own would give."""
    cells = assess(held, rule(name), as_of=TODAY)
    within = spoken_of(cells, unit, Clocks(TODAY))[:15]
    told = {
        (cell.clause, cell.bearer, found.period.name): (found.verdict, found.counted)
        for cell in cells
        for found in by_period(rule(name), cell, within)
    }
    for period in within:
        window = assess(held, rule(name), as_of=min(period.last, TODAY), since=period.first)
        for cell in window:
            key = cell.clause, cell.bearer, period.name
            if cell.counted:
                assert told.pop(key) == (cell.verdict, cell.counted)
    assert not told


@given(corpora())
def test_silence_says_who_looked_in_the_period(held: Corpus) -> None:
    cells = assess(held, rule("standing"), as_of=TODAY)
    within = spoken_of(cells, Unit.YEAR, Clocks(TODAY))[:10]
    silence = Silence(held, Clocks(TODAY), within)
    for cell in cells:
        found = silence.of(cell)
        assert set(found) <= {period.name for period in within}
        assert Searched.NEVER not in found.values()
        assert held.searches or not found
