"""The README tells the truth: every command is in it, and its examples do what they show."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from servanda.cli import SECTIONS, servanda

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
COMMANDS = [name for section in SECTIONS for name in section.commands]


def examples() -> list[tuple[str, list[str]]]:
    """Return each `$ servanda …` of the README with the lines shown below it."""
    found: list[tuple[str, list[str]]] = []
    for block in re.findall(r"```console\n(.*?)```", README, re.DOTALL):
        for line in block.splitlines():
            if line.startswith("$ "):
                found.append((line[2:], []))
            else:
                found[-1][1].append(line)
    return found


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_described(name: str) -> None:
    assert f"| `servanda {name}" in README


def test_no_command_is_invented() -> None:
    assert set(re.findall(r"^\| `servanda (\w+)", README, re.MULTILINE)) == set(COMMANDS)


@pytest.mark.parametrize(("command", "shown"), examples())
def test_examples_do_what_they_show(
    command: str, shown: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    words = shlex.split(command)[1:]
    result = CliRunner().invoke(servanda, ["-C", str(ROOT), *words])
    assert result.exit_code == 0, result.output
    rest = result.output
    for line in shown:
        for piece in line.split("…"):
            assert piece.strip() in rest, f"{piece!r} is not what {command!r} prints"
            rest = rest[rest.index(piece.strip()) :]
