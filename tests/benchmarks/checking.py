"""How long a full check takes, beside Doorstop checking as many items."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.generate import workspace
from tests.benchmarks.timing import Figure, program, timed


def checking(scratch: Path, items: int) -> Iterator[tuple[str, Figure, str]]:
    """Yield (what, figure, ratio in words) for `items` events and as many Doorstop items."""
    root = workspace(scratch / "servanda", events=items)
    command = [program("servanda"), "check", "--format", "json"]
    colds = []
    for _ in range(3):
        shutil.rmtree(root / ".servanda", ignore_errors=True)
        colds.append(timed(command, root, 1))
    cold = sorted(colds)[1]
    yield f"servanda check, {items} events, cold", cold, ""
    warm = timed(command, root, 5)
    yield f"servanda check, {items} events, warm", warm, f"{warm.median / cold.median:.3f} x cold"
    peer = timed([program("doorstop"), "-W"], doorstop(scratch / "doorstop", items), 1)
    yield f"doorstop, {items} items", peer, f"{peer.median / cold.median:.1f} x servanda cold"


def doorstop(root: Path, items: int) -> Path:
    """Write a Doorstop document of `items` items and return its folder."""
    root.mkdir()
    for command in (["git", "init", "-q"], [program("doorstop"), "create", "REQ", "reqs"]):
        subprocess.run(command, cwd=root, check=True, capture_output=True)
    for number in range(1, items + 1):
        text = f"Event {number}: the convoy crossed the border and the notice was restored."
        (root / "reqs" / f"REQ{number:05d}.yml").write_text(
            f"active: true\nderived: false\nheader: ''\nlevel: 1.{number}\nlinks: []\nnormative: true\n"
            f"ref: ''\nreviewed: null\ntext: |\n  {text}\n",
            "utf-8",
        )
    return root
