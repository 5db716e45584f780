"""Names are found where spaCy's own matcher finds them, though most of a text is never cut into tokens."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy import blank
from spacy.matcher import PhraseMatcher

from servanda.reading.names import NameFinder

NAMES = ("Baku", "the Hague", "Republic of Chad", "Chad", "U.S.", "Guinea-Bissau", "N. Oz", "İzmir")
_NLP = blank("en")
_FINDER = NameFinder(_NLP, NAMES)


def _matched(text: str) -> list[tuple[int, int]]:
    doc = _NLP(text)
    exact, loose = PhraseMatcher(_NLP.vocab), PhraseMatcher(_NLP.vocab, attr="LOWER")
    exact.add("NAME", [_NLP.make_doc(name) for name in NAMES])
    loose.add("NAME", [_NLP.make_doc(name) for name in NAMES if " " in name])
    spans = {doc[start:end] for _, start, end in (*exact(doc), *loose(doc))}
    found = {(span.start_char, span.end_char) for span in spans}
    return sorted(found, key=lambda span: (span[0], -span[1]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Baku's streets", ["Baku"]),
        ("(Baku)", ["Baku"]),
        ("Baku-based, pro-Baku", ["Baku", "Baku"]),
        ("THE HAGUE and the hague", ["THE HAGUE", "the hague"]),
        ("the republic of Chad", ["republic of Chad", "Chad"]),
        ("the U.S. fleet", ["U.S."]),
        ("to Guinea-Bissau.", ["Guinea-Bissau"]),
        ("to Guinea - Bissau", ["Guinea - Bissau"]),
    ],
)
def test_finds(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in _FINDER.find(text)] == expected


@pytest.mark.parametrize(
    "text",
    ["", "Bakuvian", "baku", "the  Hague", "the\nHague", "Republic of", "chad", "U.S.A.", "US"],
)
def test_finds_nothing(text: str) -> None:
    assert _FINDER.find(text) == []


_PARTS = sorted({word for name in NAMES for word in name.split()})
_OTHERS = ["THE", "hague", "of", "'s", "’s", "-", ".", "_", "(", "“", ",", "/", "x", "5", "😀"]
_SPACES = [" ", " ", " ", "  ", "\n", "\t", "\u00a0"]
_TEXTS = st.lists(st.sampled_from([*_PARTS, *_OTHERS, *_SPACES]), max_size=30).map("".join)


@settings(deadline=None, max_examples=300)
@given(_TEXTS)
def test_agrees_with_the_matcher_of_spacy(text: str) -> None:
    assert _FINDER.find(text) == _matched(text)
