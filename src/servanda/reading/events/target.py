"""Works out which clauses an event sentence is about.

Authority: the codebook. The clause cited; failing that, the one the text ties the conduct to; failing that,
the one whose duty plainly governs it. Where only the treaty is named, the clause that the conduct
identifies, else the treaty.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from servanda.model.address import Address
from servanda.reading.events.scene import Scene

Rank = Callable[[str, frozenset[str]], Sequence[tuple[Address, float]]]
"""Clauses of the treaties given, for a description, best first, each with a probability."""

PLAIN = 0.6
"""From here on the ranking of a clause goes before what the text may have tied the conduct to."""
LIKELY = 0.2
"""From here on the ranking of a clause is trusted where the text ties the conduct to none."""


class Tied(NamedTuple):
    """The clauses that a text may tie a conduct to, and how closely."""

    carried: tuple[Address, ...] = ()
    """those of the event before"""
    same_paragraph: bool = False
    answers: bool = False
    """True where the sentence answers or goes on from the event before"""
    coming: tuple[Address, ...] = ()
    """those that the sentences after it cite first"""


class Target(NamedTuple):
    """The clauses meant, how sure that is, and why."""

    clauses: tuple[Address, ...]
    score: float
    because: str


def target(scene: Scene, *, tied: Tied, treaties: frozenset[str], rank: Rank) -> Target:
    """Return the clauses of a sentence; `treaties` are the treaties that the text speaks of."""
    cited = _cited(scene)
    exact = tuple(clause for clause in cited if not clause.is_treaty)
    if exact:
        return Target(exact, 0.95, "the sentence cites it")
    named = frozenset(clause.treaty for clause in cited)
    if tied.answers and tied.carried and _same(named, tied.carried):
        return Target(tied.carried, 0.8, "it answers or goes on from the event before")
    if named and _is_whole(scene):
        return Target(
            tuple(dict.fromkeys(cited)), 0.7, "the treaty as a whole is said to be kept or broken"
        )
    ranked = rank(scene.text, named or treaties)
    best, likely = ranked[0] if ranked else (None, 0.0)
    if best and likely >= (LIKELY if named else PLAIN):
        return Target((best,), likely, "its words fit the clause")
    if named:
        return Target(tuple(dict.fromkeys(cited)), 0.6, "the sentence names the treaty as a whole")
    return _tied(tied) or _fits(best, likely) or _weakly(tied, treaties)


_WHOLE = re.compile(
    r"\b(?:violat\w+|breach\w*(?: of)?|compl\w+ with(?: its obligations under)?|fulfil\w*|implement\w*(?: of)?|committed to|commitment to|respect\w*|observ\w+"
    r"|approved|ratif\w+|signed|honou?r\w*|steer by|pull out of|withdraw from|leave|all the provisions of)\s+(?:\S+\s+){0,3}$",
    re.IGNORECASE,
)


def _is_whole(scene: Scene) -> bool:
    """Return True where the verb of keeping or breaking has the treaty as its object."""
    return any(_WHOLE.search(scene.text, 0, scene.at(one.start)) for one in scene.citations)


def _same(named: frozenset[str], carried: Sequence[Address]) -> bool:
    return not named or all(clause.treaty in named for clause in carried)


def _tied(tied: Tied) -> Target | None:
    if tied.carried and tied.same_paragraph:
        return Target(tied.carried, 0.6, "the event before, in the same paragraph, is about it")
    if tied.coming:
        return Target(tied.coming, 0.5, "the sentences after it cite the clause")
    return None


def _fits(best: Address | None, likely: float) -> Target | None:
    return (
        Target((best,), likely, "its words fit the clause") if best and likely >= LIKELY else None
    )


def _weakly(tied: Tied, treaties: frozenset[str]) -> Target:
    if tied.carried:
        return Target(tied.carried, 0.4, "the event before is about it")
    if len(treaties) == 1:
        (only,) = treaties
        return Target((Address(only),), 0.3, "the text is about that treaty")
    return Target((), 0.0, "no clause fits")


def _cited(scene: Scene) -> tuple[Address, ...]:
    """Return what is cited, the citations with a number before those without."""
    ordered = sorted(scene.citations, key=lambda one: one.kind in ("thematic", "anaphoric"))
    return tuple(dict.fromkeys(_flat(one.clauses for one in ordered)))


def _flat(groups: Iterable[Iterable[Address]]) -> Iterable[Address]:
    for group in groups:
        yield from group
