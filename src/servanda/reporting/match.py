"""Builds the answer to `match`: clauses that a description may touch, and those that could not apply."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.reporting.command import command
from servanda.reporting.titles import titles

if TYPE_CHECKING:
    from servanda.model.reading_sheet import MatchSheet, RankedSheet, TurnedClauseSheet


class Ranked(Protocol):
    """A clause with the probability that people would link it, and why."""

    @property
    def clause(self) -> Address:
        """The clause."""

    @property
    def score(self) -> float:
        """The probability, 0 to 1."""

    @property
    def because(self) -> tuple[str, ...]:
        """The reasons."""


class Question(NamedTuple):
    """What was asked, and what there is to say about it."""

    description: str
    day: str
    actors: tuple[str, ...]
    notes: tuple[str, ...]


def match_sheet(
    corpus: Corpus,
    *,
    kept: Iterable[Ranked],
    turned: Sequence["TurnedClauseSheet"],
    question: Question,
) -> "MatchSheet":
    """Return the clauses, best first."""
    clauses: list[RankedSheet] = [
        {
            "clause": str(found.clause),
            "score": round(found.score, 3),
            "because": [*found.because],
        }
        for found in kept
    ]
    named = [one["clause"] for one in clauses] + [one["clause"] for one in turned]
    return {
        "clauses": clauses,
        "turned_away": [*turned],
        "description": question.description,
        "date": question.day,
        "actors": [*question.actors],
        "titles": titles(corpus, named),
        "notes": [*question.notes],
        "next": [command("clause", name) for name in named[:1]],
    }
