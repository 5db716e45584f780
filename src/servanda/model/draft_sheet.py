"""Knows what drafts look like to a door: plain JSON documents, the same in a page and in a script.

Offsets are Unicode code points in the text of the draft, end exclusive. Links and events of a draft have names
of its own (`annotating.acts`), which are forgotten when they are on record.
"""

from typing import Any

from typing_extensions import TypedDict  # that of Python 3.11 cannot be made a schema


class OriginSheet(TypedDict):
    """What is known of a text as a source; empty where nobody said it."""

    day: str
    publisher: str
    title: str
    url: str


class DraftLineSheet(TypedDict):
    """A draft in the list of drafts."""

    id: str
    coder: str
    title: str
    opened: str
    changed: str
    decided: int
    pending: int
    recorded: int
    """links that are on record"""
    is_done: bool
    """True where all that was accepted is on record, and nothing waits"""
    is_read: bool
    with_proposals: bool
    held: bool
    """a coding of a held text; how far it is, only its coder is told"""


class ProgressSheet(TypedDict):
    """What was done in a draft so far, with the revision that the next move has to name."""

    revision: int
    steps: list[list[dict[str, Any]]]
    undone: list[list[dict[str, Any]]]
    settled: int
    """how many steps, from the first, can no longer be taken back"""
    written: dict[str, str]
    """by link, the name of the event on record"""


class DraftSheet(TypedDict):
    """A draft without its text and what was read in it."""

    id: str
    coder: str
    origin: OriginSheet
    file: str
    """what the text was called when it came in"""
    first: str
    """its first words"""
    characters: int
    with_proposals: bool
    held: bool
    """True where the text was in the workspace before: a coding of it is asked for"""
    reading: str
    """`ready`, `waiting`, `none` (not asked for) or `failed`"""
    why: str
    """why reading failed"""
    progress: ProgressSheet


class TextSheet(TypedDict):
    """The text of a draft."""

    text: str


class ProposedSheet(TypedDict):
    """A link as it was proposed."""

    name: str
    event: str
    start: int
    end: int
    proposed: dict[str, str]
    score: float | None
    because: list[str]
    doubts: list[str]


class StretchSheet(TypedDict):
    """A stretch of the text that cites clauses."""

    start: int
    end: int
    clauses: list[str]


class ReadingSheet(TypedDict):
    """What was read in the text of a draft."""

    reading: str
    why: str
    links: list[ProposedSheet]
    citations: list[StretchSheet]
    titles: dict[str, str]
    notes: list[str]
    day: str
    """the day of the text as it was read"""


class AlikeSheet(TypedDict):
    """An event on record that may be the same."""

    id: str
    title: str
    date: str
    place: str
    links: list[str]
    """each in half a line: `breaches nov10/4, ARM, by AZE (alleged)`"""


class ReadySheet(TypedDict):
    """An event that could be recorded now."""

    event: str
    """its name in the draft"""
    title: str
    date: str
    links: list[str]
    alike: list[AlikeSheet]
    into: str
    """the event on record into which its links are to go; empty for a new one"""


class LeftOutSheet(TypedDict):
    """An event that cannot be recorded yet."""

    event: str
    title: str
    why: str


class FinishSheet(TypedDict):
    """What finishing a draft now would record."""

    events: list[ReadySheet]
    left_out: list[LeftOutSheet]
    pending: int
    """links on which nobody has decided"""


class WrittenSheet(TypedDict):
    """What was recorded."""

    recorded: list[dict[str, str]]
    """of each event its `id`, `title`, and `how`: `new`, `merged` or `already`"""
    left_out: list[LeftOutSheet]
    progress: ProgressSheet


class SavedCodingSheet(TypedDict):
    """A coding that was saved."""

    text: str
    events: int
    left_out: list[LeftOutSheet]


class ClauseHitSheet(TypedDict):
    """A clause that may be meant by what was typed so far."""

    address: str
    title: str
    cite_as: str
    wording: str


class ActorHitSheet(TypedDict):
    """An actor that can be named."""

    code: str
    name: str
