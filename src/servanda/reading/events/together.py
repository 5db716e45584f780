"""Knows when several sides speak as one: `both delegations reaffirmed`, `we` in a joint statement."""

import re

from servanda.reading.events.author import Author
from servanda.reading.events.scene import Scene, says_we
from servanda.reading.events.speaker_rule import Speaker
from servanda.reading.events.voices import unquoted
from servanda.reading.organs import organ_in

_BODIES = "delegations|sides|parties|capitals|governments|countries|states|nations|neighbours|armies|services|commands|colonels|generals|officers|negotiators|envoys|leaders|kingdoms|republics"
_HOLDERS = r"(?:(?:deputy |prime |foreign |defence |interior |water |energy |transport )*ministers|presidents|(?:\w+ )?ministries|premiers)"
_TOGETHER = re.compile(
    rf"\b(?:(?P<two>[Bb]oth|[Tt]he two)|(?P<three>(?:[Aa]ll )?(?:the )?three)|[Tt]he) (?P<who>{_HOLDERS}|{_BODIES})(?: of both \w+)?\b"
)
_PLURAL = re.compile(r"(minist)ries$")
_OF_ALL = ("promise", "saying", "demand", "admission", "doubt")
_FEWEST, _THREE = 2, 3


def together(scene: Scene, by: Speaker, author: Author) -> tuple[Speaker, ...]:
    """Return a speaker for each side where several speak as one in what the rule gives to `by`; else none."""
    if len(author.states) < _FEWEST or by.how not in ("nobody", "goes on", "coder"):
        return ()
    start, end = by.reach
    subject = _subject(scene, by)
    found = _TOGETHER.search(subject) if subject else None
    number = _THREE if found and found["three"] else _FEWEST
    if not found:
        plain = unquoted(scene.text[start:end])
        if not (author.is_joint and says_we(plain)):
            return ()
        number = len(author.states)
    elif not (found["two"] or found["three"] or author.is_joint):
        return ()
    organ = organ_in(_PLURAL.sub(r"\1ry", found["who"]).removesuffix("s")) if found else ""
    return tuple(
        by._replace(
            who=f"{code}:{organ}" if organ else code,
            because="several sides speak as one",
            how="other",
        )
        for code in author.states[:number]
    )


def _subject(scene: Scene, by: Speaker) -> str:
    """Return the words in which the subject of the verb of speech stands."""
    if not by.voice or by.voice.family not in _OF_ALL or not by.voice.subjects:
        return ""
    first, last = by.voice.subjects[0]
    return scene.text[first:last]
