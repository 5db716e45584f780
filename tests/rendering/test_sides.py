from typing import Any

import pytest

from servanda.rendering.sides import sides, silence
from tests.rendering.parts import link


@pytest.mark.parametrize(
    ("fields", "side"),
    [
        ({"stance": "supports"}, "kept"),
        ({"stance": "breaches", "standing": "denied"}, "kept"),
        ({"stance": "breaches", "standing": "alleged"}, "breached"),
        ({"stance": "contested"}, "contested"),
        ({"stance": "touches"}, "touched"),
        ({"stance": "supports", "counted": False}, "outside"),
        ({"stance": "breaches", "standing": "denied", "counted": False}, "outside"),
    ],
)
def test_a_claim_stands_on_one_side(fields: dict[str, Any], side: str) -> None:
    found = sides([link(1, **fields)])  # type: ignore[list-item]
    assert [name for name, links in zip(found._fields, found, strict=True) if links] == [side]


def test_nothing_stands_nowhere() -> None:
    assert not any(sides([]))


@pytest.mark.parametrize(
    ("filters", "told"),
    [
        ({}, "Nothing on record."),
        ({"claimant": "AZE"}, "Nothing on record is of this kind."),
    ],
)
def test_no_claim_shown_is_not_always_no_claim(filters: dict[str, str], told: str) -> None:
    assert silence(filters) == told
