"""Knows how a text names an instrument in a sentence: the whole noun phrase, and what it can mean.

`the leaders' statement of November 2020`, `that document`, `the paper that X signed on the night of
9 November 2020`. A phrase is as long as its words still name one text.
"""

from typing import NamedTuple

from servanda.naming.designation import Designation, take_apart
from servanda.naming.tokens import POSSESSIVE, Token, Words
from servanda.reading.citations.texts.cores import (
    Core,
    beginning,
    core_at,
    is_other_text,
    is_verb,
    noun_at,
)
from servanda.reading.citations.texts.meanings import Level, Meaning, Meanings
from servanda.reading.citations.texts.names import NameBook
from servanda.reading.citations.texts.tails import Tail, Tails
from servanda.reading.citations.words.english import (
    INDEFINITE,
    NEWSPAPERS,
    NOT_OURS,
    PLAIN,
    PRINTING,
    SIDES,
    SIGNING,
    STATES_OF_AFFAIRS,
    TEXTS,
    VENUES,
)
from servanda.reading.citations.words.spelled import counted
from servanda.reading.citations.words.triggers import Triggers

_NEW = INDEFINITE - {"some"}

_REMEMBERED = 4096
"""How many phrases are remembered: most are said again and again."""

_HYPHENS = frozenset("-–‐‑")


class Phrase(NamedTuple):
    """Words that name an instrument, or point to one; places are those of words in the sentence."""

    start: int
    end: int
    noun: str
    """what it is called, in the singular; empty for a name without a noun"""
    several: bool
    determiner: str
    parts: Designation
    meaning: Meaning
    proper: frozenset[str]
    """its words with a capital letter, the noun and the months set aside"""
    is_possessive: bool
    """True for `the government's paper`"""
    goes_on: bool
    """True where more than the noun phrase tells the text: a date, a subject, who signed it"""

    @property
    def is_bare(self) -> bool:
        """True where nothing but a noun is said."""
        parts = self.parts
        return not (parts.words - PLAIN or parts.days or parts.counts or len(parts.nouns) > 1)

    @property
    def is_named(self) -> bool:
        """True for a single text that is told from others by a name, a date or a subject."""
        told = self.proper or self.parts.days or self.parts.words or self.goes_on
        return not self.several and bool(told)


class _Read(NamedTuple):
    """What the words of a phrase say, and its end."""

    parts: Designation
    meaning: Meaning
    tail: Tail


