"""Records a line, and lines that hold none."""

from io import BytesIO
from typing import Any

import pytest

from servanda.files.json_lines import LONGEST, read_json_lines


def plain(content: bytes) -> list[tuple[int, Any]]:
    return [
        (line.number, line.plain) for line in read_json_lines(BytesIO(content)) if not line.fault
    ]


def faults(content: bytes) -> list[tuple[int, str]]:
    return [
        (line.number, line.fault.code) for line in read_json_lines(BytesIO(content)) if line.fault
    ]


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"", []),
        (b"\n\n", []),
        (b'{"a": 1}', [(1, {"a": 1})]),
        (b'{"a": 1}\n\n{"a": null}\r\n', [(1, {"a": 1}), (3, {"a": None})]),
        (b'\xef\xbb\xbf{"a": 1}\n', [(1, {"a": 1})]),
        (b'{"a": {"a": 1}, "b": [{"a": 2}]}\n', [(1, {"a": {"a": 1}, "b": [{"a": 2}]})]),
        (b'{"a": "say \\"b\\": c", "b": "\\"b\\":"}\n', [(1, {"a": 'say "b": c', "b": '"b":'})]),
        ('{"a": "Շուշի"}'.encode(), [(1, {"a": "Շուշի"})]),
    ],
)
def test_lines_that_are_read(content: bytes, found: list[tuple[int, Any]]) -> None:
    assert plain(content) == found
    assert faults(content) == []


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b'{"a": 1', "broken-json"),
        (b"{'a': 1}", "broken-json"),
        (b'{"a": NaN}', "broken-json"),
        (b'{"a": "\xfc"}', "wrong-encoding"),
        ('{"a": 1}'.encode("utf-16"), "wrong-encoding"),
        (b'{"a": "\x00"}', "control-character"),
        (b"<<<<<<< HEAD", "merge-conflict"),
        (b"=======", "merge-conflict"),
        (b">>>>>>> theirs", "merge-conflict"),
        (b'{"a": 1, "a": 2}', "duplicate-field"),
        (b'{"b": {"a": 1, "\\u0061": 2}}', "duplicate-field"),
        (b"[" * 70 + b"]" * 70, "nested-too-deep"),
        (b"[" * 5000 + b"]" * 5000, "broken-json"),
        (b'{"a": "' + b"x" * LONGEST + b'"}', "line-too-long"),
    ],
)
def test_a_bad_line_leaves_the_others(line: bytes, code: str) -> None:
    content = b'{"n": 1}\n' + line + b'\n{"n": 3}\n'
    assert faults(content)[0] == (2, code)
    assert plain(content)[0] == (1, {"n": 1})
    assert plain(content)[-1][1] == {"n": 3}


def test_a_line_that_never_ends_is_not_held() -> None:
    class Endless(BytesIO):
        longest = 0

        def readline(self, size: int | None = -1, /) -> bytes:
            line = super().readline(size)
            self.longest = max(self.longest, len(line))
            return line

    stream = Endless(b"x" * 5_000_000 + b'\n{"n": 2}\n')
    assert [line.plain for line in read_json_lines(stream)] == [None, {"n": 2}]
    assert stream.longest <= LONGEST + 1
