"""Knows what the words before a date tell of it: that it is of something else, a limit, or still to come."""

import re
from typing import NamedTuple


class Place(NamedTuple):
    """What the words before a date tell of it."""

    is_aside: bool
    """True for a date of something else: `the complaint of 22 March`, `no later than Sunday`"""
    is_limit: bool
    """True for a date by which something is done: nothing counts from it"""
    is_to_come: bool
    """True for a day that is announced: `would be opened on Monday`"""


_REACH = 90
_OF = re.compile(
    r"\b(?<!hours )(?<!night )(?<!morning )(?<!evening )(?<!afternoon )(?<!week )(?<!days )(?<!half )(?<!end )(?<!part )of\s+(?:the\s)?$"
)
_OWN_PAPER = re.compile(
    r"\b(?:[Ii]n|[Bb]y|[Ww]ith|[Tt]hrough) (?:an?|its|his|her|their|our) (?:\w+ ){0,2}\w+ of\s+(?:the\s)?$"
    r"|(?:['’]s?|\b(?:Its|His|Her|Their)) (?:\w+ )?(?:answer|denial|letter|note|protest|rejection|reply|report|response|retort|statement)s? of\s+(?:the\s)?$"
)
"""Before the date of a paper that is first told of: `in a note of 3 October`."""
_LIMIT = re.compile(
    r"\b(?:than|until|till|before|by|put off to|postponed to|for|\w+ time|time since)\s+(?:the\s)?$"
)
_WILL = re.compile(
    r"\b(?:will|would|shall|going to|(?:is|are) to)\b(?! (?:have|not)\b)[^,.;:!?“”\"—–]{0,60}\b(?:on|by|from|for|until|till|before|in|at|after|to)\s(?:the\s)?$"
    r"|['’]ll\b[^,.;:!?“”\"—–]{0,60}\b(?:on|by|from|for|until|till|before|in|at|after|to)\s(?:the\s)?$"
    r"|\b(?:promis|pledg|invit|plann|schedul|postpon|put|undert|agree|offer|due)\w*\b(?: [\w'’-]+){1,8} (?:for|until|till|to|by)\s(?:the\s)?$",
    re.IGNORECASE,
)


def place_of(text: str, start: int) -> Place:
    """Return what the words before a date tell that starts at a place of the text."""
    near = max(0, start - 40)
    of = _OF.search(text, near, start) is not None
    limit = not of and _LIMIT.search(text, near, start) is not None
    aside = limit or (of and not _OWN_PAPER.search(text, max(0, start - _REACH), start))
    return Place(aside, limit, _WILL.search(text, max(0, start - _REACH), start) is not None)
