"""Knows the words between two groups of units: what they say, and to which group they lean."""

from typing import NamedTuple

from servanda.naming.language import Language
from servanda.naming.numbers import past_join
from servanda.naming.tokens import POSSESSIVE, Token, Words

_MOST_JOINS = 8
"""How many ways of parting a stretch in two are tried."""


class Stretch(NamedTuple):
    """Words between units, without what only connects them."""

    words: Words
    within: bool
    """they begin with `of`, `in`: what stands before lies in what they name"""
    about: bool
    """they begin with `on`, `about`: they may say a subject"""
    joined: bool
    """they begin with `and`: something new begins"""
    closed: bool
    """they end with `and` or a comma: what follows begins anew"""
    possessive: bool
    """they end with `'s`: what follows lies in what they name"""


def trim(words: Words) -> Stretch:
    """Return the words of a stretch and how it leans."""
    start, end = 0, len(words)
    while start < end and connects(words[start], words.language):
        start += 1
    while end > start and connects(words[end - 1], words.language):
        end -= 1
    before = {token.word for token in words[:start]}
    after = words[end:]
    return Stretch(
        words=words[start:end],
        within=bool(before & words.language.within),
        about=bool(before & words.language.about),
        joined=bool(before & words.language.conjunctions),
        closed=any(past_join(after, at) > at for at in range(len(after))),
        possessive=any(token.word == POSSESSIVE for token in after),
    )


def connects(token: Token, language: Language) -> bool:
    """Return True for a token that names nothing: a mark, an article, a conjunction."""
    word = token.word
    return (
        token.is_mark
        or word == POSSESSIVE
        or word in language.fillers
        or word in language.about
        or word in language.within
        or word in language.conjunctions
    )


def joins_in(words: Words) -> list[tuple[int, int]]:
    """Return where lists could be parted inside the words: start and end of what joins.

    >>> from servanda.naming.english import ENGLISH
    >>> from servanda.naming.tokens import Words
    >>> joins_in(Words.of("nov10 and feb22", ENGLISH))
    [(1, 2)]
    """
    ends = ((at, past_join(words, at)) for at in range(1, len(words)))
    return [(at, end) for at, end in ends if at < end < len(words)][:_MOST_JOINS]
