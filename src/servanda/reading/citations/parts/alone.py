"""Knows when a number of one step without a word for its unit may be that of a clause.

`Points 2 to 4, and six as well`, `if about paragraph 4, …; if about 6, …`, `to think about IX`. What else
has a number is told apart by the text: units have to be cited where it stands.
"""

from servanda.naming.language import ANY_UNIT
from servanda.naming.numbers import read_numbers
from servanda.naming.tokens import Words
from servanda.reading.citations.parts.plain import EXPLICIT, LIST, RANGE
from servanda.reading.citations.parts.units import Units
from servanda.reading.citations.words.english import AUXILIARIES, CLOSED, DETERMINERS
from servanda.reading.citations.words.sayings import (
    ATTRIBUTING,
    CITING,
    CONJUNCTIONS,
)
from servanda.reading.citations.words.spelled import counted
from servanda.text.numerals import roman

_LONGEST = 5
"""Letters of a Roman numeral: `XVIII`."""

_ONE_LETTER = frozenset({"V", "X"})
"""Roman numerals of one letter that hardly stand for anything else."""

_MARKS_BEFORE = frozenset({",", ";", "“", "(", ":", "‘", '"'})
_THEN = frozenset({"first", "again", "next", "too", "alone", "instead"})
_INSIDE = frozenset({"-", "–", "'s"})
_JOINS = frozenset({"and", "or", "nor", "not", "but"})
_SINGULAR = frozenset({"is", "was", "has", "does", "did", "will", "would"})
_UNLIKELY = frozenset({"has", "means", "wants", "keeps", "holds", "makes", "leaves"})
"""verbs of which a count is the subject as well (`six makes a party`)"""
_BEFORE_LETTER = CITING | {"under", "and", ",", "“"}
"""before a letter these make it a number (`under V`); `it is X, not Y` is none"""
_BEFORE_RUN = frozenset({"in", "under", "that", "both", "which", "also", "whether"})
"""before several numbers: what is between, of, at, by or to them is counted"""
_RELYING = frozenset({"rely", "relies", "relied", "rest", "rests", "rested", "insists", "insist"})
_SAYS = frozenset(word for word in ATTRIBUTING - _UNLIKELY if word.endswith("s"))
_FOR_WHOM = frozenset({"to", "for", "because", "but", "although", "though", "while", "as", "when"})
"""what goes on behind a number that somebody cites, and counts nothing"""
_BEFORE_ROMAN = (CLOSED - DETERMINERS) | CITING


def begins_roman(word: str) -> bool:
    """Return True for a word that may be a Roman numeral; only its capitals and its place will tell."""
    return word != "i" and len(word) <= _LONGEST and word.isalpha() and roman(word) is not None


def _run(words: Words, at: int) -> Units | None:
    """Return the units of `3 and 6`, `5 to 7`, `2, 4 and 9` where nothing behind them is counted, or None."""
    before = words.word(at - 1)
    known = before in _BEFORE_RUN or before in CITING or (at > 0 and before in _MARKS_BEFORE)
    if not (known and words.word(at).isdecimal()):
        return None
    found = read_numbers(words, at, apart=True)
    if found is None or len(found.paths) < 2 or any(len(path) > 1 for path in found.paths):
        return None
    if not _ends(words, found.end):
        return None
    joins = any(words.word(place) in {"and", "or"} for place in range(at, found.end))
    form = LIST if joins else RANGE
    return Units(at, found.end, found.paths, ANY_UNIT, form, "", frozenset(), False)


def read_alone(words: Words, at: int) -> Units | None:
    """Return the unit that a number of one step alone may mean, or None."""
    if found := _run(words, at):
        return found
    if not (_is_roman(words, at) or _is_listed(words, at)):
        return None
    step = str(counted(words.word(at)) or words.word(at))
    return Units(at, at + 1, ((step,),), ANY_UNIT, EXPLICIT, "", frozenset(), False)


def _is_roman(words: Words, at: int) -> bool:
    """Return True for `about IX`, `“IX”`, `IX says`; False for `World War II`, `Part II`, `the IX corps`."""
    text = words[at].text
    if not text.isupper() or not begins_roman(words.word(at)):
        return False
    if len(text) == 1 and (text not in _ONE_LETTER or words.word(at - 1) not in _BEFORE_LETTER):
        return False
    if at == 0:
        return words.word(1) in AUXILIARIES or words.word(1) in ATTRIBUTING  # no `VI. Outlook`
    before = words.word(at - 1)
    return (before in _BEFORE_ROMAN or before in _MARKS_BEFORE) and _ends(words, at + 1)


def _is_listed(words: Words, at: int) -> bool:
    """Return True for `and six as well`, `; if about 6,`, `, 4 is not`, `will not need 11.`, `as 12 asks`."""
    number = counted(words.word(at))
    if number is None or number < 2:
        return False
    before, following = words.word(at - 1), words.word(at + 1)
    joined = before in CONJUNCTIONS or before in _JOINS
    if before in {"in", "under"} and words.word(at - 2) in _JOINS:
        return words.word(at).isdecimal() and _ends(words, at + 1)  # in article 3 and in 4
    listed = at < 2 or words[at - 2].is_mark or counted(words.word(at - 2)) is not None
    if joined and ((listed and is_also(words, at + 1)) or (at == 1 and following == "?")):
        return True
    if at and (before in CITING or is_relying(words, at)):
        return _is_last(words, at)
    if at and not joined and before not in _MARKS_BEFORE:
        return False
    return following in _SINGULAR or following in _SAYS


def _is_last(words: Words, at: int) -> bool:
    """Return True for a number behind which a noun phrase has ended; `about 6.5` and `6 men` are none."""
    if at + 1 >= len(words) or words.word(at + 1) in _FOR_WHOM:
        return True
    return words[at + 1].is_mark and not words.touches(at + 2)


def is_relying(words: Words, at: int) -> bool:
    """Return True behind `relies on`: nobody relies on a day."""
    return words.word(at - 1) == "on" and words.word(at - 2) in _RELYING


def is_also(words: Words, at: int) -> bool:
    """Return True for `as well` and `too` where nothing goes on with them (`as well as`)."""
    if words.word(at) == "too":
        return True
    return (words.word(at), words.word(at + 1)) == ("as", "well") and words.word(at + 2) != "as"


def _ends(words: Words, at: int) -> bool:
    """Return True where a noun phrase has ended."""
    if at >= len(words) or words.word(at) in AUXILIARIES or words.word(at) in ATTRIBUTING:
        return True
    return (
        words.word(at) in CLOSED
        or words.word(at) in _THEN
        or (words[at].is_mark and words.word(at) not in _INSIDE)
    )
