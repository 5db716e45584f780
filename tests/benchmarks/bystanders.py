"""What else goes on in a workspace while annotators save: a terminal, and `git pull`."""

import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from secrets import token_hex
from threading import Event

from tests.benchmarks.timing import program

_AT_ONCE = 20
"""Files that one pull brings."""
_GIT = ("git", "-c", "user.name=bench", "-c", "user.email=bench@example.org")


class Upstream:
    """A repository from which the workspace is cloned and pulls; its files are nobody else's to change."""

    def __init__(self, folder: Path, files: Sequence[str]) -> None:
        """Begin a repository in a workspace; `files` are those that it will change."""
        self._folder = folder
        self._files = files
        self._git("init", "--quiet", "--initial-branch=main")
        self._git("add", "--all")
        self._git("commit", "--quiet", "--message=Begin")

    def clone(self, root: Path) -> Path:
        """Return a workspace cloned from this one."""
        subprocess.run([*_GIT, "clone", "--quiet", self._folder, root], check=True)
        return root

    def change(self, turn: int) -> set[str]:
        """Add a mark to the note of some files; returns the marks."""
        begin = turn * _AT_ONCE % len(self._files)
        marks = set(map(self._mark, self._files[begin : begin + _AT_ONCE]))
        self._git("commit", "--quiet", "--all", f"--message=Turn {turn}")
        return marks

    def _mark(self, file: str) -> str:
        path, mark = self._folder / file, f"mark{token_hex(8)}"
        text = path.read_text("utf-8")
        noted = re.sub("^(note: .*)$", rf"\1 {mark}", text, flags=re.MULTILINE)
        path.write_text(noted if noted != text else f"{text}note: {mark}\n", "utf-8")
        return mark

    def _git(self, *words: str) -> None:
        subprocess.run([*_GIT, *words], cwd=self._folder, check=True)


def pull_until(ended: Event, upstream: Upstream, root: Path, *, pause: float) -> set[str]:
    """Change files upstream and pull them, again and again; returns the marks that came."""
    marks: set[str] = set()
    turn = 0
    while True:
        marks |= upstream.change(turn)
        subprocess.run([*_GIT, "pull", "--quiet", "--ff-only"], cwd=root, check=True)
        turn += 1
        if ended.wait(pause):
            return marks


def type_until(ended: Event, root: Path, *, pause: float) -> set[str]:
    """Add an event at the terminal and check everything, again and again; returns the marks added."""
    marks: set[str] = set()
    while True:
        mark = f"mark{token_hex(8)}"
        fields = {
            "title": f"Talks {token_hex(6)}",
            "date": "2023-07-08",
            "type": "CONSULT",
            "description": f"They talked; {mark}.",
        }
        options = [word for name, value in fields.items() for word in (f"--{name}", value)]
        add = [program("servanda"), "add", "--by", "terminal", *options]
        subprocess.run(add, cwd=root, check=True, capture_output=True)
        marks.add(mark)
        check = [program("servanda"), "check", "--format", "json"]
        subprocess.run(check, cwd=root, check=False, stdout=subprocess.DEVNULL)
        if ended.wait(pause):
            return marks
