"""Reads a text: each stage in turn, from the words to proposed events and links.

```
seen words -> sentences -> citations -> dates -> actors -> scenes -> events with links
```
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache
from typing import Self

import numpy as np
from spacy import blank
from spacy.language import Language

from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.gate import Gates
from servanda.model.proposal import Citation, LookAlike, ProposedLink, Reading
from servanda.reading.actors import ActorFinder, ActorMention
from servanda.reading.citations.find import CitationFinder
from servanda.reading.dates import DateMention, find_dates
from servanda.reading.events.aims import Near, Rank, Themes
from servanda.reading.events.find import UNJUDGED, Judge, Surroundings, find_events
from servanda.reading.events.scene import scenes
from servanda.reading.events.whose import author, settled
from servanda.reading.events.word_clues import Vocabulary
from servanda.reading.lexicon import lexicon
from servanda.reading.one_core import on_one_core
from servanda.reading.placed import placed
from servanda.reading.sentences import Sentence, find_sentences
from servanda.reading.surnames import with_surnames
from servanda.reading.themes.meanings import ClauseMeanings, Nearness
from servanda.reading.themes.parts import Parts
from servanda.reading.themes.ranker import Ranker
from servanda.reading.themes.trained import trained
from servanda.text.invisible import seen

_LONG = 200
_RUN = re.compile(rf"\S{{{_LONG},}}")
_SIGN = re.compile(r"[^\w\s]")


class Reader:
    """Reads texts against the treaties and actors of one corpus; made once, used for many texts."""

    def __init__(self, corpus: Corpus, nlp: Language, gates: Judge) -> None:
        self.corpus = corpus
        self.nlp = nlp
        self._gates = gates
        self._known: dict[frozenset[str], _Known] = {}
        self._actors = ActorFinder(nlp, lexicon(corpus))

    @classmethod
    def of(cls, corpus: Corpus, nlp: Language | None = None, gates: Judge | None = None) -> Self:
        """Return a reader on an English tokeniser, or on the pipeline given.

        `gates` says whether a proposed link could apply; without it the gates stay unknown.
        """
        return cls(corpus, nlp or blank("en"), gates or _unjudged)

    def read(self, text: str, day: date | None, treaties: frozenset[str] = frozenset()) -> Reading:
        """Return what a text of that day says; offsets are those of `text`.

        `treaties` names those to look for; empty means all that the corpus holds. Without a day, dates that
        are counted from it stay unknown.
        """
        shown = seen(text)
        with on_one_core():
            return placed(self._read(shown.text, day, treaties), shown, text)

    def _read(self, text: str, day: date | None, treaties: frozenset[str]) -> Reading:
        sentences = find_sentences(text)
        citations, look_alikes = self.citations(text, treaties, sentences)
        spoken_of = _spoken_of(citations)
        if not spoken_of:
            return Reading(citations, look_alikes)
        dates = self.dates(text, day, citations)
        actors = self.actors(text, sentences)
        around = Surroundings(
            corpus=self.corpus,
            themes=self.themes(treaties, day),
            vocabulary=self.vocabulary(treaties),
            gates=self._gates,
            author=author(sentences, actors),
            treaties=spoken_of,
        )
        events, turned = find_events(scenes(sentences, (citations, actors, dates), day), around)
        return Reading(citations, look_alikes, events, turned)

    def citations(
        self,
        text: str,
        treaties: frozenset[str] = frozenset(),
        sentences: Sequence[Sentence] | None = None,
    ) -> tuple[tuple[Citation, ...], tuple[LookAlike, ...]]:
        """Return what a text cites, and what only looks like it."""
        return self._of(treaties).finder.find(text, sentences)

    def _subject(
        self, text: str, treaties: frozenset[str], sentences: Sequence[Sentence]
    ) -> frozenset[str]:
        """Return the treaty that a text is about without citing it, where one alone is looked for."""
        return frozenset(self._of(treaties).finder.subject(text, sentences))

    def themes(self, treaties: frozenset[str], day: date | None) -> Themes:
        """Return what tells which clauses of some treaties words of a text of that day fit."""
        return self._of(treaties).themes(day)

    def vocabulary(self, treaties: frozenset[str]) -> Vocabulary:
        """Return what tells the words of some treaties."""
        return self._of(treaties).vocabulary

    def _of(self, treaties: frozenset[str]) -> "_Known":
        """Return what is known of some treaties, worked out when they are first asked for."""
        if treaties not in self._known:
            asked = tuple(
                treaty for treaty in self.corpus.treaties if not treaties or treaty.id in treaties
            )
            self._known[treaties] = _Known(replace(self.corpus, treaties=asked))
        return self._known[treaties]

    def dates(
        self, text: str, day: date | None, citations: Sequence[Citation]
    ) -> tuple[DateMention, ...]:
        """Return the dates that a text states; those in names of instruments are none."""
        return find_dates(text, day, skip=[(one.start, one.end) for one in citations])

    def actors(self, text: str, sentences: Sequence[Sentence]) -> tuple[ActorMention, ...]:
        """Return who is spoken of, each organ with the state whose it is."""
        named = self._actors.find(_without_long_runs(text))
        return with_surnames(text, settled(named, sentences, author(sentences, named)))


@dataclass(frozen=True)
class _Known:
    """What is known of the treaties that are looked for, each part worked out when it is first needed."""

    corpus: Corpus

    @cached_property
    def finder(self) -> CitationFinder:
        """Their names."""
        return CitationFinder.of(self.corpus)

    @cached_property
    def ranker(self) -> Ranker:
        """What their clauses are about."""
        return Ranker.of(self.corpus)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """What words their clauses have."""
        return Vocabulary(self.corpus)

    @cached_property
    def parts(self) -> Parts:
        """What the parts of their clauses are about."""
        return Parts(self.corpus)

    def themes(self, day: date | None) -> Themes:
        """Return what tells which clauses words of a text of that day fit."""
        return Themes(self.rank(day), self.parts.like, self._near)

    @cached_property
    def _near(self) -> Near:
        """What tells how near words are in meaning to the clauses of a treaty."""
        known: dict[str, ClauseMeanings] = {}

        @lru_cache(maxsize=8)
        def near(words: str, treaty: str) -> Mapping[Address, Nearness]:
            if treaty not in known:
                known[treaty] = ClauseMeanings(self.corpus.treaty[treaty])
            return known[treaty].near(words)

        return near

    def rank(self, day: date | None) -> Rank:
        """Return what ranks clauses of some treaties for words of a text of that day.

        The reasons that the ranker gives take as long as the ranking and are not asked for here.
        """

        @lru_cache(maxsize=4)
        def likely(words: str) -> list[tuple[Address, float]]:
            query = self.ranker.query(words, date=day, actors=())
            scores = trained().scores(self.ranker.evidence(query).features)
            order, told = np.argsort(-scores, kind="stable").tolist(), scores.tolist()
            return [(self.ranker.units[at].address, told[at]) for at in order]

        def ranked(words: str, treaties: frozenset[str]) -> list[tuple[Address, float]]:
            if not treaties or not self.ranker.units:
                return []
            return [pair for pair in likely(words) if pair[0].treaty in treaties]

        return ranked


def _without_long_runs(text: str) -> str:
    """Return a text in which the signs of a run of characters without any space count as spaces.

    spaCy takes signs off a run one by one and copies the rest each time, which for fifty thousand quotation
    marks takes minutes.
    """
    if max(map(len, text.split()), default=0) < _LONG:
        return text
    return _RUN.sub(lambda run: _SIGN.sub(" ", run[0]), text)


def _spoken_of(citations: Sequence[Citation]) -> frozenset[str]:
    return frozenset(clause.treaty for one in citations for clause in one.clauses)


def _unjudged(link: ProposedLink, day: str | None) -> Gates:
    return UNJUDGED
