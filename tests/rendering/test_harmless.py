import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.rendering.harmless import ACTING, harmless, harmless_throughout, one_line


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("\x1b[31mred", "<U+001B>[31mred"),
        ("\x9b2J", "<U+009B>2J"),
        ("evil\u202egnp", "evil<U+202E>gnp"),
        ("\u2066isolated\u2069", "<U+2066>isolated<U+2069>"),
        ("a\u2028b", "a<U+2028>b"),
        ("half \ud800 pair", "half <U+D800> pair"),
        ("\U000e0041hidden", "<U+E0041>hidden"),
        ("a\rb", "a<U+000D>b"),
        # what must stay as it is
        ("a\r\nb", "a\nb"),
        ("two\n\tlines", "two\n\tlines"),
        ("Şuşa, Xankəndi; Нагорный Карабах; ԱՐՑԱԽ", "Şuşa, Xankəndi; Нагорный Карабах; ԱՐՑԱԽ"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d⚖️", "👩\u200d⚖️"),
        ("", ""),
    ],
)
def test_harmless(text: str, made: str) -> None:
    assert harmless(text) == made


def test_names_of_fields_too() -> None:
    assert harmless_throughout({"\x1b": ["\x07", 1, None, {"a": "\x00"}]}) == {
        "<U+001B>": ["<U+0007>", 1, None, {"a": "<U+0000>"}]
    }


@given(st.text())
def test_nothing_acts_and_nothing_else_changes(text: str) -> None:
    made = harmless(text)
    assert not re.search(f"[{ACTING}]", made)
    assert harmless(made) == made


@pytest.mark.parametrize(("text", "made"), [(" a \n\t b ", "a b"), ("a", "a"), (" \n ", "")])
def test_one_line(text: str, made: str) -> None:
    assert one_line(text) == made
