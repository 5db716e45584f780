"""What designations can mean, with all labelled treaties held; half of the rows mean none of them."""

from functools import cache

import pytest
from tests.naming.treaties import labelled

from servanda.naming.designation import take_apart
from servanda.naming.register import Register
from servanda.naming.tokens import Words
from servanda.reading.citations.texts.meanings import Level, Meaning, Meanings
from servanda.reading.citations.texts.vocabulary import spoken_of


@cache
def meanings() -> tuple[Register, Meanings]:
    register = Register(labelled())
    return register, Meanings(register, spoken_of(register))


def meant(text: str, *, several: bool = False) -> Meaning:
    register, known = meanings()
    return known.of(take_apart(Words.of(text, register.language)), several=several)


@pytest.mark.parametrize(
    ("text", "level", "treaties"),
    [
        ("trilateral statement", Level.NAMED, ("nov10",)),
        ("statement of 9 November 2020", Level.NAMED, ("nov10",)),
        ("November statement", Level.DESCRIBED, ("nov10",)),
        ("Moscow declaration of February 2022", Level.NAMED, ("feb22",)),
        ("1987 accord", Level.DESCRIBED, ("inf",)),
        ("alliance text of 2021", Level.NAMED, ("shusha",)),
        ("statement", Level.BARE, ("jorne", "nov10")),
        ("Karsa paper", Level.NAMED, ("karsa",)),
    ],
)
def test_ours(text: str, level: Level, treaties: tuple[str, ...]) -> None:
    found = meant(text)
    assert (found.level, found.treaties) == (level, treaties)


@pytest.mark.parametrize(
    "text",
    [
        "trilateral statement of 31 October 2022",
        "statement of 11 January 2021",
        "Moscow Declaration of 2 November 2008",
        "Collective Security Treaty",
        "Granada declaration",
        "Non-Proliferation Treaty",
        "1991 treaty",
        "44-point declaration",
    ],
)
def test_others(text: str) -> None:
    assert meant(text).level is Level.FOREIGN


def test_a_set_is_those_that_explain_its_words_together() -> None:
    words = "alliance declaration that Baku signed with Ankara and with Moscow"
    assert set(meant(words, several=True).treaties) == {"shusha", "feb22"}
    assert meant("peace declaration of Ankara", several=True).level is Level.FOREIGN
