import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from servanda.rendering.table.ink import line, plain
from servanda.rendering.table.wrap import columns, wrapped

WORDS = st.text(alphabet="ab —ə文🙂é\n\t", max_size=60)


@pytest.mark.parametrize(
    ("words", "width", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("one  two", 8, ["one  two"]),
        ("one two", 3, ["one", "two"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("a abcdefgh b", 4, ["a", "abcd", "efgh", "b"]),
        ("文字文字", 4, ["文字", "文字"]),
        ("two\nlines", 20, ["two", "lines"]),
        ("", 10, [""]),
        ("  indented", 20, ["  indented"]),
        ("a\n\nb", 10, ["a", "", "b"]),
    ],
)
def test_wrapped(words: str, width: int, lines: list[str]) -> None:
    assert [plain(each) for each in wrapped(line(words), width)] == lines


def test_styles_go_over_the_break() -> None:
    first, second = wrapped(line("one ", ("two three", "bold")), 7)
    assert (first, second) == (line("one ", ("two", "bold")), line(("three", "bold")))


@given(WORDS, st.integers(2, 30))
def test_nothing_is_lost_and_all_fits(words: str, width: int) -> None:
    lines = wrapped(line(words), width)
    assert all(cell_len(plain(each)) <= width for each in lines)
    assert "".join("".join(map(plain, lines)).split()) == "".join(words.split())


@pytest.mark.parametrize(("words", "taken"), [("", 0), ("abc", 3), ("文字", 4), ("é", 1)])
def test_columns(words: str, taken: int) -> None:
    assert columns(line(words)) == taken
