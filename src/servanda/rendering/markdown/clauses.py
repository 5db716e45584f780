"""Writes the answer to `clause` as Markdown when the words name several clauses."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering.markdown import clause

if TYPE_CHECKING:
    from servanda.model.sheet import ClausesSheet


def lines(sheet: "ClausesSheet") -> Iterator[str]:
    """Yield one clause after the other, with a rule between them."""
    for number, each in enumerate(sheet["clauses"]):
        if number:
            yield from ("", "---", "")
        yield from clause.lines(each)
