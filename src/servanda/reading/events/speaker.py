"""Works out who says it: the claimant of a sentence.

Authority: the codebook. Whoever speaks in the sentence, or whose report it continues; with the organ only
if the text names it; where nobody takes a position, the coder.
"""

import re
from typing import NamedTuple

from servanda.reading.actors import ActorMention
from servanda.reading.events.scene import Scene
from servanda.reading.events.voices import Voice, unquoted, voices
from servanda.reading.events.whose import LOOSE, Author
from servanda.reading.organs import is_role

CODER = "coder"
_EXPERTS = re.compile(
    r"\b(?:experts?|lawyers?|analysts?|commentators?|scholars?|professors?|columnists?|advisers|critics|economists?|counsel|guest|caller"
    r"|some|many|families|residents|villagers|company|firm|teacher|nurse|captain|mother|father|friend|historians?|diplomats"
    r"|(?:retired|former) \w+|several of them|a reader|refugees|hauliers|veterans?|skippers?|traders?|farmers?|captains?)\b",
    re.IGNORECASE,
)
_PRESS = re.compile(
    r"\b(?:newspapers?|broadcaster|editorial|daily|television channel|radio|leader writer|correspondent of)\b",
    re.IGNORECASE,
)
_COURT = re.compile(
    r"\b(?:(?P<world>International Court of Justice|World Court)|(?P<named>Supreme Court(?: of [A-Z]\w+)?|Constitutional Court|District Court(?: in [A-Z]\w+)?)"
    r"|[Tt]ribunal|Court|court|judges?|judgment|arbitrators?|expert)\b"
)
_NGO = re.compile(
    r"\b((?!The\b)(?:[A-Z][\w'’-]+ ){0,4}(?:League|Alliance|Association|Watch|Amnesty International|Legal Aid|Circle|Foundation|Forum)"
    r"|committee of relatives|relatives['’] committee)\b"
)
_GOING_ON = re.compile(
    r"^\W*(?:(?:but|and|yet|however|also)\W+)?(?:it|he|she|they|the (?:minister|ministry|spokes\w+|colonel|general|official|president|envoy|agent))\b",
    re.IGNORECASE,
)
_VOICE = re.compile(
    r"\s(?:side|officials?|spokes\w+|delegation|government|authorities|envoy|agent|minister|president|diplomats?|[Ss]tate)\b",
)
_PLACE = re.compile(
    r"\b(?:in|near|at|from|to|through|around|outside|over|against|with|between|of|on|for|that|by)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\b(?:with|by|to|for|of|against|from|beside)\s+$", re.IGNORECASE)
_HOSTS = re.compile(r"^(?:HOST|PRESENTER|QUESTION|Q|INTERVIEWER|ANCHOR)\b", re.IGNORECASE)
_LABEL = re.compile(r"^(?!\d)[^\d—–]{1,40}$")
_SINGULAR = re.compile(r"\b(?:I|my|me|My)\b")


_TEXT_SPEAKS = re.compile(
    r"\b(?:text|article|paragraph|point|section|treaty|clause|protocol|accord|agreement|convention|document|initiative|provision|passage|sentence"
    r"|annex|notice|timetable|rule|law)s?(?: (?:\w+|\(\w\)|\d[\d()]*))?(?: (?:that|which|of \w+|on \w+|had|has|also|itself))?\s*$",
    re.IGNORECASE,
)
"""A subject that cannot speak: what a text says is said by nobody."""


_STRONG = ("saying", "charge", "denial", "answer", "admission", "promise", "objection", "doubt")


class Speaker(NamedTuple):
    """Who speaks, how that is known, and with which verb."""

    who: str
    because: str
    voice: Voice | None = None
    reach: tuple[int, int] = (0, 1_000_000)
    """the part of the sentence that is this speaker's"""


def speakers(scene: Scene, *, author: Author, before: str) -> tuple[Speaker, ...]:
    """Return who speaks in a sentence, one for each part of it that has a speaker of its own.

    `author` is who speaks in the text itself, `before` who spoke in the sentence before.
    """
    found: list[Speaker] = []
    for voice in voices(scene.text):
        before = before if not found else found[-1].who
        who = _of(scene, voice, author.labels.get(scene.sentence.label, author.who), before)
        if who and all(who.who.partition(":")[0] != one.who.partition(":")[0] for one in found):
            found.append(who._replace(voice=voice))
        elif who and ":" in who.who and found[-1].who == who.who.partition(":")[0]:
            found[-1] = found[-1]._replace(who=who.who)
    if not found:
        return (_without_a_voice(scene, author),)
    starts = [0, *(one.voice.start for one in found[1:] if one.voice), 1_000_000]
    return tuple(one._replace(reach=(starts[at], starts[at + 1])) for at, one in enumerate(found))


