"""Treaties to name: those that are shipped, and invented ones that no code knows."""

from functools import cache
from typing import Any

from servanda.model.corpus import Corpus
from servanda.model.treaty import Treaty
from tests.shipped import IDS, ROOT, read


@cache
def shipped() -> Corpus:
    """Return the shipped treaties alone."""
    return Corpus(
        treaties=tuple(
            Treaty.model_validate(read((ROOT / "treaties" / f"{name}.yaml").read_text("utf-8")))
            for name in IDS
        )
    )


@cache
def labelled() -> Corpus:
    """Return the shipped treaties with all those of the labelled texts beside them."""
    folder = ROOT / "tests" / "gold" / "treaties"
    others = (
        Treaty.model_validate(read(path.read_text("utf-8")))
        for path in sorted(folder.glob("*.yaml"))
    )
    return Corpus(treaties=(*shipped().treaties, *others))


def clause(id_: str, /, heading: str = "", **changes: Any) -> dict[str, Any]:
    """Return a clause as plain data, numbered as its id says."""
    plain = {"id": id_, "number": id_, "text": "Text.", "support": "recollected"}
    return plain | ({"heading": heading} if heading else {}) | changes


def treaty(id_: str, /, *clauses: dict[str, Any], **changes: Any) -> Treaty:
    """Return a treaty between Chad and Mali, with the given clauses."""
    plain = {
        "id": id_,
        "title": "Convention on the Salt Road",
        "short_title": "Salt Road Convention",
        "kind": "bilateral convention",
        "nature": "binding",
        "signed": "1988-07-03",
        "parties": [
            {"code": "TCD", "name": "Republic of Chad", "bound_by": "all"},
            {"code": "MLI", "name": "Republic of Mali", "bound_by": "all"},
        ],
        "in_force": {"status": "in force", "earliest": "1989-01-01", "latest": "1989-01-01"},
        "numbering": {"unit": "article", "official": True, "cite_as": "Article N"},
        "wording": {"rendition": "authentic"},
        "clauses": list(clauses) or [clause("1")],
    }
    return Treaty.model_validate(plain | changes)


def salt() -> Treaty:
    """Return a convention with Roman numbers, letters, an annex, a named clause and a rival number."""
    return treaty(
        "salt",
        clause("1", "Passage of caravans", number="I", topics=["passage", "caravans"]),
        clause(
            "2",
            "Wells",
            number="II",
            topics=["water"],
            clauses=[clause("a", "Depth of wells"), clause("b", "Keepers"), clause("i", "Buckets")],
        ),
        clause(
            "3", "Dues and tolls", number="III", clauses=[clause("1"), clause("2", "Exemptions")]
        ),
        clause("5bis", "Camels lost on the way", number="5 bis"),
        clause(
            "arbitration",
            "Arbitration of disputes",
            number=None,
            topics=["disputes"],
            also_numbered=[{"number": "7", "by": "the Gao Gazette"}],
        ),
        clause("annex-1", "List of wells", number="Annex 1"),
        aliases=[
            {"name": "Treaty of Gao"},
            {"name": "Convention du sel", "language": "fr"},
            {"name": "Traité de Gaô", "language": "fr"},
            {"name": "the salt deal"},
        ],
        also_dated=["1988-07-04"],
        not_to_be_confused_with=["Salt Protocol of 1971", "Gao Declaration on Dates, 5 May 1990"],
        signatories=[
            {"name": "Idriss Sand", "office": "Minister of Roads", "party": "TCD"},
            {"name": "Awa Dune", "office": "President of the Republic", "party": "MLI"},
        ],
        preamble=[
            {"number": "1", "text": "Salt is dear.", "support": "recollected"},
            {"number": "2", "text": None, "support": "unknown"},
        ],
    )


def dates() -> Treaty:
    """Return an accord of three states with units called `leaf`, its day known by the month."""
    return treaty(
        "dates",
        clause("1", "Harvest"),
        clause("2", "Water"),
        clause("3", "Water rights of the oases"),
        id="dates",
        title="Accord on the Growing of Dates",
        short_title="Date Accord",
        kind="trilateral accord",
        signed="1995-10",
        parties=[
            {"code": "TCD", "name": "Republic of Chad", "bound_by": "all"},
            {"code": "NER", "name": "Republic of Niger", "bound_by": "all"},
            {"code": "OAS", "name": "League of Oases", "bound_by": "all"},
        ],
        numbering={"unit": "leaf", "official": True, "cite_as": "leaf N", "count": 3},
    )


@cache
def invented() -> Corpus:
    """Return the two invented treaties."""
    return Corpus(treaties=(salt(), dates()))
