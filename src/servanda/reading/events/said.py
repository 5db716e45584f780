"""Knows what a sentence says of a clause: who says it with which verb, of whose conduct, kept or not, and when.

Facts are those of `facts`; what the codebook makes of them is in `codebook`.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from servanda.reading.events.facts import commands, facts_of, regrets
from servanda.reading.events.scene import Scene, following, says_we
from servanda.reading.events.speaker import CODER, Speaker
from servanda.reading.events.voices import unquoted
from servanda.reading.patterns import whole_words


class Around(NamedTuple):
    """What the sentences before and after one tell of it."""

    accused: Collection[str] = ()
    """whom the event before charged with a breach"""
    disputed: bool = False
    """True where somebody charges or denies it in the sentences after"""


NOTHING = Around()
_OF_SPEAKER = frozenset({"it", "its", "he", "she", "his", "her", "they", "their"})
_OPENING = 60
"""How many characters show whether a speaker speaks of itself."""


class Said(NamedTuple):
    """What a sentence says, by its words."""

    kind: str
    """who says it: `coder analyst press NGO court monitor party other`"""
    verb: str
    """the family of the verb of speech; empty where there is none"""
    facts: frozenset[str]
    other_named: bool
    """True where somebody else's conduct can be meant"""
    own: bool
    """True where the speaker's own conduct is spoken of"""
    answers: bool = False
    """True where the event before charged the speaker with a breach"""
    disputed: bool = False
    """True where somebody charges or denies it in the sentences after"""
    beside: frozenset[str] = frozenset()
    """the clues of its circumstances (`circumstances`)"""
    words: tuple[str, ...] = ()
    """the words and signs of the whole sentence (`spoken`)"""


def said(scene: Scene, by: Speaker, kind: str, around: Around = NOTHING) -> Said:
    """Return what a sentence says; `kind` is what sort of speaker `by` is.

    `around` is what the sentences before and after it tell.
    """
    start, end = by.reach
    whole = scene.text[start:end]
    content = scene.text[by.voice.verb[1] : end] if by.voice else whole
    if by.voice and (len(content) < 45 or by.voice.verb[0] - start > len(whole) * 0.4):
        content = whole
    plain = content.replace("’", "'")
    home = by.who.partition(":")[0]
    codes = {one.code for one in scene.actors if one.code and one.kind != "court"}
    named_in = {one.code for one in scene.actors if one.code and one.text in content}
    own = (
        home in named_in
        or says_we(content)
        or not _OF_SPEAKER.isdisjoint(whole_words(unquoted(plain)[:_OPENING]))
    )
    facts = set(facts_of(content))
    if regrets(whole):
        facts.add("sorry")
    if kind == "court" and commands(whole):
        facts.add("orders")
    answers = home in around.accused or bool(start)
    return Said(
        kind,
        f"{'reported ' if by.reports else ''}{by.voice.family}" if by.voice else "",
        frozenset(facts),
        bool(codes - {home}),
        own,
        answers,
        around.disputed,
    )


def disputed(scenes: Sequence[Scene], number: int) -> bool:
    """Return True where one of the next sentences charges or denies something."""
    return any(scene.families & {"charge", "denial"} for scene in following(scenes, number, _NEXT))


_NEXT = 2


def speaker_kind(who: str, kinds: Mapping[str, str], parties: Collection[str]) -> str:
    """Return what sort of speaker `who` is; `kinds` are those of the listed actors by code."""
    head = who.partition(":")[0]
    if head in (CODER, "analyst", "press", "NGO", "court"):
        return head
    if head in parties:
        return "party"
    return "monitor" if kinds.get(head) == "organisation" else "other"
