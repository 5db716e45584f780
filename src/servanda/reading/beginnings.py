"""Knows with which letters a match of a regular expression can begin, and which letters it cannot do without.

Both are read off the expression itself, so that whoever writes one need not think of it. What cannot be told
is left open, never guessed.
"""

import re
from collections.abc import Iterator

_CLASS = re.compile(r"\[([A-Za-z0-9]{2,4})\]")
_DIGITS = re.compile(r"\\d|\[(\d)-(\d)\]")
_LETTERS = re.compile(r"[A-Za-z0-9]*")
_AROUND = ("(?=", "(?!", "(?<=", "(?<!")
_GROUP = re.compile(r"\(\?(?::|P<\w+>)")
_OPTIONAL = ("?", "*", "{0")
_QUANTIFIER = re.compile(r"[?*+]|\{[\d,]+\}")
_SURE = re.compile(r"[A-Za-z' ]+(?![?*{])")
"""Letters in a row, the last of which may not be missing."""


def beginnings(pattern: str) -> frozenset[str] | None:
    """Return the letters with which a match can begin; None if that is open.

    >>> sorted(beginnings(r"den(?:y|ies)|(?:has|no) part|(?:the )?text|[Ii]n reply") or ())
    ['In', 'den', 'has', 'in', 'no', 'text', 'the']
    """
    found: set[str] = set()
    for branch in branches(pattern):
        found |= _starts(branch)
    return None if "" in found else frozenset(found)


def begins_at_word(pattern: str) -> bool:
    """Return True where a match can only begin where a word does."""
    return all(branch.startswith((r"\b", "^")) for branch in branches(pattern))


def needed(branch: str) -> frozenset[str]:
    r"""Return letters of which some stand in every match of an alternative; none where none are sure.

    >>> sorted(needed(r"(?<=which the )\w+ regards?")), sorted(needed(r"(?:\w+ ){1,3}(?:board|court)"))
    ([' regard'], ['board', 'court'])
    """
    every = [*_needed(branch)]
    return max(every, key=lambda found: min(map(len, found)), default=frozenset())


def _needed(branch: str) -> Iterator[frozenset[str]]:
    """Yield for each part of an alternative the letters of which some must stand there."""
    at = 0
    while at < len(branch):
        sure = _SURE.match(branch, at)
        end = sure.end() if sure else _end(branch, at)
        if sure:
            yield frozenset({sure[0]})
        elif _GROUP.match(branch, at) and not branch.startswith(_OPTIONAL, end):
            found = beginnings(branch[at:end])
            if found:
                yield found
        at = end


def branches(pattern: str) -> Iterator[str]:
    """Yield the alternatives of a pattern that no bracket encloses."""
    at = start = 0
    while at < len(pattern):
        if pattern[at] == "|":
            yield pattern[start:at]
            start = at + 1
        at = _end(pattern, at)
    yield pattern[start:]


def _end(pattern: str, at: int) -> int:
    """Return where a sign, an escaped sign, a class or a group ends."""
    return _closing(pattern, at) + 1 if pattern[at] in "([" else at + 1 + (pattern[at] == "\\")


def _starts(branch: str) -> set[str]:
    """Return the beginnings of one alternative; an empty one among them if one of them is open."""
    plain = branch.removeprefix("^").removeprefix(r"\b")
    if plain.startswith(_AROUND):
        return _starts(plain[_closing(plain, 0) + 1 :])
    group = _GROUP.match(plain)
    if group:
        return _of_group(plain, group.end())
    letters, end = _letters(plain)
    if letters:
        return _repeated(set(letters), plain, end)
    start = _LETTERS.match(plain)
    literal = start[0] if start else ""
    return {literal[:-1] if plain.startswith(_OPTIONAL, len(literal)) else literal}


def _letters(plain: str) -> tuple[str, int]:
    """Return which signs a class allows with which an alternative begins, and where it ends."""
    letters = _CLASS.match(plain)
    if letters:
        return letters[1], letters.end()
    digits = _DIGITS.match(plain)
    if digits:
        first, last = digits.groups(default="")
        return "".join(map(str, range(int(first or 0), int(last or 9) + 1))), digits.end()
    return "", 0


def _repeated(found: set[str], plain: str, end: int) -> set[str]:
    """Return the beginnings of an alternative of which a first part, up to `end`, begins as `found`."""
    quantifier = _QUANTIFIER.match(plain, end)
    if quantifier is None:
        return {first + rest for first in found for rest in _starts(plain[end:])}
    optional = quantifier[0].startswith(_OPTIONAL)
    return found | _starts(plain[quantifier.end() :]) if optional else found


def _of_group(plain: str, start: int) -> set[str]:
    """Return the beginnings of an alternative that begins with a group."""
    end = _closing(plain, 0)
    quantifier = _QUANTIFIER.match(plain, end + 1)
    rest = plain[quantifier.end() if quantifier else end + 1 :]
    inner = [*branches(plain[start:end])]
    if quantifier is None:
        return set().union(*(_starts(each + rest) for each in inner))
    found = set().union(*(_starts(each) for each in inner))
    return found | _starts(rest) if quantifier[0].startswith(_OPTIONAL) else found


def _closing(pattern: str, at: int) -> int:
    """Return where the bracket closes that opens at a position."""
    if pattern[at] == "[":
        return pattern.index("]", at + 2)
    depth = 0
    while True:
        sign = pattern[at]
        if sign == "[":
            at = _closing(pattern, at)
        elif sign == "\\":
            at += 1
        elif sign == "(":
            depth += 1
        elif sign == ")":
            depth -= 1
            if not depth:
                return at
        at += 1
