"""Finds names in a text, token by token as spaCy cuts it, without cutting what is near no name.

A tokeniser of spaCy cuts each run between spaces by itself, and a single space between two runs is no token.
So only runs that hold the telling word of a name are cut, and what stands beside them: a few in a hundred.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from spacy.language import Language

_RUN = re.compile(r"\S+")
_WORD = re.compile(r"[^\W_]+")
_REMEMBERED = 20_000
"""How many runs are remembered; a stream of texts has no end of them."""

Span = tuple[int, int]
Piece = tuple[int, str]
"""A part of a text, and where it stands."""


class _Name(NamedTuple):
    """A name as tokens."""

    tokens: tuple[str, ...]
    small: tuple[str, ...]
    """the same in small letters"""
    before: int
    """how many tokens stand before the telling one, by which it is looked up"""
    is_loose: bool
    """True where capitals make no difference"""

    def span(self, pieces: Sequence[Piece], at: int) -> Span | None:
        """Return where the name stands if its telling token is the one at a place."""
        first = at - self.before
        stretch = pieces[first : first + len(self.tokens)] if first >= 0 else ()
        if self.is_loose:
            fits = tuple(token.lower() for _, token in stretch) == self.small
        else:
            fits = tuple(token for _, token in stretch) == self.tokens
        return (stretch[0][0], stretch[-1][0] + len(stretch[-1][1])) if fits else None


class NameFinder:
    """Finds given names; one of several words is found whatever its capitals."""

    def __init__(self, nlp: Language, names: Collection[str]) -> None:
        self._tokeniser = nlp.tokenizer
        self._cut = lru_cache(maxsize=_REMEMBERED)(self._tokens)
        self._tells = lru_cache(maxsize=_REMEMBERED)(self._holds_telling_word)
        self._named: dict[str, list[_Name]] = defaultdict(list)
        cut = {name: tuple(token for _, token in self._tokens(name)) for name in names}
        common = Counter(token.lower() for tokens in cut.values() for token in tokens)
        for name, tokens in cut.items():
            small = tuple(token.lower() for token in tokens)
            rarest = min(filter(_WORD.search, small), key=lambda one: (common[one], -len(one)))
            self._named[rarest].append(_Name(tokens, small, small.index(rarest), " " in name))
        self._words = frozenset(word for token in self._named for word in _WORD.findall(token))

    def find(self, text: str) -> list[Span]:
        """Return where names stand, in order, of several at the same place the longest first."""
        runs = [(found.start(), found[0]) for found in _RUN.finditer(text)]
        telling = (number for number, (_, run) in enumerate(runs) if self._tells(run))
        found = {span for number in telling for span in self._in_run(text, runs, number)}
        return sorted(found, key=lambda span: (span[0], -span[1]))

    def _in_run(self, text: str, runs: Sequence[Piece], number: int) -> Iterator[Span]:
        """Yield where the names stand whose telling token is in one run."""
        own = self._pieces(runs[number : number + 1])
        named = [
            (at, name)
            for at, (_, token) in enumerate(own)
            for name in self._named.get(token.lower(), ())
        ]
        reach = max((len(name.tokens) for _, name in named), default=1) - 1
        first, last = _joined(text, runs, number, reach)
        area = text[runs[first][0] : runs[last][0] + len(runs[last][1])].lower()
        named = [(at, name) for at, name in named if all(part in area for part in name.small)]
        if not named:
            return
        before = self._pieces(runs[first:number])
        pieces = [*before, *own, *self._pieces(runs[number + 1 : last + 1])]
        for at, name in named:
            span = name.span(pieces, len(before) + at)
            if span:
                yield span

    def _pieces(self, runs: Sequence[Piece]) -> list[Piece]:
        """Return the tokens of some runs, placed in the text."""
        return [(start + at, token) for start, run in runs for at, token in self._cut(run)]

    def _tokens(self, run: str) -> tuple[Piece, ...]:
        return tuple((token.idx, token.text) for token in self._tokeniser(run))

    def _holds_telling_word(self, run: str) -> bool:
        return not self._words.isdisjoint(_WORD.findall(run.lower()))


def _joined(text: str, runs: Sequence[Piece], number: int, reach: int) -> tuple[int, int]:
    """Return the first and the last run that single spaces join to one, so many runs to each side."""
    first = last = number
    while first > max(0, number - reach) and _is_joined(text, runs, first):
        first -= 1
    while last < min(len(runs) - 1, number + reach) and _is_joined(text, runs, last + 1):
        last += 1
    return first, last


def _is_joined(text: str, runs: Sequence[Piece], number: int) -> bool:
    """Return True where a single space stands between a run and the one before."""
    start, before = runs[number - 1]
    end = start + len(before)
    return runs[number][0] == end + 1 and text[end] == " "