def speaker(scene: Scene, *, author: Author, before: str) -> Speaker:
    """Return who speaks first in a sentence."""
    return speakers(scene, author=author, before=before)[0]


def _of(scene: Scene, voice: Voice, author: str, before: str) -> Speaker | None:
    """Return who the subject of a verb of speech is; None where none can be made out."""
    if _TEXT_SPEAKS.search(unquoted(scene.text), voice.start, voice.verb[0]):
        return None
    for start, end in voice.subjects:
        found = _in_part(scene, start, end, author, before)
        if found:
            return found
    if voice.family in _STRONG and voice.subjects and not author:
        return Speaker("analyst", "somebody speaks whom no list names")
    return None


def _in_part(scene: Scene, start: int, end: int, author: str, before: str) -> Speaker | None:
    part = scene.text[start:end]
    if re.match(
        r"\s*(?:and |but |as |which |what )?(?:I|we|We|my|our research\w+)\b(?! \w+ (?:told|tells))",
        part,
    ):
        return Speaker(author, "the author speaks") if author else None
    if (
        re.match(
            r"\s*(?:and |but |as |who |that |which )?(?:it|he|she|they)\b", part, re.IGNORECASE
        )
        and len(part) < 40
    ):
        subject = _subject(scene, start) if re.search(r"\b(?:it|they)\b", part) else ""
        who = subject or before
        return Speaker(who, "goes on speaking") if who else None
    named = [
        one
        for one in scene.actors
        if start <= scene.at(one.start)
        and scene.at(one.end) <= end + 1
        and (_can_speak(one, scene) or _opens(one, scene, start))
        and one.code != "NGO"
    ]
    other = _unlisted(part)
    if named:
        chosen = min(named, key=_rank)
        place = scene.at(chosen.start) - start
        if (
            other
            and not (chosen.organ and not is_role(chosen.organ))
            and part.find(_words(other)) < place
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


def _words(other: Speaker) -> str:
    return other.because.partition("'")[2].rpartition("'")[0]


def _opens(mention: ActorMention, scene: Scene, start: int) -> bool:
    """Return True for a state with which a stretch opens, whatever stands before it: `according to Baku`."""
    between = scene.text[start : scene.at(mention.start)]
    return mention.kind == "state" and start > 0 and between.strip().lower() in ("", "the")


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
    after = scene.text[place + len(mention.text) :]
    if not mention.code:
        return mention.kind == LOOSE
    if mention.kind == "people" and mention.text[-1:] != "s":
        return bool(_VOICE.match(after))
    if mention.kind == "person":
        return not _BESIDE.search(scene.text, max(0, place - 12), place)
    if mention.kind in ("state", "people", "actor"):
        if re.match(r"['’]s?\b", after):
            return bool(
                re.match(
                    r"['’]s? (?:own )?(?:\w+ ){0,2}(?:answer|leader|newspaper|note|letter|side|chief|head)\b",
                    after,
                )
            )
        return not _PLACE.search(scene.text, max(0, place - 12), place)
    return True


def _unlisted(part: str) -> Speaker | None:
    """Return a speaker that is no listed actor: a court, an organisation, experts, a newspaper."""
    organisation = _NGO.search(part)
    if organisation:
        return Speaker(f"NGO:{organisation[1]}", f"'{organisation[1]}' speaks")
    for pattern, who in ((_EXPERTS, "analyst"), (_PRESS, "press")):
        found = pattern.search(part)
        if found:
            return Speaker(who, f"'{found[0]}' speaks")
    court = _COURT.search(part)
    if court:
        name = "ICJ" if court["world"] else court["named"]
        return Speaker(f"court:{name}" if name else "court", f"'{court[0]}' speaks")
    return None


def _without_a_voice(scene: Scene, by: Author) -> Speaker:
    author = by.who
    label = scene.sentence.label.rstrip(": ")
    if scene.sentence.label in by.labels:
        return Speaker(by.labels[scene.sentence.label], f"{label} speaks")
    if len(label) > 1 and _LABEL.match(label) and scene.sentence.label.endswith(":"):
        return Speaker("press" if _HOSTS.match(label) else "analyst", f"{label} speaks")
    if author and not (author.startswith("NGO") and not _judges(scene)):
        return Speaker(author, "the author speaks")
    if not author and _SINGULAR.search(unquoted(scene.text)):
        return Speaker("analyst", "somebody says I")
    return Speaker(CODER, "nobody takes a position in the sentence")


def _judges(scene: Scene) -> bool:
    """Return True where the words themselves take a position."""
    return any(name in scene.families for name in ("breach", "denial", "contest"))
