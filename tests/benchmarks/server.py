"""A workbench in a process of its own, as `servanda serve` starts it."""

import re
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.timing import program

WORKBENCH = (program("servanda"), "serve", "--no-open", "--port", "0")
_ADDRESS = re.compile(r"Workbench: (http://\S+)")
_PATIENCE = 10
"""Seconds that a server may take to end."""


@contextmanager
def serving(root: Path, command: Sequence[str] = WORKBENCH) -> Iterator[str]:
    """Serve a workspace until the block ends; gives the address, without a slash at its end.

    Another command than that of the workbench has to tell its address as that does.
    """
    process = subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True)
    try:
        yield _address(process)
    finally:
        process.terminate()
        process.wait(_PATIENCE)
        if process.stdout:
            process.stdout.close()


def _address(process: "subprocess.Popen[str]") -> str:
    """Return the address that the server tells; it listens by then."""
    for line in process.stdout or ():
        found = _ADDRESS.search(line)
        if found:
            return found[1].rstrip("/")
    raise RuntimeError("the server did not say where it is")
