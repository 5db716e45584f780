"""Suspect links: the wording changed, or it did not."""

import pytest
from tests.strategies import corpus, event, link, treaty

from servanda.compliance.suspect import is_suspect
from servanda.text.fingerprint import fingerprint

CURRENT = fingerprint(treaty().clauses[0].wording)


@pytest.mark.parametrize(
    ("reviewed", "suspect"),
    [
        (CURRENT, False),
        (None, False),
        ("wording0:0123456789abcdef", False),
        ("wording1:0123456789abcdef", True),
    ],
)
def test_is_suspect(reviewed: str | None, suspect: bool) -> None:
    happened = event(link(reviewed_against=reviewed))
    assert is_suspect(corpus(happened), happened.links[0]) is suspect


def test_spaces_and_line_breaks_are_not_wording() -> None:
    clauses = treaty().model_dump(mode="json")["clauses"]
    clauses[0]["text"] = "The bridge\n  stays open, part 1."
    assert fingerprint(treaty(clauses=clauses).clauses[0].wording) == CURRENT
