"""`servanda serve`: who is let in is said, the workbench answers, and Ctrl-C ends it quietly."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest

from servanda.cli.serve import SHORTEST_TOKEN
from tests.cli.conftest import copy_of_the_data, run_in

TOKEN = "a-token-of-thirty-two-characters"
PATIENCE = 30


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace of its own: the key of forms is kept in it."""
    return copy_of_the_data(tmp_path_factory.mktemp("desk"))


@contextmanager
def serving(
    folder: Path, *words: str, **more: str
) -> Iterator[tuple[subprocess.Popen[str], list[str]]]:
    """Serve on any free port; yield the process and what it said until it was ready."""
    running = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "from servanda.cli import main; main()",
            "serve",
            "--port",
            "0",
            *words,
        ],
        cwd=folder,
        env={name: value for name, value in os.environ.items() if name != "SERVANDA_TOKEN"} | more,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    said: list[str] = []
    assert running.stdout
    try:
        for line in running.stdout:
            said.append(line.rstrip())
            if line.startswith("Ctrl-C"):
                break
        yield running, said
    finally:
        if running.poll() is None:
            running.kill()
        running.communicate(timeout=PATIENCE)


class Answer(NamedTuple):
    """What a workbench answered."""

    status: int
    server: str | None
    text: str


def ask(said: list[str], path: str = "", **headers: str) -> Answer:
    """Ask a workbench for a page by the address that it said."""
    address = urlsplit(said[0].removeprefix("Workbench: "))
    named = {"Host": f"{address.hostname}:{address.port}"}
    connection = http.client.HTTPConnection("127.0.0.1", address.port or 0, timeout=PATIENCE)
    with closing(connection):
        connection.request("GET", path or f"/?{address.query}", headers=named | headers)
        answer = connection.getresponse()
        return Answer(answer.status, answer.getheader("server"), answer.read().decode())


def end(running: subprocess.Popen[str]) -> tuple[int, str, str]:
    """Press Ctrl-C and return how the process ended."""
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=PATIENCE)
    return running.returncode, out, err


def test_it_answers_and_ends_quietly(desk: Path) -> None:
    with serving(desk) as (running, said):
        assert re.fullmatch(r"Workbench: http://127\.0\.0\.1:\d+/", said[0])
        assert said[1] == f"Workspace: {desk}"
        answer = ask(said)
        assert answer.status == 200
        assert answer.server is None
        assert 'href="/treaty/nov10"' in answer.text
        assert ask(said, Host="evil.example").status == 421
        assert end(running) == (0, "", "")


def test_its_key_is_kept_where_nobody_else_reads_it(desk: Path) -> None:
    with serving(desk) as (_, said):
        ask(said)
    key = desk / ".servanda" / "key"
    assert len(key.read_bytes()) == 32
    assert key.stat().st_mode & 0o777 == 0o600
    before = key.read_bytes()
    with serving(desk):
        assert key.read_bytes() == before


def test_read_only_is_said_and_kept(desk: Path) -> None:
    with serving(desk, "--read-only") as (_, said):
        assert said[1].endswith(", read-only")
        assert "read only" in ask(said).text


def test_outside_a_workspace_the_shipped_data_is_read(tmp_path: Path) -> None:
    with serving(tmp_path, XDG_CACHE_HOME=str(tmp_path / "cache")) as (_, said):
        assert said[1].startswith("Here is no workspace: this is the data that comes with Servanda")
        page = ask(said).text
        assert "The data that comes with Servanda" in page
        assert 'method="post"' not in page
        assert not [path for path in tmp_path.iterdir() if path.name != "cache"]


def test_others_need_the_token_that_is_printed(desk: Path) -> None:
    with serving(desk, "--host", "0.0.0.0") as (running, said):
        token = said[0].partition("?token=")[2]
        assert len(token) >= SHORTEST_TOKEN
        assert ask(said).status == 303
        assert ask(said, "/").status == 401
        assert ask(said, "/", Authorization=f"Bearer {token}").status == 200
        code, _, told = end(running)
    assert code == 0
    assert "has the token may read and change everything in the workspace" in told
    assert "Nothing is encrypted on the way" in told


@pytest.mark.parametrize("given", [{"SERVANDA_TOKEN": TOKEN}, {}])
def test_a_token_of_ones_own(desk: Path, given: dict[str, str]) -> None:
    words = () if given else ("--token", TOKEN)
    with serving(desk, *words, **given) as (_, said):
        assert said[0].endswith(f"?token={TOKEN}")
        assert ask(said, "/").status == 401
        assert ask(said, "/", Authorization=f"Bearer {TOKEN}").status == 200


@pytest.mark.parametrize(
    "token", ["short", "x" * 31, "", "with spaces in it and long enough so", "ü" * 40]
)
def test_a_token_that_is_none(desk: Path, token: str) -> None:
    told = run_in(desk, "serve", "--port", "0", "--token", token)
    assert told.exit_code == 2
    assert "at least 32" in told.output


def test_a_port_that_is_taken(desk: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        told = run_in(desk, "serve", "--port", str(port))
    assert told.exit_code == 2
    assert f"port {port} on 127.0.0.1 cannot be had" in told.output
    assert "--port 0" in told.output


@pytest.mark.parametrize("host", ["no.such.host.invalid", "999.1.1.1", "a" * 300, ""])
def test_an_address_that_is_none(desk: Path, host: str) -> None:
    told = run_in(desk, "serve", "--port", "0", "--host", host)
    assert told.exit_code == 2
    assert "Traceback" not in told.output


def test_without_the_extra_it_says_what_to_install(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    told = run_in(desk, "serve")
    assert told.exit_code == 2
    assert "pip install 'servanda[serve]'" in told.output


@pytest.mark.parametrize("port", ["-1", "65536", "http"])
def test_a_port_that_is_none(desk: Path, port: str) -> None:
    assert run_in(desk, "serve", "--port", port).exit_code == 2
