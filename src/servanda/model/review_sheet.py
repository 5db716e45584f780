"""Knows what the work list and the answers about two coders look like: plain JSON documents.

`servanda review`, `servanda agree`, and the rooms of the workbench that do the same. A `basis` is a word that
stands for what was shown; it goes back with a decision, which is refused where that has changed meanwhile.
"""

from typing_extensions import TypedDict  # that of Python 3.11 cannot be made a schema

from servanda.model.sheet import (
    ActorSheet,
    EvidenceSheet,
    LinkSheet,
    ProblemSheet,
    SourceSheet,
)


class PieceSheet(TypedDict):
    """Words of a difference, in the order of reading."""

    kind: str
    """`same`, `gone` (only in the earlier wording) or `come` (only in the present one)"""
    words: str


class ProposedSheet(TypedDict):
    """A proposed link that waits for a decision."""

    link: LinkSheet
    days: int
    """since it was recorded"""
    heading: str
    """of its clause"""
    place: str
    """the file and line that hold it"""
    basis: str
    """empty where it cannot be decided here: it stands in a `.jsonl` file"""


class SuspectSheet(TypedDict):
    """An accepted link whose clause has another wording than when it was reviewed."""

    link: LinkSheet
    heading: str
    then: str | None
    """the wording at the last review; None where it is not at hand or was not held then"""
    now: str | None
    """the wording today; None where it is not held"""
    difference: list[PieceSheet]
    """word by word; empty where one of the two wordings is missing"""
    known: str
    """how the earlier wording is known (the commit and its day), or why it is not at hand"""
    reviewed_by: str
    reviewed_at: str
    place: str
    basis: str


class OneLinkSheet(TypedDict):
    """A link, wherever it stands in review, with what is needed to decide on it."""

    link: LinkSheet
    heading: str
    wording: str | None
    """of its clause, today; None where it is not held"""
    place: str
    basis: str
    suspect: SuspectSheet | None
    """how the wording changed since the review, where it did"""


class StandsSheet(TypedDict):
    """A place in a text; offsets are Unicode code points, end exclusive."""

    start: int
    end: int


class OrphanSheet(TypedDict):
    """A quotation that does not stand in its text where the record says."""

    link: str
    """the link's name"""
    event: str
    title: str
    clause: str
    quotation: int
    """which of the link's quotations, counted from 1"""
    evidence: EvidenceSheet
    source: SourceSheet
    text: str
    """the name of the text"""
    stands: str
    """what stands at the recorded place"""
    offer: StandsSheet | None
    """where the quotation, with what stood before and behind it, stands exactly once"""
    because: str
    """why that place is offered, or why none is"""
    place: str
    basis: str


class DisagreementSheet(TypedDict):
    """A text whose coders differ, and nobody has settled it."""

    text: str
    title: str
    coders: list[str]
    units: int
    """events that somebody found"""
    differing: int
    settled: str
    """empty where nobody ruled on it, else who did and why that no longer holds"""


class WorkSheet(TypedDict):
    """The answer to `review`: what waits for a person, most pressing first in each list."""

    counts: dict[str, int]
    """by kind: `proposed suspect orphaned problem disagreement`; filters left aside"""
    filters: dict[str, str]
    proposed: list[ProposedSheet]
    suspect: list[SuspectSheet]
    orphaned: list[OrphanSheet]
    problems: list[ProblemSheet]
    """those of `check`, without the kinds that have a list of their own"""
    disagreements: list[DisagreementSheet]
    """only texts that are open to the coder who asks"""
    read_only: bool
    next: list[str]


class CodedTextSheet(TypedDict):
    """A text that is held, as one coder may see it: nothing of what others found before they coded it."""

    name: str
    title: str
    """its first line"""
    words: int
    mine: bool
    """the coder who asks has coded it"""
    mine_events: int
    mine_blind: bool
    others: int
    """how many others coded it"""
    coders: list[str]
    """all who coded it; empty while it is closed to the coder who asks"""
    open: bool
    """differences and agreement may be shown to the coder who asks"""
    because: str
    """why it is open or closed, in words"""
    settled: str
    """`` where nobody ruled on it, `settled`, or `changed` where a coding changed since"""
    settled_by: str
    held: bool
    """the text itself is in the workspace"""


class CodedTextsSheet(TypedDict):
    """The answer to `agree --texts`: texts to code and texts coded, for the coder who asks."""

    coder: str
    coded: list[CodedTextSheet]
    problems: list[ProblemSheet]
    """codings that cannot be read"""
    next: list[str]


class CodedLinkSheet(TypedDict):
    """A link as one coder found it."""

    clause: str
    stance: str
    bearer: str
    claimant: str
    standing: str
    rationale: str
    evidence: list[EvidenceSheet]


class CodedEventSheet(TypedDict):
    """An event as one coder found it."""

    id: str
    title: str
    date: str
    date_end: str | None
    type: str
    description: str
    place: str
    note: str
    actors: list[ActorSheet]
    links: list[CodedLinkSheet]


class FieldDifferenceSheet(TypedDict):
    """One field with what each coder wrote."""

    field: str
    values: dict[str, str | None]
    """by coder; None where the coder found nothing here"""
    same: bool
    """those who found it wrote the same"""
    counts: bool
    """False for words of one's own (title, rationale), which nobody compares"""


class LinkDifferenceSheet(TypedDict):
    """Links of one event that are taken for one, with what each coder wrote."""

    number: int
    """counted from 1 in its unit"""
    opinions: dict[str, CodedLinkSheet | None]
    """by coder; None where the coder found no such link"""
    fields: list[FieldDifferenceSheet]
    same: bool


class RecordedEventSheet(TypedDict):
    """An event on record that may be the one in question."""

    id: str
    title: str


class UnitDifferenceSheet(TypedDict):
    """Events that are taken for one because they stand at one place, with what each coder wrote."""

    number: int
    """counted from 1, in the order of the text"""
    start: int
    end: int
    words: str
    """what stands there in the text"""
    before: str
    after: str
    """what stands around it, cut"""
    opinions: dict[str, CodedEventSheet | None]
    """by coder; None where the coder found no event here"""
    fields: list[FieldDifferenceSheet]
    links: list[LinkDifferenceSheet]
    same: bool
    """every coder found it, and nobody wrote another value where values count"""
    alike: list[RecordedEventSheet]
    ruled: str
    """what was decided before and why, or empty"""


class RulingSheet(TypedDict):
    """One unit as it is laid before an adjudicator in a terminal."""

    ruling: str
    """which of how many: `2 of 5`"""
    unit: UnitDifferenceSheet


class DifferencesSheet(TypedDict):
    """The answer to `agree --differences`: a text with all opinions side by side."""

    differences_in: str
    """the name of the text"""
    title: str
    text: str | None
    """the text itself; None where it is not held"""
    coders: list[str]
    units: list[UnitDifferenceSheet]
    differing: int
    settled: str
    """as in `CodedTextSheet`"""
    settled_by: str
    settled_at: str
    basis: str
    """of the codings and the earlier record; goes back with the decisions"""
    next: list[str]
