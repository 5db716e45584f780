"""The three tests of applicability, one a file: `temporis`, `personae`, `materiae`."""

from servanda.compliance.gates.materiae import materiae
from servanda.compliance.gates.personae import personae
from servanda.compliance.gates.temporis import temporis
from servanda.model.corpus import Corpus, Linked
from servanda.model.event import StatedGate
from servanda.model.gate import Gate, Gates

__all__ = ["gates"]


def gates(corpus: Corpus, linked: Linked) -> Gates:
    """Return the three gates of a link; what a person stated in the link goes before every rule."""
    stated = linked.link.gates
    return Gates(
        temporis=_stated(stated.temporis) or temporis(corpus, linked),
        personae=_stated(stated.personae) or personae(corpus, linked),
        materiae=_stated(stated.materiae) or materiae(corpus, linked),
    )


def _stated(gate: StatedGate | None) -> Gate | None:
    return Gate(gate.value, f"stated in the link: {gate.because}") if gate else None
