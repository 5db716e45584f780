"""Knows how an answer is remembered: under the content of the data, the question and the program.

The same question about the same data is answered from the derived index, without reading the data; in a
process that stays (`staying`), from its memory.
"""

import warnings
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

import orjson

from servanda.api.answers import Answers
from servanda.errors import BadRequest, LeftOut
from servanda.files.index import Index
from servanda.files.layout import find_workspace
from servanda.files.live import kept

if TYPE_CHECKING:
    from servanda.files.live import LiveWorkspace
    from servanda.files.load import Loaded
    from servanda.model.problem import Problem

Answer = TypeVar("Answer")

LARGEST = 8_000_000
"""Bytes of an answer that is remembered: hundreds of larger ones would fill a disk to save a few seconds."""

_ANSWERS = Answers()

_NAMED = 3
"""Files that are named when something in them may be missing; `check` names them all."""


def answer(
    folder: Path | None,
    question: tuple[object, ...],
    work_out: Callable[["Loaded"], Answer],
    *,
    warned: bool = True,
) -> Answer:
    """Return the remembered answer to `question`, or work it out and remember it.

    `question` is plain data that names everything the answer depends on beside the files. Where some of
    these could not be read, a `LeftOut` warning names them, unless `warned` is false.
    """
    workspace = find_workspace(folder or Path.cwd())
    asked = _spelled((str(workspace.root), *question))
    live = kept(workspace)
    if live is not None:
        return _from_memory(live, asked, work_out, warned=warned)
    with Index.open(workspace) as index:
        remembered = index.answer(asked)
        if remembered is not None:
            known, missing = orjson.loads(remembered)
            _warn(missing if warned else "")
            return cast(Answer, known)
        from servanda.files.load import load

        loaded = load(workspace, index)
        missing = _missing(loaded.problems)
        _warn(missing if warned else "")
        worked_out = work_out(loaded)
        written = orjson.dumps((worked_out, missing))
        if len(written) <= LARGEST:
            index.remember(asked, written)
        return worked_out


def _from_memory(
    live: "LiveWorkspace", asked: str, work_out: Callable[["Loaded"], Answer], *, warned: bool
) -> Answer:
    """Return an answer of this process, or work it out. The disk is left alone: the next save would void it."""
    loaded = live.now()
    _warn(_missing(loaded.problems) if warned else "")
    known = _ANSWERS.known(asked, loaded)
    if known is None:
        with _ANSWERS.turn(asked):
            known = _ANSWERS.known(asked, loaded)
            if known is None:
                worked_out = work_out(loaded)
                _ANSWERS.keep(asked, loaded, orjson.dumps(worked_out))
                return worked_out
    return cast(Answer, orjson.loads(known))


def _spelled(question: tuple[object, ...]) -> str:
    """Return a question as text; raises BadRequest for bytes that a shell let through and nobody can read."""
    try:
        return orjson.dumps(question).decode()
    except orjson.JSONEncodeError as error:
        raise BadRequest("what was asked is no plain text", "write it as UTF-8") from error


def _missing(problems: Iterable["Problem"]) -> str:
    """Return words on the files that could not be read in full, or nothing."""
    found = (each for each in problems if each.place and each.code != "file-name")
    files = [*dict.fromkeys(each.place.file for each in found if each.place)]
    more = f" and {len(files) - _NAMED} more" if len(files) > _NAMED else ""
    named = ", ".join(files[:_NAMED]) + more
    return f"what stands in {named} may be missing here; `servanda check` says why" if files else ""


def _warn(missing: str) -> None:
    if missing:
        warnings.warn(missing, LeftOut, stacklevel=4)
