"""Scores links: event and clause, then with the stance, then with bearer, claimant and standing.

At each depth the links of an event are a set, so that one clause is found once however many bearers it
has. Links of a sentence that is no event by the labels are wrong; links of an event that was not found
are missed.
"""

from collections.abc import Iterable
from typing import NamedTuple

from servanda.evaluation.events import found_events
from servanda.evaluation.tally import Tally, tally
from servanda.model.gold import GoldLink, GoldText
from servanda.model.proposal import ProposedLink, Reading


class LinkScores(NamedTuple):
    """What came of the links of some texts."""

    clause: Tally
    stance: Tally
    whole: Tally
    """with bearer, claimant and standing"""
    clause_of_found: Tally
    """the clause, of links of events that were found"""


AnyLink = GoldLink | ProposedLink


def key(link: AnyLink) -> tuple[str, ...]:
    """Return the five fields that make a link, comparable between labels and proposals.

    Capitals in a claimant do not count, nor the order and the small words of an organ's name: `Ministry of
    Shipping` and `Shipping Ministry` are the same organ.
    """
    return (
        str(link.clause),
        str(link.stance),
        link.bearer,
        comparable(link.claimant),
        str(link.standing),
    )


_SMALL = frozenset({"of", "for", "the", "and", "at", "in", "on"})


def comparable(claimant: str) -> str:
    """Return a claimant without what does not count: capitals, small words, the order of its organ's words."""
    head, _, organ = claimant.casefold().partition(":")
    words = sorted(word for word in organ.split() if word not in _SMALL)
    return f"{head}:{' '.join(words)}" if words else head


def score_links(texts: Iterable[tuple[GoldText, Reading]]) -> LinkScores:
    """Return the scores over all texts together."""
    clause, stance, whole, of_found = Tally(), Tally(), Tally(), Tally()
    for gold, reading in texts:
        found = found_events(gold, reading)
        name = {id(proposed): labelled.start for proposed, labelled in found}
        proposed = [
            (name.get(id(event), -1 - at), key(link))
            for at, event in enumerate(reading.events)
            for link in event.links
        ]
        labelled = [
            (event.start, key(link)) for event in gold.labels.events for link in event.links
        ]
        clause = clause.plus(_at(1, proposed, labelled))
        stance = stance.plus(_at(2, proposed, labelled))
        whole = whole.plus(_at(5, proposed, labelled))
        shared = set(name.values())
        of_found = of_found.plus(
            _at(
                1,
                [one for one in proposed if one[0] in shared],
                [one for one in labelled if one[0] in shared],
            )
        )
    return LinkScores(clause, stance, whole, of_found)


def _at(
    depth: int,
    proposed: Iterable[tuple[int, tuple[str, ...]]],
    labelled: Iterable[tuple[int, tuple[str, ...]]],
) -> Tally:
    """Return the counts with only the first `depth` fields of each link."""
    return tally(
        frozenset((event, fields[:depth]) for event, fields in proposed),
        frozenset((event, fields[:depth]) for event, fields in labelled),
    )
