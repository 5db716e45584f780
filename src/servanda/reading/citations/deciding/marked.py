"""Knows what is remembered when units are cited, and what is said of them."""

from servanda.reading.citations.deciding.clauses import Located
from servanda.reading.citations.deciding.context import Context, Decided, look_alike
from servanda.reading.citations.parts.items import Asked
from servanda.reading.citations.parts.plain import EXPLICIT, ORDINAL
from servanda.text.numerals import roman


def cited(context: Context, asked: Asked, treaty: str, found: Located) -> Decided:
    """Return the citation that units are, and remember what they are called and how they are numbered."""
    so_far, units = context.so_far, asked.units
    so_far.speak_of(treaty, "", units.said)
    so_far.cite(found.addresses, units.said)
    so_far.counting_units = True
    if roman(units.paths[0][0]) is not None:
        so_far.in_roman.add(treaty)
    carried = asked.owner is None and asked.shared is None
    kind = "carried" if carried and units.form == EXPLICIT else units.form
    if len(found.addresses) == 1 and len(units.paths) > 1:
        kind = ORDINAL  # its tenth and last paragraph
    title = context.profiles[treaty].treaty.short_title
    why = f"{title} was spoken of before" if carried else f"the text is {title}"
    return Decided(asked.start, asked.end, found.addresses, kind, (why, *found.because))


def other(context: Context, asked: Asked, because: str) -> Decided:
    """Return what units of another text are like, and remember that it was spoken of."""
    so_far, units = context.so_far, asked.units
    so_far.speak_of_other("", identified=False, units=units.said)
    so_far.cite_other(units.said, several=len(units.paths) > 1)
    return look_alike(units.start, units.end, because)
