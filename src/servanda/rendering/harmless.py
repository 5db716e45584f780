"""Knows which characters act on a screen instead of being read, and makes them visible.

Control characters move cursors and colour terminals; the bidirectional formatting characters make a text
read differently from what it says (Unicode Technical Report 36, section 2.3; Unicode Standard Annex 9).
"""

import re
from collections.abc import Mapping
from typing import Any, TypeVar

Value = TypeVar("Value")

ACTING = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 and C1 controls, without tab and line feed
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks, embeddings, overrides and isolates
    "\u2028\u2029\ufeff\ufff9-\ufffb"  # line and paragraph separators, interlinear annotation
    "\U000e0000-\U000e007f"  # tags, which nothing shows
    "\ud800-\udfff"  # halves of a pair, which no encoding takes
)
_ACTING = re.compile(f"[{ACTING}]")
_MAY_ACT = re.compile(rf"[{ACTING}]|\\[bfru]")
"""Finds an acting character in JSON, or an escape that may stand for one."""

_SPELLED_OUT = re.compile(r"<U\+([0-9A-F]{4}|E00[0-9A-F]{2})>")
"""What `harmless` writes for an acting character."""


def harmless(text: str) -> str:
    r"""Return `text` with every acting character spelled out.

    >>> harmless("a\x1b[2Jb \u202ecba")
    'a<U+001B>[2Jb <U+202E>cba'
    """
    if text.isascii() and text.isprintable():
        return text
    return _ACTING.sub(_spelled_out, text.replace("\r\n", "\n"))


def harmless_throughout(value: Value) -> Value:
    """Return a plain document in which every text, names of fields too, is harmless."""
    return value if _is_harmless(value) else _changed(value)


def _is_harmless(value: object) -> bool:
    """Return True where one look at the whole document finds nothing: far faster than a look at each text."""
    import orjson

    try:
        written = orjson.dumps(value)
    except orjson.JSONEncodeError:  # half a pair, or no plain document
        return False
    if written.isascii() and b"\\" not in written and b"\x7f" not in written:
        return True
    return not _MAY_ACT.search(written.decode())


def _changed(value: Any) -> Any:
    changed: Any = value
    if isinstance(value, str):
        changed = harmless(value)
    elif isinstance(value, Mapping):
        changed = {harmless(str(key)): _changed(each) for key, each in value.items()}
    elif isinstance(value, list | tuple):
        changed = [_changed(each) for each in value]
    return changed


def as_given(text: str) -> str:
    r"""Return what came back from a form with every character that `harmless` spelled out as itself again.

    What a form shows must not be changed by having been shown. Line ends become those of a file: a browser
    sends those of a letter. Halves of a pair stay spelled out: no file takes them.

    >>> as_given(harmless("a\u202eb") + "\r\n") == "a\u202eb\n"
    True
    """
    ended = text.replace("\r\n", "\n").replace("\r", "\n")
    return _SPELLED_OUT.sub(_itself, ended) if "<U+" in ended else ended


def one_line(text: str) -> str:
    r"""Return `text` on one line, with single spaces.

    >>> one_line(" two\n  lines ")
    'two lines'
    """
    return " ".join(text.split())


def _itself(found: re.Match[str]) -> str:
    character = chr(int(found[1], 16))
    is_half = "\ud800" <= character <= "\udfff"
    return character if _ACTING.fullmatch(character) and not is_half else found[0]


def _spelled_out(found: re.Match[str]) -> str:
    return f"<U+{ord(found[0]):04X}>"
