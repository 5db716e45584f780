"""How units are cited in words."""

import pytest

from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.reporting.citation import cite_as, heading
from tests.reporting.corpora import clause, river, treaty

CORPUS = Corpus(
    treaties=(
        river(),
        treaty(
            "shore",
            clause("1", "Text.", heading="Fish"),
            clause("no-heading", "Text."),
            short_title="The Shore Pact",
            numbering={"unit": "point", "official": False, "cite_as": "point N"},
        ),
    )
)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("river", "the River Treaty"),
        ("river/preamble", "the preamble of the River Treaty"),
        ("river/preamble/2", "recital 2 of the preamble of the River Treaty"),
        ("river/1", "article 1 of the River Treaty"),
        ("river/2/1", "article 2, sub-paragraph 1, of the River Treaty"),
        ("river/2/2/a", "article 2, sub-paragraph 2(a), of the River Treaty"),
        ("river/fish", "the provision on “Fish” of the River Treaty"),
        ("shore", "the Shore Pact"),
        ("shore/1", "point 1 of the Shore Pact"),
        ("shore/no-heading", "the provision no-heading of the Shore Pact"),
    ],
)
def test_cite_as(address: str, words: str) -> None:
    assert cite_as(CORPUS, Address.parse(address)) == words


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("river", "Treaty called river"),
        ("river/1", "Free passage"),
        ("river/preamble", "Preamble"),
        ("river/3", ""),
        ("river/preamble/1", ""),
        ("nowhere", ""),
        ("nowhere/1", ""),
    ],
)
def test_heading(address: str, words: str) -> None:
    assert heading(CORPUS, Address.parse(address)) == words
