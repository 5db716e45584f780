"""Texts named by what they are on, by a noun of their own and by their age; half of the rows find nothing."""

import pytest
from tests.naming.treaties import clause, shipped, treaty

from servanda.model.corpus import Corpus
from servanda.reading.citations.find import CitationFinder
from servanda.reading.scan import Scan

KELBY = treaty(
    "kelby",
    clause("1", heading="Harbours", text="Ships may call at every harbour and take on grain."),
    clause("2", heading="Pilots", text="Pilots board ships at the harbour mouth."),
    clause("3", heading="Storms", text="In a storm the lights burn."),
    clause("4", heading="Nets", text="Nets are taken up at night."),
    title="Settlement of the Kelby Coast",
    short_title="Kelby Settlement",
    kind="settlement",
    signed="2009-05-04",
    place="Kelby",
)
ALONE = Corpus(treaties=(KELBY,))
FINDER = CitationFinder.of(ALONE)
PAIR = CitationFinder.of(shipped())
SAID = "Chad and Mali keep the Kelby Settlement. "
BOTH = (
    "Azerbaijan quotes the statement of 10 November 2020. "
    "Russia quotes the Declaration on Allied Interaction of 22 February 2022. "
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Section 3 of the settlement is short.", "Section 3 of the settlement"),
        ("The settlement names no judge.", "The settlement"),
        ("The harbour deal is short.", "The harbour deal"),
        ("They signed the night pact of 2009.", "the night pact of 2009"),
        ("The Kelby harbour settlement is short.", "The Kelby harbour settlement"),
        ("The wheat deal is short.", ""),
        ("They signed the night pact of 2010.", ""),
        ("A settlement of the strike is near.", ""),
        ("They settled on the coast.", ""),
        ("The village was burnt.", ""),
    ],
)
def test_a_text_is_known_by_its_own_noun_and_by_what_it_is_on(words: str, found: str) -> None:
    cited, _ = FINDER.find(SAID + words)
    assert ", ".join(one.text for one in cited[1:]) == found
    assert Scan.of(ALONE).is_worth_reading(SAID + words)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The older paper is short.", "nov10"),
        ("The older one is short.", "nov10"),
        ("The earlier document is short.", "nov10"),
        ("The younger of the two is long.", "feb22"),
        ("The newer text is long.", "feb22"),
        ("An older paper is short.", ""),
        ("The older houses are empty.", ""),
        ("The older draft agreement is short.", ""),
        ("The younger of the two brothers is tall.", ""),
        ("He is older.", ""),
    ],
)
def test_two_texts_are_told_apart_by_their_age(words: str, found: str) -> None:
    cited, _ = PAIR.find(BOTH + words)
    assert ", ".join(str(one.clauses[0]) for one in cited[2:]) == found


def test_of_one_text_none_is_the_older() -> None:
    cited, _ = PAIR.find(
        "Azerbaijan quotes the statement of 10 November 2020. The older paper is short."
    )
    assert len(cited) == 1
