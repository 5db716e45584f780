from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import shipped
from tests.reading.gold import corpus, reader, texts

from servanda.model.corpus import Corpus
from servanda.reading.scan import Scan

SCAN = Scan.of(shipped.corpus())
EVERYTHING = Scan.of(corpus())


@pytest.mark.parametrize(
    "text",
    [
        "point 4 of the statement of 10 November 2020",
        "The Shusha Declaration was kept.",
        "SHUSHA DECLARATION",
        "the Shusha\nDeclaration",
        "Şuşa Bəyannaməsi",
        "the Sho\u00adusha Decla\u00adration by Tur\u200bkey",
        "Under Article 4 Armenia had to leave.",
        "Erdoğan spoke of the declaration.",
        "nov10/4 was cited",
    ],
)
def test_where_a_citation_could_stand_is_worth_reading(text: str) -> None:
    assert SCAN.is_worth_reading(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Rain fell over the hills.",
        "Article 5 of the club's statute was changed.",
        "Armenia won the match with two goals.",
        "The café sold naïve paintings — “all of them”.",
        "point 4",
        "\ud800 broken",
    ],
)
def test_the_rest_is_not(text: str) -> None:
    assert not SCAN.is_worth_reading(text)


def test_without_treaties_nothing_is_worth_reading() -> None:
    assert not Scan.of(Corpus()).is_worth_reading("point 4 of the statement of 10 November 2020")


@pytest.mark.parametrize("treaty", [treaty.id for treaty in corpus().treaties])
def test_no_labelled_text_is_lost_that_the_reader_cites(treaty: str) -> None:
    only = tuple(one for one in corpus().treaties if one.id == treaty)
    scan = Scan.of(replace(corpus(), treaties=only))
    for gold in texts():
        cited, _ = reader().citations(gold.text, frozenset({treaty}))
        assert scan.is_worth_reading(gold.text) or not cited


NAMES = [
    name.replace("\n", " ")
    for treaty in corpus().treaties
    for name in (treaty.short_title, treaty.title, *(alias.name for alias in treaty.aliases))
]
UNITS = [
    "Article 4",
    "point 6",
    "the tenth paragraph",
    "paras. 3 and 4",
    "its preamble",
    "Art. 9(2)",
]
REST = [" of ", " of the ", " under ", ". ", ", ", "Armenia", "the signatories", "accused", "the text",
        "the statement", "the agreement", "that promise", "\u200b", " in March ", "2020"]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([*NAMES, *UNITS, *REST]), max_size=8), st.booleans())
def test_no_generated_text_is_lost_that_the_reader_cites(pieces: list[str], loud: bool) -> None:
    text = " ".join(pieces).upper() if loud else " ".join(pieces)
    if not EVERYTHING.is_worth_reading(text):
        assert reader().citations(text)[0] == ()
