import pytest

from servanda.rendering.table.ink import Stretch, cut, line, painted, plain

WHOLE = line("one ", ("two", "bold"), " three")


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (0, 3, "one"),
        (2, 6, "e tw"),
        (4, 7, "two"),
        (0, 99, "one two three"),
        (5, 5, ""),
        (99, 120, ""),
    ],
)
def test_cut(start: int, end: int, words: str) -> None:
    assert plain(cut(WHOLE, start, end)) == words


def test_cut_keeps_styles() -> None:
    assert cut(WHOLE, 2, 6) == line("e ", ("tw", "bold"))


@pytest.mark.parametrize(
    ("stretch", "text"),
    [
        (Stretch("a"), "a\n"),
        (Stretch("a", "bold red"), "\x1b[1;31ma\x1b[0m\n"),
        (Stretch("a", "", "https://x.org"), "\x1b]8;;https://x.org\x1b\\a\x1b]8;;\x1b\\\n"),
    ],
)
def test_painted(stretch: Stretch, text: str) -> None:
    assert painted([line(stretch)], colour=True) == text
    assert painted([line(stretch)], colour=False) == "a\n"


def test_no_line_ends_in_a_space() -> None:
    assert painted([line("a  "), (), line("b")], colour=False) == "a\n\nb\n"


def test_empty_parts_leave_nothing() -> None:
    assert line("", ("", "bold")) == ()
