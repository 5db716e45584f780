"""Whatever goes wrong is told in words: what, remedy, candidates, exit code."""

import subprocess
import sys
import warnings
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from servanda.cli.lazy_group import LazyGroup
from servanda.errors import Ambiguous, LeftOut, NotFound, ServandaError


def told(error: BaseException) -> Result:
    @click.group(cls=LazyGroup, invoke_without_command=True)
    def door() -> None:
        raise error

    return CliRunner().invoke(door, [])


def test_what_candidates_remedy() -> None:
    result = told(
        NotFound("no clause is called x/1", "`servanda clause x` lists them", ("x/2", "x/3"))
    )
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr == (
        "Error: no clause is called x/1\nDid you mean one of these?\n  x/2\n  x/3\n"
        "`servanda clause x` lists them\n"
    )


def test_one_candidate() -> None:
    assert "Did you mean this?\n  x/2\n" in told(Ambiguous("x", candidates=("x/2",))).stderr


def test_many_candidates_are_cut_short() -> None:
    stderr = told(NotFound("x", candidates=tuple(f"x/{number}" for number in range(20)))).stderr
    assert "x/7" in stderr
    assert "x/8" not in stderr
    assert "and 12 more" in stderr


def test_words_of_the_data_do_not_act() -> None:
    assert "\x1b" not in told(ServandaError("\x1b[31mred", "\x1b]0;x", ("\x9b",))).stderr


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (FileNotFoundError(2, "No such file or directory", "x.yaml"), "x.yaml: No such file"),
        (PermissionError(13, "Permission denied", "x"), "x: Permission denied"),
        (RuntimeError("odd"), "did not foresee (RuntimeError: odd)"),
        (RecursionError(), "RecursionError"),
        (KeyboardInterrupt(), "Stopped."),
    ],
)
def test_no_traceback(error: BaseException, words: str) -> None:
    result = told(error)
    assert result.exit_code == 2
    assert words in result.stderr
    assert "Traceback" not in result.stderr


def test_a_developer_can_see_the_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SERVANDA_TRACEBACK", "1")
    assert isinstance(told(RuntimeError("odd")).exception, RuntimeError)


def test_a_reader_who_has_enough_is_no_trouble(ledger: Path) -> None:
    piped = subprocess.run(
        f"{sys.executable} -m servanda report --format json | head -c 10",
        shell=True,
        cwd=ledger,
        capture_output=True,
        text=True,
        check=True,
    )
    assert piped.stderr == ""
    assert len(piped.stdout) == 10


@pytest.mark.parametrize(
    ("warned", "stderr"),
    [
        ((LeftOut("x.yaml may be missing"),), "Note: x.yaml may be missing\n"),
        ((LeftOut("one"), LeftOut("one"), LeftOut("two")), "Note: one\nNote: two\n"),
        ((), ""),
    ],
)
def test_what_is_left_out_is_said_once_and_last(warned: tuple[LeftOut, ...], stderr: str) -> None:
    @click.group(cls=LazyGroup, invoke_without_command=True)
    def door() -> None:
        for each in warned:
            warnings.warn(each, stacklevel=1)
        click.echo("answer")

    result = CliRunner().invoke(door, [])
    assert (result.exit_code, result.stdout, result.stderr) == (0, "answer\n", stderr)
