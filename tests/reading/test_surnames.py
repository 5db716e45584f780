"""Whom a surname means."""

import pytest
from spacy import blank
from tests.reading.events.stage import corpus

from servanda.reading.actors import ActorFinder
from servanda.reading.events.whose import Author, settled
from servanda.reading.lexicon import lexicon
from servanda.reading.sentences import find_sentences
from servanda.reading.surnames import with_surnames

FINDER = ActorFinder(blank("en"), lexicon(corpus()))


def people(text: str) -> list[tuple[str, str]]:
    """Return the surnames found, each with who it is."""
    actors = settled(FINDER.find(text), find_sentences(text), Author())
    found = with_surnames(text, actors)
    assert sorted(found, key=lambda one: one.start) == list(found)
    assert all(text[one.start : one.end] == one.text for one in found)
    return [(one.text, one.who) for one in found if one.kind == "person"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ruvania's Transport Minister Ilya Koren spoke. Nothing moved, Koren added.",
            [("Koren", "RUV:Transport Ministry")],
        ),
        (
            "Dana Orun, Sordland's prime minister, spoke first. Ms Orun was angry.",
            [("Ms Orun", "SRD:Prime Minister")],
        ),
        (
            "The Northern Freedom Front's political chief, Sera Duval, spoke. Duval went.",
            [("Duval", "NFF")],
        ),
        (
            "The Ruvanian ambassador, Piet Hars, wrote. “No,” said Hars. Hars left.",
            [("Hars", "RUV:ambassador"), ("Hars", "RUV:ambassador")],
        ),
    ],
)
def test_a_surname_after_its_introduction(text: str, expected: list[tuple[str, str]]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Nothing moved, Koren said. Ruvania's Transport Minister Ilya Koren spoke later.",
        "Ruvania's Transport Minister spoke. Nothing moved, Koren added.",
        "Ruvania's Transport Minister Ilya Koren spoke. His cousin is called Maria Koren.",
        "Ruvania's biggest bridge, Sera Duval, was shut. Duval is long.",
        "Ilya Koren, a baker, spoke. Nothing moved, Koren added.",
        "Ruvania's Transport Minister Ilya Koren spoke. The Korenberg is a hill.",
    ],
)
def test_nobody_is_made_out_where_nobody_was_introduced(text: str) -> None:
    assert people(text) == []
