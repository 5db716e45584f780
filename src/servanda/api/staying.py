"""What a process does that stays and is asked again and again: it keeps the workspace in memory."""

from contextlib import suppress
from datetime import date
from pathlib import Path

from servanda.errors import ServandaError
from servanda.files.layout import find_workspace
from servanda.files.live import keep, kept, let_go


def stay(folder: Path) -> bool:
    """Answer from memory, from now on, what is asked about the workspace around a folder.

    Returns True where that was not so already: who began it ends it (`leave`).
    """
    workspace = find_workspace(folder)
    is_new = kept(workspace) is None
    keep(workspace)
    return is_new


def leave(folder: Path) -> None:
    """Answer from the disk again, and give back the memory."""
    let_go(find_workspace(folder))


def make_ready(folder: Path) -> None:
    """Read the workspace and weigh what is on record, so that the first who asks need not wait for it.

    What stands in the way of that is told to those who ask.
    """
    from servanda.api.asking import RULE, today
    from servanda.api.weighing import cells
    from servanda.files.rule_file import load_rule

    with suppress(ServandaError, OSError):
        loaded = keep(find_workspace(folder)).now()
        cells(loaded.corpus, load_rule(RULE), as_of=date.fromisoformat(today()))
        keep(
            find_workspace(folder)
        ).now()  # by now a process of its own may look: it is ready as well
