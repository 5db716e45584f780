"""The grammar of units: what is asked for, as paths from the outer unit inwards."""

import pytest

from servanda.naming.english import ENGLISH
from servanda.naming.tokens import Words
from servanda.naming.units import read_group, unit_at

STRANDS = ENGLISH.with_units(["strand"])


def paths(text: str) -> str:
    """The paths of the group that begins the text, and what is left of it."""
    tokens = Words.of(text, STRANDS)
    group = read_group(tokens, 0)
    if group is None:
        return ""
    rest = " ".join(token.word for token in tokens[group.end :])
    return " ".join("/".join(path) for path in group.paths) + (f" | {rest}" if rest else "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("point 6", "6"),
        ("Art. 25", "25"),
        ("§ 25", "25"),
        ("§§ 2-4", "2 3 4"),
        ("point No. 6", "6"),
        ("No. 6", "6"),
        ("#6", "6"),
        ("point nine", "9"),
        ("point twenty-five", "25"),
        ("article one hundred and four", "104"),
        ("Article IX", "ix"),
        ("Schedule A sets", "schedule/a | sets"),
        ("Schedule a sets", "schedule | a sets"),
        ("Articles II-V", "2 3 4 5"),
        ("point 6(3)", "6/3"),
        ("point 6 (3)(a)", "6/3/a"),
        ("point 6.3", "6/3"),
        ("point 6/3", "6/3"),
        ("points 6/3", "6 3"),
        ("article 5 bis", "5bis"),
        ("article 8a", "8a"),
        ("points 3, 4 and 6", "3 4 6"),
        ("points 3, 4, and 6", "3 4 6"),
        ("points 3 & 4", "3 4"),
        ("points 3 as well as 4", "3 4"),
        ("points 7–9", "7 8 9"),
        ("points 9 to 10", "9 10"),
        ("points 1 through 3", "1 2 3"),
        ("points 6(1)-(3)", "6/1 6/2 6/3"),
        ("articles 2(a), (b) and (c)", "2/a 2/b 2/c"),
        ("items (a) to (c) of article 2", "2/a 2/b 2/c"),
        ("the first point", ""),
        ("first point", "1"),
        ("9th point", "9"),
        ("first and second paragraphs", "1 2"),
        ("ninth and the tenth paragraphs", "9 10"),
        ("last point", "-1"),
        ("penultimate point", "-2"),
        ("last two paragraphs", "-2 -1"),
        ("first three articles", "1 2 3"),
        ("one hundred and twenty-third article", "123"),
        ("twenty-third article", "23"),
        ("sub-paragraph 3 of point 6 of nov10", "6/3 | of nov10"),
        ("Article 4, paragraph 2", "4/2"),
        ("Article 4 paragraph 2(a)", "4/2/a"),
        ("para. 2, art. 4", "4/2"),
        ("letter (b) of paragraph 2 of Article 4", "4/2/b"),
        ("second sentence of point 6", "6"),
        ("point 6, second sentence", "6"),
        ("Strand Two, paragraph 2", "2/2"),
        ("preamble of nov10", "preamble | of nov10"),
        ("third recital", "preamble/3"),
        ("recital 3 of the preamble", "preamble/3"),
        ("third paragraph of the preamble", "preamble/3"),
        ("preamble, recital 3", "preamble/3"),
        ("annex 1", "annex/1"),
        ("annex to the treaty", "annex | to the treaty"),
        ("first annex", "annex/1"),
        ("points 3 and 4 November statement", ""),
        ("both point 4 and Article 5", ""),
        ("point 4, as well as Article 5", "4 | , as well as article 5"),
        ("point 4, 10 November statement", "4 | , 10 november statement"),
        ("point 4 and Article 5", "4 | and article 5"),
        # no units
        ("", ""),
        ("point", ""),
        ("point of no return", ""),
        ("the point", ""),
        ("43-point declaration", ""),
        ("43 points", ""),
        ("nine points", ""),
        ("points", ""),
        ("article 2664", ""),
        ("second sentence", ""),
        ("first declaration", ""),
        ("provisions", ""),
        ("22 February", ""),
        ("article on energy", ""),
        ("sub", ""),
    ],
)
def test_read_group(text: str, expected: str) -> None:
    assert paths(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("articles", "article"),
        ("sub-paragraph", "paragraph"),
        ("subparagraph", "subparagraph"),
        ("strands", "strand"),
        ("recital", "recital"),
        ("statement", None),
        ("sub", None),
        ("", None),
    ],
)
def test_unit_at(text: str, name: str | None) -> None:
    found = unit_at(Words.of(text, STRANDS), 0)
    assert (found[0].name if found else None) == name


def test_sub_paragraphs_want_their_clause() -> None:
    for text, wanting in [("sub-paragraph 3", True), ("point 3", False), ("letter a", True)]:
        group = read_group(Words.of(text, ENGLISH), 0)
        assert group
        assert group.needs_outer is wanting


def test_units_in_units_stay_few() -> None:
    group = read_group(Words.of("points 1-300 of points 1-300", ENGLISH), 0)
    assert group
    assert len(group.paths) == 300
