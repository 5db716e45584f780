"""Works out who says it: the claimant of a sentence, chosen among everybody who may be meant.

Authority: the codebook. Whoever speaks in the sentence, or whose report it continues; with the organ only
if the text names it; where nobody takes a position, the coder.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import orjson

from servanda.reading.events.author import Author
from servanda.reading.events.candidates import Before as Before
from servanda.reading.events.candidates import candidates
from servanda.reading.events.places import Stretch
from servanda.reading.events.scene import Scene
from servanda.reading.events.speaker_rule import CODER as CODER
from servanda.reading.events.speaker_rule import Speaker as Speaker
from servanda.reading.events.speaker_rule import by_rule
from servanda.reading.events.together import together


def speakers(scene: Scene, *, author: Author, before: Before) -> tuple[Speaker, ...]:
    """Return who speaks in a sentence, one for each part of it that has a speaker of its own.

    `author` is who speaks in the text itself, `before` what the sentences before leave behind.
    """
    found: list[Speaker] = []
    for one in by_rule(scene, author=author, before=before.speaker):
        several = together(scene, one, author)
        if several and not found:
            return several
        chosen = _chosen(one, scene, author, before)
        if all(chosen.who.partition(":")[0] != other.who.partition(":")[0] for other in found):
            found.append(chosen)
    return tuple(found)


def stretch(scene: Scene, by: Speaker) -> Stretch:
    """Return the part of a sentence in which the rule found a speaker."""
    start, end = by.reach
    return Stretch(start, min(end, len(scene.text)), by.voice, by.who, by.how)


def _chosen(by: Speaker, scene: Scene, author: Author, before: Before) -> Speaker:
    """Return the likeliest of all who may speak where the rule found `by`."""
    if scene.is_empty or scene.sentence.is_heading:
        return by
    weights = learnt()
    _, who = max(
        (sum(weights.get(name, 0.0) * value for name, value in shown.items()), who)
        for who, shown in candidates(scene, stretch(scene, by), author, before).items()
    )
    if who == by.who:
        return by
    voice = by.voice if who != CODER else None
    return by._replace(who=who, because=f"{who} fits best among those who may speak", voice=voice)


@cache
def learnt() -> Mapping[str, float]:
    """Return the weight of each clue."""
    written = (files("servanda.reading") / "weights" / "speakers.json").read_bytes()
    weights: Mapping[str, float] = orjson.loads(written)["weights"]
    return weights
