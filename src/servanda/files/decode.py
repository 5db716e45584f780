"""Knows how to turn the bytes of a file into text, or to say why they are none."""

import re

from servanda.files.fault import Fault

BOM = b"\xef\xbb\xbf"
_WIDE = (b"\xff\xfe", b"\xfe\xff")
"""How UTF-16 begins when it says so; when it does not, every other byte of Latin text is 0."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")
"""What no YAML stream may hold (YAML 1.1, section 5.1)."""
_CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?:[ \r].*)?$", re.MULTILINE)

CONFLICT = "lines of an unfinished merge stand in the file"
FINISH_MERGE = "finish the merge: keep what is right, delete the lines <<<<<<<, ======= and >>>>>>>"


def decode(content: bytes) -> str | Fault:
    r"""Return the text of a file, a byte order mark left out, or what keeps it from being one.

    >>> decode(b"\xef\xbb\xbfid: x")
    'id: x'
    >>> decode(b"name: M\xfcller").code
    'wrong-encoding'
    """
    if content.startswith(_WIDE) or b"\0" in content[:4]:
        return _wrong_encoding(1, "the file looks like UTF-16")
    try:
        text = content.removeprefix(BOM).decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return _wrong_encoding(line, f"byte 0x{content[error.start]:02x} is no UTF-8")
    return _odd(text) or text


def _wrong_encoding(line: int, what: str) -> Fault:
    return Fault("wrong-encoding", line, what, "save the file as UTF-8")


def _odd(text: str) -> Fault | None:
    if not text.strip():
        return Fault("empty-file", 0, "the file is empty", "fill it, or delete it")
    control = _CONTROL.search(text)
    if control:
        what = f"the control character U+{ord(control[0]):04X} stands in the text"
        return Fault("control-character", line_at(text, control.start()), what, "delete it")
    conflict = _CONFLICT.search(text)
    if conflict:
        return Fault("merge-conflict", line_at(text, conflict.start()), CONFLICT, FINISH_MERGE)
    return None


def line_at(text: str, position: int) -> int:
    r"""Return the line of a position as editors count, from 1.

    >>> line_at("a\nb", 2)
    2
    """
    before = text[:position]
    return before.count("\n") + before.count("\r") - before.count("\r\n") + 1
