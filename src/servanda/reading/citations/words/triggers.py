"""Knows at which words of a sentence anything can begin, so that all others are passed over."""

from collections.abc import Callable

from servanda.naming.tokens import Words

_REMEMBERED = 50_000
"""How many words are remembered; a stream of texts has no end of them."""

Test = Callable[[Words, int], bool]


class Triggers:
    """The places in a sentence at which something may begin: none where no word tells of anything."""

    def __init__(self, may_begin: Test, tells: Test) -> None:
        self._may_begin = may_begin
        self._tells = tells
        self._known: dict[str, tuple[bool, bool]] = {}

    def places(self, words: Words) -> list[int]:
        """Return the positions of the words with which something may begin, in order."""
        if len(self._known) > _REMEMBERED:
            self._known.clear()
        known = self._known
        found: list[int] = []
        telling = False
        for at, token in enumerate(words.tokens):
            ways = known.get(token.word)
            if ways is None:
                ways = known[token.word] = self._may_begin(words, at), self._tells(words, at)
            if ways[0]:
                found.append(at)
            telling = telling or ways[1]
        return found if telling else []
