import re
from typing import Any

import pytest
from rich.cells import cell_len

from servanda.rendering.as_table import as_table
from servanda.rendering.harmless import ACTING

WIDTHS = (40, 60, 100, 160)


@pytest.mark.parametrize("width", WIDTHS)
def test_fits_the_terminal(sheet: dict[str, Any], width: int) -> None:
    assert max(map(cell_len, as_table(sheet, width=width).splitlines())) <= width


@pytest.mark.parametrize("width", [60, 160])
def test_fits_whatever_the_words(hostile_sheet: dict[str, Any], width: int) -> None:
    assert max(map(cell_len, as_table(hostile_sheet, width=width).splitlines())) <= width


def test_long_words_break(long_sheet: dict[str, Any]) -> None:
    assert max(map(cell_len, as_table(long_sheet, width=60).splitlines())) <= 60


def test_plain_text_is_plain(hostile_sheet: dict[str, Any]) -> None:
    assert not re.search(f"[{ACTING}]", as_table(hostile_sheet))


def test_only_our_own_sequences_colour_a_terminal(hostile_sheet: dict[str, Any]) -> None:
    shown = as_table(hostile_sheet, colour=True)
    own = re.sub(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\", "", shown)
    assert not re.search(f"[{ACTING}]", own)
    assert "\x1b[31mred" not in shown


def test_addresses_of_the_web_alone_are_linked(every: dict[str, dict[str, Any]]) -> None:
    every["clause"]["links"][0]["sources"][0]["url"] = "javascript:alert(1)"
    shown = as_table(every["clause"], colour=True)
    assert "]8;" in shown
    assert "javascript:" not in shown


def test_no_spaces_at_the_ends_of_lines(sheet: dict[str, Any]) -> None:
    shown = as_table(sheet)
    assert shown.endswith("\n")
    assert not re.search(r"[ \n]\Z| $", shown.removesuffix("\n"), re.MULTILINE)


@pytest.mark.parametrize(
    ("width", "together"),
    [(60, False), (90, False), (110, True), (160, True)],
)
def test_sides_stand_together_where_there_is_room(
    every: dict[str, dict[str, Any]], width: int, together: bool
) -> None:
    heading = next(
        line
        for line in as_table(every["clause"], width=width).splitlines()
        if "Supports, and denials of breach" in line
    )
    assert ("Breaches" in heading) is together


@pytest.mark.parametrize(("width", "words"), [(60, False), (90, False), (160, True)])
def test_verdicts_in_a_matrix(every: dict[str, dict[str, Any]], width: int, words: bool) -> None:
    for number in range(3):
        cell = {**every["report"]["cells"][1], "bearer": f"P{number}"}
        every["report"]["cells"].append(cell)
    shown = as_table(every["report"], width=width)
    row = shown[shown.index("lake/1 Cleaning") :].splitlines()[0]
    assert ("contested" in row) is words
    assert "◆" in row


def test_wording_not_held_is_said_with_its_publication(every: dict[str, dict[str, Any]]) -> None:
    shown = as_table(every["clauses"])
    assert "Wording not held; published at\n    https://example.org/lake-agreement" in shown


def test_disputed_number_is_shown_from_both_sides(every: dict[str, dict[str, Any]]) -> None:
    shown = as_table(every["clause"])
    assert "4 according to Lakeside Gazette, 6 May 2019" in shown
    assert "a column gives number 1 to lake/ferry (Ferry)" in shown
