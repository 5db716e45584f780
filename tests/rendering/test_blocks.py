from hypothesis import given
from hypothesis import strategies as st

from servanda.rendering.table.blocks import (
    Block,
    beside,
    empty,
    grid,
    hanging,
    indented,
    paragraph,
    stacked,
)
from servanda.rendering.table.ink import line, painted
from servanda.rendering.table.wrap import columns

CELL = st.text(alphabet="abc d文\n", max_size=30)


def shown(block: Block, width: int) -> str:
    return painted(block(width), colour=False)


def test_hanging() -> None:
    assert shown(hanging(line("- "), paragraph("one two three")), 9) == "- one two\n  three\n"


def test_indented() -> None:
    assert shown(indented(paragraph("one two"), 2), 5) == "  one\n  two\n"


def test_stacked() -> None:
    assert shown(stacked((paragraph("a"), empty(), paragraph("b"))), 9) == "a\n\nb\n"


def test_beside() -> None:
    assert shown(beside(paragraph("one two"), paragraph("a"), gap=2), 8) == "one  a\ntwo\n"


def test_grid_gives_each_what_it_needs() -> None:
    rows = [[line("id"), line("words")], [line("a"), line("one two three four")]]
    assert shown(grid(rows), 40) == "id  words\na   one two three four\n"


def test_narrow_columns_stay_whole_where_wide_ones_wrap() -> None:
    rows = [[line("id"), line("one two three four")]]
    assert shown(grid(rows), 12) == "id  one two\n    three\n    four\n"


def test_numbers_to_the_right() -> None:
    rows = [[line("5"), line("a")], [line("120"), line("b")]]
    assert shown(grid(rows, to_the_right=0), 20) == "  5  a\n120  b\n"


@given(
    st.integers(1, 4).flatmap(
        lambda number: st.lists(
            st.lists(CELL, min_size=number, max_size=number), min_size=1, max_size=4
        )
    ),
    st.integers(20, 60),
)
def test_a_grid_fits(cells: list[list[str]], width: int) -> None:
    made = grid([[line(cell) for cell in row] for row in cells])(width)
    assert all(columns(each) <= width for each in made)
