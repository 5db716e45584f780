"""Writes the answer to `check` as Markdown."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering.markdown.pieces import code, heading, plain, table
from servanda.rendering.words import held, plural, where

if TYPE_CHECKING:
    from servanda.model.sheet import CheckSheet


def lines(sheet: "CheckSheet") -> Iterator[str]:
    """Yield the problems by file and line."""
    found = sheet["problems"]
    said = plural(len(found), "problem") if found else "Nothing to repair"
    yield from heading(1, f"{said} in {plain(held(sheet))}")
    if found:
        yield from table(
            ("where", "code", "what", "what to do"),
            (
                (
                    code(where(problem)),
                    code(problem["code"]),
                    plain(problem["what"]),
                    plain(problem["remedy"]),
                )
                for problem in found
            ),
        )
