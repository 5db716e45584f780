import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from servanda.rendering.answer import answer_of
from servanda.rendering.as_csv import as_csv
from servanda.rendering.as_html import as_html
from servanda.rendering.as_markdown import as_markdown
from servanda.rendering.as_table import as_table
from servanda.rendering.harmless import ACTING
from servanda.rendering.suggest_page import suggest_page
from tests.rendering.reading_answers import evaluate, match, proposal, suggest

ANSWERS = {"suggest": suggest, "match": match, "evaluate": evaluate, "proposal": proposal}
WITH_RECORDS = ["suggest", "match", "evaluate"]


@pytest.mark.parametrize("name", ANSWERS)
def test_every_answer_is_told_by_its_fields(name: str) -> None:
    assert answer_of(ANSWERS[name]()) == name


@pytest.mark.parametrize("name", ANSWERS)
@pytest.mark.parametrize("width", [40, 100, 160])
def test_tables_fit_the_terminal_whatever_the_words(
    name: str, width: int, hostile: str, with_words: Callable[[Any, str], Any]
) -> None:
    for sheet in (ANSWERS[name](), with_words(ANSWERS[name](), hostile)):
        shown = as_table(sheet, width=width)
        assert max(map(cell_len, shown.splitlines())) <= width
        assert not re.search(f"[{ACTING}]", shown)


@pytest.mark.parametrize("name", WITH_RECORDS)
def test_words_of_the_data_are_no_markup(
    name: str, hostile: str, with_words: Callable[[Any, str], Any]
) -> None:
    written = re.sub(r"`[^`\n]*`", "", as_markdown(with_words(ANSWERS[name](), hostile)))
    assert "<script" not in written
    assert not re.search(r"(?<!\\)\]\(javascript", written)


@pytest.mark.parametrize("name", WITH_RECORDS)
def test_a_table_file_has_a_line_a_record(name: str) -> None:
    lines = as_csv(ANSWERS[name]()).splitlines()
    assert len(lines) == 1 + {"suggest": 3, "match": 1, "evaluate": 1}[name]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("suggest", "nov10/4 river/2 article 1 undated turned"),
        ("match", "0.83 river/1 Sharing river/2 not in force yet mind the day"),
        ("evaluate", "0.900 – broken.yaml 1 of 5 0.500 → 0.600 0.850 link wrong"),
    ],
)
def test_table_and_markdown_say_the_same(name: str, words: str) -> None:
    table = as_table(ANSWERS[name]())
    written = as_markdown(ANSWERS[name]()).replace("\\", "")
    for word in words.split():
        if word != "nov10/4":
            assert word.lower() in table.lower()
            assert word.lower() in written.lower()


def test_a_proposal_shows_what_was_changed_and_what_is_in_doubt() -> None:
    shown = as_table(proposal())
    assert re.search(r"bearer +BBB +\(changed\)", shown)
    assert "materiae: not recorded" in shown


def test_the_page_shows_the_whole_text_and_every_proposal_once() -> None:
    page = suggest_page(suggest())  # type: ignore[arg-type]
    words = "\n".join("".join(piece.words for piece in row.pieces) for row in page.rows)
    assert words == suggest()["source"]["text"].replace("\r\n", "\n")
    assert [one.number for row in page.rows for one in row.events] == [1, 2]
    assert sum(len(row.citations) for row in page.rows) == 1
    assert [piece.event for piece in page.rows[1].pieces if piece.begins] == [1, 2]
    cited = [piece.words for row in page.rows for piece in row.pieces if piece.citation]
    assert cited == ["article 1"]


def test_the_page_needs_nothing_from_elsewhere() -> None:
    page = as_html(suggest())
    assert "<script" not in page
    assert "://" not in page
    assert "<mark" in page


@given(st.text(alphabet=st.sampled_from("<&>\"'\u202e\x1b\r\n\u2028 ab"), max_size=50))
def test_words_of_a_text_cannot_act_in_the_page(words: str) -> None:
    sheet = suggest()
    sheet["source"]["text"] += words + "<script>"
    page = as_html(sheet)
    assert "<script>" not in page
    assert not re.search("[\x1b\u202e]", page)
