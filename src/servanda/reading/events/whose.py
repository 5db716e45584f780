"""Works out who speaks in a text itself, and whose organ is meant where the words beside it do not say."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from operator import attrgetter
from types import MappingProxyType
from typing import NamedTuple

from servanda.reading.actors import ActorMention
from servanda.reading.organs import GOES_ON, ITS, is_role
from servanda.reading.sentences import Sentence

_ISSUED = re.compile(
    r"\b(?:comment|statement|briefing|note|press release|reply|replies|answers?|address|remarks|speech|ministry|presidency"
    r"|spokes\w+|mission|report|bulletin|communiqu[eé]|minutes|record of|log|newsletter|declaration|letter of)\b",
    re.IGNORECASE,
)
_ANALYST = re.compile(
    r"\b(?:columnist|column|essay|opinion|op-ed|commentary|commentator|analysis|analyst|blog|lecture|fellow|contributor|guest"
    r"|(?<=/ )comment(?=,)|letters?|interview|conversation|policy (?:brief|paper)|working paper|institute|transcript|programme)\b|\b[Bb]y an? (?!staff|correspondent|reporter)",
    re.IGNORECASE,
)
_EDITORIAL = re.compile(
    r"\b(?:editorial|leader|our view|gazette|daily|from our newspaper|(?:opposition|independent) weekly)\b",
    re.IGNORECASE,
)
_RECORD = re.compile(
    r" v\. |\b(?:court report|judgment|award|law reports?|case note|hearing|chronology|timeline|summary record|notebook|extract"
    r"|by our|from our|week in review)\b",
    re.IGNORECASE,
)
_SOCIETY = re.compile(
    r"^(?:[A-Z][\w'’]+ ){0,4}(?:Alliance|Watch|Aid|Association|League|Circle|Network|Foundation|Forum)(?=:| /|$)",
    re.IGNORECASE,
)


_LINE = 80
"""A paragraph of one sentence that is shorter than this can be a line of the heading."""
LOOSE = "loose"
"""The kind of an organ whose state the words beside it do not name."""
_ONE_PERSON = ("President", "Prime Minister", "Secretary of State")


_REACH = 200
"""How many characters before an organ are looked at."""
_ITS = re.compile(r"\b(?:its|their)\s+(?:\w+\s+)?$", re.IGNORECASE)
_SPEAKER = re.compile(r"[^\d]{2,40}:")


class Author(NamedTuple):
    """Who speaks in a text where it names nobody, and which state `our` is said of."""

    who: str = ""
    """`ARM:MFA`, `analyst`, `press`, `NGO:…`, or empty"""
    home: str = ""
    labels: Mapping[str, str] = MappingProxyType({})
    """who speaks under each label of a transcript"""


def author(sentences: Sequence[Sentence], actors: Sequence[ActorMention]) -> Author:
    """Return who speaks in the text itself, by its heading and byline."""
    head = [
        one for one in sentences[:5] if one.paragraph <= 2 and (one.is_heading or one.start < 200)
    ]
    head = head[: next((at + 1 for at, one in enumerate(head) if len(one.text) > 110), len(head))]
    lengths = Counter(one.paragraph for one in sentences)
    lines = [
        one
        for one in head
        if one.is_heading or (len(one.text) < _LINE and lengths[one.paragraph] == 1)
    ]
    words = " / ".join(
        f"{'' if one.label[:1].isdigit() else one.label} {one.text}".strip() for one in lines
    )
    end = max((one.end for one in lines), default=0)
    named = [one for one in actors if one.start < end]
    dateline = [one for one in actors[:3] if sentences and one.start < sentences[0].start]
    states = (one.code for one in (*dateline, *named) if one.kind not in ("actor", "court"))
    home = next((code for code in states if code), "") or _most_named(actors)
    who = _who(words, [one._replace(code=one.code or home) for one in named])
    bodies = [one for one in named if one.organ and not is_role(one.organ)]
    body = f"{home}:{bodies[0].organ}" if bodies and home else ""
    return Author(who, home, _labels(sentences, actors, body))


def _most_named(actors: Sequence[ActorMention]) -> str:
    """Return the state that a text names most often."""
    counts = Counter(one.code for one in actors if one.code and one.kind in ("state", "people"))
    return max(counts, key=lambda code: (counts[code], code), default="")


def _labels(
    sentences: Sequence[Sentence], actors: Sequence[ActorMention], body: str
) -> Mapping[str, str]:
    """Return who speaks under each label: an office named in it, who is introduced by that name, a member."""
    found: dict[str, str] = {}
    for label in dict.fromkeys(one.label for one in sentences if _SPEAKER.fullmatch(one.label)):
        name = label.rstrip(": ").split()[-1:]
        introduced = _introduced(name[0].casefold(), sentences, actors) if name else ""
        is_member = re.match(r"(?:Mr|Mrs|Ms|Miss|Dr|Lord|Lady|The (?:MINISTER|Minister))\b", label)
        who = introduced or (body if is_member else "")
        if who:
            found[label] = who
    return found


_start = attrgetter("start")


def _introduced(name: str, sentences: Sequence[Sentence], actors: Sequence[ActorMention]) -> str:
    """Return the office of somebody whom a sentence calls by name and office."""
    if len(name) < 4:
        return ""
    for sentence in sentences[:12]:
        if name in sentence.text.casefold():
            first = bisect_left(actors, sentence.start, key=_start)
            last = bisect_left(actors, sentence.end, key=_start)
            inside = [one for one in actors[first:last] if one.code and one.organ]
            if len({one.organ for one in inside}) == 1:
                return inside[0].who
            if inside:
                return inside[0].code
    return ""


def _who(words: str, named: Sequence[ActorMention]) -> str:
    if named and named[0].kind == "actor" and not named[0].start and _ISSUED.search(words):
        return named[0].who
    if _RECORD.search(words):
        return "analyst" if re.search(r"columnist", words) else ""
    line = _SOCIETY.match(words)
    if line:
        society = line[0]
        return f"NGO:{society.title() if society.isupper() else society}"
    bodies = [
        one
        for one in named
        if one.code and ((one.organ and not is_role(one.organ)) or one.kind == "actor")
    ]
    if bodies and _ISSUED.search(words):
        return bodies[0].who
    if _ANALYST.search(words):
        return "analyst"
    if _EDITORIAL.search(words):
        return "press"
    return ""


def settled(
    actors: Sequence[ActorMention], sentences: Sequence[Sentence], by: Author
) -> tuple[ActorMention, ...]:
    """Return the actors, each organ with the state whose it is as far as the text tells.

    In this order: the speaker's own (`our army`), the state whose capital or people stand before it in
    the sentence, the state named with the same organ before, the author's, the state named last.
    """
    settling = _Settling(by)
    at = 0
    for number, mention in enumerate(actors):
        while at + 1 < len(sentences) and sentences[at + 1].start <= mention.start:
            at += 1
        start, end = (sentences[at].start, sentences[at].end) if sentences else (0, 0)
        beside = actors[number + 1 : number + 2]
        following = next(
            (one.code for one in beside if one.kind == "state" and one.start < end), ""
        )
        its = bool(sentences) and bool(
            _ITS.search(
                sentences[at].text,
                max(0, mention.start - start - _REACH),
                max(0, mention.start - start),
            )
        )
        settling.take(mention, start, following, its)
    return tuple(settling.found)


class _Settling:
    """What was settled so far in a text."""

    def __init__(self, by: Author) -> None:
        self.found: list[ActorMention] = []
        self._by = by
        self._speaks_for_a_state = by.who[:3].isupper() and by.who[:3] == by.home
        self._of_organ: dict[str, str] = {}
        self._last = ""
        self._state, self._state_at = "", -1
        self._ministry = by.who.partition(":")[2]
        self._ministry_of: dict[str, str] = {}

    def take(self, mention: ActorMention, start: int, following: str, its: bool) -> None:
        """Add a mention; `start` is where its sentence starts, `following` the state named next in it."""
        if mention.organ == GOES_ON:
            mention = mention._replace(organ=self._going_on(mention.code))
        if mention.organ == ITS:
            owner = self._body_before()
            mention = mention._replace(
                organ=owner.organ if owner else mention.text, code=owner.code if owner else ""
            )
        code = mention.code or self._worked_out(mention, start, following, its)
        if mention.code and mention.kind in ("state", "people", "person", "organ"):
            self._last = code
        if mention.organ and code:
            self._of_organ[mention.organ] = code
        if mention.organ in ("MFA", "MOD") or mention.organ.endswith("Ministry"):
            self._ministry = mention.organ
            self._ministry_of[code] = mention.organ
        kind = mention.kind if mention.code or mention.kind == "own" else LOOSE
        if kind in ("state", "people") and code:
            self._state, self._state_at = code, mention.start
        self.found.append(mention._replace(code=code, kind=kind))

    def _body_before(self) -> ActorMention | None:
        """Return the body named last, whose director `its director` is."""
        bodies = (one for one in reversed(self.found) if one.organ and not is_role(one.organ))
        return next(bodies, None)

    def _going_on(self, code: str) -> str:
        """Return which ministry `the ministry` is: that of a state (`the ministry in Holm`), else the last."""
        return self._ministry_of.get(code, "") if code else self._ministry or "Government"

    def _worked_out(self, mention: ActorMention, start: int, following: str, its: bool) -> str:
        near = self._near(mention, start)
        if near:
            return near
        if its and self._last:
            return self._last
        if following and mention.organ in _ONE_PERSON:
            return following
        own = self._by.home if self._speaks_for_a_state else ""
        return self._of_organ.get(mention.organ, "") or own or self._by.home or self._last

    def _near(self, mention: ActorMention, start: int) -> str:
        if mention.kind == "own":
            return self._by.home
        return self._state if self._state_at >= start else ""
