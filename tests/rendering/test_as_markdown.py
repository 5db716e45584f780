import re
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from servanda.rendering.as_markdown import as_markdown
from servanda.rendering.harmless import ACTING, one_line
from servanda.rendering.markdown.pieces import code, link, plain

READER = MarkdownIt("commonmark").enable("table")


def tokens(text: str) -> list[Token]:
    return [token for block in READER.parse(text) for token in (block, *(block.children or []))]


def test_no_words_act_as_markup(hostile_sheet: dict[str, Any]) -> None:
    written = as_markdown(hostile_sheet)
    assert not re.search(f"[{ACTING}]", written)
    for token in tokens(written):
        assert token.type != "html_block"
        assert token.type != "html_inline" or token.content == "<br>"
        if token.type == "link_open":
            assert str(token.attrs["href"]).startswith("https://example.org/")


def test_words_neither_make_nor_break_a_construct(
    every: dict[str, dict[str, Any]], hostile: str, with_words: Callable[[Any, str], Any]
) -> None:
    for sheet in every.values():
        calm, wild = (
            Counter(token.type for token in tokens(as_markdown(each)) if token.block)
            for each in (with_words(sheet, "calm "), with_words(sheet, one_line(hostile)))
        )
        assert calm == wild


def test_long_words_are_no_obstacle(long_sheet: dict[str, Any]) -> None:
    assert as_markdown(long_sheet)


@pytest.mark.parametrize(
    "words",
    [
        "*a*",
        "_a_",
        "`a`",
        "[a](b)",
        "<b>",
        "a | b",
        "1. a",
        "- a",
        "# a",
        "&amp;",
        "> a",
        "a\\",
        "~~a~~",
    ],
)
def test_plain_words_read_as_they_are(words: str) -> None:
    inline = READER.parse(plain(words))[1]
    assert "".join(token.content for token in inline.children or []) == words
    assert {token.type for token in inline.children or []} <= {"text", "text_special"}


@pytest.mark.parametrize(
    ("words", "address", "written"),
    [
        ("a", "https://example.org/(b)", "[a](https://example.org/%28b%29)"),
        ("a", "javascript:alert(1)", "a"),
        ("a", None, "a"),
        ("[a]", "https://example.org", "[\\[a\\]](https://example.org)"),
    ],
)
def test_link(words: str, address: str | None, written: str) -> None:
    assert link(words, address) == written


def test_code_ends_where_it_should() -> None:
    assert code("a`b|c") == "`a b c`"
