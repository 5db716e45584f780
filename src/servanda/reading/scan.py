"""Decides fast which texts are worth reading at all: those in which a citation could stand.

A text is kept when it holds a name of a treaty, or when a word for a text or for a unit of one stands in it
beside a word that speaks of a treaty: a party, its people, its seat, who signed, a word of the treaty's names.
What is turned away has nothing from which a citation could begin. All words come from the treaty files and
from the language; RE2 searches for all of them in one pass, in time linear in the text whatever the text.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Self

import re2

from servanda.model.corpus import Corpus
from servanda.naming.names import MadeFrom
from servanda.naming.register import Profile, Register
from servanda.naming.tokens import FOLDED_LETTERS, folded_words, tokenise
from servanda.reading.citations.texts.vocabulary import seats
from servanda.reading.citations.words.english import SIDES, TEXTS
from servanda.text.calendar_words import MONTHS
from servanda.text.invisible import seen
from servanda.text.states import state_name

_STEM = 4
"""Letters that a party's name shares with its adjective (`naming.names`)."""
_LETTER = rb"[\xc3-\xdf\xe1\xe3-\xed]"
"""How the UTF-8 of letters beyond ASCII begins: what folds to others, and what has a case of its own."""
_UNSEEN = rb"\xc2\xad|\xe2\x80[\x8b-\x8f\xaa-\xae]|\xe2\x81[\xa0-\xaf]|\xef\xbb\xbf"
"""The UTF-8 of characters that nobody sees."""
_ACCENTS = re.compile(rb"[\xcc\xcd][\x80-\xbf]")
"""The UTF-8 of accents that were taken off their letters (U+0300 to U+037F)."""
_MEMORY = 1 << 26
"""Bytes for the automaton; with less it is built anew again and again."""


class Scan:
    """The words of a corpus, ready to be searched for in any number of texts."""

    def __init__(self, names: Iterable[str], beside: Iterable[str], nouns: Iterable[str]) -> None:
        self._names = _compiled(_encoded(names))
        self._beside = _compiled(_encoded(beside))
        self._nouns = _compiled(_encoded(nouns))
        self._any = _compiled([*_encoded(names), *_encoded(beside)])
        self._letter = _compiled([_LETTER])
        self._unseen = _compiled([_UNSEEN])

    @classmethod
    def of(cls, corpus: Corpus) -> Self:
        """Return the scan for the treaties of a corpus."""
        register = Register(corpus)
        profiles = register.profiles.values()
        return cls(
            sorted({name for profile in profiles for name in _names(profile)}),
            sorted({word for profile in profiles for word in _beside(profile)}),
            sorted(_nouns(register)),
        )

    def is_worth_reading(self, text: str) -> bool:
        """Return False for a text in which nothing can be cited."""
        content = text.encode("utf-8", "surrogatepass")
        if not text.isascii():
            if self._unseen.search(content):
                text = seen(text).text
                content = text.encode("utf-8", "surrogatepass")
            if self._letter.search(content):
                content = _folded(text)
        if not self._any.search(content):
            return False
        if self._names.search(content):
            return True
        return bool(self._beside.search(content) and self._nouns.search(content))


def _folded(text: str) -> bytes:
    """Return a text as `naming.tokens.fold` folds its words."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    for letter, written in FOLDED_LETTERS.items():
        apart = apart.replace(letter, written)
    return _ACCENTS.sub(b"", apart.encode("utf-8", "surrogatepass"))


def _encoded(patterns: Iterable[str]) -> list[bytes]:
    return [pattern.encode() for pattern in patterns]


def _compiled(patterns: Sequence[bytes]) -> Any:
    """Return what searches for any of the patterns in bytes; nothing is found by no pattern."""
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.case_sensitive = False
    options.never_capture = True
    options.max_mem = _MEMORY
    return re2.compile(b"|".join(patterns) or rb"\b\B", options)


def _names(profile: Profile) -> Iterator[str]:
    """Yield each name word for word, whatever marks stand between the words."""
    for name in profile.names:
        words = folded_words(name.text)
        if name.made_from is not MadeFrom.KIND and (len(words) > 1 or _is_distinct(name.text)):
            yield _bounded(_GAP.join(map(re.escape, words)))


_GAP = r"[^a-z0-9]{1,4}(?:s[^a-z0-9]{1,3})?"
"""What may stand between two words of a name: marks, spaces, the sign of a possessive."""


def _begins(word: str) -> str:
    """Return the pattern of a word, whatever its ending."""
    return rf"\b{re.escape(word)}" if word[0].isascii() and word[0].isalnum() else re.escape(word)


def _bounded(pattern: str) -> str:
    """Return a pattern that begins and ends with a word; RE2 sees the edges of ASCII words alone."""
    before, after = (r"\b" if pattern[at].isascii() else "" for at in (0, -1))
    return f"{before}{pattern}{after}"


def _is_distinct(word: str) -> bool:
    """Return True for one word that is no word of a language: `TROSA`, `nov10`."""
    return any(letter.isupper() or letter.isdecimal() for letter in word[1:])


def _beside(profile: Profile) -> Iterator[str]:
    """Yield the words that speak of a treaty without naming it."""
    treaty, language = profile.treaty, profile.language
    for name in profile.names:
        if name.made_from is not MadeFrom.KIND:
            yield from (_begins(word) for word in name.parts.words if len(word) > 2)
    for party in treaty.parties:
        words = folded_words(f"{party.code} {party.name} {state_name(party.code) or ''}")
        yield from (
            _begins(word[:_STEM])
            for word in words
            if len(word) > 2 and word not in language.state_forms and word not in language.fillers
        )
    codes = {party.code for party in treaty.parties}
    yield from (_bounded(re.escape(word)) for word, code in seats().items() if code in codes)
    for named in (*(signatory.name for signatory in treaty.signatories), treaty.place):
        yield from (
            _bounded(re.escape(token.word))
            for token in tokenise(named)
            if len(token.word) > 2 and token.text[:1].isupper()
        )
    yield from (rf"\b{word}\b" for word, many in SIDES.items() if many == len(codes))
    for day in profile.days:
        yield rf"\b{MONTHS[day.month - 1][:3]}" if day.month else rf"\b{day.year}\b"
        yield rf"[./-]{day.year}\b|\b{day.year}-"


def _nouns(register: Register) -> Iterator[str]:
    """Yield the words for texts and for their units, in the singular and the plural."""
    language = register.language
    units = {*language.units, *language.recitals, *language.preambles, *language.passages}
    texts = {*language.formal, *language.loose, *TEXTS}
    called = {noun for profile in register.profiles.values() for noun in profile.is_called}
    for word in sorted(units | texts | called):
        yield _begins(word)
