"""Bytes that are text, and bytes that are not."""

import pytest

from servanda.files.decode import decode, line_at
from servanda.files.fault import Fault

TEXTS = [
    (b"id: x\n", "id: x\n"),
    (b"\xef\xbb\xbfid: x\n", "id: x\n"),
    (b"id: x\r\nname: y\r\n", "id: x\r\nname: y\r\n"),
    ("name: Ағдам · Շուշի · Şuşa\n".encode(), "name: Ағдам · Շուշի · Şuşa\n"),
    ("a: \u2028\x85\n".encode(), "a: \u2028\x85\n"),
    (b"a: 1 << 7\nb: |\n  <<<<<<< inside words\n", "a: 1 << 7\nb: |\n  <<<<<<< inside words\n"),
    (b"title: x\n=======\n", "title: x\n=======\n"),
    (b"a:\tb\n", "a:\tb\n"),
]
FAULTS = [
    (b"", "empty-file", 0),
    (b" \n\n\t\n", "empty-file", 0),
    (b"\xef\xbb\xbf", "empty-file", 0),
    ("a: b\nname: Müller\n".encode("latin-1"), "wrong-encoding", 2),
    ("id: x\n".encode("utf-16"), "wrong-encoding", 1),
    ("id: x\n".encode("utf-16-le"), "wrong-encoding", 1),
    ("id: x\n".encode("utf-16-be"), "wrong-encoding", 1),
    ("id: x\n".encode("utf-32"), "wrong-encoding", 1),
    (b"a: b\nc: \xed\xa0\x80\n", "wrong-encoding", 2),
    (b"abcd: x\n\nb: \x00\n", "control-character", 3),
    (b"a: \x1b[31mred\n", "control-character", 1),
    (b"a: b\r\nc: \x7f\r\n", "control-character", 2),
    (b"a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> theirs\n", "merge-conflict", 2),
    (b"a: b\r\n<<<<<<<\r\n", "merge-conflict", 2),
    (b"a: b\n||||||| base\n", "merge-conflict", 2),
    (b"a: b\nc: e\n>>>>>>> theirs", "merge-conflict", 3),
]


@pytest.mark.parametrize(("content", "text"), TEXTS)
def test_text(content: bytes, text: str) -> None:
    assert decode(content) == text


@pytest.mark.parametrize(("content", "code", "line"), FAULTS)
def test_no_text(content: bytes, code: str, line: int) -> None:
    fault = decode(content)
    assert isinstance(fault, Fault)
    assert (fault.code, fault.line) == (code, line)
    assert fault.what
    assert fault.remedy


@pytest.mark.parametrize(
    ("text", "position", "line"),
    [
        ("", 0, 1),
        ("ab", 2, 1),
        ("a\nb", 1, 1),
        ("a\nb", 2, 2),
        ("a\r\nb", 3, 2),
        ("a\rb", 2, 2),
        ("a\u2028b", 2, 1),
    ],
)
def test_lines_are_counted_as_editors_do(text: str, position: int, line: int) -> None:
    assert line_at(text, position) == line
