"""Knows the clues that the place of somebody in a sentence gives for its being the one that speaks."""

import re
from typing import NamedTuple

from servanda.reading.actors import ActorMention
from servanda.reading.events.scene import Scene
from servanda.reading.events.voices import Voice, unquoted
from servanda.reading.events.whose import LOOSE
from servanda.reading.organs import is_role

Clues = dict[str, float]


class Stretch(NamedTuple):
    """A part of a sentence with one verb of speech, and whom the rule takes for its speaker."""

    start: int
    end: int
    voice: Voice | None
    who: str
    how: str
    """by what sort of rule"""


_WORD_BEFORE = re.compile(
    r"(\S+)\s+(?:(?:the|an?|its|his|her|their|our|own|former|then)\s+|[A-Z][a-z]+\s+){0,3}$"
)
_NEXT = re.compile(r"\s*([\w’']+|[,;:“\"—–-])")
_PREPOSITIONS = frozenset(
    [
        "by",
        "to",
        "of",
        "in",
        "at",
        "near",
        "from",
        "with",
        "for",
        "against",
        "between",
        "on",
        "over",
        "that",
        "and",
        "as",
        "than",
        "about",
        "through",
        "outside",
        "around",
        "into",
        "behind",
        "but",
        "when",
        "while",
        "because",
        "if",
        "after",
        "before",
        "since",
        "which",
        "who",
        "whom",
        "according",
        "told",
        "tell",
        "asked",
        "accused",
    ]
)


_AT_ONCE, _SOON, _FAR = 1, 15, 40
"""Characters between somebody and a verb of speech."""


def of_mention(scene: Scene, part: Stretch, one: ActorMention) -> Clues:
    """Return the clues for an actor where a sentence names it."""
    place = scene.at(one.start)
    return of_place(scene, part, (place, place + len(one.text)), _kind(one))


def of_place(scene: Scene, part: Stretch, place: tuple[int, int], kind: str) -> Clues:
    """Return the clues for somebody of a kind who is named at a place of the sentence."""
    plain = unquoted(scene.text)
    after = _after(plain, place[0])
    shown = [f"kind {kind}", f"after {after}", f"{kind} after {after}"]
    if not plain[slice(*place)].strip():
        shown.append("quoted")
    follows = _follows(scene.text, place[1])
    if part.voice:
        follows = follows or _speaks_next(plain, place[1], part.voice)
        where, number = _where(place[0], part.voice)
        shown += [where, f"{kind} {where}", f"{where} {part.voice.family}"]
        if number is not None:
            shown.append(f"{where} after {after}")
    shown += [f"before {follows or 'other'}", f"{kind} before {follows or 'other'}"]
    return dict.fromkeys(shown, 1.0)


def _kind(one: ActorMention) -> str:
    if one.organ and one.kind not in ("person", "court"):
        loose = "loose " if one.kind == LOOSE else ""
        return f"{loose}{'office' if is_role(one.organ) else 'body'}"
    return one.kind


def _after(plain: str, start: int) -> str:
    """Return the word, or the sort of word, that stands before a place."""
    if not plain[:start].strip(' “"‘'):
        return "opening"
    before = _WORD_BEFORE.search(plain, max(0, start - 50), start)
    word = before[1].lower() if before else ""
    if word in _PREPOSITIONS:
        return word
    if word.endswith((",", ";", ":", "—", "–")):
        return "comma"
    return "verb" if word.endswith(("ed", "s")) else "other"


def _follows(text: str, end: int) -> str:
    if text[end : end + 2] in ("'s", "’s") or text[end : end + 1] in ("'", "’"):
        return "possessive"
    found = _NEXT.match(text, end)
    return "comma" if found and found[1] in (",", ";", ":") else ""


def _speaks_next(plain: str, end: int, voice: Voice) -> str:
    """Return how soon a verb of speech follows with no comma between."""
    gap = voice.verb[0] - end
    if not 0 <= gap <= _FAR or "," in plain[end : voice.verb[0]]:
        return ""
    if gap <= _AT_ONCE:
        return "speech verb at once"
    return "speech verb soon" if gap <= _SOON else "speech verb"


def _where(start: int, voice: Voice) -> tuple[str, int | None]:
    """Return in which part of the subject of a verb a place is."""
    number = next((at for at, (a, b) in enumerate(voice.subjects) if a <= start < b), None)
    if start > voice.verb[1]:
        return ("after the verb" if number is None else "subject after the verb"), number
    return ("apart" if number is None else f"subject {min(number, 2)}"), number
