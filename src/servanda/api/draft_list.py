"""The list of drafts: whose, since when, and how far; how far another's coding is, nobody else is told."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from servanda.files.layout import Workspace, find_workspace

if TYPE_CHECKING:
    from servanda.files.drafts import Kept
    from servanda.model.draft_sheet import DraftLineSheet


def drafts(*, coder: str, workspace: Path | None = None) -> "list[DraftLineSheet]":
    """Return all drafts as `coder` may see them, what was changed last first."""
    from servanda.files.drafts import drafts as every

    place = find_workspace(workspace or Path.cwd())
    lines = [_line(place, each, coder) for each in every(place)]
    return sorted(lines, key=lambda line: (line["changed"], line["id"]), reverse=True)


def _line(place: Workspace, each: "Kept", coder: str) -> "DraftLineSheet":
    from servanda.files.drafts import reading_file

    about = each.about
    is_closed = about["held"] and about["coder"] != coder
    progress = {} if is_closed else each.progress
    return {
        "id": each.id,
        "coder": about["coder"],
        "title": about["origin"]["title"] or about["first"],
        "opened": about["opened"],
        "changed": each.changed,
        "decided": progress.get("decided", 0),
        "pending": progress.get("pending", 0),
        "recorded": len(progress.get("written", {})),
        "is_done": _is_done(progress),
        "is_read": reading_file(place, each.id).exists(),
        "with_proposals": about["asked"]["with_proposals"],
        "held": bool(about["held"]),
    }


def _is_done(progress: Mapping[str, Any]) -> bool:
    """Return True where something is on record and nothing waits, neither to be decided nor to be recorded."""
    return bool(progress.get("written")) and not progress["pending"] and not progress["accepted"]
