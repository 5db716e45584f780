"""Opens the workbench: pages on this machine over the same files."""

import os
import sys
import webbrowser
from importlib.util import find_spec
from pathlib import Path
from secrets import token_urlsafe
from typing import TYPE_CHECKING, TypedDict
from urllib.parse import quote

import click

from servanda.cli.command import Command
from servanda.cli.trouble import warn
from servanda.errors import BadRequest

if TYPE_CHECKING:
    from servanda.web.settings import Settings

SHORTEST_TOKEN = 32
_SERVES = ("fastapi", "python_multipart", "uvicorn")
_ANYWHERE = ("0.0.0.0", "::")  # noqa: S104 - recognised here to be told of, not asked for


class Asked(TypedDict):
    """How the workbench is to be opened."""

    host: str
    port: int
    token: str | None
    read_only: bool
    browser: bool | None


@click.command(
    cls=Command,
    examples=(
        ("servanda serve", "open the workbench in the browser; Ctrl-C ends it"),
        ("servanda serve --read-only --port 0", "to read only, on any port that is free"),
        ("servanda serve --host 0.0.0.0", "let colleagues in who have the token that is printed"),
    ),
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8765,
    show_default=True,
    help="Where to listen; 0 takes any port that is free.",
)
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="The address to listen on. Another than this machine's own demands a token.",
)
@click.option(
    "--token",
    envvar="SERVANDA_TOKEN",
    help="Let in only who has this; at least 32 characters. Others on this machine can read a command line:"
    " SERVANDA_TOKEN keeps it from them.",
)
@click.option("--read-only", is_flag=True, help="Refuse every change.")
@click.option(
    "--open/--no-open",
    "browser",
    default=None,
    help="Open a browser, or do not. Without either, one is opened where there is a screen.",
)
@click.pass_obj
def serve(workspace: Path | None, /, **options: object) -> None:
    """Open the workbench: read treaties, annotate texts and settle disagreements in a browser.

    It works on the same files as every other command, and no request leaves this machine. Outside a
    workspace it shows the data that comes with Servanda, to be read only.
    """
    asked: Asked = options  # type: ignore[assignment]
    _demand_what_serves()
    from servanda.web import serving
    from servanda.web.settings import is_loopback

    token = _token(asked["token"], is_exposed=not is_loopback(asked["host"]))
    with serving.take(asked["host"], asked["port"]) as taken:
        settings = serving.settings_over(
            workspace,
            taken=taken,
            host=asked["host"],
            token=token,
            read_only=asked["read_only"],
        )
        _tell(settings)
        if _wants_browser(asked["browser"]):
            webbrowser.open(_address(settings))
        serving.serve_on(taken, settings)


def _demand_what_serves() -> None:
    """Raise BadRequest where what serves pages is not installed."""
    if not all(find_spec(name) for name in _SERVES):
        raise BadRequest("what serves pages is not installed", "pip install 'servanda[serve]'")


def _token(given: str | None, *, is_exposed: bool) -> str:
    """Return the token to ask for: the one given, else a new one where others can reach the server."""
    if given is None:
        return token_urlsafe(SHORTEST_TOKEN) if is_exposed else ""
    if (
        len(given) < SHORTEST_TOKEN
        or not given.isascii()
        or not given.isprintable()
        or " " in given
    ):
        raise BadRequest(
            f"a token has at least {SHORTEST_TOKEN} letters, figures or signs and no spaces",
            "leave out --token for one that nobody can guess",
        )
    return given


def _tell(settings: "Settings") -> None:
    """Say where the workbench is, over what, and who may come in."""
    click.echo(f"Workbench: {_address(settings)}")
    if settings.is_shipped:
        click.echo("Here is no workspace: this is the data that comes with Servanda, read-only.")
        click.echo("`servanda init DIR` begins one of your own.")
    else:
        click.echo(f"Workspace: {settings.workspace}{', read-only' * settings.read_only}")
    if not settings.is_loopback:
        warn(_exposes(settings))
    click.echo("Ctrl-C ends it.")


def _exposes(settings: "Settings") -> str:
    whose = "any address of this machine" if settings.host in _ANYWHERE else settings.host
    may = "read" if settings.read_only else "read and change"
    return (
        f"whoever reaches {whose} and has the token may {may} everything in the workspace."
        " Nothing is encrypted on the way: use this in a network that you trust, or behind a tunnel"
    )


def _address(settings: "Settings") -> str:
    host = "localhost" if settings.host in _ANYWHERE else settings.host
    name = f"[{host}]" if ":" in host.strip("[]") else host
    token = f"?token={quote(settings.token, safe='')}" if settings.token else ""
    return f"http://{name}:{settings.port}/{token}"


def _wants_browser(asked: bool | None) -> bool:
    """Return what was asked for; else True where a person sits before a screen, and not before a text."""
    if asked is not None:
        return asked
    has_screen = sys.platform in ("darwin", "win32") or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
    return has_screen and sys.stdout.isatty()
