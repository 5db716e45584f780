"""Knows the words of a text as they are compared: folded, stemmed, words for states as their codes."""

import re
import unicodedata
import zlib
from collections.abc import Iterator
from functools import cache, lru_cache

from servanda.text.state_words import state_words

PIECES = 2048
"""how many numbers the pieces of words are spread over; two pieces rarely share one"""

_WORD = re.compile(r"[^\W_]+")
_VOWELS = frozenset("aeiouy")
_NOT_DOUBLED = frozenset("aeiouls")
_LENGTHS = (3, 4, 5)
_REMEMBERED = 20_000
"""words whose stems and pieces are kept; memory stays flat however much is read"""

_FORMS = """
break broke broken, build built, burn burnt, buy bought, catch caught, come came, deal dealt,
dig dug, draw drawn drew, drive drove driven, fall fell fallen, feed fed, fight fought,
find found, flee fled, fly flew flown, forbid forbade forbidden, give gave given, go gone went,
grow grew grown, hang hung, hold held, keep kept, know knew known, lay laid, lead led, lend lent,
lose lost, make made, man men, mean meant, meet met, pay paid, rise risen rose, run ran,
see seen, seek sought, sell sold, send sent, shoot shot, sink sank sunk, speak spoke spoken,
spend spent, steal stole stolen, strike struck, swear sworn, take taken took, teach taught,
tear torn, tell told, win won, withdraw withdrawn withdrew, withhold withheld, woman women,
write written wrote,
aeroplane plane planes
"""
"""words with their irregular forms; a plane is no plan"""
_IRREGULAR = {
    form: word for word, *forms in (entry.split() for entry in _FORMS.split(",")) for form in forms
}

_MEANT_OTHERWISE = frozenset({"island", "jersey", "male", "pole", "poles"})
"""words that English mostly uses for something else than a state"""

_FUNCTION_WORDS = """
a about after against all also an and any are as at be been before being between both but by can
could did do does during each either for from had has have he her here him his how if in into is
it its just may might more most must no nor not now of off on only or other our out over own per
same shall she should since so some such than that the their them then there these they this those
though through thus to too under until up upon very was we were what when where which while who
whom whose why will with within without would yet you your said say says saying
"""
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())
"""words that hold a sentence together and say nothing of its subject"""


class _WithoutAccents(dict[int, int | None]):
    """Each sign as it is, but nothing for an accent that was taken off its letter."""

    def __missing__(self, sign: int) -> int | None:
        self[sign] = None if unicodedata.combining(chr(sign)) else sign
        return self[sign]


_WITHOUT_ACCENTS = _WithoutAccents()


@lru_cache(maxsize=64)
def words(text: str) -> tuple[str, ...]:
    """Return the words of `text` in order, without capitals and accents.

    >>> words("Türkiye’s 2nd convoy")
    ('turkiye', 's', '2nd', 'convoy')
    """
    if text.isascii():
        return tuple(_WORD.findall(text.lower()))
    plain = unicodedata.normalize("NFKD", text).translate(_WITHOUT_ACCENTS)
    return tuple(_WORD.findall(plain.casefold()))


@lru_cache(_REMEMBERED)
def stem(word: str) -> str:
    """Return `word` without the endings of number, person and tense.

    >>> [stem(word) for word in ("prisoners", "withdrew", "stopped", "parties", "closing")]
    ['prisoner', 'withdraw', 'stop', 'party', 'clos']
    """
    usual = _IRREGULAR.get(word, word)
    if len(usual) < 4 or not usual.isalpha():
        return usual
    short = _without_tense(_without_number(usual))
    short = short[:-1] if short.endswith("e") and len(short) > 4 else short
    return short[:-2] if short.endswith("ly") and len(short) > 5 else short


def _without_number(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _without_tense(word: str) -> str:
    if word.endswith("ied") and len(word) > 4:
        return f"{word[:-3]}y"
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= 3 and _VOWELS.intersection(rest):
            doubled = rest[-1] == rest[-2] and rest[-1] not in _NOT_DOUBLED
            return rest[:-1] if doubled else rest
    return word


@cache
def _states() -> dict[str, str]:
    """Return the single words that stand for one state; shorter ones are words of their own (`us`)."""
    found: dict[str, str] = {}
    for entry in state_words():
        spelled = words(entry.word)
        if len(spelled) == 1 and len(spelled[0]) > 2 and spelled[0] not in _MEANT_OTHERWISE:
            found[spelled[0]] = entry.code
    return found


def states_named(text: str) -> frozenset[str]:
    """Return the codes of the states that `text` names in one word.

    >>> sorted(states_named("Ankara and its Armenian neighbour"))
    ['ARM', 'TUR']
    """
    known = _states()
    return frozenset(known[word] for word in words(text) if word in known)


def terms(text: str) -> tuple[str, ...]:
    """Return the words of `text` that carry meaning: stems, and codes for words that name states.

    >>> terms("The roads that Ankara was closing")
    ('road', 'TUR', 'clos')
    """
    return tuple(term for word in words(text) for term in term_of(word))


def pieces(text: str) -> Iterator[int]:
    """Yield a number for every run of three to five letters inside the words that name no state."""
    for word in words(text):
        yield from pieces_of(word)


def _is_meaningful(word: str) -> bool:
    return len(word) > 1 and word not in FUNCTION_WORDS


@lru_cache(_REMEMBERED)
def term_of(word: str) -> tuple[str, ...]:
    """Return the stem of a word, or the code of the state that it names; nothing for one without meaning."""
    return (_states().get(word) or stem(word),) if _is_meaningful(word) else ()


@lru_cache(_REMEMBERED)
def pieces_of(word: str) -> tuple[int, ...]:
    """Return a number for every run of three to five letters inside a word that names no state."""
    if not _is_meaningful(word) or word in _states():
        return ()
    whole = f"<{word}>"
    runs = (
        whole[start : start + length]
        for length in _LENGTHS
        for start in range(len(whole) - length + 1)
    )
    # The checksum is the same on every machine and in every run, unlike `hash`.
    return tuple(zlib.crc32(run.encode()) % PIECES for run in runs)
