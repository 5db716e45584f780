"""Clauses known by their subject."""

import pytest

from servanda.model.corpus import Corpus
from servanda.naming.english import ENGLISH
from servanda.naming.register import Register
from servanda.naming.themes import Likeness, Subject, best, clause_words, clauses_about
from servanda.naming.tokens import Words, tokenise
from servanda.naming.unnumbered import subject_of, unnumbered
from tests.naming.treaties import clause, invented, treaty

HELD = treaty(
    "held",
    clause("1", "Peaceful use; research", topics=["peaceful-use", "science"]),
    clause(
        "2",
        "Research and exchange",
        clauses=[clause("1", "Exchange of data"), clause("2", "Exchange")],
    ),
    clause("no-whaling", "Protection of whales", number=None, topics=["whales"]),
    clause("4", "", topics=["science", "bases"]),
    clause("5", "Bases and ports"),
)
REGISTER = Register(invented())
CLAUSES = clause_words(HELD, ENGLISH)


def subject(words: str) -> Subject:
    return Subject.of((token.word for token in tokenise(words)), ENGLISH)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("protection of whales", "held/no-whaling"),
        ("no whaling", "held/no-whaling"),
        ("whale", "held/no-whaling"),
        ("Peaceful Uses", "held/1"),
        ("research", "held/1"),
        ("exchange of data", "held/2/1"),
        ("exchange", "held/2/2"),
        ("ports", "held/5"),
        ("science", "held/1 held/4"),
        ("bases", "held/4 held/5"),
        # scattered, or not there
        ("peaceful science", ""),
        ("whaling ports", ""),
        ("fish", ""),
        ("", ""),
        ("of the", ""),
    ],
)
def test_best(words: str, found: str) -> None:
    fits = clauses_about(CLAUSES, subject(words), ENGLISH)
    assert " ".join(map(str, best(fits))) == found


def test_scattered_words_fit_without_deciding() -> None:
    assert set(clauses_about(CLAUSES, subject("peaceful science"), ENGLISH).values()) == {
        Likeness.SCATTERED
    }


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("the clause on wells", "well"),
        ("the passage about wells", "well"),
        ("wells clause", "well"),
        ("the wells provision", "well"),
        ("the provision on the keepers of wells", "keeper well"),
        ("the clause", "clause"),
        ("the", ""),
    ],
)
def test_the_unit_is_no_part_of_the_subject(words: str, left: str) -> None:
    assert " ".join(sorted(subject_of(Words.of(words, ENGLISH)).words)) == left


@pytest.mark.parametrize(
    ("words", "treaties", "about"),
    [
        ("the convention", "salt", ""),
        ("the convention and the date accord", "salt dates", ""),
        ("all articles of the convention", "salt", ""),
        ("not one article of the convention", "", ""),
        ("the clause on wells of the convention", "salt", "well"),
        ("the convention's wells clause", "salt", "well"),
        ("the convention on wells", "salt", "well"),
        ("salt wells", "salt", "well"),
        ("wells salt", "salt", "well"),
        ("wells", "-", "well"),
        ("the whale convention", "", ""),
        ("the salt protocol", "", ""),
        ("", "", ""),
    ],
)
def test_unnumbered(words: str, treaties: str, about: str) -> None:
    references = unnumbered(REGISTER, Words.of(words, REGISTER.language))
    named = [" ".join(one.meant.treaties) if one.meant else "-" for one in references]
    assert " ".join(named) == treaties
    subjects = [sorted(one.subject.words) for one in references if one.subject]
    assert " ".join(word for words in subjects for word in words) == about


def test_nothing_is_known_without_treaties() -> None:
    (reference,) = unnumbered(Register(Corpus()), Words.of("the statement", ENGLISH))
    assert reference.meant
    assert not reference.meant.is_known
