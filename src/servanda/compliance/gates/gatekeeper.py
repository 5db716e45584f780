"""Puts the three gates together for every link of a corpus, each question asked once."""

from typing import NamedTuple

from servanda.compliance.gates.materiae import materiae
from servanda.compliance.gates.personae import personae
from servanda.compliance.gates.temporis import temporis
from servanda.compliance.span import Span, span
from servanda.model.address import Address
from servanda.model.corpus import Corpus, Linked
from servanda.model.event import Event, StatedGate
from servanda.model.gate import Gate, Gates


class _Asked(NamedTuple):
    """The two gates that have nothing to do with the day."""

    personae: Gate
    materiae: Gate


class Gatekeeper:
    """The gates of one corpus. Whom a clause binds and what it asks is the same for every event."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._asked: dict[tuple[str, tuple[str, ...], str], _Asked] = {}
        self._when: tuple[Event, Span] | None = None

    def gates(self, linked: Linked) -> Gates:
        """Return the three gates of a link; what a person stated in the link goes before every rule."""
        link = linked.link
        clause, bearer, stated = link.clause, link.bearer, link.gates
        asked = self._of(clause, bearer)
        when = self._span(linked)
        return Gates(
            _stated(stated.temporis) or temporis(self._corpus, clause, bearer, when),
            _stated(stated.personae) or asked.personae,
            _stated(stated.materiae) or asked.materiae,
        )

    def _of(self, clause: Address, bearer: str) -> _Asked:
        key = clause.treaty, clause.path, bearer
        found = self._asked.get(key)
        if found is None:
            found = _Asked(
                personae(self._corpus, clause, bearer), materiae(self._corpus, clause, bearer)
            )
            self._asked[key] = found
        return found

    def _span(self, linked: Linked) -> Span:
        """Return when the event happened; the links of one event usually come one after another."""
        if self._when is None or self._when[0] is not linked.event:
            self._when = linked.event, span(linked.event)
        return self._when[1]


def _stated(gate: StatedGate | None) -> Gate | None:
    return Gate(gate.value, f"stated in the link: {gate.because}") if gate else None
