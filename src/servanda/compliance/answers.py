"""Knows which claims were answered: by a denial, or by an opposing claim on the same clause and bearer.

The rule is the same for charges and for claims of observance, and for every speaker. An answer comes from
somebody else, on the same day or later; whether it convinces is not asked.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from servanda.compliance.signs import sign
from servanda.model.address import Address
from servanda.model.cell import Weighed
from servanda.model.corpus import Corpus
from servanda.model.rule import Sign

_ANSWERS = {
    Sign.BREACH_ALLEGED: {
        Sign.BREACH_DENIED,
        Sign.SUPPORT_ESTABLISHED,
        Sign.SUPPORT_CLAIMED,
        Sign.CONTESTED,
    },
    Sign.SUPPORT_CLAIMED: {Sign.BREACH_ESTABLISHED, Sign.BREACH_ALLEGED, Sign.CONTESTED},
}
"""What answers a claim, by the sign of the claim; what is established needs no answer."""


class Answered(NamedTuple):
    """A claim, and what answers it, oldest first."""

    claim: Weighed
    by: tuple[Weighed, ...]


def answered(
    corpus: Corpus, counted: Iterable[Weighed], *, only: Collection[str] | None = None
) -> Iterator[Answered]:
    """Yield every charge and every claim of observance with its answers, as the links came.

    With `only`, the answers to the links called so; they may come from any of those counted.
    """
    spoken = [_spoken(corpus, weighed) for weighed in counted]
    about: dict[tuple[Address | None, str], list[_Spoken]] = defaultdict(list)
    for said in spoken:
        about[said.subject].append(said)
    for claim in spoken:
        replies = _ANSWERS.get(claim.sign)
        if replies and (only is None or claim.weighed.linked.id in only):
            yield Answered(
                claim.weighed,
                tuple(
                    other.weighed
                    for other in about[claim.subject]
                    if other.sign in replies
                    and other.day >= claim.day
                    and other.speaker != claim.speaker
                ),
            )


class _Spoken(NamedTuple):
    """What matters of a link for who answers whom."""

    weighed: Weighed
    sign: Sign
    subject: tuple[Address | None, str]
    speaker: str
    day: date


def _spoken(corpus: Corpus, weighed: Weighed) -> _Spoken:
    link = weighed.linked.link
    return _Spoken(
        weighed,
        sign(link, link.bearer),
        (corpus.nearest(link.clause), link.bearer),
        speaker(link.claimant),
        weighed.linked.event.date.first,
    )


def speaker(claimant: str) -> str:
    """Return who speaks: the state or organisation for its organs, anybody else by their whole name.

    >>> speaker("AZE:MOD"), speaker("analyst:Example"), speaker("coder")
    ('AZE', 'analyst:Example', 'coder')
    """
    first = claimant.partition(":")[0]
    return first if first.isupper() else claimant
