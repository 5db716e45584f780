"""Knows whether a link that is only proposed could apply: the gates, asked before anything is on record."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servanda.model.address import Address
    from servanda.model.corpus import Corpus
    from servanda.model.event import Event, Link
    from servanda.model.gate import Gates
    from servanda.model.proposal import ProposedLink

Judge = Callable[["ProposedLink", str | None], "Gates"]
"""The gates of a proposed link for an event of a day (ISO 8601, cut to what is known; None for unknown)."""

_DAYS_KEPT = 256
_LINKS_KEPT = 4096


def judge(corpus: "Corpus") -> Judge:
    """Return what judges proposed links by the rules of the corpus.

    An event without a day could have been on any: its gate in time is unknown.
    """
    ask = gates_of(corpus)

    def judged(link: "ProposedLink", day: str | None) -> "Gates":
        return ask(link.clause, link.bearer, day)

    return judged


def gates_of(corpus: "Corpus") -> Callable[["Address", str, str | None], "Gates"]:
    """Return what gives the gates for a clause, a bearer and a day."""
    from servanda.compliance.gates import Gatekeeper
    from servanda.model.corpus import Linked
    from servanda.model.event import Link, Recorded
    from servanda.model.gate import Gate
    from servanda.model.vocabulary import Stance, Standing

    keeper = Gatekeeper(corpus)
    recorded = Recorded(by="reader", at=datetime.now(UTC))

    @lru_cache(maxsize=_LINKS_KEPT)
    def proposed(clause: "Address", bearer: str) -> "Link":
        return Link.model_construct(
            clause=clause,
            stance=Stance.TOUCHES,
            bearer=bearer,
            claimant="coder",
            standing=Standing.ASSESSED,
            rationale="proposed",
            recorded=recorded,
        )

    @lru_cache(maxsize=_LINKS_KEPT)
    def asked(clause: "Address", bearer: str, day: str | None) -> "Gates":
        gates = keeper.gates(Linked(_event(day or "1000-01-01"), 1, proposed(clause, bearer)))
        if day is None:
            return gates._replace(temporis=Gate(None, "the day of the event is not known"))
        return gates

    return asked


@lru_cache(maxsize=_DAYS_KEPT)
def _event(day: str) -> "Event":
    """Return an event that has a day and nothing else."""
    from servanda.model.event import Event
    from servanda.model.vocabulary import EventType

    return Event.model_validate(
        {
            "id": "proposed",
            "title": "proposed",
            "date": day,
            "type": EventType.MAKE_STATEMENT,
            "description": "proposed",
        }
    )
