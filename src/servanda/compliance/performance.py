"""Knows which links perform a dated obligation: established support that names it.

Performance must be established: a claim to have performed, or the bearer's own word for it, does not
stop the count.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from servanda.compliance.clocks import Clocks
from servanda.compliance.gates import Gatekeeper
from servanda.compliance.span import span
from servanda.model.corpus import Corpus, Linked
from servanda.model.event import Event, Link
from servanda.model.vocabulary import Stance, Standing, Status


class Duty(NamedTuple):
    """An obligation of one bearer; several bearers of one obligation each perform for themselves."""

    treaty: str
    obligation: str
    bearer: str


def performed(corpus: Corpus, gatekeeper: Gatekeeper, clocks: Clocks) -> Mapping[Duty, Event]:
    """Return the event that first performed each duty, of all that both clocks let in."""
    first: dict[Duty, Event] = {}
    for duty, event in sorted(_performances(corpus, gatekeeper, clocks), key=_last_day):
        if clocks.has_happened(event):
            first.setdefault(duty, event)
    return first


def _performances(
    corpus: Corpus, gatekeeper: Gatekeeper, clocks: Clocks
) -> Iterator[tuple[Duty, Event]]:
    """Yield every duty performed by a link on record, oldest event first."""
    for linked in corpus.such(_performs):
        link = linked.link
        if (
            link.performs
            and _is_established(link)
            and clocks.is_known(link)
            and gatekeeper.gates(linked).let_through
        ):
            yield Duty(link.clause.treaty, link.performs, link.bearer), linked.event


def _performs(_: Corpus, linked: Linked) -> bool:
    """Return True for a link that says which obligation was performed."""
    return bool(linked.link.performs)


def _is_established(link: Link) -> bool:
    return (
        link.status is Status.ACCEPTED
        and link.stance is Stance.SUPPORTS
        and link.standing is Standing.ESTABLISHED
    )


def _last_day(performance: tuple[Duty, Event]) -> date:
    return span(performance[1]).ended_by
