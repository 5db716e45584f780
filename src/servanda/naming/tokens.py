"""Knows how words are cut and folded, so that case, accents and marks make no difference."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import NamedTuple, overload

from servanda.naming.language import Language

_TOKEN = re.compile(
    r"[^\W_](?:[^\W_]|[\u0300-\u036f])*"  # a word or figure, accents included
    r"|[^\w\s]|_"
)
_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
_POSSESSIVES = re.compile(r"['’ʼ`´]s\b", re.IGNORECASE)
_APOSTROPHES = frozenset("'’ʼ`´")
FOLDED_LETTERS = {
    "ə": "e", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe",
}  # fmt: skip
"""Letters that Unicode does not take apart into a letter and an accent."""
_LETTERS = str.maketrans(FOLDED_LETTERS)

_SHORT = 400
"""Up to which length the tokens of a text are remembered: names come again with every question."""

POSSESSIVE = "'s"


class Token(NamedTuple):
    """A word, a figure or a mark: folded, its place in the text (code points, end exclusive), as written."""

    word: str
    start: int
    end: int
    text: str

    @property
    def is_mark(self) -> bool:
        """True for what is neither a word nor a figure."""
        return not self.word[0].isalnum()


@dataclass(frozen=True)
class Words(Sequence[Token]):
    """The tokens of a text, or of a part of it, and the language in which they are read."""

    tokens: tuple[Token, ...]
    text: str
    language: Language = field(compare=False, repr=False)

    @classmethod
    def of(cls, text: str, language: Language) -> "Words":
        """Return the tokens of `text` in a language."""
        return cls(_cut(text) if len(text) < _SHORT else tokenise(text), text, language)

    def made_of(self, tokens: Iterable[Token]) -> "Words":
        """Return other tokens of the same text."""
        return replace(self, tokens=tuple(tokens))

    def word(self, at: int) -> str:
        """Return the folded word at a position, or an empty string beyond the ends."""
        return self.tokens[at].word if 0 <= at < len(self.tokens) else ""

    def touches(self, at: int) -> bool:
        """Return True when nothing stands between the token at `at` and the one before it."""
        return 0 < at < len(self.tokens) and self.tokens[at - 1].end == self.tokens[at].start

    @property
    def written(self) -> str:
        """The tokens as they were written, a space for all that stood between them."""
        return "".join(
            token.text if not at or self.touches(at) else f" {token.text}"
            for at, token in enumerate(self.tokens)
        )

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> "Words": ...
    def __getitem__(self, at: int | slice) -> "Token | Words":
        return self.made_of(self.tokens[at]) if isinstance(at, slice) else self.tokens[at]


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """Return `word` without case and accents.

    >>> fold("Şuşa"), fold("BƏYANNAMƏSİ"), fold("Трёхстороннее")
    ('susa', 'beyannamesi', 'трехстороннее')
    """
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(part for part in apart if not unicodedata.combining(part)).translate(_LETTERS)


def folded_words(text: str) -> list[str]:
    """Return the words and figures of `text`, folded, without marks and signs of possession.

    >>> folded_words("The others' rights; Russia's Cyber-Security")
    ['the', 'others', 'rights', 'russia', 'cyber', 'security']
    """
    return [fold(word) for word in _WORD.findall(_POSSESSIVES.sub("", text))]


def tokenise(text: str) -> tuple[Token, ...]:
    """Return the tokens of `text`; the sign of a possessive is one token, `'s`.

    >>> [token.word for token in tokenise("The Leaders’ statement’s point 6(3)")]
    ['the', 'leaders', "'s", 'statement', "'s", 'point', '6', '(', '3', ')']
    """
    return cut(text, 0, len(text))


def cut(text: str, start: int, end: int) -> tuple[Token, ...]:
    """Return the tokens of a stretch of `text`, placed in the whole of it; nothing is remembered."""
    tokens: list[Token] = []
    for found in _TOKEN.finditer(text, start, end):
        written = found[0]
        word = fold(written)
        if word == "s" or word in _APOSTROPHES:
            _append(tokens, Token(word, found.start(), found.end(), written), text)
        elif word:
            tokens.append(Token(word, found.start(), found.end(), written))
    return tuple(tokens)


@lru_cache(maxsize=4096)
def _cut(text: str) -> tuple[Token, ...]:
    return tokenise(text)


def _append(tokens: list[Token], token: Token, text: str) -> None:
    """Add a token, joining an apostrophe to the `s` behind it or taking it for one after an `s`."""
    before = tokens[-1] if tokens else None
    if token.word in _APOSTROPHES and before and before.end == token.start:
        ends = not text[token.end : token.end + 1].isalnum()
        if ends and before.word.endswith("s"):
            tokens.append(token._replace(word=POSSESSIVE))
            return
    if token.word == "s" and before and before.word in _APOSTROPHES and before.end == token.start:
        tokens[-1] = Token(POSSESSIVE, before.start, token.end, before.text + token.text)
        return
    tokens.append(token)
