"""A workbench that runs: the pages over a workspace, served to a browser on a free port of this machine.

`conftest` makes the fixtures known to every test beside it.
"""

import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import uvicorn

from servanda.web.app import create_app
from servanda.web.settings import Settings
from tests.cli.conftest import copy_of_the_data

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

OpenBench = Callable[..., "Page"]

_PATIENCE = 30.0
"""Seconds until a server that does not answer is given up."""


@contextmanager
def served(workspace: Path, *, read_only: bool = False) -> Iterator[str]:
    """Serve a workspace on a free port until the block ends; gives the address, without a slash at its end."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
        app = create_app(Settings(workspace=workspace, port=port, read_only=read_only))
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", access_log=False))
        running = threading.Thread(target=server.run, args=([door],), daemon=True)
        running.start()
        _wait_for(server)
        yield f"http://127.0.0.1:{port}"
        server.should_exit = True
        running.join(_PATIENCE)


def _wait_for(server: uvicorn.Server) -> None:
    until = time.monotonic() + _PATIENCE
    while not server.started:
        assert time.monotonic() < until, "the server did not start"
        time.sleep(0.01)


@pytest.fixture(scope="session")
def bench_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the shipped data that the tests of a session read and write."""
    return copy_of_the_data(tmp_path_factory.mktemp("bench"))


@pytest.fixture(scope="session")
def bench_server(bench_workspace: Path) -> Iterator[str]:
    """The address of a workbench over `bench_workspace`."""
    with served(bench_workspace) as address:
        yield address


@pytest.fixture
def own_bench(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The address of a workbench, and its workspace, which nobody else writes."""
    workspace = copy_of_the_data(tmp_path / "workspace")
    with served(workspace) as address:
        yield address, workspace
    shutil.rmtree(workspace)


@pytest.fixture
def open_bench(browser: "Browser", bench_server: str) -> Iterator[OpenBench]:
    """Open a page of the workbench by its path (`/treaties`), or by a whole address."""
    contexts = []

    def opened(path: str, **options: object) -> "Page":
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.goto(path if path.startswith("http") else bench_server + path)
        return page

    yield opened
    for context in contexts:
        context.close()
