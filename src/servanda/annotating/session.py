"""Holds what was decided about proposals, in order, so that the last step can be taken back.

A session is plain data: it can be kept in a file and taken up again.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, NamedTuple, Self

from servanda.annotating.proposals import EVENT_FIELDS, Proposal, proposals
from servanda.model.reading_sheet import SuggestSheet

ACCEPTED, SKIPPED, WRITTEN = "accepted", "skipped", "written"


class Decision(NamedTuple):
    """What was decided about one proposal."""

    number: int
    verdict: str
    """`accepted`, `skipped`, or `written`: accepted, and on record by now"""
    changes: dict[str, str]
    step: int
    """decisions taken at once have the same step and are taken back at once"""


@dataclass(frozen=True)
class Session:
    """Proposals and the decisions about them so far."""

    sheet: SuggestSheet
    decisions: tuple[Decision, ...] = ()

    @cached_property
    def proposals(self) -> tuple[Proposal, ...]:
        """What there is to decide."""
        return proposals(self.sheet)

    @cached_property
    def decided(self) -> Mapping[int, Decision]:
        """The decisions by the number of the proposal."""
        return {decision.number: decision for decision in self.decisions}

    @property
    def pending(self) -> tuple[Proposal, ...]:
        """What is still to be decided, in the order of the text."""
        return tuple(one for one in self.proposals if one.number not in self.decided)

    @property
    def accepted(self) -> tuple[tuple[Proposal, dict[str, str]], ...]:
        """What was accepted, each with its changes."""
        return tuple(
            (one, self.decided[one.number].changes)
            for one in self.proposals
            if one.number in self.decided and self.decided[one.number].verdict == ACCEPTED
        )

    def accept(self, number: int, changes: Mapping[str, str] | None = None) -> Self:
        """Return the session with one proposal accepted, as it is or with changes."""
        return self._with([Decision(number, ACCEPTED, dict(changes or {}), self._step)])

    def skip(self, number: int) -> Self:
        """Return the session with one proposal left out."""
        return self._with([Decision(number, SKIPPED, {}, self._step)])

    def accept_all(self, numbers: Iterable[int]) -> Self:
        """Return the session with several pending proposals accepted in one step."""
        open_ = {one.number for one in self.pending}
        return self._with(
            Decision(number, ACCEPTED, {}, self._step) for number in numbers if number in open_
        )

    def undo(self) -> Self:
        """Return the session without its last step; what is on record is not taken back."""
        open_ = [one for one in self.decisions if one.verdict != WRITTEN]
        last = max((decision.step for decision in open_), default=-1)
        kept = (one for one in self.decisions if one.step != last or one.verdict == WRITTEN)
        return replace(self, decisions=tuple(kept))

    def written(self) -> Self:
        """Return the session with all that was accepted marked as being on record."""
        return replace(
            self,
            decisions=tuple(
                one._replace(verdict=WRITTEN) if one.verdict == ACCEPTED else one
                for one in self.decisions
            ),
        )

    def event_changes(self, sentence: int) -> dict[str, str]:
        """Return what was changed in the event of a sentence, by any of its links; the last one holds."""
        found: dict[str, str] = {}
        for decision in self.decisions:
            if self.proposals[decision.number].sentence == sentence:
                found |= {k: v for k, v in decision.changes.items() if k in EVENT_FIELDS}
        return found

    def to_plain(self) -> dict[str, Any]:
        """Return the session as plain data."""
        return {"sheet": self.sheet, "decisions": [one._asdict() for one in self.decisions]}

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Self:
        """Return the session that was kept; raises KeyError, TypeError or ValueError for anything else."""
        return cls(plain["sheet"], tuple(Decision(**one) for one in plain["decisions"]))

    @property
    def _step(self) -> int:
        return max((decision.step for decision in self.decisions), default=-1) + 1

    def _with(self, more: Iterable[Decision]) -> Self:
        return replace(self, decisions=(*self.decisions, *more))
