"""Says in words what stands behind a verdict: who says what, and how often.

A reason counts claims, never conduct: two allegations may be of one breach. Net scores are not made.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from servanda.compliance.signs import speaks_for
from servanda.model.event import Link
from servanda.model.vocabulary import Stance, Standing

_MOST = 5
"""Claimants that a reason names; all of them stand beside the verdict."""

_SAYS = {
    (Stance.BREACHES, Standing.ESTABLISHED): "breach established by {by}",
    (Stance.BREACHES, Standing.ACKNOWLEDGED): "breach acknowledged by {by}",
    (Stance.BREACHES, Standing.ALLEGED): "breach alleged by {by}",
    (Stance.BREACHES, Standing.ASSESSED): "breach assessed by {by}",
    (Stance.BREACHES, Standing.DENIED): "breach denied by {by}",
    (Stance.CONTESTED, None): "called contested by {by}",
    (Stance.SUPPORTS, Standing.ESTABLISHED): "support established by {by}",
    (Stance.SUPPORTS, Standing.ACKNOWLEDGED): "support acknowledged by {by}",
    (Stance.SUPPORTS, Standing.ALLEGED): "support claimed by {by}",
    (Stance.SUPPORTS, Standing.ASSESSED): "support assessed by {by}",
    (Stance.SUPPORTS, Standing.DENIED): "support denied by {by}",
    (Stance.TOUCHES, None): "said by {by} to touch the clause, and no more",
}
"""In the order in which they are given; where nothing follows from the standing, none is named."""

_SecondHand = bool
_Kind = tuple[tuple[Stance, Standing | None], _SecondHand]


def reasons(links: Iterable[Link], bearer: str) -> Iterator[str]:
    """Yield a reason for each kind of claim among the links, which are all about `bearer`."""
    claimants: dict[_Kind, list[str]] = defaultdict(list)
    for link in links:
        claimants[_kind(link, bearer)].append(link.claimant)
    for says, words in _SAYS.items():
        for second_hand in (False, True):
            names = claimants.get((says, second_hand))
            if names:
                yield _reason(words, names) + _but(bearer) * second_hand


def _kind(link: Link, bearer: str) -> _Kind:
    by_standing = (link.stance, link.standing)
    second_hand = link.standing is Standing.ACKNOWLEDGED and speaks_for(link.claimant) != bearer
    if by_standing in _SAYS:
        return by_standing, second_hand
    return (link.stance, None), False


def _reason(words: str, names: Sequence[str]) -> str:
    different = sorted(set(names))
    named = ", ".join(different[:_MOST])
    others = len(different) - _MOST
    by = f"{named} and {others} more" if others > 0 else named
    return words.format(by=by) + (f" ({len(names)} times)" if len(names) > 1 else "")


def _but(bearer: str) -> str:
    return f", not by {bearer} itself: counts as a claim"
