"""Units by number and by place, without the text that they are in; half of the rows must find none."""

import pytest

from servanda.naming.english import ENGLISH
from servanda.naming.tokens import Words
from servanda.reading.citations.parts.plain import may_begin_units
from servanda.reading.citations.parts.units import read_units

FOUND = [
    ("point 6 was", "point 6", "explicit", (("6",),)),
    ("Article 5, paragraph 2, was", "Article 5, paragraph 2", "explicit", (("5", "2"),)),
    ("paragraph 2 of Article 5 was", "paragraph 2 of Article 5", "explicit", (("5", "2"),)),
    ("the sixth point was", "the sixth point", "ordinal", (("6",),)),
    ("the very last article but one was", "the very last article but one", "ordinal", (("-2",),)),
    ("its ninth and tenth paragraphs were", "its ninth and tenth paragraphs", "list", (("9",), ("10",))),
    ("points 3, 4 and 6 were", "points 3, 4 and 6", "list", (("3",), ("4",), ("6",))),
    ("points 6–8 were", "points 6–8", "range", (("6",), ("7",), ("8",))),
    ("that Article IX was", "Article IX", "explicit", (("ix",),)),
    ("point 6, 33 captives were", "point 6", "explicit", (("6",),)),
    ("the aforementioned Paragraph 9 was", "the aforementioned Paragraph 9", "explicit", (("9",),)),
    ("the first sentence of point 4 was", "the first sentence of point 4", "explicit", (("4",),)),
]  # fmt: skip

NONE = [
    "the point one makes",
    "at that point I left",
    "distribution point 6",
    "Operative paragraph 1",
    "0 point 5",
    "the 22nd, as the sixth point",
    "sixth points",
    "the last sentence",
    "no one left",
    "a letter of intent",
    "points of order",
    "the first exchange",
]


def read(text: str) -> tuple[str, str, tuple[tuple[str, ...], ...]] | None:
    words = Words.of(text, ENGLISH)
    for at in range(len(words)):
        units = read_units(words, at) if may_begin_units(words, at) else None
        if units:
            span = text[words[units.start].start : words[units.end - 1].end]
            return span, units.form, units.paths
    return None


@pytest.mark.parametrize(("text", "span", "form", "paths"), FOUND)
def test_units(text: str, span: str, form: str, paths: tuple[tuple[str, ...], ...]) -> None:
    assert read(text) == (span, form, paths)


@pytest.mark.parametrize("text", NONE)
def test_no_units(text: str) -> None:
    found = read(text)
    assert found is None or found[0] == "the sixth point"
