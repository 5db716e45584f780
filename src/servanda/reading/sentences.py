"""Cuts a text into paragraphs and sentences, and sets apart the labels that stand before them.

A dateline (`BAKU, 3 March (wire) —`), the name of a speaker (`HOST:`) or the day of a timeline
(`28 December 2024:`) stands before the sentence and outside it: the day and the speaker are what the
sentence is about, not part of what it says.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from servanda.text.calendar_words import MONTH, WEEKDAY


class Sentence(NamedTuple):
    """A sentence; offsets are code points, end exclusive."""

    start: int
    end: int
    text: str
    paragraph: int
    """which paragraph, counted from 0"""
    label: str
    """what stands before the paragraph: a speaker, a day, a dateline; or empty"""
    is_heading: bool
    """True for a line that no full stop ends and that holds no verb-like end: a title, a byline"""


_MONTH_DAY = rf"(?:[0-3]?\d(?:st|nd|rd|th)?\s(?i:{MONTH})|(?i:{MONTH})\s[0-3]?\d(?:st|nd|rd|th)?)(?:,?\s(?:19|20)\d\d)?"
_MARK = r"(?:(?:[^\w\s“\"'‘(\[]+\s+)|(?:\(?\d{1,2}[.)]\s+)|(?:[-•*–]\s+))"
_DATELINE = r"[A-ZÀ-Þ]{3,}[^\n.!?“”:;]{0,40}(?:\.[^\n.!?“”:;]{0,25})?\s?[—–-]{1,2}\s"
_SPEAKER = r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{1,40}|(?:[A-Z][\w.'’-]*\s){0,3}[A-Z][\w.'’-]*(?:\s\([^)\n]{1,30}\))?|Q|A):\s"
_DATE = rf"(?:(?:(?i:{WEEKDAY}),?\s)?{_MONTH_DAY}|(?:19|20)\d\d-\d\d-\d\d|[0-3]?\d[./][01]?\d[./](?:(?:19|20)\d\d|\d\d(?=:))|(?i:{MONTH})\s(?:19|20)\d\d)"
_DAY = rf"{_DATE}(?:\s?[:—–]|\s-(?=\s)|\.(?=\s[A-Z]))\s?"
_HOUR = r"(?:\[[0-2]?\d[:.][0-5]\d\]|[0-2]?\d[:.][0-5]\d:?)\s"
_LABEL = re.compile(rf"\s*(?:{_MARK})?(?:{_HOUR}|{_DAY}|{_DATELINE}|{_SPEAKER})?")

_ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "gen",
        "col",
        "lt",
        "capt",
        "maj",
        "sgt",
        "sen",
        "rep",
        "gov",
        "st",
        "no",
        "nos",
        "art",
        "arts",
        "para",
        "paras",
        "pt",
        "pts",
        "sec",
        "cl",
        "vol",
        "ed",
        "p",
        "pp",
        "vs",
        "v",
        "fig",
        "ch",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thurs",
        "fri",
        "sat",
        "sun",
        "inc",
        "ltd",
        "co",
        "corp",
        "approx",
        "ca",
        "cf",
        "al",
    ]
)
_STOP = re.compile(r"(?:[.!?…]+[”’\"')\]]*)(?=\s|$)")
_NEXT = re.compile(r"\s+[“‘\"'(\[]*[^\W\d_a-z]|\s+[“‘\"'(\[]*\d|\s*$")
_WORD_BEFORE = re.compile(r"([^\W\d_]+(?:\.[^\W\d_]+)*)$")


def find_sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of `text` in order; what stands between them is white space and labels.

    >>> [one.text for one in find_sentences("HOST: It fell. Mr. Oz left at 9.15.")]
    ['It fell.', 'Mr. Oz left at 9.15.']
    """
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[Sentence]:
    number = 0
    for line in re.finditer(r"[^\r\n\u2028\u2029]+", text):
        if not line[0].strip():
            continue
        label = _LABEL.match(line[0])
        body = label.end() if label else 0
        if not line[0][body:].strip():
            body = 0
        offset = line.start()
        for start, end in _pieces(line[0], body):
            piece = line[0][start:end]
            yield Sentence(
                offset + start,
                offset + end,
                piece,
                number,
                line[0][:body].strip(),
                not re.search(r"[.!?…:;][”’\"')\]]*$", piece),
            )
        number += 1


def _pieces(line: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of one line as offsets into it."""
    while start < len(line) and line[start].isspace():
        start += 1
    end = len(line.rstrip())
    for stop in _STOP.finditer(line, start):
        if _ends(line, stop, end):
            yield start, stop.end()
            start = stop.end()
            while start < len(line) and line[start].isspace():
                start += 1
    if start < end:
        yield start, end


def _ends(line: str, stop: re.Match[str], end: int) -> bool:
    """Return True where a full stop ends a sentence and is no part of an abbreviation.

    `end` is where the words of the line end.
    """
    if not _NEXT.match(line, stop.end()):
        return False
    if stop[0][0] != "." or (len(stop[0]) > 1 and stop[0][1] == "."):
        return True
    word = _WORD_BEFORE.search(line, max(0, stop.start() - 20), stop.start())
    if word is None:
        return True
    last = stop.end() >= end
    short = word[1].lower() in _ABBREVIATIONS or (
        len(word[1].rpartition(".")[2]) == 1 and word[1].isupper()
    )
    return last or not short
