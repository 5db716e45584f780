"""Knows what the answers to `suggest` and `match` look like: plain JSON documents, a published contract.

Offsets are Unicode code points in the text as given, end exclusive; where the text was taken from HTML or
PDF, in the text that stands under `source`.
"""

from typing import NotRequired, TypedDict


class ReadSourceSheet(TypedDict):
    """The text that was read."""

    id: str
    """the name of its file, or `stdin`"""
    date: str | None
    """None where nobody said it and the first lines do not state it"""
    date_from: str
    """`option`, `page`, `text` (with the line that states it in `date_words`), or empty"""
    date_words: str
    text: NotRequired[str]
    """the text itself, where it was taken from HTML or PDF, or asked for"""


class CitationSheet(TypedDict):
    """A stretch of the text that refers to a treaty or to clauses of one."""

    start: int
    end: int
    text: str
    clauses: list[str]
    kind: str
    because: list[str]


class LookAlikeSheet(TypedDict):
    """A stretch that looks like a citation and is none of ours."""

    start: int
    end: int
    text: str
    because: str


class ReadActorSheet(TypedDict):
    """Who takes part in an event."""

    code: str
    name: str
    role: str


class ProposedLinkSheet(TypedDict):
    """An event, a clause, and what somebody says of the two."""

    clause: str
    stance: str
    bearer: str
    claimant: str
    standing: str
    score: float
    because: list[str]
    gates: dict[str, bool | None]
    gates_because: dict[str, str]


class ProposedEventSheet(TypedDict):
    """A sentence that reports an event."""

    start: int
    end: int
    text: str
    date: str | None
    precision: str | None
    type: str
    actors: list[ReadActorSheet]
    links: list[ProposedLinkSheet]
    score: float
    because: list[str]


class TurnedSheet(TypedDict):
    """A clause that was considered for a sentence and turned away."""

    clause: str
    start: int
    end: int
    because: str


class SuggestSheet(TypedDict):
    """The answer to `suggest`."""

    source: ReadSourceSheet
    citations: list[CitationSheet]
    events: list[ProposedEventSheet]
    look_alikes: list[LookAlikeSheet]
    turned_away: list[TurnedSheet]
    titles: dict[str, str]
    """what each clause that occurs is called, by its address"""
    notes: list[str]
    """what the reader should know: an unknown date, another language"""
    next: list[str]


class RankedSheet(TypedDict):
    """A clause that a description may touch."""

    clause: str
    score: float
    because: list[str]


class TurnedClauseSheet(TypedDict):
    """A clause that fits by its words and could not apply."""

    clause: str
    score: float
    because: str


class MatchSheet(TypedDict):
    """The answer to `match`, best first."""

    clauses: list[RankedSheet]
    turned_away: list[TurnedClauseSheet]
    description: str
    date: str
    actors: list[str]
    titles: dict[str, str]
    notes: list[str]
    next: list[str]


class StretchSheet(TypedDict):
    """A stretch of a sentence, and whether it is evidence for the clause."""

    words: str
    cites: bool


class FieldSheet(TypedDict):
    """A field of a proposal as it stands."""

    name: str
    value: str
    changed: bool


class ProposalSheet(TypedDict):
    """One proposal on which a person decides."""

    number: int
    """counted from 1"""
    of: int
    deciding: str
    """the clause and what it is called"""
    sentence: list[StretchSheet]
    before: str
    """the words that stand before the sentence"""
    fields: list[FieldSheet]
    score: float
    because: list[str]
    doubts: list[str]
    """what is not known about whether the link could apply"""
