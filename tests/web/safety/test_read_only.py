"""Where nothing may be changed, nothing is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from servanda.web.settings import Settings
from tests.web.conftest import KEY, seated
from tests.web.safety.test_forms import changes


@pytest.fixture
def visitor(ledger: Path) -> Iterator[TestClient]:
    """Somebody who may only read."""
    with seated(Settings(workspace=ledger, key=KEY, read_only=True)) as client:
        yield client


def test_every_change_is_refused_but_a_name(visitor: TestClient) -> None:
    app = visitor.app
    assert isinstance(app, FastAPI)
    for method, path in changes(app):
        answer = visitor.request(method, path)
        if path == "/who":
            assert answer.status_code == 422
        else:
            assert answer.status_code == 403, f"{method} {path}"
            assert "open for reading only" in answer.text


def test_reading_goes_on(visitor: TestClient) -> None:
    answer = visitor.get("/")
    assert answer.status_code == 200
    assert "read only" in answer.text
    assert 'method="post"' not in answer.text


def test_a_name_may_be_given(visitor: TestClient) -> None:
    assert visitor.post("/who", data={"name": "Ana"}).status_code == 303


def test_who_may_write_sees_it(reader: TestClient) -> None:
    assert "read only" not in reader.get("/").text


def test_the_shipped_data_is_named_as_such(tmp_path: Path) -> None:
    settings = Settings(workspace=tmp_path, key=KEY, read_only=True, is_shipped=True)
    with seated(settings) as client:
        page = client.get("/").text
        assert "The data that comes with Servanda" in page
        assert str(tmp_path) not in page
        refused = client.put("/api/anything")
        assert refused.status_code == 403
        assert "servanda init" in refused.json()["remedy"]
