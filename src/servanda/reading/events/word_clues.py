"""Knows what the words of a sentence tell of its being an event: each a clue, and how many are those of the treaty."""

from collections.abc import Collection, Iterator

from servanda.model.corpus import Corpus
from servanda.model.treaty import Clause
from servanda.reading.events.scene import Scene
from servanda.reading.patterns import lowered, words_of
from servanda.reading.themes.terms import term_of, terms

_ENOUGH = 6
"""So many words of a treaty are as good as more."""
_FEW = 4
"""Fewer words than this are too few for a share of them to tell much."""

_NONE = (1_000_000, 1_000_000)
"""Where the next name stands when there is none."""


class Vocabulary:
    """The words in which treaties say what they ask, worked out for a treaty when it is first asked for."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._known: dict[str, frozenset[str]] = {}

    def of(self, treaties: Collection[str]) -> frozenset[str]:
        """Return the words of some treaties, as `told` returns those of a sentence."""
        return frozenset().union(*(self._of(treaty) for treaty in treaties))

    def _of(self, treaty: str) -> frozenset[str]:
        if treaty not in self._known:
            clauses = self._corpus.treaty[treaty].clauses
            said = (words for clause in clauses for words in _says(clause))
            self._known[treaty] = frozenset(terms(" ".join(said)))
        return self._known[treaty]


def _says(clause: Clause) -> Iterator[str]:
    """Yield what the file says of a clause and of what stands inside it."""
    yield clause.heading
    yield clause.text or ""
    for one in clause.obligations:
        yield f"{one.action} {one.object} {one.condition}"
    for part in clause.clauses:
        yield from _says(part)


def told(scene: Scene) -> frozenset[str]:
    """Return the words of a sentence that carry meaning, without endings; names and citations are left out."""
    found: set[str] = set()
    named = [(one.start, one.end) for one in scene.actors]
    named += [(one.start, one.end) for one in scene.citations]
    spans = iter([(scene.at(start), scene.at(end)) for start, end in sorted(named)])
    start, end = next(spans, _NONE)
    for at, word in words_of(lowered(scene.text)):
        while at >= end:
            start, end = next(spans, _NONE)
        if at < start:
            found.update(term_of(word))
    return frozenset(found)


def word_clues(words: frozenset[str], known: frozenset[str]) -> dict[str, float]:
    """Return a clue for each word, and how many of them are `known`: words of the treaties spoken of."""
    shared = len(words & known)
    found = {f"word {word}": 1.0 for word in words}
    found["words of the treaty"] = min(shared, _ENOUGH) / _ENOUGH
    found["share of the treaty"] = shared / max(_FEW, len(words))
    return found
