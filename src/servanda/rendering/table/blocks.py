"""Knows the shapes that lines take on a screen: a paragraph, an indent, two columns, a grid.

A block is a function: told how many columns there are, it gives its lines.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import zip_longest

from servanda.rendering.table.ink import Line, Stretch, line
from servanda.rendering.table.wrap import columns, wrapped

Block = Callable[[int], list[Line]]

GAP = 2
"""Columns between two columns of a grid."""


def paragraph(*parts: str | tuple[str, str] | Stretch) -> Block:
    """Return a block of words that wrap."""
    whole = line(*parts)
    return lambda width: wrapped(whole, width)


def empty() -> Block:
    """Return a block of one empty line."""
    return lambda _: [()]


def stacked(blocks: Iterable[Block]) -> Block:
    """Return blocks, one below the other."""
    stack = [*blocks]
    return lambda width: [each for block in stack for each in block(width)]


def hanging(sign: Line, block: Block) -> Block:
    """Return a block with a sign before its first line and room for it before the others."""
    room = columns(sign)

    def lines(width: int) -> list[Line]:
        first, *rest = block(width - room)
        return [(*sign, *first), *((Stretch(" " * room), *each) for each in rest)]

    return lines


def indented(block: Block, by: int = 2) -> Block:
    """Return a block set in from the left."""
    return hanging(line(" " * by), block)


def beside(left: Block, right: Block, gap: int = 4) -> Block:
    """Return two blocks side by side, each in half of the room."""

    def lines(width: int) -> list[Line]:
        half = (width - gap) // 2
        pairs = zip_longest(left(half), right(half), fillvalue=())
        return [_padded(one, half + gap) + other for one, other in pairs]

    return lines


def grid(rows: Sequence[Sequence[Line]], *, to_the_right: int = -1) -> Block:
    """Return cells in columns as wide as they need, or as they can be; one may be set to the right."""

    def lines(width: int) -> list[Line]:
        room = _room(rows, width)
        made: list[Line] = []
        for row in rows:
            cells = [wrapped(cell, each) for cell, each in zip(row, room, strict=True)]
            if to_the_right >= 0:
                cells[to_the_right] = [
                    line(" " * (room[to_the_right] - columns(each)), *each)
                    for each in cells[to_the_right]
                ]
            made += [_joined(each, room) for each in zip_longest(*cells, fillvalue=())]
        return made

    return lines


def _joined(cells: Sequence[Line], room: Sequence[int]) -> Line:
    *first, last = cells
    padded = [_padded(cell, each + GAP) for cell, each in zip(first, room, strict=False)]
    return tuple(stretch for cell in (*padded, last) for stretch in cell)


def _padded(cell: Line, width: int) -> Line:
    return cell + line(" " * (width - columns(cell)))


def _room(rows: Sequence[Sequence[Line]], width: int) -> list[int]:
    """Return the columns for each cell of a row: narrow ones have what they need, wide ones share the rest."""
    needs = [max(map(_widest, column)) for column in zip(*rows, strict=True)]
    left = width - GAP * (len(needs) - 1)
    room = [0] * len(needs)
    order = sorted(range(len(needs)), key=needs.__getitem__)
    for place, column in enumerate(order):
        room[column] = max(min(needs[column], left // (len(order) - place)), 2)
        left -= room[column]
    return room


def _widest(cell: Line) -> int:
    """Return the columns that the widest of a cell's own lines takes."""
    return max(map(columns, wrapped(cell, 10_000)))
