"""Knows what an answer looks like: plain JSON documents, the same for every door and format.

Nothing here needs pydantic, so that a remembered answer can be shown without importing it. Field
names are a published contract (`--format json`); addresses and dates are strings, days ISO 8601.
"""

from typing import NotRequired

from typing_extensions import TypedDict  # that of Python 3.11 cannot be made a schema


class GateSheet(TypedDict):
    """One gate."""

    value: bool | None
    because: str


class SourceSheet(TypedDict):
    """Where an event is known from."""

    publisher: str
    title: str
    url: str | None
    published: str | None
    text: NotRequired[str]
    """the name of its text, where the workspace holds it"""


class EvidenceSheet(TypedDict):
    """A quotation; `source` counts the event's sources from 1."""

    source: int
    exact: str
    prefix: str
    suffix: str
    start: int | None
    end: int | None


class LinkSheet(TypedDict):
    """One link of one event."""

    id: str
    event: str
    title: str
    date: str
    date_end: str | None
    precision: str
    clause: str
    held: str
    """the nearest unit held, where the link stands deeper than the file"""
    stance: str
    bearer: str
    claimant: str
    standing: str
    rationale: str
    performs: str | None
    status: str
    recorded_by: str
    recorded_at: str
    rule: str
    score: float | None
    gates: dict[str, GateSheet]
    counted: bool
    """accepted, and no gate false"""
    suspect: bool
    """the wording changed since the link was reviewed"""
    doubtful: str
    """which fact is in doubt, or empty"""
    evidence: list[EvidenceSheet]
    sources: list[SourceSheet]
    reviewed_by: NotRequired[str]
    """who decided on it last, where somebody did after it was recorded"""
    reviewed_at: NotRequired[str]


class DeadlineSheet(TypedDict):
    """One dated obligation."""

    clause: str
    bearer: str
    action: str
    due: str
    basis: str
    moved_to: str | None
    state: str
    days: int
    done: str | None
    done_by: str | None
    because: str


class CellSheet(TypedDict):
    """One clause × bearer; the first eight fields are the contract of the report."""

    clause: str
    bearer: str
    verdict: str
    counts: dict[str, dict[str, int]]
    deadlines: list[DeadlineSheet]
    events: list[str]
    because: list[str]
    searched: str | None
    claimants: list[str]
    sources: int
    """how many different publishers stand behind the counted links"""
    shut_out: list[LinkSheet]
    """claims that no gate lets through"""
    label: str
    """the verdict in words"""
    tone: str
    """how to show it: `breach charge dispute claim kept neutral none`"""
    links: NotRequired[list[str]]
    """the counted links, by name"""


class ObligationSheet(TypedDict):
    """What a clause asks."""

    id: str | None
    bearer: list[str]
    inferred_bearer: bool
    counterparty: list[str]
    modality: str
    action: str
    object: str
    condition: str
    deadline: dict[str, str] | None


class RivalSheet(TypedDict):
    """Who gives a number to which clause."""

    number: str
    clause: str
    heading: str
    by: str
    source: str | None


class ReferenceSheet(TypedDict):
    """Another clause, and how it is related."""

    address: str
    heading: str
    relation: str
    """`see`, `cited by`, `parallel`, `possible conflict`"""
    because: str


class PartySheet(TypedDict):
    """A party, and the top-level clauses that bind it; None means all."""

    code: str
    name: str
    role: str
    bound_by: list[str] | None
    note: str
    main_duties: str


class ForceDisputeSheet(TypedDict):
    """Somebody's position that the treaty, or some clauses of it, no longer bind."""

    by: str
    since: str
    says: str
    against: str
    clauses: list[str]
    sources: list[str]


class FactsSheet(TypedDict):
    """What is known of a treaty beside its clauses."""

    kind: str
    nature: str
    nature_note: str
    signed: str
    signed_note: str
    place: str
    parties: list[PartySheet]
    status: str
    """in words, whether and how it is in force"""
    in_force_earliest: str
    in_force_latest: str
    in_force_until: str | None
    how_known: str
    force_disputes: list[ForceDisputeSheet]
    history: list[str]
    authentic_languages: list[str]
    aliases: list[dict[str, str]]
    """each with its language, and with who uses it and how where that matters"""
    terms: list[dict[str, str]]
    not_to_be_confused_with: list[str]
    contested_versions: list[dict[str, str]]
    related: list[dict[str, str]]
    numbering_note: str
    wording_note: str
    sources_note: str


