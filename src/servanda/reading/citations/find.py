"""Finds the citations in a text, and what only looks like one."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from servanda.model.corpus import Corpus
from servanda.model.proposal import Citation, LookAlike
from servanda.naming.register import Register
from servanda.reading.citations.content.attributed import with_attributed
from servanda.reading.citations.content.index import ClauseIndex
from servanda.reading.citations.deciding.context import Context, Decided
from servanda.reading.citations.deciding.discourse import Discourse
from servanda.reading.citations.deciding.places import decide_ellipsis
from servanda.reading.citations.deciding.pointers import (
    decide_last,
    decide_pointer,
)
from servanda.reading.citations.deciding.texts import decide_text
from servanda.reading.citations.deciding.themes import decide_theme
from servanda.reading.citations.deciding.units import decide_units
from servanda.reading.citations.deciding.whole import decide_count, decide_whole
from servanda.reading.citations.parts.counts import Count
from servanda.reading.citations.parts.items import (
    Asked,
    Item,
    items,
    may_begin,
    phrases_in,
    tells,
)
from servanda.reading.citations.parts.places import Ellipsis, OtherPlace
from servanda.reading.citations.parts.pointers import (
    Last,
    Pointer,
    UnitsInQuestion,
)
from servanda.reading.citations.parts.quantities import Whole
from servanda.reading.citations.parts.subjects import Theme
from servanda.reading.citations.passages import Passage, passages
from servanda.reading.citations.texts.meanings import Meanings
from servanda.reading.citations.texts.meant import TextsMeant
from servanda.reading.citations.texts.names import NameBook
from servanda.reading.citations.texts.phrases import Phrase, PhraseReader
from servanda.reading.citations.texts.tails import Tails
from servanda.reading.citations.texts.topic import Topic, Topics
from servanda.reading.citations.texts.vocabulary import spoken_of
from servanda.reading.citations.words.triggers import Triggers
from servanda.reading.sentences import Sentence, find_sentences

_LAST = 5
"""How many sentences of a paragraph are looked at again."""

_ENOUGH = 3
"""How many parties, places and words of its name speak of a treaty that alone is looked for."""

Found = tuple[tuple[Citation, ...], tuple[LookAlike, ...]]


class CitationFinder:
    """Finds citations of the treaties of a corpus; what its files say is worked out once."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._spoken = spoken_of(register)
        self._topics = Topics(self._spoken)
        self._phrases = PhraseReader(
            NameBook(register), Meanings(register, self._spoken), Tails(self._spoken)
        )
        self._triggers = Triggers(may_begin, tells)
        self._indexes = {
            id_: ClauseIndex(profile.treaty) for id_, profile in register.profiles.items()
        }

    @classmethod
    def of(cls, corpus: Corpus) -> "CitationFinder":
        """Return a finder for the treaties of a corpus."""
        return cls(Register(corpus))

    def find(self, text: str, sentences: Sequence[Sentence] | None = None) -> Found:
        """Return the citations in `text` and what only looks like one, each in the order of the text.

        `sentences` are those of the text where they are known already.
        """
        cut = find_sentences(text) if sentences is None else sentences
        read = passages(text, cut, self._register.language)
        found = [self._items(passage) for passage in read]
        topic = Topic(self._topics, read)
        texts = TextsMeant(self._spoken, topic)
        phrases = (phrase for inside in found for phrase in phrases_in(inside))
        named = dict.fromkeys(id_ for phrase in phrases for id_ in texts.named(phrase))
        so_far = Discourse(
            self._register.profiles, tuple(named) or topic.headed() or self._only(topic)
        )
        return _as_values(text, self._decided(read, found, texts, so_far))

    def subject(self, text: str, sentences: Sequence[Sentence]) -> tuple[str, ...]:
        """Return the treaty that a text without any citation is about; nothing where that is not plain."""
        read = passages(text, sentences, self._register.language)
        return self._only(Topic(self._topics, read))

    def _only(self, topic: Topic) -> tuple[str, ...]:
        """Return the one treaty that is looked for, where the text mentions enough of it."""
        only = tuple(self._indexes)
        return only if len(only) == 1 and topic.weight(only[0]) >= _ENOUGH else ()

    def _items(self, passage: Passage) -> list[Item]:
        return items(passage.words, self._phrases.read(passage.words), self._triggers)

    def _decided(
        self,
        read: Sequence[Passage],
        found: Sequence[list[Item]],
        texts: TextsMeant,
        so_far: Discourse,
    ) -> Iterator[tuple[Passage, Decided]]:
        """Yield what every item of a text is, sentence by sentence."""
        for at, (passage, inside) in enumerate(zip(read, found, strict=True)):
            if inside:
                so_far.go_on_to(passage.paragraph)
            context = Context(
                profiles=self._register.profiles,
                indexes=self._indexes,
                texts=texts,
                so_far=so_far,
                passage=passage,
                paragraph=_before(read, at),
            )
            for decided in with_attributed(context, list(_decide(context, inside))):
                yield passage, decided


def _before(read: Sequence[Passage], at: int) -> list[Passage]:
    """Return the last sentences of the same paragraph before one."""
    last = read[max(0, at - _LAST) : at]
    return [one for one in last if one.paragraph == read[at].paragraph]


def _decide(context: Context, found: Iterable[Item]) -> Iterator[Decided]:
    """Yield what the items of a sentence are; what lies in one that was taken is passed over."""
    past = 0
    for item in found:
        if isinstance(item, OtherPlace | UnitsInQuestion):
            context.so_far.counting_units = isinstance(item, UnitsInQuestion)
        elif item.start >= past:
            for decided in _DECIDERS[type(item)](context, item):
                past = max(past, decided.end)
                yield decided


_DECIDERS: Mapping[type, Callable[[Context, Any], list[Decided]]] = {
    Phrase: decide_text,
    Asked: decide_units,
    Whole: decide_whole,
    Pointer: decide_pointer,
    Last: decide_last,
    Ellipsis: decide_ellipsis,
    Theme: decide_theme,
    Count: decide_count,
}


def _as_values(text: str, decided: Iterable[tuple[Passage, Decided]]) -> Found:
    """Return what was decided with its place in the text."""
    citations: list[Citation] = []
    look_alikes: list[LookAlike] = []
    for passage, one in decided:
        start, end = passage.words[one.start].start, passage.words[one.end - 1].end
        words = text[start:end]
        if one.clauses:
            citations.append(Citation(start, end, words, one.clauses, one.kind, one.because))
        else:
            look_alikes.append(LookAlike(start, end, words, one.because[0]))
    return tuple(citations), tuple(look_alikes)
