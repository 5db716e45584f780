"""Knows how far words of content go: to where a new clause, a new verb or a remark begins."""

from collections.abc import Iterator

from servanda.naming.tokens import Words
from servanda.reading.citations.words.english import AUXILIARIES, FUNCTION_WORDS
from servanda.reading.citations.words.sayings import (
    NOT_CONTENT,
    STOPS_AFTER_COMMA,
    STOPS_CONTENT,
    SUBJECTS,
)

_INSIDE = frozenset({"-", "–", "'s", "'", "’", "%", "/", "."})
"""marks that content may have inside"""

_BEGINS_BEFORE = FUNCTION_WORDS - {"of", "and"}
"""words before which a noun phrase begins"""

_ARTICLES = frozenset({"the", "a", "an", "its", "their"})
"""with what a noun phrase begins, unless it is part of a longer one (`the return of the refugees`)"""

_HANGING = frozenset({"and", "or", "without", "a", "an", "the", "of", "with", "but", "as"})
"""with what no content ends"""

_CLAUSE_BEFORE = frozenset(
    {
        "that",
        "which",
        "who",
        "although",
        "though",
        "because",
        "while",
        "when",
        "if",
        "but",
        "yet",
        "so",
    }
)
"""words behind which a clause begins"""

_NEW_SUBJECTS = AUXILIARIES | SUBJECTS

_LONGEST = 30
_BEFORE = 12


def content_start(words: Words, stop: int) -> int:
    """Return where the noun phrase before a position begins."""
    at = stop
    while at > max(0, stop - _BEFORE):
        token = words[at - 1]
        if token.is_mark and token.word not in {"-", "–", "'s"}:
            break
        if token.word in _BEGINS_BEFORE:
            break
        at -= 1
        if token.word in _ARTICLES and words.word(at - 1) not in {"of", "and"}:
            break
    return at


def starts_before(words: Words, stop: int) -> Iterator[int]:
    """Yield where content that ends at a position may begin: its last noun phrase, then ever more of the clause."""
    first = clause_start(words, stop)
    last = max(content_start(words, stop), first)
    for at in range(last, first - 1, -1):
        word = words.word(at)
        begins = at in {first, last} or word in _ARTICLES or words.word(at - 1) in _BEGINS_BEFORE
        if begins and word not in _BEGINS_BEFORE:
            yield at


def clause_start(words: Words, stop: int) -> int:
    """Return where the clause that ends at a position begins: behind a mark, a conjunction or `that`."""
    at = stop
    while at > max(0, stop - _LONGEST):
        token = words[at - 1]
        if token.is_mark and token.word not in _INSIDE:
            break
        if token.word in _CLAUSE_BEFORE:
            break
        at -= 1
    return at + (words.word(at) in {"and", "or", "nor", "not"})


def content_end(words: Words, at: int) -> int:
    """Return where content that begins at a position ends."""
    end = min(at + _LONGEST, len(words))
    inserted = _inserted(words, at, end)
    stops = (place for place in range(at, end) if place not in inserted and _stops(words, place))
    end = next(stops, end)
    while end > at and (words[end - 1].is_mark or words.word(end - 1) in _HANGING):
        end -= 1
    return end


def _inserted(words: Words, at: int, end: int) -> frozenset[int]:
    """Return the places of the two commas in `and, after sixty days, to …`: the content goes on behind."""
    for place in range(at + 1, end):
        if words.word(place) == "," and words.word(place - 1) in {"and", "or"}:
            second = next((one for one in range(place + 1, end) if words.word(one) == ","), place)
            return frozenset({place, second})
    return frozenset()


def _stops(words: Words, at: int) -> bool:
    token = words[at]
    if token.word == ",":
        return words.word(at + 1) in STOPS_AFTER_COMMA
    if token.is_mark:
        return token.word not in _INSIDE
    return token.word in STOPS_CONTENT or _is_new_verb(words, at)


def _is_new_verb(words: Words, at: int) -> bool:
    """Return True for `and knows no …`, `and everybody …`: another verb, another subject."""
    if words.word(at) not in {"and", "but"}:
        return False
    verb = words.word(at + 1)
    return verb in _NEW_SUBJECTS or (
        verb.endswith("s") and not verb.endswith("ss") and words.word(at + 2) in NOT_CONTENT
    )
