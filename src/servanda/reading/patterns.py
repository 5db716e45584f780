"""Looks for many patterns in a text at once, each only where it can begin.

A sentence of twenty words has twenty places at which a pattern of words can begin, and at most of them none of
a hundred patterns does: one look into a table tells for each word which alternatives are worth trying there.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from servanda.reading.beginnings import beginnings, begins_at_word, branches, needed
from servanda.reading.openings import Openings, alike
from servanda.reading.remembering import of_sentences

_WORD = re.compile(r"[^\W_]+")
_WHOLE = re.compile(r"\w+")
_FIRST_LETTERS = 3
_REMEMBERED = 20_000
"""How many words are remembered; a stream of texts has no end of them."""
_FARTHEST = 6
"""How many spaces stand at most between the beginning of a match and the letters that it cannot do without."""

AT_WORD = r"\b(?:{})"
WHOLE_WORDS = r"\b(?:{})\b"
AS_IT_IS = "{}"

Found = tuple[str, re.Match[str]]


@of_sentences
def words_of(text: str) -> tuple[tuple[int, str], ...]:
    """Return the words of a text, each with its place; where a low line stands, a word ends."""
    return tuple([(found.start(), found[0]) for found in _WORD.finditer(text)])


@of_sentences
def whole_words(text: str) -> tuple[str, ...]:
    """Return the words of a text as expressions see them: a low line belongs to a word."""
    return tuple(_WHOLE.findall(text))


@of_sentences
def lowered(text: str) -> str:
    """Return a text in small letters, with one sort of apostrophe."""
    small = text.lower().replace("’", "'")
    # The very same text is found again among what is remembered without comparing its letters.
    return text if small == text else small


class Branch:
    """One alternative of a pattern, made ready when a text first calls for it."""

    def __init__(self, name: str, source: str, form: str, flags: int) -> None:
        self.name = name
        self.begins = beginnings(source) or frozenset()
        self._flags = flags
        self.is_at_word = form != AS_IT_IS or begins_at_word(source)
        self._first_letters = tuple(start[:_FIRST_LETTERS] for start in self.begins)
        self._needed = sorted(needed(source))
        self._source = form.format(source)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression."""
        return re.compile(self._source, self._flags)

    def may_occur(self, text: str) -> bool:
        """Return False where letters are missing that stand in every match, or no word begins like one."""
        if self._first_letters:
            return any(word.startswith(self._first_letters) for _, word in words_of(text))
        return not self._needed or any(letters in text for letters in self._needed)

    def stretches(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the parts of a stretch of text in which a match can begin, in order."""
        if not self._needed:
            yield start, end
            return
        places = (place for letters in self._needed for place in _places(text, letters, start, end))
        past = start
        for place in sorted(places):
            yield max(past, _words_before(text, place)), place + 1
            past = place + 1


class Patterns:
    """Several named patterns that are looked for in the same texts."""

    def __init__(
        self,
        patterns: Mapping[str, str],
        form: str = AT_WORD,
        *,
        inside: bool = False,
        ignore_case: bool = False,
    ) -> None:
        """Make them ready; `form` says how they stand among words.

        With `inside`, `each` finds as well what begins inside a word and does not say that it may not.
        """
        self._key = alike if ignore_case else str
        self._names = tuple(patterns)
        self._inside = inside
        self._branches = tuple(
            Branch(name, source, form, re.IGNORECASE if ignore_case else 0)
            for name, pattern in patterns.items()
            for source in branches(pattern)
        )
        self._order = {branch: order for order, branch in enumerate(self._branches)}
        self._open = [
            one for one in self._branches if not one.begins or not (inside or one.is_at_word)
        ]
        self._openings = Openings(
            (start, branch) for branch in self._branches for start in branch.begins
        )
        self._known: dict[str, tuple[tuple[int, Branch], ...]] = {}

    def found(self, text: str, start: int = 0) -> Iterator[Found]:
        """Yield the patterns that occur in a text from a place on, each with its first match."""
        first: dict[str, re.Match[str]] = {}
        known = self._known
        for at, word in _from(text, start):
            begun = known.get(word)
            for _, branch in self._begun_by(word) if begun is None else begun:
                if branch.name not in first and (match := branch.pattern.match(text, at)):
                    first[branch.name] = match
        for branch in self._open:
            if branch.may_occur(text) and (match := branch.pattern.search(text, start)):
                before = first.get(branch.name)
                if before is None or match.start() < before.start():
                    first[branch.name] = match
        return ((name, first[name]) for name in self._names if name in first)

    def each(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Found]:
        """Yield what occurs in a part of a text, in the order of the text, none across another.

        Of alternatives that begin at the same place the one listed first goes before.
        """
        stop = len(text) if end is None else end
        anywhere = self._anywhere(text, start, stop)
        known = self._known
        for at, word in _from(text, start, stop):
            begun = known.get(word)
            begun = self._begun_by(word) if begun is None else begun
            if at in anywhere:
                more = ((0, branch) for branch in anywhere[at])
                begun = tuple(sorted((*begun, *more), key=self._by_place))
            for inside, branch in begun:
                if start <= at + inside < stop:
                    match = branch.pattern.match(text, at + inside, stop)
                    if match:
                        yield branch.name, match
                        start = match.end()

    def _by_place(self, begun: tuple[int, Branch]) -> tuple[int, int]:
        return begun[0], self._order[begun[1]]

    def _anywhere(self, text: str, start: int, end: int) -> Mapping[int, list[Branch]]:
        """Return which open alternatives can begin at the words of a stretch, by the places of these."""
        found: dict[int, list[Branch]] = defaultdict(list)
        for branch in self._open:
            for first, last in branch.stretches(text, start, end):
                for at, _ in _from(text, first, last):
                    found[at].append(branch)
        return found

    def _begun_by(self, word: str) -> tuple[tuple[int, Branch], ...]:
        """Return the alternatives that can begin at or in a word, each with the place in it, in order."""
        known = self._known.get(word)
        if known is None:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            tried = set(self._tried(self._key(word)))
            known = self._known[word] = tuple(sorted(tried, key=self._by_place))
        return known

    def _tried(self, word: str) -> Iterator[tuple[int, Branch]]:
        for at in range(len(word) if self._inside else 1):
            for branch in self._openings.at(word, at):
                if at == 0 or not branch.is_at_word:
                    yield at, branch


def _from(text: str, start: int, end: int | None = None) -> Sequence[tuple[int, str]]:
    """Return the words that begin in a part of a text."""
    words = words_of(text)
    first = bisect_left(words, (start,)) if start else 0
    return words[first : None if end is None else bisect_left(words, (end,))]


def _places(text: str, letters: str, start: int, end: int) -> Iterator[int]:
    """Yield where letters stand in a part of a text."""
    place = text.find(letters, start, end)
    while place >= 0:
        yield place
        place = text.find(letters, place + 1, end)


def _words_before(text: str, place: int) -> int:
    """Return where the words begin that stand at most so many spaces before a place."""
    for _ in range(_FARTHEST + 1):
        place = text.rfind(" ", 0, place)
        if place < 0:
            break
    return place + 1
