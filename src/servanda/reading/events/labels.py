"""Works out who speaks under each label of a transcript or a record (`MINISTER KAMER:`, `A:`)."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from operator import attrgetter

from servanda.reading.actors import ActorMention
from servanda.reading.organs import GOES_ON, organ_in
from servanda.reading.sentences import Sentence

HOSTS = re.compile(
    r"^(?:HOST|PRESENTER|QUESTION|Q|INTERVIEWER|ANCHOR|ANNOUNCER|REPORTER|JOURNALIST|MODERATOR)\b",
    re.IGNORECASE,
)
_ANSWERS = re.compile(r"^(?:A|ANSWER|REPLY|RESPONSE)\b", re.IGNORECASE)
_CHAIRS = re.compile(r"^(?:The )?(?:CHAIR|PRESIDENT|SPEAKER|CHAIRMAN|CHAIRWOMAN)\b", re.IGNORECASE)
_MEMBER = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Lord|Lady|The (?:MINISTER|Minister))\b")
_SITTING = re.compile(
    r"\b(?:debate|question time|questions|hearing|sitting|plenary|session|committee|provisional record|hansard)\b",
    re.IGNORECASE,
)
_FOREIGN = re.compile(r"\b(?:foreign|external) (?:affairs|relations)\b", re.IGNORECASE)
_SPEAKER = re.compile(r"[^\d]{1,60}:")
_OFFICE = re.compile(
    r"\b(?:minister|secretary|president|premier|ambassador|general|spokes\w+)\b", re.IGNORECASE
)
_PARLIAMENT = re.compile(
    r"parliament|assembly|senate|council|house|congress|diet|duma|chamber|majlis|rada|seim|sejm",
    re.IGNORECASE,
)
_APART = 45
"""Characters that may stand between a name and the office that belongs to it."""
_OTHER = re.compile(r"\b(?:asked|told|said|asks|tells|says|put to|questioned|met|and)\b")
_SHORTEST = 4
"""Letters of a name that is looked for."""

_start = attrgetter("start")


def labels(
    sentences: Sequence[Sentence],
    actors: Sequence[ActorMention],
    heading: str,
    by: tuple[str, str, str],
) -> Mapping[str, str]:
    """Return who speaks under each label that tells it.

    `by` is who speaks in the text, the body that its heading names, and the state whose it is.
    """
    found: dict[str, str] = {}
    offices: dict[str, str] = {}
    for label in dict.fromkeys(one.label for one in sentences if _SPEAKER.fullmatch(one.label)):
        name = _name(label)
        who = offices.get(name, "") or _who(label.rstrip(": "), (sentences, actors), heading, by)
        if who:
            found[label] = who
        if who and _OFFICE.search(label):
            offices.setdefault(name, who)
    return found


def _name(label: str) -> str:
    """Return the name at the end of a label, without what stands in brackets behind it."""
    return (label.partition("(")[0].rstrip(": ").split() or [""])[-1].casefold()


def _who(
    label: str,
    text: tuple[Sequence[Sentence], Sequence[ActorMention]],
    heading: str,
    by: tuple[str, str, str],
) -> str:
    author, body, home = by
    if HOSTS.match(label):
        return "press"
    if _ANSWERS.match(label):
        return author
    name = _name(label)
    office = organ_in(f"the {_in_words(label)}") if _OFFICE.search(label) and home else ""
    if office:
        return f"{home}:{_ministry(text, heading) if office == GOES_ON else office}"
    introduced = _introduced(name, *text)
    if introduced:
        return introduced
    if len(name) >= _SHORTEST and name in heading.casefold() and ":" in author:
        return author
    sits = bool(_SITTING.search(heading)) and bool(_PARLIAMENT.search(body or heading))
    if sits and home and not _CHAIRS.match(label):
        return body if _PARLIAMENT.search(body) else f"{home}:Parliament"
    return body if _MEMBER.match(label) else ""


def _in_words(label: str) -> str:
    """Return a label as running text would write it: `The MINISTER OF WATER` as `Minister of Water`.

    >>> _in_words("The MINISTER OF WATER")
    'Minister of Water'
    """
    words = re.sub(r"[A-Z]{3,}", lambda found: found[0].capitalize(), label.removeprefix("The "))
    return re.sub(r"\b(?:Of|OF|For|FOR|And|AND|The|THE)\b", lambda found: found[0].lower(), words)


def _ministry(text: tuple[Sequence[Sentence], Sequence[ActorMention]], heading: str) -> str:
    """Return whose `the Minister` is: the first ministry of the text or its labels, or what a committee is for."""
    in_labels = (organ_in(_in_words(one.label)) for one in text[0] if _OFFICE.search(one.label))
    named = (*(one.organ for one in text[1]), *in_labels)
    first = next((one for one in named if one in ("MFA", "MOD") or one.endswith("Ministry")), "")
    return first or ("MFA" if _FOREIGN.search(heading) else "Government")


def _introduced(name: str, sentences: Sequence[Sentence], actors: Sequence[ActorMention]) -> str:
    """Return the office of somebody whom one of the first sentences calls by name and office."""
    if len(name) < _SHORTEST:
        return ""
    for sentence in sentences[:12]:
        place = sentence.text.casefold().find(name)
        if place >= 0:
            first = bisect_left(actors, sentence.start, key=_start)
            last = bisect_left(actors, sentence.end, key=_start)
            inside = [one for one in actors[first:last] if one.code and one.organ]
            near = [one for one in inside if _beside(sentence, place, name, one)]
            if len({one.organ for one in near}) == 1:
                return near[0].who
            if near:
                return near[0].code
    return ""


def _beside(sentence: Sentence, place: int, name: str, one: ActorMention) -> bool:
    """Return True for an office that stands close to a name, with no verb between them."""
    start, end = one.start - sentence.start, one.end - sentence.start
    between = (
        sentence.text[place + len(name) : start] if place < start else sentence.text[end:place]
    )
    return len(between) <= _APART and not _OTHER.search(between)
