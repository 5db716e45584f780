"""Knows what belongs to the name of an instrument behind its noun: a date, a title, who signed it and where."""

from collections.abc import Iterator
from typing import NamedTuple

from servanda.naming.days import read_days
from servanda.naming.tokens import Words
from servanda.reading.citations.texts.meanings import Level, Meaning
from servanda.reading.citations.texts.vocabulary import NAME, Spoken
from servanda.reading.citations.words.english import (
    ADVERBIAL_AFTER_ON,
    DATING,
    DETERMINERS,
    INDEFINITE,
    OWN,
    PRONOUNS,
    SIGNERS,
    SIGNING,
    TITLE_JOINS,
)
from servanda.reading.citations.words.spelled import counted

_LONGEST = 40
"""How many words a title may go on for."""

_CLAUSE = 14
"""How many words a clause about the signing may have."""

SIGNER = "signer"

_TIMES = frozenset({"day", "week", "month", "year", "spring", "summer", "autumn", "winter"})

_COUNTED_FROM = frozenset({"last", "this", "that"})

_RUNS_ON = frozenset({"to", "-", "–", "—", "and", "/", "through", "till", "until"})


class Tail(NamedTuple):
    """Where a phrase ends, and what follows from the words at its end."""

    end: int
    foreign: str = ""
    """why the phrase names another text, where its end says so"""
    aside: frozenset[str] = frozenset()
    """people said to have signed whom no file knows"""
    whole_end: int = 0
    """where what names nothing ends as well: `signed at the spa the month after`"""


class Tails:
    """Reads on behind the noun of a phrase."""

    def __init__(self, spoken: dict[str, Spoken]) -> None:
        self._spoken = tuple(spoken.values())

    def read(self, words: Words, at: int, meaning: Meaning, *, sure: bool) -> Tail:
        """Return where a phrase ends whose noun ends at `at`; a sure name needs no more words."""
        end = _past_dates(words, at)
        if meaning.level is Level.FOREIGN:
            return Tail(_past_capitals(words, end), _is_foreign(words, at) if end == at else "")
        title = (
            end
            if meaning.is_whole and _begins_subject(words, end)
            else self._past_title(words, end)
        )
        end = _past_dates(words, title) if title > end else end
        if title == at and meaning.level <= Level.DESCRIBED and (foreign := _is_foreign(words, at)):
            return Tail(_past_capitals(words, end), foreign)
        if title == at and _is_between_others(words, at):
            return Tail(end, "it says of whom, which no treaty held does")
        if not sure:
            return self._past_signing(words, end, bare=meaning.level is Level.BARE and end == at)
        return Tail(end)

    def speaks(self, word: str) -> bool:
        """Return True for a word that speaks of some treaty: of a party, above all."""
        return any(spoken.explain(word) for spoken in self._spoken)

    def _past_title(self, words: Words, at: int) -> int:
        """Return where words of a title, or the parties, that go on behind `at` end."""
        if words.word(at) not in TITLE_JOINS:
            return at
        return max((self._run(words, at, spoken) for spoken in self._spoken), default=at)

    def _run(self, words: Words, at: int, spoken: Spoken) -> int:
        """Return where the words that speak of one treaty end; `at` where they name no whole of it."""
        end = at
        ways: set[str] = set()
        for place in range(at + 1, min(at + _LONGEST, len(words))):
            token = words[place]
            if token.is_mark and token.word not in {",", "-", "–", "'s"}:
                break
            found = spoken.explain(token.word)
            if found or token.word in SIGNERS:
                end = place + 1
                ways.add(spoken.party(token.word) or (found or (SIGNER,))[0])
            elif not (token.is_mark or _says_nothing(token.word, spoken)):
                if end == place and token.text[0].isupper():
                    return at  # the Russian Defence Ministry is more than Russian
                break
        return end if _is_whole_tail(words.word(at), ways, spoken) else at

    def _past_signing(self, words: Words, at: int, *, bare: bool) -> Tail:
        """Read `that X signed on the night of 9 November`, `it signed in 2020`, `signed in Shusha`."""
        end = at
        signed = False
        aside: set[str] = set()
        for place, kind in self._clause(words, at):
            if kind == "signing":
                signed = True
                end = place + 1 if end > at or aside else end
            elif kind == "person" and not signed:
                aside.add(words.word(place))
            elif kind == "known":
                end = place + 1
        if not signed:
            return Tail(at)
        while end > at and words[end - 1].is_mark:
            end -= 1
        if end == at:
            return Tail(at, "it was signed otherwise" if bare and words.word(at) in SIGNING else "")
        return Tail(end, "", frozenset(aside), _past_time(words, end))

    def _clause(self, words: Words, at: int) -> Iterator[tuple[int, str]]:
        """Yield the words of a clause about a signing and what each is, as far as it can go."""
        place = at
        while place < min(at + _CLAUSE, len(words)):
            dated = read_days(words, place)
            if dated:
                yield dated.end - 1, "known"
                place = dated.end
                continue
            kind = self._kind(words, place)
            if not kind or (place == at and kind not in {"signing", "joining", "known", "person"}):
                return
            yield place, kind
            place += 1

    def _kind(self, words: Words, at: int) -> str:
        token = words[at]
        if token.word in SIGNING:
            return "signing"
        if token.word in PRONOUNS or token.word in SIGNERS or token.word in words.language.fillers:
            return "joining"
        if token.is_mark:
            return ""
        if self.speaks(token.word):
            return "known"
        return "person" if token.text[0].isupper() else ""


