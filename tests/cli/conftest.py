"""A copy of the shipped data to ask and to write into, and a way to run commands in it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from servanda.cli import servanda

ROOT = Path(__file__).parents[2]

Run = Callable[..., Result]

_OF_THE_TERMINAL = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM", "SERVANDA_BY", "EDITOR", "VISUAL")


def copy_of_the_data(folder: Path) -> Path:
    """Copy the shipped treaties and events into a folder."""
    for name in ("treaties", "annotations"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


@pytest.fixture(scope="session")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the shipped data, to be read only: its answers are remembered."""
    return copy_of_the_data(tmp_path_factory.mktemp("ledger"))


@pytest.fixture
def own_ledger(tmp_path: Path) -> Path:
    """A small workspace to write into."""
    for name in ("treaties", "annotations/2022"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "annotations" / "actors.yaml", tmp_path / "annotations")
    return tmp_path


@pytest.fixture(autouse=True)
def calm(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the terminal and the name of whoever runs the tests out of them."""
    for name in _OF_THE_TERMINAL:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def run(ledger: Path) -> Run:
    """Run a command in the ledger that is only read."""
    return lambda *words, **more: run_in(ledger, *words, **more)


def run_in(folder: Path, *words: str, **more: str) -> Result:
    """Run a command in a folder; an exception that gets out is an error of the test."""
    return CliRunner().invoke(
        servanda,
        ["-C", str(folder), *words],
        prog_name="servanda",
        catch_exceptions=False,
        **more,  # type: ignore[arg-type]
    )
