"""Knows who may be the one that speaks in a sentence, and the clues that speak for each.

Whoever the sentence names, who speaks in the text itself, who spoke or was named before, and those without a
name: an expert, the press, nobody (the coder). The rule of `speaker_rule` gives one clue among others.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from servanda.reading.actors import ActorMention
from servanda.reading.events.author import Author
from servanda.reading.events.places import Clues, Stretch, of_mention, of_place
from servanda.reading.events.scene import Scene, says_we
from servanda.reading.events.unlisted import every_unlisted
from servanda.reading.events.voices import unquoted
from servanda.reading.events.whose import LOOSE
from servanda.reading.patterns import whole_words


class Before(NamedTuple):
    """What the sentences before leave behind for who speaks next."""

    speaker: str = ""
    """who spoke last"""
    named: tuple[str, ...] = ()
    """whom the sentence before names"""

    def after(self, scene: Scene, spoke: str) -> "Before":
        """Return what is left once a sentence was read; `spoke` is who spoke in it last, or empty."""
        named = tuple(dict.fromkeys(one.who for one in scene.actors if one.code))
        return Before(spoke or self.speaker, named or self.named)


_Shown = tuple[str, Mapping[str, float]]
"""Somebody who may speak, and clues for it."""


def candidates(scene: Scene, part: Stretch, author: Author, before: Before) -> Mapping[str, Clues]:
    """Return everybody who may speak in a part of a sentence, with the clues for each."""
    found: dict[str, Clues] = {}
    for who, shown in (
        *_named(scene, part, author, before),
        *_unlisted(scene, part),
        *_around(scene, part, author, before),
        (part.who, {}),
    ):
        found.setdefault(who, {}).update(shown)
    for who, clues in found.items():
        clues.update(_by_rule(who, part))
    return found


def _named(scene: Scene, part: Stretch, author: Author, before: Before) -> Iterator[_Shown]:
    """Yield the actors that the part names; an organ that stands without a state with every state it may be of."""
    actors = scene.actors_from(part.start, part.end)
    named = [one for one in actors if one.code and one.code != "NGO"]
    for number, one in enumerate(named):
        shown = of_mention(scene, part, one)
        shown[f"mention {min(number, 2)}"] = 1.0
        yield one.who, shown
        if one.kind == LOOSE:
            its = "its " if _ITS.search(scene.text, 0, scene.at(one.start)) else ""
            states = _other_states(named, author, before)
            yield from _of_states(one, shown, its, states)
        elif one.organ:
            yield one.code, {"without its organ": 1.0}


def _of_states(
    one: ActorMention, shown: Clues, its: str, states: Iterable[tuple[str, str]]
) -> Iterator[_Shown]:
    for how, code in states:
        is_same = code == one.code
        ways = (
            f"state of {how}",
            f"{its}state of {how}",
            f"{'same' if is_same else 'other'} state of {how}",
        )
        clues = dict.fromkeys(ways, 1.0)
        yield f"{code}:{one.organ}" if one.organ else code, clues if is_same else shown | clues


def _other_states(
    named: Iterable[ActorMention], author: Author, before: Before
) -> Iterator[tuple[str, str]]:
    """Yield whose an organ may be that stands without a state, and why."""
    if author.home:
        yield "author", author.home
    if author.body:
        yield "body", author.body
    if before.speaker[:1].isupper():
        yield "speaker before", before.speaker.partition(":")[0]
    for number, who in enumerate(before.named):
        if who[:1].isupper():
            yield "one named before" if number else "the first named before", who.partition(":")[0]
    for one in named:
        if one.kind in ("state", "people"):
            yield "one named beside", one.code


def _unlisted(scene: Scene, part: Stretch) -> Iterator[_Shown]:
    """Yield those whom no list names, where somebody speaks."""
    if part.voice:
        for one in every_unlisted(scene.text, part.start, part.end):
            place = (one.start, one.start + len(one.words))
            yield one.who, of_place(scene, part, place, f"unlisted {one.who[:3]}")


def _around(scene: Scene, part: Stretch, author: Author, before: Before) -> Iterator[_Shown]:
    """Yield those who may speak without being named in the sentence."""
    by = author.labels.get(scene.sentence.label, author.who)
    sentence = _of_sentence(scene, part, author, by)
    for name, who in (
        ("coder", "coder"),
        ("analyst", "analyst"),
        ("press", "press"),
        ("author", by),
        ("before", before.speaker),
    ):
        if who:
            yield who, _each(f"is {name}", name, sentence)
    known = [one for one in sentence if one.startswith(("rule", "pronoun"))]
    for number, who in enumerate(before.named):
        place = "named before" if number else "first named before"
        yield who, _each(place, place, known)
    work = {one.lower() for one in _WORK.findall(scene.text)}
    for name, who in (("body", author.body), ("court", author.court)):
        if who:
            yield who, _each(f"{name} of the text", name, (*sentence, *work))


def _each(first: str, name: str, shown: Iterable[str]) -> Clues:
    return {first: 1.0} | {f"{name}: {one}": 1.0 for one in shown}


def _by_rule(who: str, part: Stretch) -> Clues:
    """Return the clues that the rule gives: whom it takes, or somebody of the same side."""
    shown = {"has organ": float(":" in who)}
    same = "same" if who == part.who else "head"
    if same == "same" or who.partition(":")[0] == part.who.partition(":")[0]:
        shown |= {f"rule {same}": 1.0, f"rule {same} {part.how}": 1.0}
    return shown


_ITS = re.compile(r"\b(?:its|their|his|her) (?:[\w-]+ )?$", re.IGNORECASE)
_WORK = re.compile(
    r"\b(?:inspectors?|members|staff|observers?|monitors?|secretariat|wardens?|report|award|judges|arbitrators|ruling|chairman|chairwoman|commissioners?|minutes|bulletin|findings|teams?|patrols?|officers)\b",
    re.IGNORECASE,
)
"""Words for those who work for a body or a court, and for what it issues."""
_PRONOUN_FIRST = re.compile(
    r"^\W*(?:(?:but|and|yet|also|in|on|at|by)\W+[^,]{0,40},? ?)?(?:he|she|it|they|his|her|its|their)\b",
    re.IGNORECASE,
)
_PRONOUN_SPEAKS = re.compile(
    r"\b(?:he|she|it|they|who) (?:also |then |further |likewise |went on to )?(?:say|said|add|note|went on|claim|argu|stat|conced|explain|complain|told|conclud|continu|repeat|recall|write|wrote|insist|observ|find|found)",
    re.IGNORECASE,
)
_I = frozenset({"I", "me", "my", "My"})


def _of_sentence(scene: Scene, part: Stretch, author: Author, by: str) -> list[str]:
    """Return what a sentence shows as a whole; `by` is who speaks under its label."""
    plain = unquoted(scene.text)
    family = part.voice.family if part.voice else "none"
    kind = _sort(by)
    shown = [f"verb {family}", f"rule {part.how}"]
    if author.says_we:
        shown += [
            "text says we",
            f"author {kind} text says we",
            f"author {kind} text says we verb {family}",
        ]
    if says_we(plain):
        shown += ["we", f"author {kind} we"]
    if _PRONOUN_FIRST.match(plain):
        shown += ["pronoun first", f"pronoun first verb {family}"]
    told = {
        "quotes": plain != scene.text,
        "I": not _I.isdisjoint(whole_words(plain)),
        "pronoun speaks": bool(_PRONOUN_SPEAKS.search(plain)),
        "opens": scene.opens,
        "label": bool(scene.sentence.label),
        "nobody named": not scene.actors,
    }
    shown += [name for name, holds in told.items() if holds]
    return shown + [f"words {one}" for one in scene.families]


def _sort(who: str) -> str:
    head, _, organ = who.partition(":")
    if head in ("analyst", "press", "NGO", "court"):
        return head
    return "organ" if organ else "body" if head else "none"
