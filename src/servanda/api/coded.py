"""Knows a text that several people coded: its title and sentences, how many differ, and what a ruling rests on.

A text never changes under its name and a coding not under its digest, so that what was worked out holds as long
as the process runs.
"""

from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

from servanda.files.held_texts import held_text
from servanda.files.layout import Workspace

if TYPE_CHECKING:
    from servanda.reviewing.agreement import CodedText
    from servanda.reviewing.comparing import Opinions
    from servanda.reviewing.text_codings import TextCodings

_LONGEST = 120
_MOST = 20_000

_heads: dict[str, tuple[str, int]] = {}
_counts: dict[tuple[str, ...], tuple[int, int, frozenset[str]]] = {}


def title_and_words(place: Workspace, name: str) -> tuple[str, int]:
    """Return the first line of a text, cut, and how many words it has; `("", 0)` for one that is not held."""
    if name not in _heads:
        text = held_text(place, name)
        if text is None:
            return "", 0
        first = next((line.strip() for line in text.splitlines() if line.strip()), "")
        _make_room(_heads)
        _heads[name] = first[:_LONGEST], len(text.split())
    return _heads[name]


def compared(place: Workspace, kept: "TextCodings") -> "CodedText":
    """Return a text with its codings and its sentences, as agreement is worked out over it."""
    from servanda.reviewing.agreement import CodedText

    text = held_text(place, kept.text)
    return CodedText(kept.text, kept.codings, _sentences(text) if text else ())


def all_opinions(place: Workspace, kept: "TextCodings") -> "tuple[Opinions, ...]":
    """Return what each coder found, unit by unit."""
    from servanda.reviewing.comparing import opinions
    from servanda.reviewing.units import units

    coded = compared(place, kept)
    found = units(coded.codings, coded.sentences)
    return opinions(found, [coding.coder for coding in coded.codings])


def count(place: Workspace, kept: "TextCodings") -> tuple[int, int, frozenset[str]]:
    """Return how many events somebody found, on how many coders differ, and the treaties that are spoken of."""
    key = (kept.text, *sorted(kept.digests.values()))
    if key not in _counts:
        found = all_opinions(place, kept)
        events = (event for coding in kept.codings for event in coding.events)
        treaties = frozenset(link.clause.treaty for event in events for link in event.links)
        _make_room(_counts)
        _counts[key] = len(found), sum(not one.same for one in found), treaties
    return _counts[key]


def state(kept: "TextCodings") -> str:
    """Return `settled`, `changed` where a coding changed since that was done, or nothing."""
    if kept.settled is None:
        return ""
    return "settled" if kept.settled.codings == kept.digests else "changed"


def basis_of(kept: "TextCodings") -> str:
    """Return what a ruling rests on in one word: every coding, and the earlier record."""
    words = [*(f"{coder} {digest}" for coder, digest in sorted(kept.digests.items()))]
    return sha256("\n".join((*words, kept.settled_digest or "")).encode()).hexdigest()[:32]


@lru_cache(maxsize=256)
def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    from servanda.reading.sentences import find_sentences

    return tuple((one.start, one.end) for one in find_sentences(text))


def _make_room(
    memory: dict[str, tuple[str, int]] | dict[tuple[str, ...], tuple[int, int, frozenset[str]]],
) -> None:
    if len(memory) >= _MOST:
        memory.clear()
