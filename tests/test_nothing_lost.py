"""Nothing lost: what the files say, put back into the shape of the data they began with, equals it."""

from typing import Any

import orjson
import pytest

from servanda.files.canonical import to_plain
from servanda.model.event import Event
from servanda.model.treaty import Clause, InForce, Numbering, Obligation, Treaty
from tests.shipped import IDS, ROOT, corpus, read

ORIGIN = ROOT.parent / "shared" / "data"
EVENTS_ADDED = {"2020-11-25-kalbajar-returned"}
LINK_FIELDS_ADDED = {"performs", "status", "recorded", "reviewed_against"}

pytestmark = pytest.mark.skipif(not ORIGIN.is_dir(), reason="the data of the origin is not here")


def origin(name: str) -> Any:
    return read((ORIGIN / f"{name}.yaml").read_text("utf-8"))


def kept(data: Any) -> Any:
    """The same without what is empty."""
    if isinstance(data, dict):
        return {key: kept(value) for key, value in data.items() if value not in (None, "", [], {})}
    return [kept(value) for value in data] if isinstance(data, list) else data


def renamed(plain: dict[str, Any], **names: str) -> dict[str, Any]:
    """`plain` with fields called as the origin calls them."""
    return {names.get(key, key): value for key, value in plain.items()}


# Treaties


def old_party(plain: dict[str, Any]) -> dict[str, Any]:
    bound_by = plain.pop("bound_by_note", plain["bound_by"])
    return renamed({**plain, "bound_by": bound_by}, code="iso3")


def old_in_force(held: InForce) -> dict[str, Any]:
    plain = to_plain(held)
    return {
        "status": held.status,
        "effective": plain["earliest"] if held.earliest == held.latest else None,
        "effective_time": held.time,
        "ratification": plain.get("consent"),
        "facts": plain.get("facts"),
        "note": held.note.partition("The position of Yerevan of 2024")[0].strip(),
    }


def old_numbering(held: Numbering) -> dict[str, Any]:
    return {
        "scheme": f"{held.unit}s" if held.official else "unnumbered",
        "count": str(held.count),
        "cite_as": held.cite_as,
        "note": held.note,
    }


def old_treaty(held: Treaty) -> dict[str, Any]:
    plain = to_plain(held)
    same = (
        *("id", "title", "short_title", "not_to_be_confused_with", "kind", "signed", "place"),
        *("signed_note", "signatories", "defined_terms", "languages", "official_sources"),
        *("official_sources_note", "secondary_texts", "contested_versions"),
    )
    return {
        **{field: plain.get(field) for field in same},
        "nature": held.nature_note,
        "aliases": [f"{one.name} ({one.usage})" if one.usage else one.name for one in held.aliases],
        "parties": [old_party(one) for one in plain["parties"]],
        "in_force": old_in_force(held.in_force),
        "numbering": old_numbering(held.numbering),
        "preamble": [renamed(one, number="n") for one in plain["preamble"]],
        "method_note": held.wording.note,
    }


def one_note(source: dict[str, Any]) -> dict[str, Any]:
    """The source with the notes joined that stand in one field of the file."""
    numbering, legend = source["numbering"], source.pop("support_legend", {})
    if also := numbering.pop("also_numbered_note", ""):
        numbering["note"] += f" Note: {also}."
    if legend:
        levels = "; ".join(f"{level}: {meaning}" for level, meaning in legend.items())
        source["method_note"] += f" Levels of support in this file: {levels}."
    return source


@pytest.mark.parametrize("name", IDS)
def test_no_field_of_a_treaty_is_lost(name: str) -> None:
    source = one_note(origin(f"treaties/{name}"))
    source.pop("clauses")
    related = source.pop("later_instruments", []) + source.pop("related_instruments", [])
    held = corpus().treaty[name]
    assert kept(source) == kept(old_treaty(held))
    kept_instruments = to_plain(held).get("related_instruments", [])
    assert [one for one in kept_instruments if one in related] == related


# Clauses


def old_obligation(held: Obligation, condition: str) -> dict[str, Any]:
    plain, deadline = to_plain(held), held.deadline
    moved_into_the_deadline = deadline and condition and condition in deadline.note
    return {
        **{field: plain[field] for field in ("bearer", "modality", "action", "object")},
        "counterparty": plain.get("counterparty"),
        "deadline": str(deadline.date) if deadline else None,
        "condition": condition if moved_into_the_deadline else held.condition,
    }


def old_clause(held: Clause, conditions: list[str]) -> dict[str, Any]:
    plain, units = to_plain(held), [held, *held.clauses]
    same = ("id", "number", "number_note", "heading", "support", "also_numbered", "sources", "note")
    parts = [f"({child.number}) {child.text}" for child in held.clauses]
    obligations = [one for unit in units for one in unit.obligations]
    return {
        **{field: plain.get(field) for field in same},
        "text": " ".join(parts) or held.text,
        "obligations": list(map(old_obligation, obligations, conditions)),
        "topics": sorted({topic for unit in units for topic in unit.topics}),
        "see": sorted([*map(str, held.see), *held.see_also]),
        "subparagraphs": [
            f"{held.id}({child.number}) {child.heading}".casefold() for child in held.clauses
        ],
    }


def in_our_order(source: dict[str, Any]) -> dict[str, Any]:
    """The source with lists sorted whose order the files do not keep, and one name resolved."""
    resolved = {"shusha (Zangezur corridor paragraph)": "shusha/19"}
    headings = [one.casefold() for one in source.get("subparagraphs", [])]
    return {
        **source,
        "topics": sorted(source["topics"]),
        "see": sorted(resolved.get(one, one) for one in source["see"]),
        "subparagraphs": headings,
    }


@pytest.mark.parametrize("name", IDS)
def test_no_field_of_a_clause_is_lost(name: str) -> None:
    sources = origin(f"treaties/{name}")["clauses"]
    for source, clause in zip(sources, corpus().treaty[name].clauses, strict=True):
        conditions = [one["condition"] for one in source["obligations"]]
        held = old_clause(clause, conditions)
        assert kept(in_our_order(source)) == kept(held), source["id"]
        for child in clause.clauses:
            assert child.support is clause.support
            assert child.sources == clause.sources


# Events


def old_event(held: Event) -> dict[str, Any]:
    plain = renamed(orjson.loads(held.model_dump_json(exclude_defaults=True)), type="event_type")
    tags, doubtful = plain.pop("tags", None), plain.pop("doubtful", None)
    links = [
        {key: value for key, value in link.items() if key not in LINK_FIELDS_ADDED}
        for link in plain["links"]
    ]
    flags = {"in_op_ed": tags == ["op-ed-2022-04"], "check": doubtful}
    return {**plain, "links": links, **{flag: "true" for flag, is_set in flags.items() if is_set}}


def test_no_field_of_an_event_is_lost() -> None:
    sources = origin("events/events")
    assert set(corpus().event) - {source["id"] for source in sources} == EVENTS_ADDED
    for source in sources:
        for degree in {"lat", "lon"} & set(source["location"]):
            source["location"][degree] = float(source["location"][degree])
        assert kept(source) == kept(old_event(corpus().event[source["id"]])), source["id"]
