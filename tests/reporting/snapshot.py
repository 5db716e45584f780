"""Answers as they should look, kept as files; `SNAPSHOT_UPDATE=1 pytest` writes them anew."""

import os
from pathlib import Path

import orjson

FOLDER = Path(__file__).parents[1] / "snapshots" / "reporting"


def is_as_kept(name: str, sheet: object) -> bool:
    """Return True when the answer has the bytes that are kept under `name`."""
    kept = FOLDER / f"{name}.json"
    written = orjson.dumps(sheet, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    if os.environ.get("SNAPSHOT_UPDATE"):
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(written)
    return kept.read_bytes() == written
