"""Knows how a text is written in the user's editor until it is right, so that nothing typed is lost."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple

import click

from servanda.errors import ServandaError

_TOLD = "#! "
"""Begins the lines that say what is wrong; they are taken out again when the editor closes."""


class Fault(NamedTuple):
    """Something wrong in the text: the line, counted from 1 (0 for the whole), and what to do."""

    line: int
    words: str


class Written(NamedTuple):
    """What was written, and the file of the editor that keeps it until it is safe elsewhere."""

    text: str
    file: Path | None

    @contextmanager
    def kept_unless_safe(self) -> Iterator[None]:
        """Let go of the file when what is done with the text succeeds; else say where the text is."""
        try:
            yield
        except ServandaError as error:
            if self.file is None:
                raise
            raise _kept(self.file, error.what, error.remedy) from error
        if self.file:
            _discard(self.file)


def written_in_editor(
    text: str, name: str, *, blank: str = "", faults_in: Callable[[str], Sequence[Fault]]
) -> Written | None:
    """Return the text as the user leaves it, once it has no faults; None where it is empty or `blank`.

    A text with faults is opened again with the faults on top. Raises ServandaError, with the file that
    keeps the text, when the user leaves it so or the editor fails.
    """
    path = Path(mkdtemp(prefix="servanda-")) / name
    path.write_text(text, encoding="utf-8")
    before = text
    while True:
        now = _edited(path)
        if now.strip() in ("", blank.strip()):
            _discard(path)
            return None
        found = faults_in(now)
        if not found:
            return Written(now, path)
        path.write_text(f"{_told(found)}{now}", encoding="utf-8")
        if now == before:
            raise _kept(path, f"not added: {found[0].words}")
        before = now


def _edited(path: Path) -> str:
    """Return what stands in the file when the editor closes, without the lines that told the faults."""
    try:
        click.edit(filename=str(path))
        text = path.read_text("utf-8")
    except (click.ClickException, OSError, UnicodeDecodeError) as error:
        raise _kept(path, f"the editor did not do its work: {error}", "set EDITOR") from error
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith(_TOLD))


def _told(faults: Sequence[Fault]) -> str:
    """Return the faults as lines to stand on top, their line numbers as they will be below these."""
    head = f"{_TOLD}Not added yet. Repair this, save and close; close without a change to stop.\n"
    above = 1 + len(faults)
    return head + "".join(
        f"{_TOLD}{f'line {fault.line + above}: ' if fault.line else ''}{' '.join(fault.words.split())}\n"
        for fault in faults
    )


def _kept(path: Path, what: str, remedy: str = "") -> ServandaError:
    """Return the error that says where an unfinished text is kept."""
    where = f"what you wrote is kept; go on with: servanda add --edit --from {path}"
    return ServandaError(what, f"{remedy}; {where}" if remedy else where)


def _discard(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.parent.rmdir()
