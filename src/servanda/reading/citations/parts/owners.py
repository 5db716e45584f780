"""Knows which text a phrase says its units are in: `of the statement`, `the treaty's`, `its`, `of the latter`."""

from collections.abc import Mapping
from typing import NamedTuple

from servanda.naming.language import APART
from servanda.naming.tokens import POSSESSIVE, Words
from servanda.naming.units import unit_at
from servanda.reading.citations.parts.places import ends_noun_phrase
from servanda.reading.citations.parts.pointers import Pointer, read_pointer
from servanda.reading.citations.texts.phrases import Phrase
from servanda.reading.citations.words.english import AGENDAS, BACK, DOCUMENTS, PART_OF

_QUOTES = frozenset('“"«„')
_ITS_TEXT = frozenset({"the", "our", "this", "that", "its", "their"})
_OF_TWO = {"first": "1", "second": "2"}
_FARTHEST = 6


class Owner(NamedTuple):
    """The text that units are said to be in, and where the whole phrase begins and ends."""

    start: int
    end: int
    way: str
    """`phrase`, `back` (its), `latter`, `former`, `clause` (of that article), `list` (on the list), `listed` (of the
    first), `other` (a text not named)"""
    phrase: Phrase | None = None
    pointer: Pointer | None = None
    step: str = ""
    """which of those listed before (`of the first`)"""


def owner_of(
    words: Words, start: int, end: int, phrases: Mapping[int, Phrase], ends: Mapping[int, Phrase]
) -> Owner | None:
    """Return the text that units between two places are said to be in, or None where nothing is said."""
    return _before(words, start, end, ends) or _after(words, start, end, phrases, ends)


def _before(words: Words, start: int, end: int, ends: Mapping[int, Phrase]) -> Owner | None:
    """Read `the statement's`, `its`, `whose`, `nov10`."""
    word = words.word(start)
    if word in BACK:
        return Owner(start, end, "back")
    before = words.word(start - 1)
    if before == POSSESSIVE:
        owner = ends.get(start - 1)
        if owner:
            return Owner(owner.start, end, "phrase", owner)
        return _of_pointer(words, start, end) or Owner(start, end, "other")
    if before in BACK:
        return _with_its(words, start, end, ends) or Owner(start - 1, end, "back")
    if before == "own" and words.word(start - 2) in BACK:
        return Owner(start - 2, end, "back")
    if before == "whose":
        return Owner(start, end, "back")
    owner = ends.get(start)
    if owner:
        return None if owner.determiner else Owner(owner.start, end, "phrase", owner)
    is_beside = before in {",", "("} and _is_of_other_beside(words, start, ends)
    return Owner(start, end, "other") if is_beside else None


def _of_pointer(words: Words, start: int, end: int) -> Owner | None:
    """Read `that article's second paragraph`."""
    for at in range(max(0, start - _FARTHEST), start - 2):
        pointer = read_pointer(words, at)
        if pointer and pointer.end == start - 1 and not pointer.several:
            return Owner(at, end, "clause", None, pointer)
    return None


def _with_its(words: Words, start: int, end: int, ends: Mapping[int, Phrase]) -> Owner | None:
    """Read `Protocol II, with its Article 3`: the units are those of what stands just before."""
    if words.word(start - 2) != "with" or words.word(start - 3) != ",":
        return None
    owner = ends.get(start - 3)
    return Owner(start - 1, end, "phrase", owner) if owner else Owner(start, end, "other")


def _is_of_other_beside(words: Words, start: int, ends: Mapping[int, Phrase]) -> bool:
    """Return True for `the Alpine Treaty, Article 5`, `the committee's report, paragraph 14`."""
    beside = ends.get(start - 1)
    if beside is None:
        return words.word(start - 2) in DOCUMENTS
    return not beside.meaning.treaties and not beside.several


def _after(
    words: Words, start: int, end: int, phrases: Mapping[int, Phrase], ends: Mapping[int, Phrase]
) -> Owner | None:
    """Read `of the statement`, `in that document`, `of the latter`, `of the Constitution`."""
    place = end + (words.word(end) == "," and words.word(end + 1) == "of")
    joint = words.word(place)
    if words.word(end).isalpha() and words[end].text.isupper() and len(words.word(end)) > 2:
        return Owner(start, end, "other")  # Article 5 NATO
    if joint == "thereof":
        return Owner(start, place + 1, "back")
    if joint == "on":
        return _on_what(words, start, end)
    is_remark = place > end and words.word(place + 1) == "which"  # letter (b), of which nobody …
    if joint not in PART_OF or is_remark:
        return None
    place += 1
    if joint == "in" and words.word(place) == "it":
        return Owner(start, place + 1, "back")
    phrase = phrases.get(place) or _in_quotes(words, place, phrases)
    if phrase and (joint == "of" or phrase.meaning.treaties):
        return Owner(start, phrase.end, "phrase", phrase)
    if joint == "of":
        return _of_what(words, start, end, place=place, ends=ends)
    annexed = joint == "to" and words.word(place) in _ITS_TEXT and _is_apart(words, start, end)
    return Owner(start, end, "other") if annexed else None


def _on_what(words: Words, start: int, end: int) -> Owner | None:
    """Read `the third item on the list`; other units may be about something, and are on no agenda."""
    if words.word(end + 1) == "the" and words.word(end + 2) == "list":
        return Owner(start, end + 3, "list")
    other = _is_agenda(words, end) or _is_item(words, start, end)
    return Owner(start, end, "other") if other else None


def _in_quotes(words: Words, place: int, phrases: Mapping[int, Phrase]) -> Phrase | None:
    """Return the text named in quotation marks, its article before them or not."""
    quote = place + (words.word(place) == "the")
    return phrases.get(quote + 1) if words.word(quote) in _QUOTES else None


def _is_apart(words: Words, start: int, end: int) -> bool:
    """Return True for an annex, which is one to a text."""
    found = (unit_at(words, at) for at in range(start, end))
    return any(unit and unit[0].depth == APART for unit in found)


def _of_which(words: Words, start: int, end: int, ends: Mapping[int, Phrase]) -> Owner:
    """Read `the statement, point 4 of which`: of what stands just before."""
    place = start - (words.word(start - 1) in {",", "("})
    return Owner(start, end, "phrase", ends[place]) if place in ends else Owner(start, end, "other")


def _of_what(
    words: Words, start: int, end: int, *, place: int, ends: Mapping[int, Phrase]
) -> Owner:
    word, following = words.word(place), words.word(place + 1)
    if word == "the" and following in {"latter", "former"}:
        return Owner(start, place + 2, following)
    if word == "the" and following in _OF_TWO and ends_noun_phrase(words, place + 2):
        return Owner(start, place + 2, "listed", step=_OF_TWO[following])
    if word == "which":
        return _of_which(words, start, end, ends)
    if word in {"it", "them"}:
        return Owner(start, place + 1, "back")
    pointer = read_pointer(words, place)
    if pointer and not pointer.several:
        return Owner(start, pointer.end, "clause", None, pointer)
    return Owner(start, end, "other")


def _is_item(words: Words, start: int, end: int) -> bool:
    """Return True for an item, which is on something; other units are about something."""
    return any(words.word(at) in {"item", "items"} for at in range(start, end))


def _is_agenda(words: Words, place: int) -> bool:
    return any(words.word(at) in AGENDAS for at in range(place + 1, place + _FARTHEST))
