"""Finds who speaks in a sentence by rule: who the subject of each verb of speech is, else who writes the text."""

import re
from typing import NamedTuple

from servanda.reading.actors import ActorMention
from servanda.reading.events.labels import HOSTS
from servanda.reading.events.scene import Scene
from servanda.reading.events.unlisted import unlisted
from servanda.reading.events.voices import Voice, next_voice, unquoted, voices
from servanda.reading.events.whose import LOOSE, Author
from servanda.reading.organs import is_role
from servanda.reading.patterns import Patterns, whole_words

CODER = "coder"
_GOING_ON = re.compile(
    r"^\W*(?:(?:but|and|yet|however|also)\W+)?(?:it|he|she|they|the (?:minister|ministry|spokes\w+|colonel|general|official|president|envoy|agent))\b",
    re.IGNORECASE,
)
_VOICE = re.compile(
    r"\s(?:(?:board |commission |committee )?members?|colleague|representatives?|reply|side|officials?|spokes\w+|delegation|government|authorities|envoy|agent|minister|president|diplomats?|[Ss]tate)\b",
)
_POSSESSIVE = re.compile(r"['’]s?\b")
_ITS_VOICE = re.compile(
    r"['’]s? (?:own )?(?:\w+ ){0,2}(?:answer|reply|response|statement|leader|newspaper|note|letter|side|chief|head)\b"
)
_PLACE = re.compile(
    r"\b(?:in|near|at|from|to|through|around|outside|over|against|with|between|of|on|for|that|by)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_AT = re.compile(r"\b(?:queue|desk|counter|gate|door|steps) (?:at|of|outside) (?:the\s+)?$")
_BESIDE = re.compile(r"\b(?:with|by|to|for|of|against|from|beside)\s+$", re.IGNORECASE)
_LABEL = re.compile(r"^(?!\d)[^\d—–]{1,40}$")
_SINGULAR = re.compile(r"\b(?:I|my|me|My)\b")


_OUR_OWN = re.compile(
    r"\bour (?:own )?(?:experts?|lawyers?|counsel|advisers?|diplomats|officers?|inspectors?|delegat\w+)\b",
    re.IGNORECASE,
)
_WAS_TOLD = re.compile(r"(?:was|were) told\b")
_TEXT_SPEAKS = Patterns(
    {
        "text": r"(?:text|article|paragraph|point|section|treaty|clause|protocol|accord|agreement|convention|document|initiative|provision|passage|sentence"
        r"|annex|notice|timetable|rule|law)s?(?: (?:\w+|\(\w\)|\d[\d()]*))?(?: (?:that|which|of \w+|on \w+|had|has|also|itself))?"
    },
    r"\b(?:{})\s*$",
    ignore_case=True,
)
"""A subject that cannot speak: what a text says is said by nobody."""
_AUTHOR_SPEAKS = re.compile(
    r"\s*(?:and |but |as |which |what )?(?:I|we|We|my|our research\w+)\b(?! \w+ (?:told|tells))"
)
_GOES_ON_SPEAKING = re.compile(
    r"\s*(?:and |but |as |who |that |which )?(?:it|he|she|they)\b", re.IGNORECASE
)
_IT = frozenset({"it", "they"})


_STRONG = ("saying", "charge", "denial", "answer", "admission", "promise", "objection", "doubt")


_NOBODY = "somebody speaks whom no list names"


class Speaker(NamedTuple):
    """Who speaks, how that is known, and with which verb."""

    who: str
    because: str
    voice: Voice | None = None
    reach: tuple[int, int] = (0, 1_000_000)
    """the part of the sentence that is this speaker's"""
    reports: str = ""
    """the other side whose admission or promise this speaker reports"""
    how: str = "named"
    """by which sort of rule: `named nobody goes on author coder label other`"""


def by_rule(scene: Scene, *, author: Author, before: str) -> tuple[Speaker, ...]:
    """Return who speaks in a sentence, one for each part of it that has a speaker of its own.

    `author` is who speaks in the text itself, `before` who spoke in the sentence before.
    """
    found: list[Speaker] = []
    for voice in voices(scene.text):
        before = before if not found else found[-1].who
        by = author.labels.get(scene.sentence.label, author.who)
        who = _of(scene, voice, by, before)
        second = None if who and who.because != _NOBODY else next_voice(scene.text, voice)
        other = _of(scene, second, by, before) if second else None
        if second and other and other.because != _NOBODY:
            voice, who = second, other
        if who and all(who.who.partition(":")[0] != one.who.partition(":")[0] for one in found):
            found.append(who._replace(voice=voice))
        elif who and ":" in who.who and found[-1].who == who.who.partition(":")[0]:
            found[-1] = found[-1]._replace(who=who.who)
    if not found:
        return (_without_a_voice(scene, author),)
    starts = [0, *(one.voice.start for one in found[1:] if one.voice), 1_000_000]
    return tuple(one._replace(reach=(starts[at], starts[at + 1])) for at, one in enumerate(found))


def _of(scene: Scene, voice: Voice, author: str, before: str) -> Speaker | None:
    """Return who the subject of a verb of speech is; None where none can be made out."""
    if any(_TEXT_SPEAKS.each(unquoted(scene.text), voice.start, voice.verb[0])):
        return None
    if _WAS_TOLD.match(scene.text, voice.verb[0]):
        told = _subject(scene, voice.verb[0])
        return Speaker(told, "was asked", how="other") if told else None
    for start, end in voice.subjects:
        found = _in_part(scene, start, end, author, before)
        if found:
            return found
    if voice.family in _STRONG and voice.subjects and not author:
        return Speaker("analyst", _NOBODY, how="nobody")
    return None


def _in_part(scene: Scene, start: int, end: int, author: str, before: str) -> Speaker | None:
    part = scene.text[start:end]
    if _AUTHOR_SPEAKS.match(part):
        return Speaker(author, "the author speaks", how="author") if author else None
    if author and _OUR_OWN.search(part):
        return Speaker(author, "somebody of the author's speaks", how="other")
    if len(part) < 40 and _GOES_ON_SPEAKING.match(part):
        subject = "" if _IT.isdisjoint(whole_words(part)) else _subject(scene, start)
        who = subject or before
        return Speaker(who, "goes on speaking", how="goes on") if who else None
    named = [
        one
        for one in scene.actors_from(start, end + 1)
        if scene.at(one.end) <= end + 1
        and (_can_speak(one, scene) or _opens(one, scene, start))
        and one.code != "NGO"
    ]
    found = unlisted(scene.text, start, end)
    other = Speaker(found.who, f"'{found.words}' speaks") if found else None
    if named:
        chosen = min(named, key=_rank)
        place = scene.at(chosen.start) - start
        if (
            other
            and not (chosen.organ and not is_role(chosen.organ))
            and part.find(found.words if found else "") < place
        ):
            return other
        if other and chosen.kind == LOOSE and is_role(chosen.organ):
            return other
        if (
            other
            and chosen.kind != "court"
            and other.who.startswith(("court", "analyst"))
            and not chosen.organ
        ):
            return other
        return Speaker(_own(chosen, author), f"{chosen.text!r} speaks")
    return other


def _subject(scene: Scene, end: int) -> str:
    """Return the state or body that stands first in the sentence, before `end`."""
    for one in scene.actors:
        if scene.at(one.end) <= end and _can_speak(one, scene):
            return one.who
    return ""


def _opens(mention: ActorMention, scene: Scene, start: int) -> bool:
    """Return True for a state with which a stretch opens, whatever stands before it: `according to Baku`."""
    between = scene.text[start : scene.at(mention.start)]
    return (
        mention.kind == "state"
        and start > 0
        and between.strip().lower() in ("", "the", "for", "for the")
    )


def _rank(one: ActorMention) -> tuple[int, int]:
    """Return the order in which several actors of one part are its subject: a body, an office, a state."""
    return (
        0 if one.organ and not is_role(one.organ) else 1 if one.organ or one.kind == "person" else 2
    ), one.start


def _own(named: ActorMention, author: str) -> str:
    """Return the author in full where a text by an organ speaks of its own state."""
    if author and named.code == author.partition(":")[0] and not named.organ:
        return author
    if author.startswith("NGO:") and named.text.rpartition(" ")[2] == author.rpartition(" ")[2]:
        return author
    if named.kind == LOOSE and is_role(named.organ) and ":" in author:
        return author
    return named.who


def _can_speak(mention: ActorMention, scene: Scene) -> bool:
    """Return False for an adjective (`Russian guards`) and for a place after a preposition (`near Baku`)."""
    place = scene.at(mention.start)
    after = place + len(mention.text)
    if _AT.search(scene.text, max(0, place - 24), place):
        return False
    if not mention.code:
        return mention.kind == LOOSE
    if mention.kind == "people" and mention.text[-1:] != "s":
        return bool(_VOICE.match(scene.text, after))
    if mention.kind == "person":
        return not _BESIDE.search(scene.text, max(0, place - 12), place)
    if mention.kind in ("state", "people", "actor"):
        if _POSSESSIVE.match(scene.text, after):
            return bool(_ITS_VOICE.match(scene.text, after))
        return not _PLACE.search(scene.text, max(0, place - 12), place)
    return True


def _without_a_voice(scene: Scene, by: Author) -> Speaker:
    author = by.who
    label = scene.sentence.label.rstrip(": ")
    if scene.sentence.label in by.labels:
        return Speaker(by.labels[scene.sentence.label], f"{label} speaks", how="label")
    if len(label) > 1 and _LABEL.match(label) and scene.sentence.label.endswith(":"):
        who = "press" if HOSTS.match(label) else "analyst"
        return Speaker(who, f"{label} speaks", how="label")
    if author and not (author.startswith("NGO") and not by.says_we and not _judges(scene)):
        return Speaker(author, "the author speaks", how="author without a verb")
    if not author and _SINGULAR.search(unquoted(scene.text)):
        return Speaker("analyst", "somebody says I", how="other")
    return Speaker(CODER, "nobody takes a position in the sentence", how="coder")


def _judges(scene: Scene) -> bool:
    """Return True where the words themselves take a position."""
    return any(name in scene.families for name in ("breach", "denial", "contest"))
