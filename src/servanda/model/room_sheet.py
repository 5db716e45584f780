"""Knows what a room of the workbench shows: sheets that no command prints, made of those in `model.sheet`."""

from typing_extensions import TypedDict

from servanda.model.sheet import (
    ClauseSheet,
    DeadlineSheet,
    EventSheet,
    Hit,
    LinkSheet,
    ReferenceSheet,
    SourceSheet,
    TreatyRow,
    UnitSheet,
    XrefSheet,
)


class MarginSheet(TypedDict):
    """A verdict in the margin of a clause."""

    bearer: str
    verdict: str
    label: str
    tone: str
    searched: str | None
    passed: list[DeadlineSheet]
    """dated obligations that are late or overdue"""


class PassageSheet(TypedDict):
    """A unit in the text of its treaty, with what stands in the margin."""

    unit: UnitSheet
    depth: int
    """0 for the outermost clauses, the preamble and its recitals"""
    margin: list[MarginSheet]
    counts: dict[str, int]
    """counted links by stance, those inside the unit too"""


class TreatySheet(TypedDict):
    """The text of a treaty, unit by unit."""

    as_of: str
    row: TreatyRow
    unit: UnitSheet
    """the treaty as a whole, with its facts"""
    passages: list[PassageSheet]
    actors: dict[str, str]
    others: list[TreatyRow]
    """treaties that can be laid beside it"""


class ParallelSheet(TypedDict):
    """A clause of the other text that is alike."""

    address: str
    because: str
    conflicts: list[str]
    unit: UnitSheet | None
    """None where its wording stands beside a clause to which it is more alike"""


class PairSheet(TypedDict):
    """A clause, and what is like it in the other text."""

    unit: UnitSheet
    parallels: list[ParallelSheet]


class BesideSheet(TypedDict):
    """Two texts side by side."""

    one: TreatyRow
    other: TreatyRow
    pairs: list[PairSheet]
    """every clause of the one, in the order of its text"""
    alone: list[UnitSheet]
    """the clauses of the other that are like none of the one"""


class ComparedSheet(TypedDict):
    """A reference of a clause, with the words of the clause it leads to."""

    reference: ReferenceSheet
    unit: UnitSheet | None
    """None where the files do not hold it"""


class XrefPageSheet(TypedDict):
    """A clause with what it cites, what cites it, its parallels and possible conflicts, side by side."""

    answer: XrefSheet
    compared: list[ComparedSheet]


class DotSheet(TypedDict):
    """A link on a timeline."""

    id: str
    date: str
    title: str
    stance: str
    standing: str
    bearer: str
    claimant: str
    page: int
    """of the page on which it stands"""


class YearSheet(TypedDict):
    """A year of a timeline."""

    year: str
    counts: dict[str, int]
    """links by stance"""
    dots: list[DotSheet]
    """none where there are too many to be told apart"""


class AnsweredSheet(TypedDict):
    """Who answers a claim."""

    number: int
    first: list[list[str]]
    """claimant and event of the first answers"""


class ClausePageSheet(TypedDict):
    """The answer to `clause`, one page of its links, with what stands around it."""

    answer: ClauseSheet
    """its `links` are those of this page"""
    found: int
    """links in all that the filters let through"""
    page: int
    pages: int
    timeline: list[YearSheet]
    answered: dict[str, AnsweredSheet]
    """claims on this page that ask for an answer, by link"""
    bearers: list[str]
    """every bearer and claimant on record here, whatever is filtered"""
    claimants: list[str]
    actors: dict[str, str]
    held: list[str]
    """of the units that are named here, those that are on file"""
    before: str | None
    """the unit before this one in the text"""
    after: str | None


class QuoteSheet(TypedDict):
    """A quotation with the words around it, where the text is held and has it at its place."""

    source: int
    exact: str
    before: str
    after: str
    start: int | None
    text: str
    """the name of the held text; empty where there is none"""
    fits: bool
    """the text has these words at this place"""


class EventPageSheet(TypedDict):
    """The answer to `event`, with its quotations where they stand."""

    answer: EventSheet
    quotes: dict[str, list[QuoteSheet]]
    """by link"""
    called: dict[str, str]
    """what the clauses of its links are called, by address"""


class EvidenceMark(TypedDict):
    """A quotation of one link in a held text; `start` and `end` are None where the text has it not there."""

    number: int
    """counted from 1, in the order of the text"""
    link: LinkSheet
    exact: str
    start: int | None
    end: int | None


class PieceSheet(TypedDict):
    """Words of a paragraph, and the marks that cover all of them."""

    words: str
    marks: list[int]
    begins: list[int]
    """marks of which these are the first words"""
    ends: list[int]


class ParagraphSheet(TypedDict):
    """A stretch of a held text; `start` counts code points from the beginning of the text."""

    start: int
    goes_on: bool
    """the next stretch belongs to the same paragraph"""
    pieces: list[PieceSheet]


class HeldTextSheet(TypedDict):
    """A text that the workspace holds, with the evidence that all events take from it."""

    name: str
    length: int
    """in code points"""
    sources: list[SourceSheet]
    paragraphs: list[ParagraphSheet]
    marks: list[EvidenceMark]
    orphans: list[EvidenceMark]
    """quotations that do not stand where they say"""
    closed: str
    """why none of the evidence is shown to whoever asks; empty where it is"""


class PublisherRow(TypedDict):
    """A publisher in the list."""

    publisher: str
    sources: int
    events: int


class SourcesSheet(TypedDict):
    """Who published what the events are known from."""

    publishers: list[PublisherRow]
    unsourced: list[list[str]]
    """id and title of events without any source"""


class SourceRow(TypedDict):
    """A source of a publisher."""

    url: str | None
    title: str
    published: str | None
    events: int


class PublisherSheet(TypedDict):
    """The sources of one publisher."""

    publisher: str
    sources: list[SourceRow]


class KnownEventSheet(TypedDict):
    """An event known from a source, with its links."""

    id: str
    title: str
    date: str
    date_end: str | None
    precision: str
    links: list[LinkSheet]


class SourcePageSheet(TypedDict):
    """One source: what is known from it."""

    publisher: str
    url: str | None
    titles: list[list[str | None]]
    """each title with its day of publication"""
    texts: list[str]
    """names of its text, where it is held"""
    events: list[KnownEventSheet]


class FoundHit(Hit):
    """One thing found, and where the workbench shows it."""

    way: str


class FoundSheet(TypedDict):
    """What was found as somebody typed."""

    words: str
    hits: list[FoundHit]
    found: int
    note: str
