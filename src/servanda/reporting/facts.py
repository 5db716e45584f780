"""Knows what to say of a treaty beside its clauses: nature, parties, standing in time, names."""

from servanda.model.sheet import FactsSheet, ForceDisputeSheet, PartySheet
from servanda.model.treaty import ForceDispute, Party, Treaty


def facts_sheet(treaty: Treaty) -> FactsSheet:
    """Return what the file knows of the treaty as a whole."""
    force = treaty.in_force
    return {
        "kind": treaty.kind,
        "nature": treaty.nature.value,
        "nature_note": treaty.nature_note,
        "signed": str(treaty.signed),
        "signed_note": treaty.signed_note,
        "place": treaty.place,
        "parties": [_party(party) for party in treaty.parties],
        "status": force.status,
        "in_force_earliest": force.earliest.isoformat(),
        "in_force_latest": force.latest.isoformat(),
        "in_force_until": force.until.isoformat() if force.until else None,
        "how_known": force.how_known,
        "force_disputes": [_dispute(dispute) for dispute in force.disputes],
        "history": list(force.facts),
        "authentic_languages": list(treaty.languages.authentic),
        "aliases": [
            {"name": alias.name, "language": alias.language, "usage": alias.usage}
            for alias in treaty.aliases
        ],
        "terms": [
            {"term": defined.term, "meaning": defined.meaning} for defined in treaty.defined_terms
        ],
        "not_to_be_confused_with": list(treaty.not_to_be_confused_with),
        "contested_versions": [
            {"issue": version.issue, "detail": version.detail}
            for version in treaty.contested_versions
        ],
        "related": [
            {"name": other.name, "date": str(other.date or ""), "relation": other.relation}
            for other in treaty.related_instruments
        ],
        "numbering_note": treaty.numbering.note,
        "wording_note": treaty.wording.note,
        "sources_note": treaty.official_sources_note,
    }


def _party(party: Party) -> PartySheet:
    return {
        "code": party.code,
        "name": party.name,
        "role": party.role,
        "bound_by": None if party.bound_by is None else list(party.bound_by),
        "note": party.bound_by_note,
        "main_duties": party.main_duties,
    }


def _dispute(dispute: ForceDispute) -> ForceDisputeSheet:
    return {
        "by": dispute.by,
        "since": str(dispute.since),
        "says": dispute.says,
        "against": dispute.against,
        "clauses": list(dispute.clauses),
        "sources": list(dispute.sources),
    }
