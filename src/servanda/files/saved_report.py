"""Knows how to read a report that was saved as JSON."""

from pathlib import Path
from typing import cast

import orjson

from servanda.errors import BadRequest
from servanda.model.sheet import ReportSheet

_NEEDED = ("as_of", "rule", "data", "treaties", "cells", "links", "actors", "filters")
_OF_A_CELL = ("clause", "bearer", "verdict", "label", "tone", "because", "deadlines", "links")


def read_report(path: Path) -> ReportSheet:
    """Return the report in a file; raises BadRequest for a file that holds none."""
    try:
        found = orjson.loads(path.read_bytes())
    except orjson.JSONDecodeError as error:
        raise _refused(path, f"no JSON ({error})") from None
    if not isinstance(found, dict) or not all(name in found for name in _NEEDED):
        raise _refused(path, "JSON, but no report of this version")
    if not all(_is_cell(cell) for cell in found["cells"]):
        raise _refused(path, "a report with cells that are not whole")
    return cast(ReportSheet, found)


def _is_cell(cell: object) -> bool:
    return isinstance(cell, dict) and all(name in cell for name in _OF_A_CELL)


def _refused(path: Path, what: str) -> BadRequest:
    return BadRequest(
        f"{path} is {what}", f"write it anew with `servanda report --format json -o {path.name}`"
    )
