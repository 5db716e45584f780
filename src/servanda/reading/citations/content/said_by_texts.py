"""Knows where a sentence says what a text says: `provides for …`, `under the accord …`, `…, which it permits`."""

from collections.abc import Iterator, Set
from typing import NamedTuple

from servanda.naming.tokens import Words
from servanda.reading.citations.content.stretches import content_end, content_start
from servanda.reading.citations.words.english import (
    AUXILIARIES,
    CLOSED,
    DETERMINERS,
    FUNCTION_WORDS,
)
from servanda.reading.citations.words.sayings import (
    ADVERBS,
    ATTRIBUTED,
    ATTRIBUTING,
    CONJUNCTIONS,
    GIVING,
    NEGATIONS,
    WEAK_VERBS,
)

_SUBJECT = 9
"""How many words the subject of a clause behind `under the accord` may have."""

_REMARK = 7
"""How many words a remark between commas may have."""

_OF = 6
"""How many words may stand before `of the statement`."""

_BEFORE_VERB = ADVERBS | {"had", "has", "have"}
_BEFORE_MAIN_VERB = AUXILIARIES | ADVERBS | {"to"}
_RECEIVERS = frozenset({"them", "it", "him", "us", "me", "her", "everybody", "everyone", "anyone"})
_HAD = frozenset({"the", "all", "every", "each"})
"""with what begins who is made to do something (`has the wounded go first`)"""
_OPENING = frozenset(
    {"opens", "opened", "begins", "began", "starts", "started", "ends", "ended", "closes"}
)
_PREPOSITIONS = frozenset({"of", "for", "to", "in", "with", "about"})
_WHOSE = frozenset({"our", "its", "their", "both", "each", "either", "all", "every", "the"})
_RELATIVES = frozenset({"which", "that", "whom", "who"})

STRONG, WEAK, STRICT = 0.3, 0.5, 0.6
"""How well words must fit a clause: behind verbs of which a text is the subject, behind others, and
where nothing but `of` attributes them."""


class Said(NamedTuple):
    """Words that may be what a text says; places are those of words in the sentence."""

    start: int
    end: int
    needed: float
    """how much of them must stand in the clause"""
    takes_text: bool = False
    """True where the name of the text belongs to them"""
    words: int = 1
    """how many words they must share with the clause"""


def said_by(words: Words, start: int, end: int) -> Iterator[Said]:
    """Yield the words that a sentence may attribute to the text named between two places."""
    yield from _after_verb(words, start, end)
    yield from _under(words, start, end)
    yield from _before(words, start, end)
    yield from _of(words, start, end)


def _after_verb(words: Words, start: int, at: int) -> Iterator[Said]:
    """Read `provides for …`, `says that …`, `has them …` behind the name of a text."""
    at = _past_remark(words, at)
    place = _past(words, at, _BEFORE_VERB)
    if words.word(place) not in ATTRIBUTING:
        place = _past(words, at, ADVERBS)
    place = _past_opening(words, place)
    verb = words.word(place)
    if _stands_before(words, start) or (verb in GIVING and words.word(place + 1) == "to"):
        return
    if words.word(start - 1) == "what" and verb not in {"calls", "called"}:
        return
    has_no_object = words.word(start - 1) in {"that", "which"} and verb in WEAK_VERBS
    if verb not in ATTRIBUTING or has_no_object:
        return
    inside = _past_receiver(words, place + 1)
    has_nobody = verb in {"has", "had"} and inside == place + 1
    if has_nobody and words.word(inside) not in _HAD:
        return
    place = _past(words, inside, ADVERBS)
    if words.word(place) in NEGATIONS:
        return
    place = _past(words, place, {"out", "down"})
    place += words.word(place) in {"for", "of", "that"}
    needed = STRICT if has_nobody else WEAK if verb in WEAK_VERBS else STRONG
    yield Said(place, content_end(words, place), needed, words=1 + has_nobody)


def _stands_before(words: Words, start: int) -> bool:
    """Return True for `whom the treaty appoints …`: what it says is what the pronoun points to."""
    is_relative = words.word(start - 1) in {"which", "whom"}
    return is_relative and words.word(start - 2) not in {"in", "under", "by"}


