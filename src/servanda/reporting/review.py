"""Knows the answer to `review`: what waits for a person, with what is needed to decide on it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from servanda.compliance.suspect import suspects
from servanda.model.address import Address
from servanda.model.corpus import Corpus, Linked
from servanda.model.review_sheet import (
    DisagreementSheet,
    OrphanSheet,
    ProposedSheet,
    SuspectSheet,
    WorkSheet,
)
from servanda.model.sheet import ProblemSheet
from servanda.model.vocabulary import Status
from servanda.reporting.command import command
from servanda.reporting.links import LinkReader, evidence_sheet, source_sheet
from servanda.reporting.titles import title
from servanda.reviewing.differing import Earlier, difference
from servanda.reviewing.orphans import Orphan
from servanda.text.fingerprint import fingerprint

KINDS = ("proposed", "suspect", "orphaned", "problem", "disagreement")
OWN_LIST = frozenset(("suspect-link", "orphaned-quotation"))
"""Problems of `check` that have a list of their own here."""


class Filters(NamedTuple):
    """What is asked for; what is empty fits all."""

    kind: str = ""
    treaty: str = ""
    by: str = ""
    """who recorded or reviewed it, or coded the text"""
    order: str = "age"
    link: str = ""
    """the name of one link"""
    closed: frozenset[str] = frozenset()
    """texts whose evidence is kept from whoever asks"""

    def fits(self, linked: Linked) -> bool:
        """Return True for a link that is on the treaty and was recorded or reviewed by the person."""
        if self.link not in ("", linked.id):
            return False
        if self.closed and any(one.text in self.closed for one in linked.event.sources):
            return False
        link = linked.link
        people = (link.recorded.by, link.reviewed.by if link.reviewed else "")
        return self.treaty in ("", link.clause.treaty) and (not self.by or self.by in people)


class Desk(NamedTuple):
    """What the work list is made from."""

    corpus: Corpus
    problems: Sequence[ProblemSheet]
    orphans: Sequence[Orphan]
    disagreements: Sequence[DisagreementSheet]
    earlier: Mapping[tuple[Address, str], Earlier]
    unknown: str
    """why an earlier wording is not at hand"""
    place: Callable[[Linked], str]
    basis: Callable[[Linked], str]
    today: date
    read_only: bool


def proposed_links(corpus: Corpus) -> list[Linked]:
    """Return the links that nobody decided on, those recorded first in front."""
    return sorted(corpus.such(_is_proposed), key=lambda linked: (_age(linked), linked.id))


def _is_proposed(_: Corpus, linked: Linked) -> bool:
    return linked.link.status is Status.PROPOSED


def suspect_links(corpus: Corpus) -> list[Linked]:
    """Return the accepted links whose clause has another wording than when it was reviewed."""
    return [*suspects(corpus)]


def work_sheet(desk: Desk, filters: Filters) -> WorkSheet:
    """Return the work list; `counts` are those of everything, the lists hold what the filters let through."""
    corpus = desk.corpus
    proposed, suspect = proposed_links(corpus), suspect_links(corpus)
    problems = [one for one in desk.problems if one["code"] not in OWN_LIST]
    reader = LinkReader(corpus)

    def shown(kind: str, links: Iterable[Linked]) -> list[Linked]:
        return [one for one in links if filters.kind in ("", kind) and filters.fits(one)]

    sheet: WorkSheet = {
        "counts": dict(
            zip(
                KINDS,
                map(len, (proposed, suspect, desk.orphans, problems, desk.disagreements)),
                strict=True,
            )
        ),
        "filters": {
            name: value
            for name, value in filters._asdict().items()
            if name != "closed" and value not in ("", "age")
        },
        "proposed": [
            _proposed(desk, linked, reader)
            for linked in _ordered(shown("proposed", proposed), filters.order)
        ],
        "suspect": [_suspect(desk, linked, reader) for linked in shown("suspect", suspect)],
        "orphaned": [
            _orphan(desk, orphan) for orphan in desk.orphans if shown("orphaned", [orphan.linked])
        ],
        "problems": [
            problem
            for problem in problems
            if filters.kind in ("", "problem") and _is_about(corpus, problem, filters)
        ],
        "disagreements": [
            one
            for one in desk.disagreements
            if filters.kind in ("", "disagreement") and not filters.link
            if filters.by in ("", *one["coders"])
        ],
        "read_only": desk.read_only,
        "next": [],
    }
    sheet["next"] = [*_next(sheet)]
    return sheet


def _ordered(links: list[Linked], order: str) -> list[Linked]:
    if order == "score":
        links.sort(key=lambda linked: -(linked.link.recorded.score or 0.0))
    return links


def _age(linked: Linked) -> str:
    return linked.link.recorded.at.date().isoformat()


def _proposed(desk: Desk, linked: Linked, reader: LinkReader) -> ProposedSheet:
    return {
        "link": reader.sheet(linked),
        "days": max((desk.today - linked.link.recorded.at.date()).days, 0),
        "heading": title(desk.corpus, linked.link.clause),
        "place": desk.place(linked),
        "basis": desk.basis(linked),
    }


def _suspect(desk: Desk, linked: Linked, reader: LinkReader) -> SuspectSheet:
    link = linked.link
    now = desk.corpus.wording(link.clause)
    then, known = _then(desk, linked)
    last = link.reviewed or link.recorded
    return {
        "link": reader.sheet(linked),
        "heading": title(desk.corpus, link.clause),
        "then": then,
        "now": now,
        "difference": [
            {"kind": piece.kind, "words": piece.words}
            for piece in (difference(then, now) if then is not None and now is not None else ())
        ],
        "known": known,
        "reviewed_by": last.by,
        "reviewed_at": last.at.isoformat().replace("+00:00", "Z"),
        "place": desk.place(linked),
        "basis": desk.basis(linked),
    }


def _then(desk: Desk, linked: Linked) -> tuple[str | None, str]:
    """Return the wording at the last review, and how it is known or why it is not."""
    link = linked.link
    against = link.reviewed_against or ""
    if against == fingerprint(None):
        return None, "no wording was held when it was reviewed"
    found = desk.earlier.get((link.clause, against))
    if found is None:
        return None, f"the wording as it was reviewed is not at hand: {desk.unknown}"
    return found.wording, f"as it stood in commit {found.commit[:12]} of {found.day}"


def _orphan(desk: Desk, orphan: Orphan) -> OrphanSheet:
    linked = orphan.linked
    offer = orphan.offer
    return {
        "link": linked.id,
        "event": linked.event.id,
        "title": linked.event.title,
        "clause": str(linked.link.clause),
        "quotation": orphan.quotation,
        "evidence": evidence_sheet(orphan.evidence),
        "source": source_sheet(orphan.source),
        "text": orphan.source.text or "",
        "stands": orphan.stands,
        "offer": {"start": offer[0], "end": offer[1]} if offer else None,
        "because": orphan.because,
        "place": desk.place(linked),
        "basis": desk.basis(linked),
    }


def _is_about(corpus: Corpus, problem: ProblemSheet, filters: Filters) -> bool:
    """Return True for a problem of the treaty and the person asked for."""
    if not (filters.treaty or filters.by or filters.link):
        return True
    record, _, position = problem["about"].partition("#")
    event = corpus.event.get(record)
    if event is None:
        about = record.partition("/")[0] or problem["file"].rpartition("/")[2].removesuffix(".yaml")
        return not (filters.by or filters.link) and about == filters.treaty
    return any(
        filters.fits(Linked(event, at, link))
        for at, link in enumerate(event.links, start=1)
        if position in ("", str(at))
    )


def _next(sheet: WorkSheet) -> Iterator[str]:
    """Yield one command for each kind of work that waits, with real names."""
    for one in sheet["suspect"][:1]:
        yield command("review", one["link"]["id"], "--still-holds")
    for proposed in sheet["proposed"][:1]:
        yield command("review", proposed["link"]["id"], "--accept")
    for orphan in [one for one in sheet["orphaned"] if one["offer"]][:1]:
        yield command("review", orphan["link"], "--reattach", orphan["quotation"])
    if sheet["problems"]:
        yield command("check")
    for text in sheet["disagreements"][:1]:
        yield command("agree", text["text"], "--adjudicate")
