"""Answers as they should look, kept as files; `SNAPSHOT_UPDATE=1 pytest` writes them anew."""

import os
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "snapshots" / "rendering"


def is_as_kept(name: str, text: str) -> bool:
    """Return True when the text is the one that is kept under `name`."""
    kept = FOLDER / name
    if os.environ.get("SNAPSHOT_UPDATE"):
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(text, "utf-8", newline="\n")
    return kept.read_text("utf-8") == text
