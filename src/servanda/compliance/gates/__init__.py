"""The three tests of applicability, one a file: `temporis`, `personae`, `materiae`."""

from servanda.compliance.gates.gatekeeper import Gatekeeper
from servanda.model.corpus import Corpus, Linked
from servanda.model.gate import Gates

__all__ = ["Gatekeeper", "gates"]


def gates(corpus: Corpus, linked: Linked) -> Gates:
    """Return the three gates of a link; what a person stated in the link goes before every rule."""
    return Gatekeeper(corpus).gates(linked)
