"""Works out which clauses an event sentence is about.

Authority: the codebook. The clause cited; failing that, the one the text ties the conduct to or the one whose
duty plainly governs it, weighed against each other. Where only the treaty is named, the clause that the
conduct identifies, else the treaty.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from servanda.model.address import Address
from servanda.reading.events.aims import Themes, Tied, likeliest
from servanda.reading.events.scene import Scene

_CITED = 0.95
"""How sure a clause is that the sentence cites."""


class Target(NamedTuple):
    """The clauses meant, how sure that is, and why."""

    clauses: tuple[Address, ...]
    score: float
    because: str


def target(scene: Scene, *, tied: Tied, treaties: frozenset[str], themes: Themes) -> Target:
    """Return the clauses of a sentence; `treaties` are the treaties that the text speaks of."""
    exact = tuple(clause for clause in _cited(scene) if not clause.is_treaty)
    if exact:
        return Target(exact, _CITED, "the sentence cites it")
    found = likeliest(scene, tied=tied, treaties=treaties, themes=themes)
    if found is None:
        return Target((), 0.0, "no clause fits")
    carried = tied.carried if found.clause in tied.carried and tied.answers else (found.clause,)
    return Target(carried, found.likely, found.because)


def _cited(scene: Scene) -> tuple[Address, ...]:
    """Return what is cited, the citations with a number before those without."""
    ordered = sorted(scene.citations, key=lambda one: one.kind in ("thematic", "anaphoric"))
    return tuple(dict.fromkeys(_flat(one.clauses for one in ordered)))


def _flat(groups: Iterable[Sequence[Address]]) -> Iterable[Address]:
    for group in groups:
        yield from group
