"""Knows when a speaker reports what the other side admitted or promised: then it is a claim of the speaker.

Authority: the codebook. An admission or promise that the other side tells of is told by that side alone; a
denial is told with its speaker.
"""

from collections.abc import Collection, Sequence

from servanda.reading.events.speaker import Speaker

_OWNED = ("admission", "promise")


def as_reported(
    speakers: Sequence[Speaker], author: str, sides: Collection[str]
) -> tuple[Speaker, ...]:
    """Return the speakers, with the author of a side in place of the other side that admits or promises."""
    writer = author.partition(":")[0]
    if writer not in sides:
        return tuple(speakers)
    return tuple(_told_by(one, author, sides) for one in speakers)


def _told_by(one: Speaker, author: str, sides: Collection[str]) -> Speaker:
    head = one.who.partition(":")[0]
    owns = one.voice is not None and one.voice.family in _OWNED
    if not owns or head not in sides or head == author.partition(":")[0]:
        return one
    return one._replace(who=author, because=f"{author} tells what {head} owns", reports=head)
