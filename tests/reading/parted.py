"""A treaty of two clauses, one of them with three parts: what the tests of parts and aims stand on."""

from functools import cache

from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.treaty import Treaty

CLAUSE = Address.parse("camp/1")


def _clause(
    name: str, text: str, modality: str = "obligation", **more: object
) -> dict[str, object]:
    asks = {"bearer": ["RUV"], "modality": modality, "action": "do", "object": text}
    return {
        "id": name,
        "number": name,
        "text": text,
        "support": "authentic-known",
        "obligations": [asks],
        **more,
    }


@cache
def corpus() -> Corpus:
    """Return it."""
    parts = (
        _clause("a", "Ruvania hands over lists of all prisoners."),
        _clause("b", "Families may send letters and parcels."),
        _clause("c", "The wounded are treated by doctors and sent home first."),
    )
    plain = {
        "id": "camp",
        "title": "Camp Protocol of Ruvania and Sordland",
        "short_title": "Camp Protocol",
        "kind": "protocol",
        "nature": "binding",
        "signed": "2020-01-01",
        "place": "Fermoy",
        "parties": [
            {"code": "RUV", "name": "Ruvania", "bound_by": "all"},
            {"code": "SRD", "name": "Sordland", "bound_by": "all"},
        ],
        "in_force": {"status": "in force", "earliest": "2020-02-01", "latest": "2020-02-01"},
        "numbering": {"unit": "article", "official": True, "count": 2, "cite_as": "article N"},
        "wording": {"rendition": "authentic", "note": "Invented."},
        "clauses": [
            {
                "id": "1",
                "number": "1",
                "heading": "Captives",
                "text": "Of captives the following holds.",
                "support": "authentic-known",
                "clauses": parts,
            },
            _clause("2", "Ruvania shall not build camps near the river.", "prohibition"),
        ],
    }
    return Corpus(treaties=(Treaty.model_validate(plain),))
