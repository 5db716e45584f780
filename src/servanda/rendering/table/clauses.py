"""Shows the answer to `clause` in a terminal when the words name several clauses."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering.table import clause
from servanda.rendering.table.blocks import Block, empty, paragraph

if TYPE_CHECKING:
    from servanda.model.sheet import ClausesSheet


def blocks(sheet: "ClausesSheet") -> Iterator[Block]:
    """Yield one clause after the other, with a rule between them."""
    for number, each in enumerate(sheet["clauses"]):
        if number:
            yield empty()
            yield lambda width: paragraph(("─" * width, "dim"))(width)
            yield empty()
        yield from clause.blocks(each)
