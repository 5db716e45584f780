"""YAML as plain words with lines, and what is refused."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from servanda.files.fault import Fault
from servanda.files.yaml_text import _MAYBE_ANCHOR, Plain, YamlText, read_yaml

BOMB = "a: &a [x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def good(text: str) -> YamlText:
    document = read_yaml(text)
    assert isinstance(document, YamlText)
    return document


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("a: 25", {"a": "25"}),
        ("a: 2022-03-26", {"a": "2022-03-26"}),
        (
            "a: no\nb: true\nc: 1e3\nd: 0x1F\ne: 12:30:00",
            dict(a="no", b="true", c="1e3", d="0x1F", e="12:30:00"),
        ),
        ("a:\nb: ~\nc: null\nd: NULL", dict.fromkeys("abcd")),
        ("a: ''\nb: 'null'\nc: \"~\"", {"a": "", "b": "null", "c": "~"}),
        ("null: x", {"null": "x"}),
        ("25: x", {"25": "x"}),
        ("a: [1, two, null, '']", {"a": ["1", "two", None, ""]}),
        ("- a\n- b: c", ["a", {"b": "c"}]),
        ("just words", "just words"),
        ("a: >-\n  one\n  two\nb: |\n  x\n  y\n", {"a": "one two", "b": "x\ny\n"}),
        ("a: b # comment\n# another\n", {"a": "b"}),
        (
            "a: https://example.org/?x=1&y=*\nb: Smith & Sons\nc: 5 * 3",
            dict(a="https://example.org/?x=1&y=*", b="Smith & Sons", c="5 * 3"),
        ),
        ("a: '&x'\nb: \"*x\"", {"a": "&x", "b": "*x"}),
        ("--- \na: b\n...\n", {"a": "b"}),
        ("%YAML 1.1\n---\na: b\n", {"a": "b"}),
        ("a: 'x\n\n  y'\n", {"a": "x\ny"}),
        ("{a: b, c: [d]}", {"a": "b", "c": ["d"]}),
        ("a: ! b", {"a": "b"}),
    ],
)
def test_every_scalar_is_a_word(text: str, plain: Plain) -> None:
    document = good(text)
    assert document.plain == plain
    assert document.faults == []


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("# only this\n", "empty-file", 0),
        ("a: b\nc: [d\n\n", "broken-yaml", 2),
        ("a: b\n c: d: e\n", "broken-yaml", 2),
        ("a: @home\n", "broken-yaml", 1),
        ("a: 'open\n\n", "broken-yaml", 1),
        ("%YAML 3.0\n---\na: b", "broken-yaml", 1),
        ("a:\n\tb: c\n", "tab-indent", 2),
        ("a:\n  - b: c\n  \td: e\n", "tab-indent", 3),
        ("a: b\n---\nc: d\n", "several-documents", 2),
        ("a: &x b\nc: *x\n", "alias", 1),
        ("a: &x b\n", "alias", 1),
        ("a: *x\n", "alias", 1),
        ("base: &base {a: b}\nc:\n  <<: *base\n", "alias", 1),
        ("a: b\n'c':&x d\n", "broken-yaml", 2),
        ("{a: b, 'c':&x d}", "alias", 1),
        (BOMB, "alias", 1),
        ("[" * 5000, "nested-too-deep", 1),
        ("- " * 5000, "nested-too-deep", 1),
        ("{a: " * 70 + "b" + "}" * 70, "nested-too-deep", 1),
        ("".join(" " * depth + "a:\n" for depth in range(70)), "nested-too-deep", 61),
        ("a: !!int 5\n", "tag", 1),
        ("a: b\nc: !!python/object/apply:os.system ['true']\n", "tag", 2),
        ("a: b\n? [c]\n: d\n", "broken-yaml", 2),
        ("a: b\nc: d\na: e\n", "duplicate-field", 3),
        ("a:\n- b: 1\n  b: 2\n", "duplicate-field", 3),
        ("a: 1\n'a': 2\n", "duplicate-field", 2),
    ],
)
def test_what_is_refused(text: str, code: str, line: int) -> None:
    document = read_yaml(text)
    faults = [document] if isinstance(document, Fault) else document.faults
    assert [(fault.code, fault.line) for fault in faults[:1]] == [(code, line)]
    assert all(fault.what and fault.remedy for fault in faults)


TREE = """\
# first
id: x

links:
- clause: a
  stance: b
-
  # odd
  clause: c
  evidence: [{source: 1},
    {source: 2}]
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 2),
        (("id",), 2),
        (("links",), 4),
        (("links", 0), 5),
        (("links", 0, "stance"), 6),
        (("links", 1), 9),
        (("links", 1, "evidence", 1, "source"), 11),
        (("links", 0, "bearer"), 5),
        (("links", 7, "bearer"), 4),
        (("actors", 0), 2),
        (("id", "inner"), 2),
    ],
)
def test_the_line_of_a_value_or_of_what_is_around_it(
    path: tuple[str | int, ...], line: int
) -> None:
    assert good(TREE).line(path) == line


def test_lines_are_those_of_editors_even_beside_rare_breaks() -> None:
    assert good("a: 'x\u2028y\x85z'\r\nb: c\r\n").line(("b",)) == 2


@given(st.text("a&*:[{,\"'- \n\t#x", max_size=12))
def test_no_anchor_slips_through_the_quick_look(text: str) -> None:
    try:
        named = any(getattr(event, "anchor", None) for event in yaml.parse(text, yaml.CBaseLoader))
    except yaml.YAMLError:
        named = False
    assert not named or _MAYBE_ANCHOR.search(text)


@given(st.text())
def test_whatever_comes_is_read_or_refused(text: str) -> None:
    document = read_yaml(text)
    assert document.code if isinstance(document, Fault) else document.line(()) >= 1