class UnitSheet(TypedDict):
    """A clause, recital, preamble or treaty: its wording and what is known of it."""

    address: str
    treaty: str
    treaty_title: str
    cite_as: str
    """as people write it: `point 6 of the Trilateral Statement of 10 November 2020`"""
    heading: str
    text: str | None
    held: bool
    support: str
    rendition: str
    """whose wording this is, in words"""
    published_at: list[str]
    """where the official publication is"""
    number: str | None
    number_note: str
    also_numbered: list[RivalSheet]
    """other numbers that sources give to this clause"""
    number_given_to: list[RivalSheet]
    """other clauses to which sources give this clause's number"""
    obligations: list[ObligationSheet]
    readings: list[dict[str, str]]
    hinge: str
    note: str
    topics: list[str]
    sources: list[str]
    see: list[ReferenceSheet]
    see_also: list[str]
    units: list["UnitSheet"]
    facts: NotRequired[FactsSheet]
    """for a treaty as a whole"""


class ClauseSheet(TypedDict):
    """The answer to `clause`: the unit, its verdicts, and every event that touches it."""

    asked: str
    read_as: str
    """how words were understood; empty for an address"""
    as_of: str
    filters: dict[str, str]
    unit: UnitSheet
    cells: list[CellSheet]
    links: list[LinkSheet]
    next: list[str]
    """what to do next, as commands"""


class ClausesSheet(TypedDict):
    """The answer when the words name several clauses."""

    clauses: list[ClauseSheet]


class ActorSheet(TypedDict):
    """Who took part."""

    code: str
    name: str
    role: str


class EventSheet(TypedDict):
    """The answer to `event`."""

    id: str
    title: str
    date: str
    date_end: str | None
    precision: str
    type: str
    location: dict[str, str | float | None] | None
    actors: list[ActorSheet]
    description: str
    sources: list[SourceSheet]
    doubtful: bool
    note: str
    tags: list[str]
    links: list[LinkSheet]
    place: str
    """the file and line that hold it"""
    next: list[str]


class TreatyRow(TypedDict):
    """One treaty in the list."""

    id: str
    title: str
    short_title: str
    nature: str
    signed: str
    parties: list[str]
    clauses: int
    worded: int
    """clauses whose wording is held"""
    events: int
    links: int
    touched: int
    """clauses with at least one accepted link"""


class TreatiesSheet(TypedDict):
    """The answer to `treaties`."""

    treaties: list[TreatyRow]
    next: list[str]


class VerdictSheet(TypedDict):
    """One verdict that the rule can give."""

    id: str
    label: str
    meaning: str
    tone: str


class RuleSheet(TypedDict):
    """The rule by which the cells were read."""

    id: str
    title: str
    authority: str
    limits: list[str]
    """what its verdicts do not show"""
    verdicts: list[VerdictSheet]


class PeriodSheet(TypedDict):
    """A month, quarter or year."""

    name: str
    first: str
    last: str


class PeriodCellSheet(TypedDict):
    """What follows for one clause and one bearer from the events of one period."""

    clause: str
    bearer: str
    period: str
    verdict: str
    label: str
    tone: str
    events: list[str]


class SilentPeriodSheet(TypedDict):
    """A period without events in which somebody looked: `nothing-found` or `not-observable`."""

    clause: str
    bearer: str
    period: str
    searched: str


class OverTimeSheet(TypedDict):
    """The cells period by period; a pair of cell and period that is not listed is silent, and nobody looked."""

    unit: str
    """`month`, `quarter` or `year`"""
    periods: list[PeriodSheet]
    cells: list[PeriodCellSheet]
    silent: list[SilentPeriodSheet]


class TimelineSheet(TypedDict):
    """An event behind the links of a report; its sources stand here once."""

    id: str
    title: str
    date: str
    date_end: str | None
    precision: str
    type: str
    place: str
    description: str
    doubtful: str
    sources: list[SourceSheet]


class CoverageSheet(TypedDict):
    """How much stands behind one treaty, and what nobody looked for."""

    treaty: str
    clauses: int
    with_evidence: int
    """clauses of which some link counts for some bearer"""
    events: int
    links: int
    shut_out: int
    publishers: list[str]
    claimants: dict[str, int]
    """links by who says so"""
    single_source: int
    """links whose event is known from one publisher alone"""
    no_source: int
    never_searched: list[str]
    """clauses without evidence for which nobody looked"""
    nothing_found: list[str]
    not_observable: list[str]


