"""Shows the answer to `report --compare` in a terminal: what differs, and because of which links."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering.table.blocks import Block, paragraph
from servanda.rendering.table.moved import moved
from servanda.rendering.table.pieces import fields, heading, next_steps, prose
from servanda.rendering.words import plural

if TYPE_CHECKING:
    from servanda.model.sheet import ComparisonSheet


def blocks(sheet: "ComparisonSheet") -> Iterator[Block]:
    """Yield the two reports in a few words, then the cells that differ."""
    yield paragraph(("What differs between two reports", "bold"))
    for name, saved in zip(("earlier", "later"), sheet["compared"], strict=True):
        yield fields([(name, f"{saved['file']}: as of {saved['as_of']}, rule {saved['rule']}")])
    for note in sheet["notes"]:
        yield from prose(note)
    yield heading(plural(len(sheet["cells"]), "cell"), f"{sheet['same']} are the same")
    yield from moved(sheet["cells"])
    yield from next_steps(sheet["next"])
