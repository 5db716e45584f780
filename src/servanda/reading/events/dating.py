"""Works out when an event happened: its own date, that of the event it continues, or the document's month.

Authority: the codebook. Of several dates that of the main act, which mostly stands nearest the verb or
first; the date in a name of an instrument never counts.
"""

import re
from collections.abc import Sequence

from servanda.reading.dates import DateMention
from servanda.reading.events.scene import Scene

_SINCE = re.compile(r"(?<!first time )(?<!first time, )\b[Ss]ince (?:the )?$")
_NEAR = 24
"""How close to its verb the date of a saying stands."""


def dated(scene: Scene, before: str | None, verb: tuple[int, int] | None = None) -> str | None:
    """Return the day, month or year of an event (ISO 8601), or None where nothing tells.

    `before` is the date of the event before it in the same paragraph, `verb` where the verb of speech stands.
    """
    stated = [mention for mention in scene.dates if _counts(mention, scene)]
    own = min(
        stated, key=lambda one: _rank(one, scene, _of_saying(scene, stated, verb)), default=None
    )
    if own and not (own.aside and before):
        return own.iso
    if before:
        return before
    return scene.document.isoformat()[:7] if scene.document else None


def _counts(mention: DateMention, scene: Scene) -> bool:
    """Return False for the date of a dateline, which is the day of writing, and for days to come."""
    if mention.iso is None or _is_dateline(mention, scene):
        return False
    to_come = scene.document is not None and mention.iso > scene.document.isoformat()
    return not to_come


def _rank(
    mention: DateMention, scene: Scene, saying: DateMention | None
) -> tuple[bool, bool, bool, bool, int]:
    """Return the order: what goes on since a day, the act before the saying, a day before a month."""
    start = max(0, scene.at(mention.start))
    since = bool(_SINCE.search(scene.text, max(0, start - _NEAR), start))
    return mention.aside, not since, mention is saying, len(mention.iso or "") < _DAY, mention.start


_DAY = 10


def _of_saying(
    scene: Scene, stated: Sequence[DateMention], verb: tuple[int, int] | None
) -> DateMention | None:
    """Return the date of the saying, where another date follows that can be that of what is said."""
    if verb is None:
        return None
    inside = [one for one in stated if scene.at(one.start) >= 0]
    beside = [
        one
        for one in inside
        if abs(scene.at(one.start) - verb[1]) < _NEAR or scene.at(one.end) <= verb[0]
    ]
    if not beside:
        return None
    saying = beside[-1]
    earlier = (
        one
        for one in inside
        if one.start > max(saying.start, scene.sentence.start + verb[1])
        and (one.iso or "") < (saying.iso or "")
    )
    return saying if any(earlier) else None


def _is_dateline(mention: DateMention, scene: Scene) -> bool:
    """Return True for the date of a dateline; a timeline's day is not."""
    label = scene.sentence.label
    return mention.start < scene.sentence.start and not label.startswith(mention.text)
