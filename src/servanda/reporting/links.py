"""Knows what to say of a link: who says what, whether it counts, whether it needs another look."""

from collections.abc import Iterable
from datetime import date

from servanda.compliance.gates import gates
from servanda.compliance.suspect import is_suspect
from servanda.model.cell import Cell, Weighed
from servanda.model.corpus import Corpus, Linked
from servanda.model.event import Event, Evidence, Recorded, Reviewed, Source
from servanda.model.gate import Gates
from servanda.model.sheet import EvidenceSheet, GateSheet, LinkSheet, SourceSheet
from servanda.model.vocabulary import Stance, Status

STANCES = (Stance.BREACHES, Stance.SUPPORTS, Stance.CONTESTED, Stance.TOUCHES)
"""The order in which stances are counted and shown."""


class LinkReader:
    """Writes each link of a corpus as a sheet, once: its gates are those that the cells know already."""

    def __init__(self, corpus: Corpus, cells: Iterable[Cell] = ()) -> None:
        self._corpus = corpus
        self._gates: dict[str, Gates] = {
            weighed.linked.id: weighed.gates
            for cell in cells
            for weighed in (*cell.counted, *cell.shut_out)
        }
        self._sources: dict[str, list[SourceSheet]] = {}
        self._sheets: dict[str, LinkSheet] = {}

    def weighed(self, weighed: Weighed) -> LinkSheet:
        """Return the sheet of a link whose gates are known."""
        return self._once(weighed.linked, weighed.gates)

    def sheet(self, linked: Linked) -> LinkSheet:
        """Return the sheet of a link."""
        return self._once(linked, None)

    def _once(self, linked: Linked, known: Gates | None) -> LinkSheet:
        name = linked.id
        if name not in self._sheets:
            found = known or self._gates.get(name) or gates(self._corpus, linked)
            self._sheets[name] = self._write(name, linked, found)
        return self._sheets[name]

    def _write(self, name: str, linked: Linked, found: Gates) -> LinkSheet:
        event, link = linked.event, linked.link
        held = self._corpus.nearest(link.clause)
        sheet: LinkSheet = {
            "id": name,
            "event": event.id,
            "title": event.title,
            "date": str(event.date),
            "date_end": None if event.date_end is None else str(event.date_end),
            "precision": event.precision.value,
            "clause": str(link.clause),
            "held": "" if held is None else str(held),
            "stance": link.stance.value,
            "bearer": link.bearer,
            "claimant": link.claimant,
            "standing": link.standing.value,
            "rationale": link.rationale,
            "performs": link.performs,
            "status": link.status.value,
            "recorded_by": link.recorded.by,
            "recorded_at": _moment(link.recorded),
            "rule": link.recorded.rule,
            "score": link.recorded.score,
            "gates": {
                "temporis": _gate(found.temporis.value, found.temporis.because),
                "personae": _gate(found.personae.value, found.personae.because),
                "materiae": _gate(found.materiae.value, found.materiae.because),
            },
            "counted": link.status is Status.ACCEPTED and held is not None and found.let_through,
            "suspect": is_suspect(self._corpus, link),
            "doubtful": event.note if event.doubtful else "",
            "evidence": [evidence_sheet(evidence) for evidence in link.evidence],
            "sources": self._sources_of(event),
        }
        if link.reviewed:
            sheet["reviewed_by"] = link.reviewed.by
            sheet["reviewed_at"] = _moment(link.reviewed)
        return sheet

    def _sources_of(self, event: Event) -> list[SourceSheet]:
        if event.id not in self._sources:
            self._sources[event.id] = source_sheets(event)
        return self._sources[event.id]


def source_sheets(event: Event) -> list[SourceSheet]:
    """Return the sources of an event in the order of the file, in which evidence counts them."""
    return [source_sheet(source) for source in event.sources]


def in_order(links: Iterable[Linked]) -> list[Linked]:
    """Return links by stance, in the order in which stances are counted, oldest event first."""
    return sorted(links, key=_place)


def _place(linked: Linked) -> tuple[int, date, str, int]:
    event, position, link = linked
    return STANCES.index(link.stance), event.date.first, event.id, position


def source_sheet(source: Source) -> SourceSheet:
    """Return a source, with the name of its text where the workspace holds that."""
    sheet: SourceSheet = {
        "publisher": source.publisher,
        "title": source.title,
        "url": source.url,
        "published": None if source.published is None else str(source.published),
    }
    if source.text:
        sheet["text"] = source.text
    return sheet


def evidence_sheet(evidence: Evidence) -> EvidenceSheet:
    """Return a quotation with its place."""
    return {
        "source": evidence.source,
        "exact": evidence.exact,
        "prefix": evidence.prefix,
        "suffix": evidence.suffix,
        "start": evidence.start,
        "end": evidence.end,
    }


def _gate(value: bool | None, because: str) -> GateSheet:
    return {"value": value, "because": because}


def _moment(recorded: Recorded | Reviewed) -> str:
    return recorded.at.isoformat().replace("+00:00", "Z")
