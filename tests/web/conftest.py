"""A workspace with the shipped data, and a browser that sits before the workbench over it.

`desk` is to be written into, `ledger` only to be read; `client` asks over the
first, `reader` over the second: both send what a page of ours would send (host, origin, session, token of
forms). `seated(Settings(...))` makes another.
"""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from servanda.web import who
from servanda.web.app import create_app
from servanda.web.safety import forms, session
from servanda.web.settings import Settings
from tests.cli.conftest import copy_of_the_data

KEY = b"k" * 32
SESSION = "s" * 43
HOST = "127.0.0.1:8765"
ORIGIN = f"http://{HOST}"
CSRF = forms.token_of(SESSION, KEY)


def seated(settings: Settings, coder: str = "") -> TestClient:
    """Return a client that sends what a page of ours would send."""
    client = TestClient(create_app(settings), base_url=ORIGIN, follow_redirects=False)
    sit_down(client, coder)
    return client


def sit_down(client: TestClient, coder: str) -> None:
    """Let a client forget what it kept, and begin as a page of ours would."""
    client.headers.update({"origin": ORIGIN, forms.HEADER: CSRF})
    client.cookies.clear()
    for name, value in ((session.COOKIE, SESSION), (who.COOKIE, quote(coder))):
        client.cookies.set(name, value, domain="127.0.0.1")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A workspace with the shipped data, to be written into."""
    return copy_of_the_data(tmp_path)


@pytest.fixture(scope="session")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the shipped data, to be read only: its answers are remembered."""
    return copy_of_the_data(tmp_path_factory.mktemp("ledger"))


@pytest.fixture
def client(desk: Path) -> Iterator[TestClient]:
    """Somebody at a workbench of their own, which they may change: `maria`."""
    with seated(Settings(workspace=desk, key=KEY), coder="maria") as client:
        yield client


@pytest.fixture(scope="session")
def reader(ledger: Path) -> TestClient:
    """Somebody who only reads: `maria`."""
    return seated(Settings(workspace=ledger, key=KEY, patience=60))


@pytest.fixture(autouse=True)
def afresh(reader: TestClient) -> None:
    """Let nothing of one test reach the next."""
    sit_down(reader, "maria")
