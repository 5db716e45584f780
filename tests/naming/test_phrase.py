"""Which units belong to which instrument."""

import pytest

from servanda.naming.english import ENGLISH
from servanda.naming.phrase import read_phrase
from servanda.naming.reference import Reference
from servanda.naming.register import Register
from servanda.naming.stretch import joins_in, trim
from servanda.naming.tokens import Words
from tests.naming.treaties import shipped

REGISTER = Register(shipped())


def said(reference: Reference) -> str:
    """A reference as `paths@treaties#subject`."""
    if reference.address:
        return str(reference.address)
    paths = ",".join("/".join(path) for group in reference.groups for path in group.paths)
    treaties = "|".join(reference.meant.treaties) or "?" if reference.meant else "-"
    subject = "#" + "+".join(sorted(reference.subject.words)) if reference.subject else ""
    return f"{paths}@{treaties}{subject}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("point 6 of nov10", "6@nov10"),
        ("nov10 point 6", "6@nov10"),
        ("nov10 6", "6@nov10"),
        ("nov10: point 6", "6@nov10"),
        ("point 6", "6@-"),
        ("point 6 of the declaration", "6@feb22|shusha"),
        ("point 6 of the whale pact", "6@?"),
        ("points 1 and 3 of the statement and Article 1 of feb22", "1,3@nov10 1@feb22"),
        ("Article 1, as well as Article 11, of feb22", "1,11@feb22"),
        ("the statement's point 9 and point 4", "9,4@nov10"),
        ("the statement's point 9 and point 4 of feb22", "9@nov10 4@feb22"),
        ("point 3 of the statement and point 6", "3@nov10 6@nov10"),
        ("nov10 points 3 and 4 and feb22 art 25", "3,4@nov10 25@feb22"),
        ("point 6 of nov10 and feb22 art 25", "6@nov10 25@feb22"),
        ("point 6 of nov10 and of feb22", "6@nov10 6@feb22"),
        ("point 6 of nov10 and the Shusha Declaration", "6@?"),
        ("point 6 of nov10, and the Shusha Declaration's point 4", "6@nov10 4@shusha"),
        ("point 25, Moscow Declaration", "25@feb22"),
        ("(point 25)", "25@-"),
        ("point 25 on energy of feb22", "25@feb22#energy"),
        ("point 25 of feb22 on energy", "25@feb22#energy"),
        ("point 25 about energy", "25@-#energy"),
        ("nov10/6 and feb22/25", "nov10/6 feb22/25"),
        ("nov10/6 and point 4 of feb22", "nov10/6 4@feb22"),
        ("violated point 4 of the statement", "@? 4@nov10"),
        ("Article 3 of Protocol No. 11", "3@?"),
        ("the provision on “Article 5 and point 6” of feb22", "@feb22#5+6+article+point"),
        ("the trilateral statement", "@nov10"),
        ("nothing", "@?"),
    ],
)
def test_read_phrase(text: str, expected: str) -> None:
    assert " ".join(said(reference) for reference in read_phrase(REGISTER, text)) == expected


@pytest.mark.parametrize(
    ("text", "words", "leanings"),
    [
        ("of the statement and", "statement", "within closed"),
        ("and the statement's", "statement", "joined possessive"),
        (", the statement", "statement", ""),
        ("the statement,", "statement", "closed"),
        ("on energy of feb22", "energy of feb22", "about"),
        ("as well as", "", "joined"),
        ("(", "", ""),
        ("", "", ""),
    ],
)
def test_trim(text: str, words: str, leanings: str) -> None:
    stretch = trim(Words.of(text, ENGLISH))
    assert " ".join(token.word for token in stretch.words) == words
    flags = {
        name
        for name in ("within", "about", "joined", "closed", "possessive")
        if getattr(stretch, name)
    }
    assert flags >= set(leanings.split())
    assert not words or flags == set(leanings.split())


@pytest.mark.parametrize(
    ("text", "joins"),
    [
        ("a and b", [(1, 2)]),
        ("a, and b", [(1, 3), (2, 3)]),
        ("a as well as b", [(1, 4)]),
        ("a b", []),
        ("and b", []),
        ("a and", []),
        ("", []),
    ],
)
def test_joins_in(text: str, joins: list[tuple[int, int]]) -> None:
    assert joins_in(Words.of(text, ENGLISH)) == joins
