"""Knows at which words of a sentence anything can begin, so that all others are passed over."""

from collections.abc import Callable

from servanda.naming.tokens import Words

_REMEMBERED = 50_000
"""How many words are remembered; a stream of texts has no end of them."""

Test = Callable[[Words, int], bool]


_NEAR = 7
"""How many words may stand between the beginning of anything and the word that tells of it."""


class Triggers:
    """The places in a sentence at which something may begin: none where no word near tells of anything."""

    def __init__(self, may_begin: Test, tells: Test) -> None:
        self._may_begin = may_begin
        self._tells = tells
        self._known: dict[str, tuple[bool, bool]] = {}

    def places(self, words: Words) -> list[int]:
        """Return the positions of the words with which something may begin, in order."""
        if len(self._known) > _REMEMBERED:
            self._known.clear()
        known = self._known
        begins: list[int] = []
        telling: list[int] = []
        for at, token in enumerate(words.tokens):
            ways = known.get(token.word)
            if ways is None:
                ways = known[token.word] = self._may_begin(words, at), self._tells(words, at)
            if ways[0]:
                begins.append(at)
            if ways[1]:
                telling.append(at)
        return _near(begins, telling) if telling else []


def _near(begins: list[int], telling: list[int]) -> list[int]:
    """Return the places that stand at most some words before one that tells of something."""
    found: list[int] = []
    following = iter(telling)
    told = next(following, None)
    for at in begins:
        while told is not None and told < at:
            told = next(following, None)
        if told is None:
            break
        if told - at <= _NEAR:
            found.append(at)
    return found
