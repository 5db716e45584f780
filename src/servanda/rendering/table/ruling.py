"""Shows one event on which coders differ to the person who decides."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering.table.blocks import Block, empty, paragraph
from servanda.rendering.table.differences import unit

if TYPE_CHECKING:
    from servanda.model.review_sheet import RulingSheet


def blocks(sheet: "RulingSheet") -> Iterator[Block]:
    """Yield the event with all opinions on it."""
    yield empty()
    yield paragraph((sheet["ruling"], "dim"))
    yield from unit(sheet["unit"])
    yield empty()
