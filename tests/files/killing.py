"""Writers that are killed at any moment: run by `test_atomic`, in a process without threads.

`python killing.py ROOT TIMES` saves one event over and over in a child process, kills the child after a
random while, and looks at what it left; then says how many kills hit a writer at work. It ends with an
error as soon as a file is neither the old one nor a new one.
"""

import itertools
import os
import random
import signal
import sys
import time
from pathlib import Path

from servanda.files.index import Index
from servanda.files.layout import Workspace, workspace_at
from servanda.files.load import load
from servanda.files.save import basis_of, save_event
from servanda.model.event import Event

SAVES_IN_A_LIFE = 6
"""Writers live for up to as long as this many saves take, so that they die in the midst of one."""


def titled(event: Event, number: int) -> Event:
    """Return the event with a title that tells whether all of it is there."""
    return event.model_copy(update={"title": f"Title {number} {'x' * (number % 5000)}."})


def write_without_end(workspace: Workspace, event: Event) -> None:
    """Save the event with one title after another; only a signal ends it."""
    for number in itertools.count(random.randrange(10**6)):
        write(workspace, titled(event, number))


def write(workspace: Workspace, event: Event) -> None:
    """Save the event over whatever its file holds."""
    file = workspace.root / "annotations" / "2022" / f"{event.id}.yaml"
    save_event(workspace, event, basis=basis_of(file.read_bytes()))


def kill_one(workspace: Workspace, event: Event, longest_life: float) -> None:
    """Start a writer and kill it after a random while."""
    child = os.fork()
    if not child:
        write_without_end(workspace, event)
    time.sleep(random.uniform(0, longest_life))
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL, "the writer ended by itself"


def look(workspace: Workspace, event: Event) -> Event:
    """Return the event as it is now; everything but the title must be as it was."""
    with Index.open(workspace) as index:
        loaded = load(workspace, index)
    assert loaded.problems == (), loaded.problems
    (found,) = loaded.corpus.events
    assert found == event or found == titled(event, int(found.title.split()[1]))
    return found


def main(root: Path, times: int) -> None:
    """Kill that many writers and say how often a half-written file was left beside the whole one."""
    workspace = workspace_at(root)
    with Index.open(workspace) as index:
        (event,) = load(workspace, index).corpus.events
    start = time.perf_counter()
    for number in range(10):
        write(workspace, titled(event, number))
    longest_life = (time.perf_counter() - start) / 10 * SAVES_IN_A_LIFE
    left = changed = 0
    found = event
    for _ in range(times):
        kill_one(workspace, event, longest_life)
        after = look(workspace, event)
        changed += after != found
        left += any(root.rglob("*.tmp"))
        found = after
    write(workspace, titled(event, 0))
    assert not any(root.rglob("*.tmp")), "what dead writers left was not swept"
    sys.stdout.write(f"{times} killed, {changed} after a change, {left} in the midst of one\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
