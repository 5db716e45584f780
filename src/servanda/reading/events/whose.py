"""Works out whose organ is meant where the words beside it do not say."""

import re
from collections.abc import Sequence

from servanda.reading.actors import ActorMention
from servanda.reading.events.author import Author as Author
from servanda.reading.events.author import author as author
from servanda.reading.organs import GOES_ON, ITS, PEER, is_role
from servanda.reading.sentences import Sentence

LOOSE = "loose"
"""The kind of an organ whose state the words beside it do not name."""
_ONE_PERSON = ("President", "Prime Minister", "Secretary of State")

_REACH = 200
"""How many characters before an organ are looked at."""
_ITS = re.compile(r"\b(?:its|their|his|her)\s+(?:\w+\s+)?$", re.IGNORECASE)


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
        self._sentence, self._subject, self._subject_before = -1, "", ""
        self._state, self._state_at = "", -1
        self._ministry = by.who.partition(":")[2]
        self._ministry_of: dict[str, str] = {}

    def take(self, mention: ActorMention, start: int, following: str, its: bool) -> None:
        """Add a mention; `start` is where its sentence starts, `following` the state named next in it."""
        if start != self._sentence:
            before = self._subject or self._subject_before
            self._sentence, self._subject_before, self._subject = start, before, ""
        mention = self._stood_for(mention)
        code = mention.code or self._worked_out(mention, start, following, its)
        if mention.code and mention.kind in ("state", "people", "person", "organ"):
            self._last = code
            self._subject = self._subject or code
        if mention.organ and code:
            self._of_organ[mention.organ] = code
        if mention.organ in ("MFA", "MOD") or mention.organ.endswith("Ministry"):
            self._ministry = mention.organ
            self._ministry_of[code] = mention.organ
        kind = mention.kind if mention.code or mention.kind == "own" else LOOSE
        if kind in ("state", "people") and code:
            self._state, self._state_at = code, mention.start
        self.found.append(mention._replace(code=code, kind=kind))

    def _stood_for(self, mention: ActorMention) -> ActorMention:
        """Return a mention with the organ that its words stand for."""
        if mention.organ == GOES_ON:
            return mention._replace(organ=self._going_on(mention.code))
        if mention.organ == ITS:
            owner = self._body_before()
            return mention._replace(
                organ=owner.organ if owner else mention.text, code=owner.code if owner else ""
            )
        if mention.organ == PEER:
            return mention._replace(organ=self._office_elsewhere(mention.code))
        return mention

    def _body_before(self) -> ActorMention | None:
        """Return the body named last, whose director `its director` is."""
        bodies = (one for one in reversed(self.found) if one.organ and not is_role(one.organ))
        return next(bodies, None)

    def _office_elsewhere(self, code: str) -> str:
        """Return the office named last of another state, which a colleague there holds."""
        offices = (one for one in reversed(self.found) if one.organ and one.code != code)
        return next((one.organ for one in offices), "")

    def _going_on(self, code: str) -> str:
        """Return which ministry `the ministry` is: that of a state (`the ministry in Holm`), else the last."""
        if code:
            return self._ministry_of.get(code, self._ministry)
        return self._ministry or "Government"

    def _worked_out(self, mention: ActorMention, start: int, following: str, its: bool) -> str:
        near = self._near(mention, start)
        if near:
            return near
        if its and (self._subject_before or self._last):
            return self._subject_before or self._last
        if following and mention.organ in _ONE_PERSON:
            return following
        own = self._by.home if self._speaks_for_a_state else ""
        return self._of_organ.get(mention.organ, "") or own or self._by.home or self._last

    def _near(self, mention: ActorMention, start: int) -> str:
        if mention.kind == "own":
            return self._by.home
        return self._state if self._state_at >= start else ""
