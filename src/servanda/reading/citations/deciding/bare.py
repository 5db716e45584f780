"""Knows when a number without a word for its unit is a citation: `3(b)`, `IX`, `and six as well`."""

from servanda.reading.citations.deciding.context import Context, Decided
from servanda.reading.citations.deciding.marked import cited
from servanda.reading.citations.parts.items import Asked
from servanda.reading.citations.words.sayings import CITING


def decide_bare(context: Context, asked: Asked) -> list[Decided]:
    """Return the unit that a number alone means, where a treaty spoken of has exactly that one."""
    if len(asked.units.paths[0]) == 1:
        return _alone(context, asked)
    words = context.passage.words
    in_brackets = words.word(asked.start + 1) == "("
    if not in_brackets and not any(one.units for one in context.so_far.near_cited()):
        return []
    for treaty in context.so_far.recent():
        found = context.locate(treaty, asked.units.paths)
        if found and all(map(context.indexes[treaty].holds, found.addresses)):
            return [cited(context, asked, treaty, found)]
    return []


def _alone(context: Context, asked: Asked) -> list[Decided]:
    """Return the unit that `IX` means where units have Roman numbers, or `six` where others are listed."""
    step = asked.units.paths[-1][0]
    so_far = context.so_far
    words = context.passage.words
    figure_alone = words[asked.start].text.isdecimal() and words.word(asked.start - 1) not in CITING
    reach = 2 * (figure_alone or words.word(asked.end) == "?")
    here = any(
        one.units and so_far.is_near(one.place, sentences=reach) for one in so_far.near_cited()
    )
    if step.isdecimal() and (not here or context.has_just_counted(asked.start, int(step))):
        return []
    for treaty in so_far.recent():
        found = context.locate(treaty, asked.units.paths)
        in_use = step.isdecimal() or treaty in so_far.in_roman
        if in_use and found and all(map(context.indexes[treaty].holds, found.addresses)):
            return [cited(context, asked, treaty, found)]
    return []
