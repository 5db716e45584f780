"""Suspect links: the wording changed, or it did not."""

from typing import Any

import pytest
from hypothesis import given
from tests.shipped import corpus as shipped
from tests.strategies import corpora, corpus, event, link, treaty

from servanda.compliance.suspect import is_suspect, suspects
from servanda.model.corpus import Corpus
from servanda.model.vocabulary import Status
from servanda.text.fingerprint import fingerprint

CURRENT = fingerprint(treaty().clauses[0].wording)
OTHER = "wording1:0123456789abcdef"

REVIEWS = (fingerprint("The bridge stays open, part 1."), None, "words1:0000000000000000")


@pytest.mark.parametrize(
    ("changes", "suspect"),
    [
        ({"reviewed_against": CURRENT}, False),
        ({"clause": "pact/1/b", "reviewed_against": CURRENT}, False),
        ({"clause": "pact", "reviewed_against": fingerprint(treaty().title)}, False),
        ({"clause": "pact/preamble/1", "reviewed_against": OTHER}, True),
        ({"reviewed_against": None}, False),
        ({"reviewed_against": "wording0:0123456789abcdef"}, False),
        ({"reviewed_against": OTHER}, True),
        ({"clause": "pact/2", "reviewed_against": CURRENT}, True),
    ],
)
def test_is_suspect(changes: dict[str, Any], suspect: bool) -> None:
    happened = event(link(**changes))
    assert is_suspect(corpus(happened), happened.links[0]) is suspect


@pytest.mark.parametrize(
    ("text", "suspect"),
    [
        ("The bridge stays open, part 1.", False),
        ("The bridge\n  stays open, part 1.", False),
        ("The bridge stays shut, part 1.", True),
        ("the bridge stays open, part 1.", True),
        (None, True),
    ],
)
def test_spaces_and_line_breaks_are_not_wording(text: str | None, suspect: bool) -> None:
    clauses = treaty().model_dump(mode="json")["clauses"]
    clauses[0]["text"] = text
    happened = event(link(reviewed_against=CURRENT))
    held = Corpus(treaties=(treaty(clauses=clauses),), events=(happened,))
    assert is_suspect(held, happened.links[0]) is suspect


def test_no_shipped_link_is_suspect() -> None:
    assert not [each.id for each in shipped().links() if is_suspect(shipped(), each.link)]


@given(corpora())
def test_many_at_once(held: Corpus) -> None:
    reviewed = [
        one.model_copy(
            update={
                "links": tuple(
                    link.model_copy(update={"reviewed_against": review})
                    for link, review in zip(one.links, REVIEWS, strict=False)
                )
            }
        )
        for one in held.events
    ]
    whole = held.with_only(reviewed)
    assert [*suspects(whole)] == [
        linked
        for linked in whole.links()
        if linked.link.status is Status.ACCEPTED and is_suspect(whole, linked.link)
    ]