class VoiceSheet(TypedDict):
    """What one speaker says of one bearer's conduct, in counted links."""

    claimant: str
    """a state or organisation together with its organs, or another speaker"""
    bearer: str
    counts: dict[str, dict[str, int]]
    answered: int
    """of its claims, those that somebody else answered"""
    unanswered: int


class AnswerSheet(TypedDict):
    """A charge or a claim of observance, and the links that answer it."""

    claim: str
    by: list[str]


class ReadingSheet(TypedDict):
    """A verdict as one of two readings gives it."""

    verdict: str
    label: str
    tone: str
    because: list[str]


class MovedSheet(TypedDict):
    """One cell that two readings give differently."""

    clause: str
    bearer: str
    before: ReadingSheet | None
    after: ReadingSheet | None
    came: list[str]
    """links that count only in the later reading"""
    went: list[str]
    deadlines: list[str]
    """what became of dated obligations meanwhile"""


class ChangesSheet(TypedDict):
    """What moved since a day."""

    since: str
    cells: list[MovedSheet]


class AgainstSheet(TypedDict):
    """The cells that another rule reads otherwise: `before` by the report's rule, `after` by the other."""

    rule: RuleSheet
    same: int
    cells: list[MovedSheet]


class ReportSheet(TypedDict):
    """The answer to `report`: the contract of the design, with what a reader needs beside it."""

    as_of: str
    since: str | None
    known_at: str | None
    """links recorded later are left out"""
    rule: str
    data: str
    """content hash of the data, `sha256:…`"""
    version: str
    """of the program"""
    treaties: list[str]
    filters: dict[str, str]
    summary: list[str]
    """what the report comes to, in sentences"""
    cells: list[CellSheet]
    totals: dict[str, int]
    """cells by verdict"""
    over_time: OverTimeSheet
    coverage: list[CoverageSheet]
    voices: list[VoiceSheet]
    answers: list[AnswerSheet]
    single_source: list[str]
    """links whose event is known from one publisher alone"""
    links: list[LinkSheet]
    events: list[TimelineSheet]
    units: list[UnitSheet]
    references: dict[str, list[ReferenceSheet]]
    """parallel clauses of other treaties, by clause"""
    treaty_rows: list[TreatyRow]
    method: RuleSheet
    actors: dict[str, str]
    """the name of every actor code that occurs"""
    suspect: int
    cite: str
    """how to cite this report"""
    changes: ChangesSheet | None
    against: AgainstSheet | None
    next: list[str]


class SavedSheet(TypedDict):
    """A report that was saved, in a few words."""

    file: str
    as_of: str
    rule: str
    data: str
    treaties: list[str]


class ComparisonSheet(TypedDict):
    """The answer to `report --compare`: what differs between two saved reports."""

    compared: list[SavedSheet]
    same: int
    cells: list[MovedSheet]
    links: list[LinkSheet]
    """those that came or went, from whichever report has them"""
    actors: dict[str, str]
    notes: list[str]
    """why the two may differ although nothing happened: other rule, other filters"""
    next: list[str]


class Hit(TypedDict):
    """One thing found; `excerpt` marks the words with «»."""

    kind: str
    """`treaty`, `clause`, `recital`, `event`, `link` or `source`"""
    id: str
    """of a source: its address, else its publisher"""
    title: str
    excerpt: str
    score: float
    publisher: NotRequired[str]
    """of a source"""


class SearchSheet(TypedDict):
    """The answer to `search`, best first."""

    words: str
    hits: list[Hit]
    next: list[str]
    found: NotRequired[int]
    """how many there are in all; `hits` holds the best of them"""
    note: NotRequired[str]
    """how the words were loosened to find anything, or empty"""


class XrefSheet(TypedDict):
    """The answer to `xref`."""

    asked: str
    unit: UnitSheet
    references: list[ReferenceSheet]
    outside: list[str]
    next: list[str]


class ProblemSheet(TypedDict):
    """One thing to repair."""

    code: str
    about: str
    file: str
    line: int
    what: str
    remedy: str


class CheckSheet(TypedDict):
    """The answer to `check`."""

    treaties: int
    clauses: int
    events: int
    links: int
    problems: list[ProblemSheet]
    data: str
    where: str
    next: list[str]
