"""Knows the blocks that a document for paper is made of: plain data, every text of it plain text."""

from collections.abc import Iterable
from typing import Literal

from typing_extensions import TypedDict

Look = Literal[
    "plain",
    "strong",
    "soft",
    "code",
    "breach",
    "charge",
    "dispute",
    "claim",
    "kept",
    "neutral",
    "none",
]
"""How words look; the tones of verdicts are among them (`model.rule.Tone`)."""


class Note(TypedDict):
    """A footnote; the address is one of the web, or None."""

    text: str
    url: str | None


class Run(TypedDict):
    """Words that look alike, and the footnotes at their end."""

    text: str
    look: str
    notes: list[Note]


class Paragraph(TypedDict):
    """A paragraph; `look` is `plain`, `soft`, `quotation`, `bullet` or `caption`."""

    kind: Literal["paragraph"]
    look: str
    runs: list[Run]


class Heading(TypedDict):
    """A heading of level 1 to 3; it stands in the contents."""

    kind: Literal["heading"]
    level: int
    text: str


class Table(TypedDict):
    """A table with a row of headers; a cell is a list of paragraphs, a width a share of the page."""

    kind: Literal["table"]
    header: list[str]
    widths: list[int]
    rows: list[list[list[Paragraph]]]


Block = Heading | Paragraph | Table


class Document(TypedDict):
    """A document for paper."""

    title: str
    as_of: str
    blocks: list[Block]


def run(text: str, look: str = "plain", notes: Iterable[Note] = ()) -> Run:
    """Return words."""
    return {"text": text, "look": look, "notes": [*notes]}


def paragraph(*runs: Run | str, look: str = "plain") -> Paragraph:
    """Return a paragraph of words."""
    made = [run(each) if isinstance(each, str) else each for each in runs]
    return {"kind": "paragraph", "look": look, "runs": made}


def heading(level: int, text: str) -> Heading:
    """Return a heading."""
    return {"kind": "heading", "level": level, "text": text}


def table(
    header: Iterable[str], rows: Iterable[Iterable[list[Paragraph]]], widths: Iterable[int]
) -> Table:
    """Return a table whose cells are paragraphs."""
    made = [[*row] for row in rows]
    return {"kind": "table", "header": [*header], "widths": [*widths], "rows": made}


def cell(*runs: Run | str) -> list[Paragraph]:
    """Return a cell of one paragraph, or of none where there is nothing to say."""
    return [paragraph(*runs)] if any(runs) else []
