"""Knows what the place of a sentence in its text tells of its being an event.

Authority: the codebook. A lede that later sentences report in full is none, nor is further detail of the
same occasion, nor a follow-on that repeats the speaker's charge.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from servanda.reading.events.scene import Scene

_AHEAD = 7
"""How many sentences are looked through for what a lede tells."""
_ENOUGH = 6
_WHOLE = 4
"""Fewer sentences than this are no text of which the place of one tells anything."""
_FAR = 3
"""A sentence so far behind the event before it is as good as any further one."""


class EventBefore(NamedTuple):
    """The event before: where it stands, and who speaks in it."""

    number: int
    paragraph: int
    speaker: str
    """without the organ"""


def place_clues(
    scenes: Sequence[Scene], words: Sequence[frozenset[str]]
) -> Iterator[dict[str, float]]:
    """Yield the clues of each sentence's place; `words` are those of the sentences.

    Headings do not count, nor do sentences that name nobody and cite nothing: one more of them changes nothing.
    """
    body = [
        at
        for at, scene in enumerate(scenes)
        if not scene.sentence.is_heading and not scene.is_empty
    ]
    place = {at: number for number, at in enumerate(body)}
    for at, scene in enumerate(scenes):
        found: dict[str, float] = {}
        number = place.get(at, -1)
        if number >= 0 and len(body) >= _WHOLE:
            found["place in the text"] = number / len(body)
            found["ends the text"] = float(number == len(body) - 1)
            found["second in the text"] = float(number == 1)
        if number == 0:
            again = max(
                (len(words[at] & words[later]) for later in body[1 : _AHEAD + 1]), default=0
            )
            found["opens the text"] = 1.0
            found["opens the text under a label"] = float(bool(scene.sentence.label))
            found["opens the text without citation"] = float(not scene.citations)
            found["opens the text and is told again"] = min(again, _ENOUGH) / _ENOUGH
        yield found


def clues_of_before(scene: Scene, speaker: str, before: EventBefore | None) -> dict[str, float]:
    """Return what the event before tells of a sentence; `speaker` is who speaks in it, without the organ."""
    if before is None:
        return {"no event before": 1.0} if scene.number else {}
    if scene.sentence.paragraph != before.paragraph:
        return {}
    goes_on = "the same speaker" if speaker == before.speaker else "another speaker"
    cites = "cites" if scene.citations else "cites nothing"
    return {
        "event before in the paragraph": 1.0,
        "event just before": float(scene.number == before.number + 1),
        "sentences since the event": min(_FAR, scene.number - before.number) / _FAR,
        goes_on: 1.0,
        f"{goes_on} {cites}": 1.0,
    }
