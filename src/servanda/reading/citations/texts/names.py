"""Knows the names of all treaties word for word, so that they are found wherever they stand in a text."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from servanda.naming.names import MadeFrom, Name
from servanda.naming.register import Register
from servanda.naming.tokens import Token, Words, tokenise


class _Spelled(NamedTuple):
    words: tuple[str, ...]
    written: tuple[str, ...]


class NameBook:
    """Every name of more than one word, and those of one word that can be nothing else (`TROSA`)."""

    def __init__(self, register: Register) -> None:
        found: dict[str, list[_Spelled]] = defaultdict(list)
        for profile in register.profiles.values():
            for name in profile.names:
                spelled = _spelled(name, register)
                if spelled:
                    found[spelled.words[0]].append(spelled)
        self._by_first = {
            word: sorted(names, key=lambda name: -len(name.words)) for word, names in found.items()
        }

    def may_begin(self, word: str) -> bool:
        """Return True for a word with which a name begins."""
        return word in self._by_first

    def match(self, words: Words, at: int) -> int | None:
        """Return the position after the longest name that begins at a word, or None."""
        for name in self._by_first.get(words.word(at), ()):
            end = at + len(name.words)
            tokens = words.tokens[at:end]
            if tuple(token.word for token in tokens) != name.words:
                continue
            if len(tokens) > 1 and _is_written_alike(tokens, name.written):
                return end
            if len(tokens) == 1 and tokens[0].text == name.written[0]:
                return end
        return None


def _is_written_alike(tokens: Sequence[Token], written: Sequence[str]) -> bool:
    """Return False for `open skies` where the name is `Open Skies`, and no word for a text says that one is meant."""
    if not all(word[:1].isupper() for word in written):
        return True
    return any(token.text[:1].isupper() for token in tokens)


def _spelled(name: Name, register: Register) -> _Spelled | None:
    """Return a name as it may stand in a text, without its article; None for what is a plain word."""
    if name.made_from is MadeFrom.KIND:
        return None
    tokens = tokenise(name.text)
    while tokens and tokens[0].word in register.language.fillers:
        tokens = tokens[1:]
    if not tokens or (len(tokens) == 1 and not _is_distinct(tokens[0].text)):
        return None
    return _Spelled(tuple(token.word for token in tokens), tuple(token.text for token in tokens))


def _is_distinct(word: str) -> bool:
    """Return True for `TROSA`, `CoHA` and `nov10`, which are no words of a language."""
    return len(word) > 2 and (
        any(letter.isupper() for letter in word[1:]) or any(letter.isdecimal() for letter in word)
    )