class PhraseReader:
    """Reads the noun phrases of a sentence that may name an instrument."""

    def __init__(self, names: NameBook, meanings: Meanings, tails: Tails) -> None:
        self._names = names
        self._meanings = meanings
        self._tails = tails
        self._triggers = Triggers(self._may_begin, self._may_begin)
        self._said: dict[tuple[str, bool], Designation] = {}

    def read(self, words: Words) -> list[Phrase]:
        """Return the phrases in the order of the sentence, none inside another."""
        found: list[Phrase] = []
        floor = past = 0
        for at in self._triggers.places(words):
            core = core_at(self._names, words, at) if at >= past else None
            if core is None:
                continue
            phrase = self._phrase(words, core, floor)
            past = phrase.end if phrase else core.end
            if phrase:
                found.append(phrase)
                floor = phrase.end
        return found

    def _may_begin(self, words: Words, at: int) -> bool:
        return self._names.may_begin(words.word(at)) or bool(noun_at(words, at)[0])

    def _phrase(self, words: Words, core: Core, floor: int) -> Phrase | None:
        """Return the whole phrase around a noun, or None where it names no text."""
        if words.word(core.end) in VENUES or is_verb(words, core):
            return None
        if self._is_part_of_name(words, core) or _is_newspaper(words, core):
            return None
        start, determiner = beginning(words, core, floor)
        if not determiner and core.end - start == 1 and core.noun:
            return None
        inside = start + bool(determiner)
        parts, meaning, tail = self._read(words, inside, core)
        before = {token.word for token in words.tokens[inside : core.start]}
        told = before | (set() if core.is_title else {determiner})
        meaning = self._doubted(meaning, parts, tail, told)
        if not core.is_name and core.noun not in TEXTS and is_other_text(words, core.end - 1):
            meaning = Meaning(Level.FOREIGN, (), "a law or the like")
        if not _may_be_text(words, core, meaning, determiner):
            return None
        return Phrase(
            start,
            max(tail.end, tail.whole_end),
            core.noun,
            core.several,
            determiner,
            parts,
            meaning,
            _proper(words, inside, tail.end),
            is_possessive=POSSESSIVE in before,
            goes_on=tail.end > core.end or bool(tail.foreign),
        )

    def _read(self, words: Words, start: int, core: Core) -> _Read:
        """Return what the words say from a place on, with as much behind the noun as names the text."""
        parts = self._parts(words, start, core.end, core)
        meaning = self._meanings.of(parts, several=core.several)
        whole = meaning.is_whole or bool(_proper(words, start, core.end))
        sure = meaning.level is Level.NAMED and whole and not core.several
        tail = self._tails.read(words, core.end, meaning, sure=sure)
        if tail.end == core.end:
            return _Read(parts, meaning, tail)
        longer = self._parts(words, start, tail.end, core)
        longer = longer._replace(words=longer.words - tail.aside)
        named = self._meanings.of(longer, several=core.several)
        complete = meaning.level is Level.NAMED and longer.days == parts.days
        if complete and named.level is Level.FOREIGN:
            return _Read(parts, meaning, Tail(core.end))
        return _Read(longer, named, tail)

    def _parts(self, words: Words, start: int, end: int, core: Core) -> Designation:
        """Return what words say of a text, worked out once for the same words."""
        key = words.text[words[start].start : words[end - 1].end], core.several
        if key not in self._said:
            if len(self._said) >= _REMEMBERED:
                self._said.clear()
            self._said[key] = _parts(words, start, end, core)
        return self._said[key]

    def _is_part_of_name(self, words: Words, core: Core) -> bool:
        """Return True for `the Antarctic Treaty Consultative Meeting`: the name of something else."""
        if core.end + 1 >= len(words) or not words[core.end - 1].text[0].isupper():
            return False
        following, second = words[core.end], words[core.end + 1]
        both = following.text[0].isupper() and second.text[0].isupper()
        return both and following.text[1:].islower() and not self._tails.speaks(following.word)

    def _doubted(
        self, meaning: Meaning, parts: Designation, tail: Tail, before: set[str]
    ) -> Meaning:
        """Return the meaning, or another text where the words say so themselves."""
        if tail.foreign:
            return Meaning(Level.FOREIGN, (), tail.foreign)
        if before & NOT_OURS:
            return Meaning(Level.FOREIGN, (), "it says itself that it is another text")
        if before & _NEW and not any(day.is_day for day in parts.days):
            return Meaning(Level.FOREIGN, (), "it is new to the text")
        if tail.aside:
            return self._meanings.without_signatories(meaning)
        return meaning


def _is_newspaper(words: Words, core: Core) -> bool:
    """Return True for `the Port evening paper`, `this paper`, `the paper had reported`."""
    if core.noun != "paper":
        return False
    verb = core.end + (words.word(core.end) in {"has", "had"})
    before = words.word(core.end - 2)
    return before in NEWSPAPERS or before == "this" or words.word(verb) in PRINTING


def _may_be_text(words: Words, core: Core, meaning: Meaning, determiner: str) -> bool:
    """Return False for what is no text as long as no file knows it (`the ceasefire`)."""
    if meaning.level > Level.BARE:
        return True
    if core.several and not determiner:
        return False
    if meaning.level is Level.FOREIGN:
        return core.noun in TEXTS or is_other_text(words, core.end - 1)
    capital = words[core.start].text[0].isupper()
    return core.noun in TEXTS | words.language.own or (
        capital and core.noun not in STATES_OF_AFFAIRS
    )


def _parts(words: Words, start: int, end: int, core: Core) -> Designation:
    """Return what a phrase says, its noun in the singular and counts of texts left out."""
    tokens = _merged(words, start, end)
    if core.several:
        tokens = [_in_singular(token, words, core) for token in tokens if not _counts(token)]
    parts = take_apart(words.made_of(tokens))
    return parts._replace(words=parts.words - SIGNING)


def _merged(words: Words, start: int, end: int) -> list[Token]:
    """Return the tokens of a phrase, `three-way` as one of them."""
    tokens: list[Token] = []
    at = start
    while at < end:
        joined = f"{words.word(at)}-{words.word(at + 2)}"
        if words.word(at + 1) in _HYPHENS and joined in SIDES and at + 2 < end:
            tokens.append(Token(joined, words[at].start, words[at + 2].end, joined))
            at += 3
        else:
            tokens.append(words[at])
            at += 1
    return tokens


def _counts(token: Token) -> bool:
    return not token.word.isdecimal() and counted(token.word) is not None


def _in_singular(token: Token, words: Words, core: Core) -> Token:
    same = words.language.singular(token.word) == core.noun
    return token._replace(word=core.noun) if same else token


def _proper(words: Words, start: int, end: int) -> frozenset[str]:
    return frozenset(
        words.language.singular(token.word)
        for token in words.tokens[start:end]
        if token.text[0].isupper()
        and token.word not in words.language.months
        and not words.language.is_noun(token.word)
    )
