"""Knows what is known of a claim when it is asked whose conduct it assesses."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from servanda.model.treaty import Obligation
from servanda.reading.events.codebook import Claim


class Assessed(NamedTuple):
    """What is said, by whom, in which part of a sentence, and whose conduct it can be about."""

    claim: Claim
    claimant: str
    parties: Sequence[str]
    """those whom the clause asks something"""
    before: Sequence[str] = ()
    """whose conduct the event before was about"""
    reach: tuple[int, int] = (0, 1_000_000)
    home: str = ""
    """the state of which the text says `our`"""
    owner: str = ""
    """who admits or promises it by the claimant's account"""
    accused: Sequence[str] = ()
    """whom the event before charged with a breach"""
    verb: tuple[int, int] | None = None
    """where the verb of speech stands"""
    asks: Sequence[Obligation] = ()
    """what the clause asks"""
    often: Mapping[str, int] = MappingProxyType({})
    """how often the text names each actor"""

    @property
    def speaker(self) -> str:
        """The claimant without the organ."""
        return self.claimant.partition(":")[0]
