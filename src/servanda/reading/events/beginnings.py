"""Knows with which letters a match of a pattern can begin, so that most patterns need not be tried at all.

A sentence of twenty words has sixty beginnings of up to three letters; a pattern none of whose own is among
them cannot match. What cannot be worked out from a pattern is left open, and the pattern is always tried.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

_LONGEST = 3
_WORD = re.compile(r"[^\W_]+")
_CLASS = re.compile(r"\[([A-Za-z]{2,3})\]")


@lru_cache(maxsize=64)
def _of_sentence(sentence: str) -> frozenset[str]:
    found: set[str] = set()
    for word in _WORD.findall(sentence):
        found.update((word[:1], word[:2], word[:_LONGEST]))
    return frozenset(found)


class Patterns:
    """Several named patterns that are looked for in the same sentences."""

    def __init__(self, patterns: Mapping[str, str], *, at_word: bool = True) -> None:
        """Make them ready; `at_word` False for patterns that say themselves where a word begins."""
        form = r"\b(?:{})" if at_word else "{}"
        self.compiled = {name: re.compile(form.format(each)) for name, each in patterns.items()}
        self._may_begin = {name: beginnings(each) for name, each in patterns.items()}

    def found(self, sentence: str) -> Iterator[tuple[str, re.Match[str]]]:
        """Yield the patterns that occur in a sentence, each with its first match."""
        here = _of_sentence(sentence)
        for name, pattern in self.compiled.items():
            may_begin = self._may_begin[name]
            if may_begin is None or not may_begin.isdisjoint(here):
                match = pattern.search(sentence)
                if match:
                    yield name, match


def beginnings(pattern: str) -> frozenset[str] | None:
    """Return the letters with which a word matched by `pattern` can begin, up to three; None if that is open.

    >>> sorted(beginnings(r"den(?:y|ies)|(?:has|no) part|[Ii]n reply") or ())
    ['In', 'den', 'has', 'in', 'no']
    """
    found: set[str] = set()
    for branch in _branches(pattern):
        starts = _starts(branch)
        if starts is None:
            return None
        found |= starts
    return frozenset(found)


def _starts(branch: str) -> set[str] | None:
    """Return the beginnings of one alternative."""
    plain = branch.removeprefix("^").removeprefix(r"\b")
    if plain.startswith("(?:"):
        end = _closing(plain)
        if plain[end + 1 : end + 2] in ("?", "*", "{"):
            return None
        starts = [_starts(inner + plain[end + 1 :]) for inner in _branches(plain[3:end])]
        return None if None in starts else set().union(*(one for one in starts if one))
    letters = _CLASS.match(plain)
    if letters:
        rests = _starts(plain[letters.end() :]) or {""}
        return {(first + rest)[:_LONGEST] for first in letters[1] for rest in rests}
    literal = re.match(r"[A-Za-z]*", plain)
    start = literal[0] if literal else ""
    if plain[len(start) : len(start) + 1] in ("?", "*", "{"):
        start = start[:-1]
    return {start[:_LONGEST]} if start else None


def _branches(pattern: str) -> Iterator[str]:
    """Yield the alternatives of a pattern that no bracket encloses."""
    depth = start = at = 0
    while at < len(pattern):
        sign = pattern[at]
        if sign == "\\":
            at += 1
        elif sign in "([":
            depth += 1
        elif sign in ")]":
            depth -= 1
        elif sign == "|" and not depth:
            yield pattern[start:at]
            start = at + 1
        at += 1
    yield pattern[start:]


def _closing(pattern: str) -> int:
    """Return where the bracket closes with which the pattern begins."""
    depth = at = 0
    while at < len(pattern):
        sign = pattern[at]
        if sign == "\\":
            at += 1
        elif sign in "([":
            depth += 1
        elif sign in ")]":
            depth -= 1
            if not depth:
                break
        at += 1
    return at
