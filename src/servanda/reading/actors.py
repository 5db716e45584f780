"""Finds who is spoken of: states and their organs, people in office, organisations, armed groups."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from spacy.language import Language

from servanda.reading.lexicon import Named
from servanda.reading.names import NameFinder
from servanda.reading.organs import NamedOrgan, find_bodies, is_role, organ_in


class ActorMention(NamedTuple):
    """A stretch of the text that names an actor; offsets are code points, end exclusive."""

    start: int
    end: int
    text: str
    code: str
    """a state or another actor; empty where the words name an organ and nothing says whose"""
    organ: str
    kind: str
    """`state`, `people`, `actor`, `court`, `person`, `organ`, `own` (the speaker's own: `our ministry`)"""

    @property
    def who(self) -> str:
        """The claimant that this actor is when it speaks: `AZE`, `AZE:MOD`, `court:ICJ`."""
        if self.kind == "court":
            return f"court:{self.code}"
        if self.organ.endswith("Court"):
            return f"court:{self.organ}"
        return f"{self.code}:{self.organ}" if self.organ else self.code


_REACH = 24
"""How many characters may stand between a state and the organ that is its own: `Russia's State …`."""
_BEFORE = re.compile(
    r"(?:['’]s?)? (?:(?:deputy|former|first|new|own|chief|state|national|senior|then|interim|acting|armed|federal|royal|human|opposition|(?!The |In |On )[A-Z][\w-]*) ){0,2}$"
)
"""Between a state and its organ: `Russia's new`, `Azerbaijani State`; a verb would make it another's."""
_AFTER = re.compile(
    r"\s*(?:(?:(?-i:,? [A-Z][\w'’-]+){1,3},? of|,?\s+(?:of|in|at|for))\s+(?:the\s+)?(?:(?:Republic|Kingdom|State)\s+of\s+)?|,\s+)$",
    re.IGNORECASE,
)
_OF = re.compile(r" (?:of|for|in)(?: the)? $")
_OF_STATE = re.compile(r"^(?:['’]s?)?\s+")
_COURT = re.compile(
    r"(?!The\b)\b[A-Z][a-z]+ Court\b|\b[A-Z]{2,} COURT\b|\b[Cc]ourt (?:of|on) [A-Z]"
)
_OWN = re.compile(r"\b(?:[Oo]ur|[Mm]y)\s+(?:[A-Za-z-]+\s+){0,2}$")


class ActorFinder:
    """Finds the names of a lexicon in a text, and organs beside them."""

    def __init__(self, nlp: Language, names: Mapping[str, Named]) -> None:
        self._names = names
        self._names_of = {name.lower(): name for name in names if " " in name}
        self._finder = NameFinder(nlp, names)

    def find(self, text: str) -> tuple[ActorMention, ...]:
        """Return the actors that a text names, in order, none inside another."""
        states = self._named(text)
        starts = [state.start for state in states]
        organs = [_placed(organ, text, _near(organ, states, starts)) for organ in find_bodies(text)]
        return tuple(_apart(sorted((*states, *organs), key=lambda one: (one.start, -one.end))))

    def _named(self, text: str) -> list[ActorMention]:
        written = ((start, end, text[start:end]) for start, end in self._finder.find(text))
        read = [(*one, self._meant(one[2])) for one in written if self._is_written(one[2])]
        sure = {each.code for *_, each in read if not (each.rivals or each.needs_full_name)}
        found: list[ActorMention] = []
        courts = any(each.kind == "court" for *_, each in read)
        others = courts and bool(_COURT.search(text))
        for start, end, words, several in read:
            named = _of_rivals(several, sure) or self._only_court(several, words, others)
            if named is not None and not (found and start < found[-1].end):
                found.append(ActorMention(start, end, words, named.code, named.organ, named.kind))
        return found

    def _only_court(self, named: Named, words: str, others: bool) -> Named | None:
        """Return the one listed court that `the Court` can be where the text names no other."""
        known = named.kind == "court" and not named.rivals and not others
        return named if known and words[-5:] != "court" else None

    def _is_written(self, words: str) -> bool:
        """Return False for a name in small letters that common words make: `the valley`."""
        if words in self._names or words.isupper():
            return True
        name = self._names_of.get(words.lower(), "")
        return words[1:] == name[1:] or (bool(name) and self._names[name].needs_full_name)

    def _meant(self, words: str) -> Named:
        return self._names.get(words) or self._names[self._names_of[words.lower()]]


def _of_rivals(named: Named, sure: Collection[str]) -> Named | None:
    """Return who is meant among several of one name: who is named in full, else who has most peers here.

    None is returned for a name that says too little by itself.
    """
    rivals = (named, *named.rivals)
    full = [one for one in rivals if one.code in sure]
    if named.needs_full_name or full:
        return full[0] if full else None
    return max(rivals, key=lambda one: len(one.peers & set(sure)))


def _near(
    organ: NamedOrgan, states: Sequence[ActorMention], starts: Sequence[int]
) -> Sequence[ActorMention]:
    """Return the actors that stand close enough to an organ to own it."""
    first = bisect_left(starts, organ.start - 3 * _REACH)
    return states[first : bisect_right(starts, organ.end + _REACH)]


def _apart(mentions: Iterable[ActorMention]) -> list[ActorMention]:
    """Return the mentions without those inside or across another, of which the longer stays."""
    found: list[ActorMention] = []
    for mention in mentions:
        if not found or found[-1].end <= mention.start:
            found.append(mention)
        elif _goes_before(mention, found[-1]):
            found[-1] = mention
    return found


def _goes_before(mention: ActorMention, other: ActorMention) -> bool:
    """Return True for the longer of two that overlap, but for a body before an office that reaches into it."""
    if mention.end > other.end and mention.start > other.start and is_role(other.organ):
        return not is_role(mention.organ)
    return mention.end - mention.start > other.end - other.start


def _placed(named: NamedOrgan, text: str, states: Sequence[ActorMention]) -> ActorMention:
    """Return the organ with the state whose it is, where the words beside it say so."""
    start, end, organ = named
    for state in states:
        if state.start == start and state.end < end and state.kind in ("state", "people"):
            words = _OF_STATE.sub("", text[state.end : end])
            return _joined(text, start, end, state, organ_in(words) or words)
        if state.end == end and state.start > start and _OF.search(text, start, state.start):
            words = _OF.sub("", text[start : state.start])
            return _joined(text, start, end, state, organ_in(f"the {words}") or words)
        if state.kind == "person" and text[end : state.start] == " ":
            return _joined(text, start, state.end, state, organ)
        if (
            state.kind != "person"
            and state.end <= start <= state.end + _REACH
            and _BEFORE.match(text[state.end : start])
        ):
            return _joined(text, state.start, end, state, organ)
        if end <= state.start <= end + _REACH and _AFTER.match(text[end : state.start]):
            return _joined(text, start, state.end, state, organ)
    own = _OWN.search(text, max(0, start - _REACH), start)
    if own:
        return ActorMention(own.start(), end, text[own.start() : end], "", organ, "own")
    return ActorMention(start, end, text[start:end], "", organ, "organ")


def _joined(text: str, start: int, end: int, state: ActorMention, organ: str) -> ActorMention:
    organ = state.organ if state.organ and is_role(organ) else organ or state.organ
    return ActorMention(start, end, text[start:end], state.code, organ, "organ")
