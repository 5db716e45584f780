"""Knows how an answer is written for programs: the sheet itself, as JSON."""

import re
from collections.abc import Mapping

import orjson

from servanda.rendering.harmless import ACTING

_ACTING = re.compile(f"[{ACTING}]")


def as_json(sheet: Mapping[str, object]) -> str:
    """Return the sheet indented, in its own order; acting characters are escaped, so nothing is lost."""
    written = orjson.dumps(sheet, option=orjson.OPT_INDENT_2).decode()
    return _ACTING.sub(_escaped, written) + "\n"


def _escaped(found: re.Match[str]) -> str:
    """Return the JSON escape (RFC 8259, section 7): two units for what lies beyond the first plane."""
    units = found[0].encode("utf-16-be").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
