"""What the other side admits, as a side tells it, is a claim of that side."""

import pytest
from tests.reading.events.stage import one, staged

from servanda.reading.events.reported import as_reported
from servanda.reading.events.speaker import Before, speakers

SIDES = ("RUV", "SRD")


def told(sentence: str, author: str) -> list[tuple[str, str]]:
    """Return who claims and whose admission it is."""
    by, _ = staged(sentence)
    found = speakers(one(sentence), author=by._replace(who=author), before=Before())
    return [(each.who, each.reports) for each in as_reported(found, author, SIDES)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Sordland has since apologised for the shells.",
        "Sordland admitted that the list was late.",
        "Sordland promised to send the list.",
        "Sordland conceded that the gate was shut.",
        "The Defence Ministry in Holm regretted the shells.",
    ],
)
def test_an_admission_is_told_by_its_author(sentence: str) -> None:
    assert told(sentence, "RUV:MFA") == [("RUV:MFA", "SRD")]


@pytest.mark.parametrize(
    ("sentence", "author"),
    [
        ("Sordland denied that the list was late.", "RUV:MFA"),
        ("Sordland said that the list was late.", "RUV:MFA"),
        ("Sordland apologised for the shells.", ""),
        ("Sordland apologised for the shells.", "VMF"),
        ("Sordland apologised for the shells.", "analyst"),
        ("Sordland apologised for the shells.", "SRD:MOD"),
        ("The Northern Freedom Front apologised for the shells.", "RUV:MFA"),
    ],
)
def test_near_ones_do_not_change(sentence: str, author: str) -> None:
    assert all(reports == "" for _, reports in told(sentence, author))