def _past_time(words: Words, at: int) -> int:
    """Return the position after `the month after`, `last spring`, `a week later`, or `at`."""
    if words.word(at) in {"last", "that", "this"} and words.word(at + 1) in _TIMES:
        return at + 2
    counted_from = words.word(at + 2) in {"after", "before", "later", "earlier"}
    ends = at + 3 >= len(words) or not words[at + 3].text[0].isupper()
    if counted_from and ends and words.word(at) in {"the", "a"} and words.word(at + 1) in _TIMES:
        return at + 3
    return at


def _begins_subject(words: Words, at: int) -> bool:
    """Return True for `on …`, `for …`: no part of a name that is whole without it."""
    return words.word(at) in {"on", "for", "concerning", "to", "with"}


def _is_whole_tail(joint: str, ways: set[str], spoken: Spoken) -> bool:
    """Return True for what may stand behind a joint: parties after `between`, signers after `by`."""
    parties = ways & spoken.codes
    if joint == "by":
        return SIGNER in ways or len(parties) > 1
    if joint in {"between", "among", "with"}:
        return bool(parties)
    return NAME in ways or len(parties) > 1


def _says_nothing(word: str, spoken: Spoken) -> bool:
    """Return True for what may stand inside a title and names nothing (`President`, `of`)."""
    return word in spoken.profile.language.fillers or word in spoken.offices


def _past_dates(words: Words, at: int) -> int:
    """Return the position after `of 9 November 2020`, `of 2020 to 2022`, or `at`."""
    if words.word(at) not in DATING:
        return at
    if words.word(at + 1) in _COUNTED_FROM and _is_time(words, at + 2):
        return at + 3
    place = at + 1 + (words.word(at + 1) == "the")
    found = read_days(words, place)
    if not found:
        return at
    end = found.end - (words.word(found.end - 1) == ".")
    while words.word(end) in _RUNS_ON and (later := read_days(words, end + 1)):
        end = later.end
    return end


def _is_time(words: Words, at: int) -> bool:
    """Return True for what `of last …` counts back to: a month, a season, a year."""
    return words.word(at) in words.language.months or words.word(at) in _TIMES - {
        "day",
        "week",
        "month",
    }


def _past_capitals(words: Words, at: int) -> int:
    """Return the position after `of Kars`, or `at`."""
    end = at + 1
    while words.word(at) == "of" and end < len(words) and words[end].text[0].isupper():
        end += 1
    return end if end > at + 1 else at


def _is_adverbial(word: str) -> bool:
    """Return True for what `on` begins with where it says no subject: `on nearly every page`, `on which`."""
    return word in ADVERBIAL_AFTER_ON or word.isdecimal() or word.endswith("ly")


def _is_between_others(words: Words, at: int) -> bool:
    """Return True for `between airlines`: common people, neither parties nor `the two sides`."""
    if words.word(at) not in {"between", "among"} or at + 1 >= len(words):
        return False
    following = words[at + 1]
    known = following.word in DETERMINERS | SIGNERS or counted(following.word) is not None
    return following.text.islower() and not known


def _is_foreign(words: Words, at: int) -> str:
    """Return why the words behind a noun make it another text, or nothing where they do not."""
    word, following = words.word(at), words.word(at + 1)
    if not following or words[at + 1].is_mark:
        return ""
    capital = words[at + 1].text[0].isupper() or (
        following == "the" and words.word(at + 2) and words[at + 2].text[0].isupper()
    )
    by_subject = word == "on" and not _is_adverbial(following)
    by_parties = word in {"between", "among"} or (word == "with" and capital)
    by_what = word == "of" and following not in INDEFINITE | OWN
    if by_what or by_subject or by_parties:
        return "it says of what, which no treaty held does"
    return ""
