"""Knows how the numbers of units are written: `6`, `6(3)`, `6.3`, `IX`, `nine`, `3, 4 and 6`, `7-9`.

A number is a path of steps from the outer unit inwards, each a folded string: figures as they are,
number words as figures, letters and Roman numerals as letters (only the treaty tells which they are).
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from servanda.naming.days import states_day
from servanda.naming.tokens import Words
from servanda.text.numerals import begins_number, cardinal, figure, roman

Path = tuple[str, ...]

LARGEST = 999
"""No treaty has more units side by side; a larger figure is a year or a count."""

LONGEST = 7
"""Tokens of the longest number in words: `one hundred and twenty-three`."""

_WIDEST = 400
"""How many units a range may span."""

_INSERTED = ("bis", "ter", "quater", "quinquies", "sexies")
"""What marks a unit that was inserted later (`5 bis`)."""

_OPEN = {"(": ")", "[": "]"}


class Read(NamedTuple):
    """Numbers as read, and the position after them."""

    paths: tuple[Path, ...]
    end: int


def read_numbers(words: Words, at: int, *, apart: bool, alone: bool = False) -> Read | None:
    """Return the numbers listed from the token at `at` on, ranges written out, or None.

    A slash parts the members of a list when `apart`, and a unit from one inside it otherwise. With
    `alone` only the first number or range is read, with what stands beside it in brackets (`6(a) and (b)`).
    """
    paths: list[Path] = []
    end = place = at
    while found := _member(words, place, apart=apart):
        paths.extend(_beside(paths, found.paths, bracketed=words.word(place) in _OPEN))
        end = found.end
        joined = past_join(words, end)
        if joined == end or (alone and not (_goes_on(words, joined) and len(paths[-1]) > 1)):
            break
        place = joined
    return Read(tuple(paths), end) if paths else None


def _goes_on(words: Words, at: int) -> bool:
    """Return True where another step in brackets stands alone."""
    return words.word(at) in _OPEN


def _beside(before: Sequence[Path], paths: Sequence[Path], *, bracketed: bool) -> Iterator[Path]:
    """Yield the paths, those in brackets beside the last step before them: `2(a), (b) and (c)`."""
    outer = before[-1][:-1] if before and bracketed else ()
    yield from ((*outer, *path) for path in paths)


def past_join(words: Words, at: int) -> int:
    """Return the position after what joins two members of a list, or `at` where nothing does.

    A comma may stand before the word: `2, 4, and 25`.
    """
    place = at
    for _ in range(2):
        if words.word(place) not in words.language.join_heads:
            break
        may_join = words.language.joins_from.get(words.word(place), ())
        join = next((join for join in may_join if _stands(words, place, join)), ())
        place += len(join)
    return place


def _stands(words: Words, at: int, join: tuple[str, ...]) -> bool:
    return all(words.word(at + place) == word for place, word in enumerate(join))


def _member(words: Words, at: int, *, apart: bool) -> Read | None:
    """Return one number, or all numbers of a range."""
    first = _number(words, at, apart=apart)
    if not first:
        return None
    if words.word(first.end) in words.language.ranges:
        last = _number(words, first.end + 1, apart=apart)
        between = tuple(_between(first.paths[0], last.paths[0])) if last else ()
        if last and between:
            return Read(between, last.end)
    return first


def _between(first: Path, last: Path) -> Iterator[Path]:
    """Yield the numbers of a range; nothing where the two are not the ends of one."""
    *outer, start = first
    *other, stop = last
    if other and other != outer:
        return
    low, high = figure(start), figure(stop)
    if low is not None and high is not None:
        if 0 < high - low < _WIDEST:
            yield from ((*outer, str(number)) for number in range(low, high + 1))
    elif roman(start) and roman(stop) and len(start + stop) > 2:
        yield from _between((*outer, str(roman(start))), (str(roman(stop)),))
    elif len(start) == len(stop) == 1 and start.isalpha() and start < stop:
        yield from ((*outer, chr(letter)) for letter in range(ord(start), ord(stop) + 1))


def _number(words: Words, at: int, *, apart: bool) -> Read | None:
    """Return one number with all that follows it inwards."""
    head = _in_brackets(words, at) or _head(words, at)
    if not head:
        return None
    path, place = list(head.paths[0]), head.end
    while inner := _inner(words, place, apart=apart):
        path.extend(inner.paths[0])
        place = inner.end
    return Read((tuple(path),), place)


def _head(words: Words, at: int) -> Read | None:
    word = words.word(at)
    if states_day(words, at):
        return None
    number = figure(word)
    if number is not None:
        return _inserted(words, at, str(number)) if number <= LARGEST else None
    if begins_number(word):
        return _in_words(words, at)
    if word[:1].isdecimal() and _figure_and_letters(word):
        return Read(((word,),), at + 1)
    return Read(((word,),), at + 1) if _is_lettered(words, at) else None


def _inserted(words: Words, at: int, number: str) -> Read:
    """Return a figure, with the word that marks an inserted unit where it follows."""
    following = words.word(at + 1)
    if following in _INSERTED:
        return Read(((number + following,),), at + 2)
    return Read(((number,),), at + 1)


def _figure_and_letters(word: str) -> bool:
    letters = word.lstrip("0123456789")
    return letters.isascii() and (len(letters) == 1 or letters in _INSERTED)


def _is_lettered(words: Words, at: int) -> bool:
    """Return True for a Roman numeral, or for a letter that cannot be a word of the sentence."""
    word = words.word(at)
    if len(word) == 1 and word.isascii() and word.isalpha():
        following = words.word(at + 1)
        if at and words[at].text == "A":
            return True
        return not (word == "a" and following[:1].isalnum() and following not in ("of", "and"))
    return len(word) > 1 and 0 < (roman(word) or 0) < 100


def _in_words(words: Words, at: int) -> Read | None:
    """Return the longest number in words that begins at `at`."""
    for length in range(LONGEST, 0, -1):
        spelled = " ".join(token.word for token in words.tokens[at : at + length])
        number = cardinal(spelled.replace(" - ", "-"))
        if number is not None:
            return Read(((str(number),),), min(at + length, len(words)))
    return None


def _inner(words: Words, at: int, *, apart: bool) -> Read | None:
    """Return the next step inwards: `(3)`, `.3`, `/3`."""
    if bracketed := _in_brackets(words, at):
        return bracketed
    mark = words.word(at)
    glued = words.touches(at) and words.touches(at + 1)
    if glued and (mark == "." or (mark == "/" and not apart)):
        step = words.word(at + 1)
        if figure(step) is not None or (len(step) == 1 and step.isalpha()):
            return Read(((step,),), at + 2)
    return None


def _in_brackets(words: Words, at: int) -> Read | None:
    """Return a number or letter in brackets (`(3)`, `(a)`, `(iv)`)."""
    close = _OPEN.get(words.word(at))
    step = words.word(at + 1)
    if close and words.word(at + 2) == close and _is_step(step):
        return Read(((step,),), at + 3)
    return None


def _is_step(word: str) -> bool:
    number = figure(word)
    if number is not None:
        return number <= LARGEST
    return word.isalpha() and (len(word) <= 2 or roman(word) is not None)
