"""Knows where a sentence gives what a text says before its name or beside it: `…, as the accord requires`."""

from collections.abc import Iterator

from servanda.naming.tokens import Words
from servanda.reading.citations.content.said_by_texts import STRICT, STRONG, Said
from servanda.reading.citations.content.stretches import clause_start, content_end, starts_before
from servanda.reading.citations.words.english import AUXILIARIES, CLOSED
from servanda.reading.citations.words.sayings import (
    ADVERBS,
    ATTRIBUTED,
    ATTRIBUTING,
    DECLARING,
    NEGATIONS,
    PROMISING,
    TERSE,
)

_NEAR = 9
"""How many words may stand between a text and the verb of a clause about it (`in which the two had promised`)."""

_WORDS_OF = frozenset(
    {"words", "sense", "language", "terms", "wording", "meaning", "letter", "phrase"}
)
_PREPOSITIONS = frozenset({"for", "of", "to", "in", "with", "on", "about"})
_IN_WHICH = frozenset({"where", "whereby"})
_BY = frozenset({"in", "by", "under", "with", "through"})
_AS = frozenset({"as", "like"})
_BEFORE_VERB = AUXILIARIES | ADVERBS
_IS = frozenset({"is", "was", "are", "were"})
_BEFORE_CONTENT = frozenset({"for", "of", "that", "on", "to", "it"})


def said_around(words: Words, start: int, end: int) -> Iterator[Said]:
    """Yield the words that a sentence may attribute to the text named between two places."""
    yield from _as_it_says(words, start, end)
    yield from _what_it_says(words, start, end)
    yield from _is_plain(words, end)
    yield from _for_which(words, start, end)
    yield from _under_it(words, start, end)
    yield from _in_its_words(words, start, end)
    yield from _promised_in_it(words, end)


def _verb(words: Words, at: int) -> int | None:
    """Return the position of the verb of which a text is the subject, or None."""
    place = at
    while words.word(place) in _BEFORE_VERB:
        place += 1
    if words.word(place) in ATTRIBUTING or words.word(place) in DECLARING:
        return place
    return place - 1 if place > at and words.word(place - 1) in {"has", "have", "had"} else None


def _as_it_says(words: Words, start: int, end: int) -> Iterator[Said]:
    """Read `…, as the accord requires`, `not, as the accord would have it, …`."""
    if words.word(start - 1) not in _AS or _verb(words, end) is None:
        return
    stop = start - 1
    while words.word(stop - 1) in {",", "–", "—", "”", "-"}:
        stop -= 1
    if words.word(stop - 1) not in NEGATIONS:
        for place in starts_before(words, stop):
            yield Said(place, stop, STRONG, words=2)
    comma = next(
        (at for at in range(end, min(end + _NEAR, len(words))) if words.word(at) == ","), 0
    )
    before = words.word(start - 2) in {",", "–", "—"} or start < 2
    if comma and before:
        denied = words.word(stop - 1) in NEGATIONS
        yield Said(comma + 1, content_end(words, comma + 1), STRONG, words=2 - denied)


def _what_it_says(words: Words, start: int, end: int) -> Iterator[Said]:
    """Read `what the accord promises, …`, `… is what the accord requires`."""
    verb = _verb(words, end)
    if words.word(start - 1) != "what" or verb is None:
        return
    if words.word(start - 2) in _IS:
        for place in starts_before(words, start - 2):
            yield Said(place, start - 2, STRONG, words=2)
    place = verb + 1
    while words.word(place) in _BEFORE_CONTENT:
        place += 1
    if words.word(place) in {",", ":", "–", "—"}:
        yield Said(place + 1, content_end(words, place + 1), STRONG, words=2)


def _is_plain(words: Words, end: int) -> Iterator[Said]:
    """Read `the accord is plain: …`."""
    place = end
    while words.word(place) in _BEFORE_VERB:
        place += 1
    if place == end or words.word(place) not in TERSE:
        return
    reach = range(place, min(place + _NEAR, len(words)))
    colon = next((at for at in reach if words.word(at) == ":"), None)
    if colon is not None:
        yield Said(colon + 1, content_end(words, colon + 1), STRONG, words=2)


def _for_which(words: Words, start: int, end: int) -> Iterator[Said]:
    """Read `the telephone line for which the accord provides`, `the ports to which the treaty entitles it`."""
    if words.word(start - 1) != "which" or words.word(start - 2) not in _PREPOSITIONS:
        return
    if _verb(words, end) is None:
        return
    stop = start - 2 - (words.word(start - 3) == ",")
    for place in starts_before(words, stop):
        yield Said(place, stop, STRONG, words=1)


def _under_it(words: Words, start: int, end: int) -> Iterator[Said]:
    """Read `all may buy copies under the treaty`, `no notice is due under the accord`."""
    if words.word(start - 1) not in {"under", "by"} or start < 3 or words[start - 2].is_mark:
        return
    if end < len(words) and not (words[end].is_mark or words.word(end) in CLOSED):
        return
    stop = start - 1
    place = clause_start(words, stop)
    if any(words.word(at) in AUXILIARIES for at in range(place, stop)):
        yield Said(place, stop, STRICT, words=2)


def _in_its_words(words: Words, start: int, end: int) -> Iterator[Said]:
    """Read `quarters as good as our own, in the words of the convention`."""
    of = words.word(start - 1) == "of" and words.word(start - 2) in _WORDS_OF
    if not of or words.word(start - 3) != "the" or words.word(start - 4) != "in":
        return
    stop = start - 4
    if words.word(stop - 1) == ",":
        for place in starts_before(words, stop - 1):
            yield Said(place, stop - 1, STRONG, words=1)
    if words.word(end) == ",":
        yield Said(end + 1, content_end(words, end + 1), STRONG, words=1)


def _promised_in_it(words: Words, end: int) -> Iterator[Said]:
    """Read `the accord, in which the two had promised that …`, `the treaty by which we undertook to …`."""
    place = end + (words.word(end) == ",")
    if words.word(place) in _BY and words.word(place + 1) == "which":
        place += 2
    elif words.word(place) in _IN_WHICH:
        place += 1
    else:
        return
    for at in range(place, min(place + _NEAR, len(words))):
        word = words.word(at)
        if word in PROMISING or word in ATTRIBUTED or word in {"swore", "sworn", "undertaken"}:
            inside = at + 1 + (words.word(at + 1) in {"that", "to", "not", "for"})
            if words.word(inside) not in NEGATIONS:
                yield Said(inside, content_end(words, inside), STRONG, words=2)
            return
