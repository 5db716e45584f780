"""Knows which treaties a text may be about: those whose parties, seats or names it mentions."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from servanda.reading.citations.passages import Passage
from servanda.reading.citations.texts.vocabulary import NAME, PLACE, Spoken

_MUCH = 3
"""How many parties, places and names must be mentioned where a treaty itself is not."""

_REMEMBERED = 50_000


class Topics:
    """Which words speak of which treaties."""

    def __init__(self, spoken: Mapping[str, Spoken]) -> None:
        self._spoken = spoken
        self._known: dict[str, tuple[tuple[str, str], ...]] = {}

    def of(self, word: str) -> tuple[tuple[str, str], ...]:
        """Return the treaties that a word speaks of, each with what in it is meant."""
        if word not in self._known:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[word] = tuple(self._look_up(word))
        return self._known[word]

    def named_by(self, word: str) -> Iterator[str]:
        """Yield the treaties in whose names a word stands with a capital letter, parties set aside."""
        for id_, spoken in self._spoken.items():
            way, what = spoken.explain(word) or ("", "")
            if way == NAME and what in spoken.proper and not spoken.party(word):
                yield id_

    def _look_up(self, word: str) -> Iterable[tuple[str, str]]:
        for id_, spoken in self._spoken.items():
            party = spoken.party(word)
            way, what = spoken.explain(word) or ("", "")
            if party:
                yield id_, party
            elif way == PLACE or (way == NAME and what in spoken.proper):
                yield id_, what


class Topic:
    """What one text mentions of each treaty."""

    def __init__(self, topics: Topics, passages: Iterable[Passage]) -> None:
        self._topics = topics
        self._passages = passages

    def headed(self) -> tuple[str, ...]:
        """Return the treaty that a heading speaks of by a word of its name, and the text by much else."""
        said = (
            token.word
            for passage in self._passages
            if passage.is_heading
            for token in passage.words.tokens
            if token.text[0].isupper()
        )
        spoken_of = {id_ for word in said for id_ in self._topics.named_by(word)}
        likely = {id_: self.weight(id_) for id_ in spoken_of if self.weight(id_) >= _MUCH}
        best = [id_ for id_, weight in likely.items() if weight == max(likely.values())]
        return tuple(best) if len(best) == 1 else ()

    def weight(self, treaty: str) -> int:
        """Return how many parties, places and words of names of a treaty the text mentions."""
        return len(self._mentioned.get(treaty, ()))

    @cached_property
    def _mentioned(self) -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        capitals = {
            token.word
            for passage in self._passages
            for token in passage.words.tokens
            if token.text[0].isupper()
        }
        for word in capitals:
            for treaty, what in self._topics.of(word):
                found[treaty].add(what)
        return found
