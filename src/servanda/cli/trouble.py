"""Knows how trouble is told: what happened, what may have been meant, what to do; never a traceback."""

import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import click

from servanda.errors import LeftOut, ServandaError
from servanda.rendering.harmless import harmless, one_line

TO_REPAIR = 1
COULD_NOT_RUN = 2

_MOST_CANDIDATES = 8


@contextmanager
def told(context: click.Context) -> Iterator[None]:
    """Turn whatever stops a command into a message and an exit code."""
    try:
        with _noted():
            yield
    except (click.ClickException, click.exceptions.Exit):
        raise
    except ServandaError as error:
        tell(error)
        context.exit(COULD_NOT_RUN)
    except BrokenPipeError:
        _let_go_of_the_pipe()
        context.exit(0)
    except (KeyboardInterrupt, EOFError, click.Abort):
        click.echo("\nStopped.", err=True)
        context.exit(COULD_NOT_RUN)
    except OSError as error:
        tell(_of_the_system(error))
        context.exit(COULD_NOT_RUN)
    except Exception as error:  # the last door: a user gets words, a developer the traceback
        if os.environ.get("SERVANDA_TRACEBACK"):
            raise
        tell(_unforeseen(error))
        context.exit(COULD_NOT_RUN)


@contextmanager
def _noted() -> Iterator[None]:
    """Say last, where it is seen, what may be missing from the answer."""
    with warnings.catch_warnings(record=True) as noted:
        warnings.simplefilter("always", LeftOut)
        try:
            yield
        finally:
            told = [str(each.message) for each in noted if issubclass(each.category, LeftOut)]
            for words in dict.fromkeys(told):
                warn(words)
    for each in noted:
        if not issubclass(each.category, LeftOut):
            warnings.showwarning(each.message, each.category, each.filename, each.lineno)


def tell(error: ServandaError) -> None:
    """Print what happened, what may have been meant, and what to do, on standard error."""
    click.echo(f"{click.style('Error:', fg='red', bold=True)} {_plain(error.what)}", err=True)
    shown = error.candidates[:_MOST_CANDIDATES]
    if shown:
        click.echo(
            "Did you mean one of these?" if len(shown) > 1 else "Did you mean this?", err=True
        )
    for candidate in shown:
        click.echo(f"  {click.style(_plain(candidate), bold=True)}", err=True)
    left = len(error.candidates) - len(shown)
    if left:
        click.echo(f"  and {left} more", err=True)
    if error.remedy:
        click.echo(_plain(error.remedy), err=True)


def warn(words: str) -> None:
    """Print something to know that stops nothing, on standard error."""
    click.echo(f"{click.style('Note:', fg='yellow', bold=True)} {_plain(words)}", err=True)


def _plain(words: str) -> str:
    return harmless(one_line(words))


def _of_the_system(error: OSError) -> ServandaError:
    where = f"{error.filename}: " if error.filename else ""
    return ServandaError(f"{where}{error.strerror or error}", "check the path and its permissions")


def _unforeseen(error: Exception) -> ServandaError:
    return ServandaError(
        f"Servanda met something it did not foresee ({type(error).__name__}: {error})",
        "please report this; SERVANDA_TRACEBACK=1 shows where it happened",
    )


def _let_go_of_the_pipe() -> None:
    """Keep the interpreter from complaining at its end that nobody reads any more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
