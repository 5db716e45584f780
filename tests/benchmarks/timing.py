"""Times whole processes and says how much memory they took."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class Figure(NamedTuple):
    """The median of several runs in seconds, their extremes, and the largest resident size in MB."""

    median: float
    least: float
    most: float
    megabytes: float

    def __str__(self) -> str:
        return (
            f"{self.median:8.3f} s  ({self.least:.3f} to {self.most:.3f})  {self.megabytes:6.0f} MB"
        )


def timed(command: Sequence[str], folder: Path, runs: int) -> Figure:
    """Run `command` in `folder` `runs` times and return its figure; output is thrown away."""
    seconds: list[float] = []
    kilobytes = 0
    for _ in range(runs):
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
        seconds.append(time.perf_counter() - start)
        kilobytes = max(kilobytes, usage.ru_maxrss)
    return Figure(statistics.median(seconds), min(seconds), max(seconds), kilobytes / 1024)


def program(name: str) -> str:
    """Return the path of a program of this environment."""
    return str(Path(sys.executable).parent / name)
