"""Knows the words of a sentence as a claim is weighed by them: who is named as the speaker or another, whatever their names."""

import re

from servanda.reading.events.scene import Scene
from servanda.reading.patterns import lowered

SPEAKER = "SPEAKER"
OTHER = "OTHER"
_ORGAN = "ORGAN"
_SOMEBODY = "SOMEBODY"
_CITED = "CITED"
_TOKEN = re.compile(r"[A-Z]{5,}|[a-z]+(?:'[a-z]+)?|\d+|[,.;:“”?]")


def spoken(scene: Scene, home: str) -> tuple[str, ...]:
    """Return the words and signs of a sentence in small letters, with marks for names and citations.

    `home` is the code of the speaker.
    """
    marks = [
        (scene.at(one.start), scene.at(one.end), _mark(one.code, one.organ, home))
        for one in scene.actors
    ]
    marks += [(scene.at(one.start), scene.at(one.end), _CITED) for one in scene.citations]
    parts: list[str] = []
    past = 0
    for start, end, mark in sorted(marks):
        if start >= past:
            parts += lowered(scene.text[past:start]), f" {mark} "
            past = end
    return tuple(_TOKEN.findall("".join((*parts, lowered(scene.text[past:])))))


def _mark(code: str, organ: str, home: str) -> str:
    if code == home:
        return SPEAKER if code else _SOMEBODY
    if organ:
        return _ORGAN
    return OTHER if code else _SOMEBODY
