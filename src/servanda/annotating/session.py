"""Holds what a person did, step by step, so that each step can be taken back and done again.

A session is plain data: it can be kept in a file and taken up again. What is on record is not taken back.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Self

from servanda.annotating.acts import (
    ACCEPTED,
    OPEN,
    REJECTED,
    Act,
    Change,
    Decide,
    Step,
    plain_step,
    step_of,
)
from servanda.annotating.outcome import Outcome
from servanda.annotating.proposals import Proposal


@dataclass(frozen=True)
class Session:
    """The links that were read in a text, and what a person did since."""

    read: tuple[Proposal, ...] = ()
    steps: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()
    """what was taken back and can be done again, the next one last"""
    settled: int = 0
    """how many steps, from the first, can no longer be taken back"""
    written: Mapping[str, str] = field(default_factory=dict)
    """links that are on record, with the name of the event there"""

    @cached_property
    def outcome(self) -> Outcome:
        """What follows from all steps."""
        outcome = Outcome(self.read).after(self.steps[: self.settled])
        outcome.written = self.written  # what came before may have been about these links
        return outcome.after(self.steps[self.settled :])

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """What there is to decide, in the order of the text."""
        return self.outcome.proposals

    @property
    def pending(self) -> tuple[Proposal, ...]:
        """What is still to be decided."""
        return self._with_verdict(OPEN)

    @property
    def accepted(self) -> tuple[Proposal, ...]:
        """What was accepted and is not on record yet."""
        return self._with_verdict(ACCEPTED)

    def take(self, *acts: Act) -> Self:
        """Return the session after one more step; what was taken back before can no longer be done again.

        Raises BadRequest for what cannot be done.
        """
        after = replace(self, steps=(*self.steps, acts), undone=())
        after.outcome  # noqa: B018 - a step that cannot be taken is refused here
        return after

    def accept(self, link: str, changes: Mapping[str, str] | None = None) -> Self:
        """Return the session with one link accepted, as it is or with changes."""
        change = [Change(link, dict(changes))] if changes else []
        return self.take(*change, Decide((link,), ACCEPTED))

    def reject(self, link: str) -> Self:
        """Return the session with one link left out."""
        return self.take(Decide((link,), REJECTED))

    def accept_all(self, links: Iterable[str]) -> Self:
        """Return the session with several pending links accepted in one step."""
        pending = {one.name for one in self.pending}
        chosen = tuple(link for link in links if link in pending)
        return self.take(Decide(chosen, ACCEPTED)) if chosen else self

    def undo(self) -> Self:
        """Return the session without its last step; the same one where nothing can be taken back."""
        if len(self.steps) <= self.settled:
            return self
        return replace(self, steps=self.steps[:-1], undone=(*self.undone, self.steps[-1]))

    def redo(self) -> Self:
        """Return the session with the step done again that was taken back last."""
        if not self.undone:
            return self
        return replace(self, steps=(*self.steps, self.undone[-1]), undone=self.undone[:-1])

    def recorded(self, links: Mapping[str, str]) -> Self:
        """Return the session with links marked as being on record; all steps so far are settled."""
        return replace(self, undone=(), settled=len(self.steps), written={**self.written, **links})

    def to_plain(self) -> dict[str, Any]:
        """Return what was done as plain data, without what was read."""
        return {
            "steps": [plain_step(step) for step in self.steps],
            "undone": [plain_step(step) for step in self.undone],
            "settled": self.settled,
            "written": dict(self.written),
        }

    @classmethod
    def from_plain(cls, read: tuple[Proposal, ...], plain: Mapping[str, Any]) -> Self:
        """Return the session that was kept; raises KeyError, TypeError or ValueError for anything else."""
        return cls(
            read,
            tuple(map(step_of, plain["steps"])),
            tuple(map(step_of, plain["undone"])),
            int(plain["settled"]),
            dict(plain["written"]),
        )

    def _with_verdict(self, verdict: str) -> tuple[Proposal, ...]:
        return tuple(
            one
            for one in self.proposals
            if one.name not in self.written and self.outcome.verdict(one.name) == verdict
        )
