"""Knows a sentence as the words in it: the stretch inside which a citation begins and ends."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from servanda.naming.language import Language
from servanda.naming.tokens import Words, cut
from servanda.reading.sentences import Sentence

_LONGEST = 400
"""How many words are read as one sentence."""


class Passage(NamedTuple):
    """The words of one sentence."""

    words: Words
    paragraph: int
    is_heading: bool


def passages(text: str, sentences: Iterable[Sentence], language: Language) -> list[Passage]:
    """Return the sentences of `text` as words, in order; offsets are those of the whole text.

    A label before a sentence (a dateline, a speaker) is read as a heading. A sentence longer than anybody
    writes is cut, so that the work grows with the text and no faster.
    """
    return [
        Passage(Words(tokens[at : at + _LONGEST], text, language), sentence.paragraph, is_heading)
        for sentence, start, end, is_heading in _stretches(text, sentences)
        if (tokens := cut(text, start, end))
        for at in range(0, len(tokens), _LONGEST)
    ]


def _stretches(
    text: str, sentences: Iterable[Sentence]
) -> Iterator[tuple[Sentence, int, int, bool]]:
    """Yield where labels and sentences begin and end, and whether each is a heading."""
    past = 0
    for sentence in sentences:
        if sentence.label and text[past : sentence.start].strip():
            yield sentence, past, sentence.start, True
        yield sentence, sentence.start, sentence.end, sentence.is_heading
        past = sentence.end