def _past_opening(words: Words, at: int) -> int:
    """Return the position of the verb in `opens by telling …`, or `at`."""
    if words.word(at) in _OPENING and words.word(at + 1) == "by":
        return at + 2
    return at


def _past_receiver(words: Words, at: int) -> int:
    """Return the position after `us`, and after `us to`, `both sides to`, `our guests to`: the content alone."""
    inside = _past(words, at, _RECEIVERS)
    if inside == at and words.word(at) in _WHOSE and words.word(at + 2) == "to":
        inside = at + 2
    elif words.word(at + 1) == "to" and words[at].text[0].isupper():
        inside = at + 1
    return inside + (inside > at and words.word(inside) == "to")


def _past_remark(words: Words, at: int) -> int:
    """Return the position after `, she told reporters,` and after `, which`, or `at`."""
    if words.word(at) in {"which", "that"}:
        return at + 1
    if words.word(at) != ",":
        return at
    if words.word(at + 1) == "which":
        return at + 2
    reach = range(at + 1, min(at + 1 + _REMARK, len(words)))
    return next((place + 1 for place in reach if words.word(place) == ","), at)


def _under(words: Words, start: int, end: int) -> Iterator[Said]:
    """Read `under the accord, …`, `although under the accord X had given …`."""
    if words.word(start - 1) != "under" or not _begins_clause(words, start - 1):
        return
    place = end + (words.word(end) == ",")
    reach = range(place, min(place + _SUBJECT, len(words)))
    verb = next((at for at in reach if words.word(at) in AUXILIARIES), None)
    if verb is None:
        yield Said(place, content_end(words, place), WEAK)
        return
    main = _past(words, verb, _BEFORE_MAIN_VERB)
    inside = (
        main if words.word(main - 1) in {"have", "has", "had"} and main - verb > 1 else main + 1
    )
    inside += words.word(inside) in {"for", "of", "on", "to"}
    yield Said(inside, content_end(words, inside), STRONG)
    yield Said(place, content_end(words, place), STRONG)


def _begins_clause(words: Words, at: int) -> bool:
    """Return True where a clause begins: at the start, behind a mark or a conjunction."""
    return at == 0 or words[at - 1].is_mark or words.word(at - 1) in CONJUNCTIONS


def _before(words: Words, start: int, end: int) -> Iterator[Said]:
    """Read `…, which the accord permits`, `… promised in the accord`."""
    joint = words.word(start - 1)
    verb = _past(words, end, ADVERBS)
    if joint in _RELATIVES and words.word(verb) in ATTRIBUTING and _ends(words, verb + 1):
        stop = start - 1 - (words.word(start - 2) == ",")
        stop -= words.word(stop - 1) in _PREPOSITIONS
        yield Said(content_start(words, stop), stop, STRONG, words=2)
    if joint in {"in", "by", "under"}:
        participle = start - 2 - (words.word(start - 2) in {"for", "out", "down"})
        if words.word(participle) in ATTRIBUTED and words.word(participle - 1) != "as":
            yield Said(content_start(words, participle), participle, STRONG, words=2)


def _ends(words: Words, at: int) -> bool:
    """Return True where a verb has no object: it stands before."""
    place = at + (words.word(at) in {"for", "of", "out", "down"})
    word = words.word(place)
    if not word or words[place].is_mark or word.endswith("ed"):
        return True
    return word in FUNCTION_WORDS and word not in DETERMINERS


def _of(words: Words, start: int, end: int) -> Iterator[Said]:
    """Read `the five years of the statement`."""
    if words.word(start - 1) != "of":
        return
    for place in range(start - 2, max(start - 2 - _OF, -1), -1):
        word = words.word(place)
        if word == "the" and place < start - 2:
            yield Said(place, end, STRICT, takes_text=True, words=2)
        if words[place].is_mark or word in CLOSED:
            return


def _past(words: Words, at: int, passed: Set[str]) -> int:
    while words.word(at) in passed:
        at += 1
    return at
