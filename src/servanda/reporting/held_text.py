"""Knows a held text with the evidence that events take from it, each quotation where it stands or nowhere.

A quotation fits where the text has its very words at its offsets (W3C Web Annotation, 4.2.4 and 4.2.5). It is
never moved to a place that looks alike: what does not fit is listed apart, as orphaned.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

from servanda.model.corpus import Corpus, Linked
from servanda.model.event import Event, Evidence
from servanda.model.room_sheet import (
    EvidenceMark,
    HeldTextSheet,
    ParagraphSheet,
    PieceSheet,
    QuoteSheet,
)
from servanda.model.sheet import SourceSheet
from servanda.model.vocabulary import Status
from servanda.reporting.links import LinkReader, source_sheets

_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
_LONGEST = 3000
"""Code points of a stretch: what a browser need not lay out while it is out of sight."""

_AROUND = 200
"""Code points shown before and after a quotation."""


def held_text_sheet(corpus: Corpus, *, name: str, text: str, closed: str = "") -> HeldTextSheet:
    """Return a text with the evidence of all events, in the order of the text.

    Where it is `closed` (the reason, in words), none of its evidence stands in it.
    """
    quoting = [event for event in corpus.event.values() if _numbers(event, name)]
    found = sorted(
        _evidence(() if closed else quoting, name),
        key=lambda each: (not fits(text, each[1]), each[1].start or 0, each[1].end or 0),
    )
    reader = LinkReader(corpus)
    marks = [_mark(number, each, reader) for number, each in enumerate(found, 1)]
    placed = [
        mark for mark, (_, evidence) in zip(marks, found, strict=True) if fits(text, evidence)
    ]
    return {
        "name": name,
        "length": len(text),
        "sources": _sources(quoting, name),
        "paragraphs": list(_paragraphs(text, placed)),
        "marks": placed,
        "orphans": marks[len(placed) :],
        "closed": closed,
    }


def fits(text: str, evidence: Evidence) -> bool:
    """Return True where the text has the words of a quotation at its place."""
    start, end = evidence.start, evidence.end
    if start is None or end is None or not evidence.exact.strip():
        return False
    return text[start:end] == evidence.exact


def quote_sheet(text: str | None, name: str, evidence: Evidence) -> QuoteSheet:
    """Return a quotation with the words around it; those of its record where no text has it there."""
    found = text is not None and fits(text, evidence)
    before, after = evidence.prefix, evidence.suffix
    if text is not None and found:
        start, end = evidence.start or 0, evidence.end or 0
        before = _from_a_word(text[max(0, start - _AROUND) : start], cut=start > _AROUND)
        rest = text[end : end + _AROUND]
        after = _to_a_word(rest, cut=end + _AROUND < len(text))
    return {
        "source": evidence.source,
        "exact": evidence.exact,
        "before": before,
        "after": after,
        "start": evidence.start if found else None,
        "text": name if text is not None else "",
        "fits": found,
    }


def _from_a_word(words: str, *, cut: bool) -> str:
    return f"… {words.partition(' ')[2]}" if cut and " " in words else words


def _to_a_word(words: str, *, cut: bool) -> str:
    return f"{words.rpartition(' ')[0]} …" if cut and " " in words else words


def _numbers(event: Event, name: str) -> set[int]:
    """Return which of the event's sources have this text, counted from 1."""
    return {number for number, source in enumerate(event.sources, 1) if source.text == name}


def _evidence(events: Iterable[Event], name: str) -> Iterator[tuple[Linked, Evidence]]:
    for event in events:
        numbers = _numbers(event, name)
        for position, link in enumerate(event.links, start=1):
            for evidence in link.evidence if link.status is not Status.REJECTED else ():
                if evidence.source in numbers:
                    yield Linked(event, position, link), evidence


def _sources(events: Iterable[Event], name: str) -> list[SourceSheet]:
    found = [
        source for event in events for source in source_sheets(event) if source.get("text") == name
    ]
    return list({(source["publisher"], source["url"]): source for source in found}.values())


def _mark(number: int, found: tuple[Linked, Evidence], reader: LinkReader) -> EvidenceMark:
    linked, evidence = found
    return {
        "number": number,
        "link": reader.sheet(linked),
        "exact": evidence.exact,
        "start": evidence.start,
        "end": evidence.end,
    }


def _paragraphs(text: str, marks: list[EvidenceMark]) -> Iterator[ParagraphSheet]:
    """Yield the stretches of a text; each code point but the space between paragraphs stands in one."""
    cutter = _Cutter(text, marks)
    for first, last in _stretches(text):
        bounds = [first, *_cuts(text, first, last), last]
        for start, end in pairwise(bounds):
            yield {"start": start, "goes_on": end < last, "pieces": cutter.pieces(start, end)}


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each paragraph begins and ends."""
    start = len(text) - len(text.lstrip())
    for gap in _PARAGRAPH.finditer(text, start):
        if gap.start() > start:
            yield start, gap.start()
        start = gap.end()
    if start < len(text):
        yield start, len(text)


def _cuts(text: str, first: int, last: int) -> Iterator[int]:
    """Yield where a long paragraph is cut: after a line, else after a word, else where it must be."""
    while last - first > _LONGEST:
        until = first + _LONGEST
        cut = max(text.rfind("\n", first, until), 0) or max(text.rfind(" ", first, until), 0)
        first = cut + 1 if cut > first else until
        yield first


class _Cutter:
    """Cuts stretches into pieces at the ends of marks; each mark is looked at once for each stretch it covers."""

    def __init__(self, text: str, marks: list[EvidenceMark]) -> None:
        self._text = text
        self._marks = marks
        ends = sorted({place for mark in marks for place in _span(mark)})
        self._ends = ends
        self._next = 0
        self._open: list[EvidenceMark] = []

    def pieces(self, start: int, end: int) -> list[PieceSheet]:
        """Return the pieces of a stretch; stretches are asked for in the order of the text."""
        inner = self._ends[bisect_right(self._ends, start) : bisect_right(self._ends, end - 1)]
        return [self._piece(one, other) for one, other in pairwise([start, *inner, end])]

    def _piece(self, start: int, end: int) -> PieceSheet:
        while self._next < len(self._marks) and _span(self._marks[self._next])[0] < end:
            self._open.append(self._marks[self._next])
            self._next += 1
        self._open = [mark for mark in self._open if _span(mark)[1] > start]
        return {
            "words": self._text[start:end],
            "marks": [mark["number"] for mark in self._open],
            "begins": [mark["number"] for mark in self._open if _span(mark)[0] == start],
            "ends": [mark["number"] for mark in self._open if _span(mark)[1] == end],
        }


def _span(mark: EvidenceMark) -> tuple[int, int]:
    """Return where the words of a mark that fits begin and end, without the space at its edges."""
    exact, start = mark["exact"], mark["start"] or 0
    first = start + len(exact) - len(exact.lstrip())
    return first, first + len(exact.strip())
