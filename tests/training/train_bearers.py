"""Learns the weights of `events/bearer`; `tests.training.learn` runs it.

A logistic over each party that a labelled link can be about, with the clause, claim and claimant that the labels
give it, and what they say of the event before. The same texts give the same file.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from servanda.model.address import Address
from servanda.model.vocabulary import Stance, Standing
from servanda.reading.events.assessed import Assessed
from servanda.reading.events.bearer_clues import clues_of
from servanda.reading.events.bearer_rule import by_rule
from servanda.reading.events.clues import Clues
from servanda.reading.events.links import candidates, owing
from servanda.reading.events.speaker import Speaker
from tests.training.gold import Labelled, claim, corpus, labelled
from tests.training.train_events import PARTS, WEIGHTS, learn, write

STRENGTH = 0.1
"""The inverse of regularisation; from 0.05 to 0.2 the share of right choices is the same within a hundredth."""


class Question(NamedTuple):
    """The parties that a link can be about, with their clues, and those that bear it by the labels."""

    clues: dict[str, Clues]
    right: frozenset[str]


class _Before(NamedTuple):
    """Whose conduct the event before was about, and whom it charged."""

    bearers: tuple[str, ...] = ()
    accused: tuple[str, ...] = ()


def questions(every: Iterable[Labelled]) -> Iterator[Question]:
    """Yield a question for each claim that can be about several parties."""
    text, before = None, _Before()
    for one in every:
        if one.text is not text:
            text, before = one.text, _Before()
        if one.event is None:
            continue
        for links in _by_claim(one.event["links"]):
            what = _assessed(one, links[0], before)
            if len(what.parties) > 1:
                clues = clues_of(one.scene, what, by_rule(one.scene, what))
                yield Question(clues, frozenset(link["bearer"] for link in links))
        before = _left_by(one.event["links"])


def _by_claim(links: Sequence[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Return the links in groups that differ in nothing but the bearer."""
    groups: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for link in links:
        groups.setdefault((link["clause"], claim(link), link["claimant"]), []).append(link)
    return list(groups.values())


def _assessed(one: Labelled, link: dict[str, Any], before: _Before) -> Assessed:
    clause = Address.parse(link["clause"])
    unit = corpus().clause.get(clause)
    by = _speaker(one, link["claimant"])
    return Assessed(
        (Stance(link["stance"]), Standing(link["standing"])),
        link["claimant"],
        candidates(owing(corpus(), clause), one.text.present),
        before.bearers,
        by.reach,
        one.text.home,
        by.reports,
        before.accused,
        by.voice.verb if by.voice else None,
        tuple(unit.asks()) if unit else (),
        one.text.present,
    )


def _speaker(one: Labelled, claimant: str) -> Speaker:
    """Return the speaker found in the sentence that the labels name, or one of whom nothing else is known."""
    head = claimant.partition(":")[0]
    found = (by for by in one.speakers if by.who.partition(":")[0] == head)
    return next(found, Speaker(claimant, ""))


def _left_by(links: Sequence[dict[str, Any]]) -> _Before:
    accused = (
        link["bearer"]
        for link in links
        if claim(link) in ("breaches alleged", "breaches established")
        and link["claimant"].partition(":")[0] != link["bearer"]
    )
    bearers = (link["bearer"] for link in links)
    return _Before(tuple(dict.fromkeys(bearers)), tuple(dict.fromkeys(accused)))


def train(parts: Sequence[str] = PARTS, folder: Path = WEIGHTS) -> None:
    """Write the weights learnt from the given parts of the gold texts."""
    asked = [
        (clues, code in question.right)
        for question in questions(labelled(*parts))
        for code, clues in question.clues.items()
    ]
    bearer = learn([clues for clues, _ in asked], [right for _, right in asked], STRENGTH)
    write(folder / "bearers.json", parts, {"bearer": bearer})
