"""Knows where a quotation stands in a text: word for word or not at all, never where something like it stands.

Authority: W3C Web Annotation Data Model (2017), 4.2.4 (text quote selector) and 4.2.5 (text position
selector); offsets are Unicode code points, end exclusive.
"""

import re
from collections.abc import Iterator
from itertools import islice


def stands_at(text: str, exact: str, start: int | None, end: int | None) -> bool:
    """Return True where a quotation stands at its place; one without a place may stand anywhere.

    >>> stands_at("the shore is clean", "shore", 4, 9), stands_at("the shore is clean", "shore", 0, 5)
    (True, False)
    """
    if start is None or end is None:
        return exact in text
    return text[start:end] == exact


def places_of(
    text: str, exact: str, *, prefix: str = "", suffix: str = ""
) -> list[tuple[int, int]]:
    """Return the first two places where a quotation stands with what stood before and behind it.

    Two are enough to know that neither is the only one. White space between the three parts may differ,
    since people leave it out; the quotation itself may not.

    >>> places_of("On Tuesday the shore was clean. So the shore was clean?", "shore", prefix="Tuesday the ")
    [(15, 20)]
    """
    return list(islice(_places(text, exact, prefix.strip(), suffix.strip()), 2))


def places_of_words(text: str, words: str) -> list[tuple[int, int]]:
    """Return the first two places where words stand, however the white space between them is broken.

    >>> places_of_words("So the shore  was clean.", " the shore was ")
    [(3, 17)]
    """
    spelled = r"\s+".join(map(re.escape, words.split()))
    sought = re.compile(f"(?=({spelled}))")
    return [found.span(1) for found in islice(sought.finditer(text), 2)] if spelled else []


def _places(text: str, exact: str, prefix: str, suffix: str) -> Iterator[tuple[int, int]]:
    """Yield every place, also those that overlap."""
    before = f"{re.escape(prefix)}\\s*" if prefix else ""
    behind = f"\\s*{re.escape(suffix)}" if suffix else ""
    sought = re.compile(f"(?={before}({re.escape(exact)}){behind})")
    yield from (dict.fromkeys(found.span(1) for found in sought.finditer(text)) if exact else ())
