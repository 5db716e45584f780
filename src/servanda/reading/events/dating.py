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
_HOUR = re.compile(r"\d[:.]\d\d\W*$")
"""A label of a log: `[03:10]`."""
_CLOCK = re.compile(
    r"\bwithin (?:\w+ )?(?:hours?|minutes)\b|\b(?:an hour|hours|minutes) (?:later|earlier|after\w*)\b"
    r"|\bbefore (?:the (?:day|night|hour) was (?:out|over)|midnight|noon|midday|dawn|dusk|nightfall|sunrise|sunset|daybreak)\b"
    r"|\b(?:at|by|until|towards) (?:noon|midnight|midday|dawn|dusk|daybreak|nightfall|sunrise|sunset|lunchtime)\b"
    r"|\b(?:at|by|until|around|shortly (?:after|before)|from) (?:(?:half past|a quarter (?:to|past)) )?(?:\d{1,2}[:.]\d\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=[,;]| in the (?:morning|evening|afternoon)))"
    r"|\bo['’]clock\b|\bthe same hour\b",
    re.IGNORECASE,
)
"""Words that tell the hour of a day which is told before."""
_WHO = re.compile(r"\b(?:who|whose|whom|which)\b[^,;:.]{0,70}$")
_DONE_TO = re.compile(
    r"(?<!was )(?<!were )(?<!been )(?<!is )(?<!are )(?<!be )(?<!being )\b(?:captured|seized|taken|arrested|detained|signed|concluded|dated|found|built|laid|issued|published"
    r"|given|sent|made|removed|delivered|adopted) (?:\w+ )?(?:in|on) (?:the )?$"
)
"""Before a date that belongs to a noun: `the men captured in December`, `whose minutes came on Monday`."""


def dated(
    scene: Scene,
    before: str | None,
    verb: tuple[int, int] | None = None,
    *,
    last: str | None = None,
) -> str | None:
    """Return the day, month or year of an event (ISO 8601), or None where nothing tells.

    `before` is the date of the event before it in the same paragraph, `last` that of the event before it
    anywhere, `verb` where the verb of speech stands.
    """
    stated = [mention for mention in scene.dates if _counts(mention, scene)]
    own = min(
        stated, key=lambda one: _rank(one, scene, _of_saying(scene, stated, verb)), default=None
    )
    if own and not (before and (own.aside or _is_old(own, scene))):
        return own.iso
    if before:
        return before
    if scene.document is None:
        return None
    if _HOUR.search(scene.sentence.label):
        return scene.document.isoformat()
    if last and len(last) == _DAY and _CLOCK.search(scene.text):
        return last
    return scene.document.isoformat()[:7]


def _counts(mention: DateMention, scene: Scene) -> bool:
    """Return False for the date of a dateline, which is the day of writing, and for days to come."""
    if mention.iso is None or _is_dateline(mention, scene):
        return False
    to_come = scene.document is not None and mention.iso > scene.document.isoformat()
    return not to_come


def _is_old(mention: DateMention, scene: Scene) -> bool:
    """Return True for a year since which something goes on: `closed since 2009`."""
    since = _SINCE.search(scene.text, 0, max(0, scene.at(mention.start)))
    return since is not None and len(mention.iso or "") == _YEAR


def _rank(
    mention: DateMention, scene: Scene, saying: DateMention | None
) -> tuple[bool, bool, bool, bool, bool, int]:
    """Return the order: the act itself, what goes on since a day, the act before the saying, a day before a month."""
    start = max(0, scene.at(mention.start))
    since = bool(_SINCE.search(scene.text, max(0, start - _NEAR), start))
    return (
        mention.aside,
        _is_of_a_noun(scene, start),
        not since,
        mention is saying,
        len(mention.iso or "") < _DAY,
        mention.start,
    )


def _is_of_a_noun(scene: Scene, start: int) -> bool:
    """Return True for a date inside what only describes somebody or something."""
    first = max(0, start - 80)
    return any(each.search(scene.text, first, start) for each in (_WHO, _DONE_TO))


_DAY = 10
_YEAR = 4
"""How many characters the date of a day and of a year has."""


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
        and len(one.iso or "") > _YEAR
    )
    return saying if any(earlier) else None


def _is_dateline(mention: DateMention, scene: Scene) -> bool:
    """Return True for the date of a dateline; a timeline's day is not."""
    label = scene.sentence.label
    return mention.start < scene.sentence.start and not label.startswith(mention.text)
