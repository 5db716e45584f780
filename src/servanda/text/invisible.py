r"""Takes out characters that nobody sees and that break words apart, and knows where each other one stood.

Zero-width spaces and joiners, soft hyphens, byte order marks and the marks of writing direction (Unicode
Standard, section 23.2; Annex 9) come with text copied from pages; `Art\u200bicle 4` is read as `Article 4`.
"""

import re
from bisect import bisect_right
from typing import NamedTuple

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]+"
)


class Seen(NamedTuple):
    """A text without invisible characters, and how its offsets lead back."""

    text: str
    cuts: tuple[int, ...] = ()
    """offsets in `text` before which something was taken out"""
    gone: tuple[int, ...] = ()
    """how many characters were taken out up to each of them"""

    def start(self, offset: int) -> int:
        """Return where the character at an offset stood in the text as given."""
        return offset + self._before(bisect_right(self.cuts, offset))

    def end(self, offset: int) -> int:
        """Return the end of what ends at an offset, before anything invisible that follows it."""
        return self.start(offset - 1) + 1 if offset else 0

    def _before(self, place: int) -> int:
        return self.gone[place - 1] if place else 0


def seen(text: str) -> Seen:
    r"""Return what can be seen of a text.

    >>> shown = seen("Art\u200bicle 4")
    >>> shown.text, shown.start(8), shown.end(9)
    ('Article 4', 9, 10)
    """
    if text.isascii():
        return Seen(text)
    parts: list[str] = []
    at: list[int] = []
    gone: list[int] = []
    position = length = 0
    for found in _INVISIBLE.finditer(text):
        parts.append(text[position : found.start()])
        length += found.start() - position
        position = found.end()
        at.append(length)
        gone.append(position - length)
    parts.append(text[position:])
    return Seen("".join(parts), tuple(at), tuple(gone))
