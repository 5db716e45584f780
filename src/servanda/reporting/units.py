"""Knows what to say of a unit of text: a clause, a recital, a preamble or a treaty as a whole.

A unit whose wording is not held says so, and where the official publication is. A number that sources
dispute is shown from both sides: other numbers of this clause, and other clauses with this number.
"""

from servanda.model.address import PREAMBLE, Address
from servanda.model.corpus import Corpus
from servanda.model.sheet import ObligationSheet, ReferenceSheet, RivalSheet, UnitSheet
from servanda.model.treaty import Clause, Deadline, Obligation, Recital, RivalNumber, Treaty
from servanda.reporting.citation import cite_as, heading
from servanda.reporting.facts import facts_sheet
from servanda.reporting.wording import whose_wording


def unit_sheet(corpus: Corpus, *, address: Address, inner: bool = True) -> UnitSheet:
    """Return the unit held at `address`; without `inner`, the units inside it are left out.

    Raises KeyError for an address that is not held (`Corpus.nearest` finds one that is).
    """
    treaty = corpus.treaty[address.treaty]
    sheet = _frame(corpus, treaty, address)
    if address.is_treaty:
        sheet["facts"] = facts_sheet(treaty)
        sheet["note"] = "\n".join(treaty.notes)
    elif address.path[1:] and address.is_preamble:
        _add_recital(sheet, corpus.recital[address])
    elif not address.is_preamble:
        _add_clause(corpus, sheet, address)
    if inner:
        sheet["units"] = [unit_sheet(corpus, address=unit) for unit in _inside(corpus, address)]
    return sheet


def _frame(corpus: Corpus, treaty: Treaty, address: Address) -> UnitSheet:
    """Return what every unit has; what only clauses and recitals have is empty."""
    held = _is_held(corpus, treaty, address)
    return {
        "address": str(address),
        "treaty": treaty.id,
        "treaty_title": treaty.short_title,
        "cite_as": cite_as(corpus, address),
        "heading": heading(corpus, address),
        "text": None,
        "held": held,
        "support": "",
        "rendition": whose_wording(treaty.wording, held=held),
        "published_at": list(treaty.official_sources),
        "number": None,
        "number_note": "",
        "also_numbered": [],
        "number_given_to": [],
        "obligations": [],
        "readings": [],
        "hinge": "",
        "note": "",
        "topics": [],
        "sources": [],
        "see": references(corpus, address),
        "see_also": [],
        "units": [],
    }


def _is_held(corpus: Corpus, treaty: Treaty, address: Address) -> bool:
    if address.is_treaty:
        return any(clause.wording for clause in treaty.clauses)
    return corpus.wording(address) is not None


def _inside(corpus: Corpus, address: Address) -> list[Address]:
    """Return the units directly inside, in the order of the text."""
    treaty = corpus.treaty[address.treaty]
    if address.is_treaty:
        preamble = [address.child(PREAMBLE)] if treaty.preamble else []
        return preamble + [address.child(clause.id) for clause in treaty.clauses]
    if address.path == (PREAMBLE,):
        return [recital for recital, _ in treaty.recitals()]
    clause = corpus.clause.get(address)
    return [address.child(child.id) for child in clause.clauses] if clause else []


def _add_recital(sheet: UnitSheet, recital: Recital) -> None:
    sheet["text"] = recital.text
    sheet["support"] = recital.support.value
    sheet["number"] = recital.number
    sheet["note"] = recital.note
    sheet["sources"] = list(recital.sources)


def _add_clause(corpus: Corpus, sheet: UnitSheet, address: Address) -> None:
    clause = corpus.clause[address]
    sheet["text"] = clause.text
    sheet["support"] = clause.support.value
    sheet["number"] = clause.number
    sheet["number_note"] = _number_note(corpus.treaty[address.treaty], clause)
    sheet["also_numbered"] = [
        _rival(corpus, address, rival_number) for rival_number in clause.also_numbered
    ]
    sheet["number_given_to"] = [
        _rival(corpus, other, rival_number) for other, rival_number in corpus.rivals(address)
    ]
    sheet["obligations"] = [_obligation(obligation) for obligation in clause.obligations]
    sheet["readings"] = [{"by": reading.by, "says": reading.says} for reading in clause.readings]
    sheet["hinge"] = clause.hinge
    sheet["note"] = clause.note
    sheet["topics"] = list(clause.topics)
    sheet["sources"] = list(clause.sources)
    sheet["see_also"] = list(clause.see_also)


def _number_note(treaty: Treaty, clause: Clause) -> str:
    """Return the file's note on the number, or what follows where the drafters gave none."""
    if clause.number_note or treaty.numbering.official:
        return clause.number_note
    return "the number was counted; the drafters gave none" if clause.number else ""


def _rival(corpus: Corpus, address: Address, rival: RivalNumber) -> RivalSheet:
    return {
        "number": rival.number,
        "clause": str(address),
        "heading": heading(corpus, address),
        "by": rival.by,
        "source": rival.source,
    }


def _obligation(obligation: Obligation) -> ObligationSheet:
    return {
        "id": obligation.id,
        "bearer": list(obligation.bearer),
        "inferred_bearer": obligation.inferred_bearer,
        "counterparty": list(obligation.counterparty),
        "modality": obligation.modality.value,
        "action": obligation.action,
        "object": obligation.object,
        "condition": obligation.condition,
        "deadline": _deadline(obligation.deadline) if obligation.deadline else None,
    }


def _deadline(deadline: Deadline) -> dict[str, str]:
    return {
        "date": deadline.date.isoformat(),
        "kind": deadline.kind.value,
        "basis": deadline.basis.value,
        "moved_to": deadline.moved_to.isoformat() if deadline.moved_to else "",
        "note": deadline.note,
    }


def references(corpus: Corpus, address: Address) -> list[ReferenceSheet]:
    """Return the units that `address` cites by `see`, then those whose `see` cites it."""
    clause = corpus.clause.get(address)
    cited = [(other, "see") for other in (clause.see if clause else ())]
    citing = [(other, "cited by") for other in corpus.cited_by.get(address, ())]
    return [
        {
            "address": str(other),
            "heading": heading(corpus, corpus.nearest(other) or other),
            "relation": relation,
            "because": "",
        }
        for other, relation in cited + citing
    ]
