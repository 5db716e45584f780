"""Makes quotations of words that somebody marked in a held text, or copied out of it.

The words are those of the text, at a place of the text: what stands nowhere is no quotation, and of words that
stand in several places somebody has to say which are meant (W3C Web Annotation, 4.2.4 and 4.2.5).
"""

from collections.abc import Iterable
from typing import NamedTuple

from servanda.errors import BadRequest
from servanda.model.event import Evidence
from servanda.text.quotations import places_of_words

_AROUND = 32
_SHOWN = 60


class Marked(NamedTuple):
    """Words, and where they begin if that is known, in code points."""

    words: str
    start: int | None = None


def quotations(text: str, marked: Iterable[Marked]) -> tuple[Evidence, ...]:
    """Return quotations in the order in which they were marked, of the first source of an event.

    Raises BadRequest for words that do not stand in the text, and for those that stand there several times
    where it is not known which are meant.
    """
    return tuple(_evidence(text, *_place(text, one)) for one in marked)


def _place(text: str, one: Marked) -> tuple[int, int]:
    shown = f"“{one.words.strip()[:_SHOWN]}”"
    if one.start is not None and one.start >= 0:
        there = places_of_words(text[one.start :], one.words)
        if there and there[0][0] == 0:
            return one.start, one.start + there[0][1]
    found = places_of_words(text, one.words)
    if not found:
        raise BadRequest(
            f"the text does not have the words {shown}",
            "copy them as they stand there, or mark them",
        )
    if len(found) > 1:
        raise BadRequest(
            f"the words {shown} stand in several places of the text",
            "mark those that are meant, or quote more of what stands around them",
        )
    return found[0]


def _evidence(text: str, start: int, end: int) -> Evidence:
    return Evidence(
        source=1,
        exact=text[start:end],
        prefix=text[max(0, start - _AROUND) : start],
        suffix=text[end : end + _AROUND],
        start=start,
        end=end,
    )
