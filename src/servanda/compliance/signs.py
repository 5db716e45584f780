"""Knows what one link says of its bearer once it is known who speaks for whom.

Authority: the codebook of the project. Acknowledged means that the bearer itself admits, promises or
restates; from anybody else it is that speaker's claim (compare ARSIWA art. 11: conduct is a state's own
only to the extent that it acknowledges it).
"""

from functools import cache

from servanda.model.event import Link
from servanda.model.rule import Sign
from servanda.model.vocabulary import Stance, Standing


def sign(link: Link, bearer: str) -> Sign:
    """Return what the link says of `bearer`."""
    return sign_of(link.stance, link.standing, by_bearer=speaks_for(link.claimant) == bearer)


@cache
def sign_of(stance: Stance, standing: Standing, *, by_bearer: bool) -> Sign:
    """Return what a link of this stance and standing says; `by_bearer` where the claimant is the bearer.

    Who denies support disputes it, and says no more than that.

    >>> sign_of(Stance.BREACHES, Standing.ACKNOWLEDGED, by_bearer=False)
    <Sign.BREACH_ALLEGED: 'breach-alleged'>
    """
    established = standing is Standing.ESTABLISHED or (
        standing is Standing.ACKNOWLEDGED and by_bearer
    )
    denied = standing is Standing.DENIED
    match stance:
        case Stance.BREACHES if denied:
            return Sign.BREACH_DENIED
        case Stance.BREACHES:
            return Sign.BREACH_ESTABLISHED if established else Sign.BREACH_ALLEGED
        case Stance.SUPPORTS if denied:
            return Sign.CONTESTED
        case Stance.SUPPORTS:
            return Sign.SUPPORT_ESTABLISHED if established else Sign.SUPPORT_CLAIMED
        case Stance.CONTESTED:
            return Sign.CONTESTED
        case Stance.TOUCHES:
            return Sign.TOUCHED


def speaks_for(claimant: str) -> str:
    """Return the actor in whose name a claimant speaks: `AZE` for `AZE:MOD`."""
    return claimant.partition(":")[0]
