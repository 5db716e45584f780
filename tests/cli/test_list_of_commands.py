"""What `servanda --help` says, and what it costs."""

import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from servanda.cli import SECTIONS, servanda
from servanda.cli.command import Command

NAMES = [name for section in SECTIONS for name in section.commands]


def command(name: str) -> Command:
    found = servanda.get_command(click.Context(servanda), name)
    assert isinstance(found, Command)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_each_is_there_under_its_name(name: str) -> None:
    assert command(name).name == name


@pytest.mark.parametrize("name", NAMES)
def test_each_has_help_with_examples_that_name_it(name: str) -> None:
    found = command(name)
    assert found.help
    assert found.examples
    assert all(f"servanda {name}" in line for line, _ in found.examples)
    shown = CliRunner().invoke(servanda, [name, "--help"]).output
    assert "Examples:" in shown
    assert max(map(len, shown.splitlines())) <= 100


@pytest.mark.parametrize("name", NAMES)
def test_every_option_says_what_it_does(name: str) -> None:
    for option in command(name).params:
        assert not isinstance(option, click.Option) or option.help, option.name


def test_help_lists_all() -> None:
    shown = CliRunner().invoke(servanda, ["--help"]).output
    assert all(f"  {name} " in shown for name in NAMES)
    assert "_SERVANDA_COMPLETE" in shown


@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_help_has_a_short_name(flag: str) -> None:
    assert CliRunner().invoke(servanda, [flag]).exit_code == 0


def test_version() -> None:
    shown = CliRunner().invoke(servanda, ["--version"], prog_name="servanda").output
    assert shown.startswith("servanda ")


@pytest.mark.parametrize(
    ("word", "meant"), [("claus", "clause"), ("reprot", "report"), ("zzz", None)]
)
def test_unknown_command(word: str, meant: str | None) -> None:
    result = CliRunner().invoke(servanda, [word])
    assert result.exit_code == 2
    assert ("Did you mean" in result.output) is (meant is not None)
    assert (meant or "No such command") in result.output


def modules_imported_by(*words: str) -> set[str]:
    code = f"import sys; sys.argv[1:] = {[*words]!r}\nfrom servanda.cli import main\ntry: main()\nfinally: print(*sys.modules, sep='\\n', file=sys.stderr)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(told.stderr.split())


def test_the_list_imports_nothing_heavy() -> None:
    heavy = {
        "servanda.api",
        "servanda.cli.clause",
        "orjson",
        "sqlite3",
        "rich.cells",
        "pydantic",
        "spacy",
        "jinja2",
    }
    assert not modules_imported_by("--help") & heavy


def test_a_warm_answer_imports_nothing_heavy(ledger: Path) -> None:
    asked = ("-C", str(ledger), "clause", "feb22/25")
    modules_imported_by(*asked)
    heavy = {
        "spacy",
        "pydantic",
        "yaml",
        "jinja2",
        "rich.console",
        "importlib.metadata",
        "pycountry",
    }
    assert not modules_imported_by(*asked) & heavy
