"""Spans: what the dates of an event can mean."""

from typing import Any

import pytest
from tests.strategies import event

from servanda.compliance.span import span


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ({"date": "2010-05-05"}, ["2010-05-05"] * 4),
        ({"date": "2010-02"}, ["2010-02-01", "2010-02-28"] * 2),
        ({"date": "2010"}, ["2010-01-01", "2010-12-31"] * 2),
        ({"date": "2010-02-15", "precision": "month"}, ["2010-02-01", "2010-02-28"] * 2),
        ({"date": "2010-02-15", "precision": "year"}, ["2010-01-01", "2010-12-31"] * 2),
        (
            {"date": "2010-05-05", "date_end": "2010-06-07"},
            ["2010-05-05", "2010-05-05", "2010-06-07", "2010-06-07"],
        ),
        (
            {"date": "2010-05-05", "date_end": "2010-06"},
            ["2010-05-05", "2010-05-05", "2010-06-01", "2010-06-30"],
        ),
        (
            {"date": "2010-05-05", "date_end": "2010-05"},
            ["2010-05-05", "2010-05-05", "2010-05-05", "2010-05-31"],
        ),
    ],
)
def test_span(dates: dict[str, Any], expected: list[str]) -> None:
    assert [str(day) for day in span(event(**dates))] == expected
