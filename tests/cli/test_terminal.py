import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from servanda.cli import terminal


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "is_screen", "colourful"),
    [
        ({}, True, True),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"TERM": "dumb"}, True, False),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
        ({}, False, False),
    ],
)
def test_colours(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], is_screen: bool, colourful: bool
) -> None:
    monkeypatch.setattr("sys.stdout", Screen() if is_screen else io.StringIO())
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert terminal.is_colourful() is colourful


def test_every_character_gets_into_a_pipe(ledger: Path) -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "servanda", "clause", "feb22/25"],
        cwd=ledger,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=True,
    )
    assert "○" in shown.stdout.decode("utf-8")


def test_without_an_output_nothing_is_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", None)
    assert (terminal.is_colourful(), terminal.width()) == (False, 100)


@pytest.mark.parametrize(
    ("columns", "width"),
    [(None, 100), ("60", 60), ("400", 160), ("0", 100), ("wide", 100), ("-5", 100)],
)
def test_width_where_no_terminal_is(
    monkeypatch: pytest.MonkeyPatch, columns: str | None, width: int
) -> None:
    monkeypatch.setattr("sys.stdout", io.StringIO())
    if columns is not None:
        monkeypatch.setenv("COLUMNS", columns)
    assert terminal.width() == width
