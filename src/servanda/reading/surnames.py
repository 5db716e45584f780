"""Knows whom a surname means once a text has introduced somebody by name and office."""

import re
from collections.abc import Iterator, Mapping, Sequence

from servanda.reading.actors import ActorMention

_NAME = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|General|Colonel|Ambassador)\.? )?[A-Z][\w'’-]+(?: [A-Z]\.)?(?: (?:al-|von |van |de )?[A-Z][\w'’-]+){1,2}"
_BEHIND = re.compile(rf"(?:,| is| was)? ({_NAME})(?!\w)")
"""`Foreign Minister Ana Orun`, `the spokesman, Luis Arce`"""
_BEFORE = re.compile(rf"({_NAME}),? (?:an?|the|its|their|our|who is)? ?(?:\w+ ){{0,2}}$")
"""`Luis Arce, the spokesman`"""
_CHIEF = re.compile(
    r"['’]s (?:[a-z]+ ){0,2}(?:chief|leader|head|chairman|chairwoman|negotiator|delegate)"
)
"""`the Front's political chief`: whoever holds no office with a name speaks for the body itself."""
_FARTHEST = 60
"""Characters in which a name and an office stand beside one another."""
_SHORTEST, _LONGEST = 3, 30
_FIRST_NAME = re.compile(r"[A-Z][\w'’-]+ $")
_ENDS = ("", ".", "?", "!", "“")


def with_surnames(text: str, actors: Sequence[ActorMention]) -> tuple[ActorMention, ...]:
    """Return the actors together with those whom a surname alone names after they were introduced."""
    known = dict(_introduced(text, actors))
    if not known:
        return tuple(actors)
    taken = [(one.start, one.end) for one in actors]
    found = [
        one
        for one in _later(text, known)
        if not any(start < one.end and one.start < end for start, end in taken)
    ]
    return tuple(sorted((*actors, *found), key=lambda one: one.start))


def _introduced(
    text: str, actors: Sequence[ActorMention]
) -> Iterator[tuple[str, tuple[int, ActorMention]]]:
    """Yield each surname with where it was introduced, and as whom."""
    for actor in actors:
        chief = _CHIEF.match(text, actor.end) if actor.code and not actor.organ else None
        if not ((actor.organ and actor.code) or chief) or actor.kind == "person":
            continue
        after = chief.end() if chief else actor.end
        behind = _BEHIND.match(text, after, after + _FARTHEST)
        before = _BEFORE.search(text, max(0, actor.start - _FARTHEST), actor.start)
        for found in (behind, before):
            surname = found[1].rpartition(" ")[2] if found else ""
            if found and len(surname) >= _SHORTEST:
                yield surname, (max(found.end(1), actor.end), actor)


def _later(text: str, known: Mapping[str, tuple[int, ActorMention]]) -> Iterator[ActorMention]:
    names = "|".join(re.escape(name) for name in sorted(known, key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w-])(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?({names})(?![\w-])")
    for found in pattern.finditer(text):
        end, actor = known[found[1]]
        if found.start() >= end and not _is_other(text, found.start()):
            yield actor._replace(start=found.start(), end=found.end(), text=found[0], kind="person")


def _is_other(text: str, at: int) -> bool:
    """Return True where another first name stands before: somebody else of the same name."""
    before = _FIRST_NAME.search(text, max(0, at - _LONGEST), at)
    return before is not None and text[: before.start()].rstrip()[-1:] not in _ENDS
