"""Every operation that the workbench describes is asked for everything, by schemathesis and through the door.

Rooms are picked up as they come. Whatever is sent, the answer is one that was described, no answer says
that the server broke down, and nothing outside the workspace is touched.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import monotonic
from typing import Any, ClassVar

import pytest
import schemathesis
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import given, settings
from hypothesis import strategies as st
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi import checks

from servanda.web.app import create_app
from servanda.web.faults import API
from servanda.web.safety import forms, session
from servanda.web.settings import Settings
from tests.cli.conftest import ROOT, copy_of_the_data
from tests.web.conftest import CSRF, KEY, ORIGIN, SESSION, sit_down

pytestmark = [
    pytest.mark.slow,
    # what a room wrote may be refused by the next reader: that is told on the page
    pytest.mark.filterwarnings("always::servanda.errors.LeftOut"),
]

PATIENCE = 30
"""Seconds for all operations together."""
EXAMPLES = 40
REAL = (
    "nov10",
    "nov10/6",
    "feb22/25",
    "Article 25 of the February 22 declaration",
    "2022-03-26-azerbaijan-mod-cites-article-4",
    "2022-03-26-azerbaijan-mod-cites-article-4/1",
    "0123456789abcdef",
    "..%2f..%2foutside%2fsecret.yaml",
    "a" * 300,
    "\x00",
)
"""What stands in an address half of the time, where only the right words get any further.

A client takes `..` out of an address before it sends it; `safety/test_addresses.py` sends it as it is.
"""
CHECKS = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
]
DESCRIPTION = create_app(Settings(workspace=ROOT)).openapi()
OPERATIONS = [
    (method.upper(), path)
    for path, operations in DESCRIPTION["paths"].items()
    for method in operations
]


TEXT = (
    "The ministry said on 26 March 2022 that Article 4 of the November 10 statement was breached.\n"
)


def described(app: FastAPI) -> Any:
    """Return the operations as schemathesis sees them; credentials are ours to send."""
    known = app.openapi()
    plain = {
        path: {
            method: {name: part for name, part in operation.items() if name != "security"}
            for method, operation in operations.items()
        }
        for path, operations in known["paths"].items()
    }
    schema = schemathesis.openapi.from_dict({**known, "paths": plain})
    schema.app = app
    return schema


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a workspace, and something beside it that nobody may touch."""
    folder = tmp_path_factory.mktemp("fuzzed")
    (folder / "outside").mkdir()
    (folder / "outside" / "secret.yaml").write_text("title: nobody may see this\n", "utf-8")
    (folder / "desk").mkdir()
    copy_of_the_data(folder / "desk")
    return folder


@pytest.fixture(scope="module")
def schema(place: Path) -> Any:
    return described(create_app(Settings(workspace=place / "desk", key=KEY)))


def draft_in(app: FastAPI) -> str:
    """Return the name of a draft that is open, for the addresses of its room."""
    client = TestClient(app, base_url=ORIGIN)
    sit_down(client, "maria")
    answer = client.post("/api/drafts", json={"text": TEXT, "day": "2022-03-27"})
    assert answer.status_code == 201, answer.text
    name: str = answer.json()["id"]
    return name


class Watch:
    """Notes every file that this process opens to write, makes, moves or removes outside a folder."""

    WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
    CHANGES: ClassVar = {
        "os.rename": ((0, 2), (1, 3)),
        "os.remove": ((0, 1),),
        "os.rmdir": ((0, 1),),
        "os.mkdir": ((0, 2),),
        "os.link": ((1, 3),),
        "os.symlink": ((1, 2),),
        "os.chmod": ((0, 2),),
    }
    """Where each change names its path, and the folder from which that is counted."""
    TOOLS = ("/.hypothesis", "/__pycache__", "/dev/", "/.cache/schemathesis", "/proc/")

    def __init__(self) -> None:
        self.inside = ""
        self.noted: list[str] = []
        sys.addaudithook(self._hear)

    def _hear(self, event: str, words: tuple[Any, ...]) -> None:
        if not self.inside:
            return
        if event == "open" and isinstance(words[0], str) and (words[2] or 0) & self.WRITING:
            self._note(event, words[0])
        for path, folder in self.CHANGES.get(event, ()):
            if isinstance(words[path], str | os.PathLike):
                self._note(event, os.fspath(words[path]), words[folder])

    def _note(self, event: str, path: str, folder: int = -1) -> None:
        """Note a path; one that counts from an open folder is known where the system tells of those."""
        counted_from = Path(f"/proc/self/fd/{folder}") if folder >= 0 else Path.cwd()
        whole = str((counted_from / path).resolve())
        if not whole.startswith(self.inside) and not any(tool in whole for tool in self.TOOLS):
            self.noted.append(f"{event} {whole}")


WATCH = Watch()


@pytest.fixture
def watched(place: Path) -> Iterator[Watch]:
    """The watch over all but the workspace."""
    WATCH.noted.clear()
    WATCH.inside = f"{(place / 'desk').resolve()}{os.sep}"
    yield WATCH
    WATCH.inside = ""


def outside(place: Path) -> dict[str, str]:
    """Return what stands beside the workspace."""
    found = (path for path in place.rglob("*") if place / "desk" not in (path, *path.parents))
    return {str(path): path.read_text("utf-8") for path in found if path.is_file()}


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_whatever_is_sent(schema: Any, place: Path, watched: Watch, method: str, path: str) -> None:
    operation = schema[path][method]
    until = monotonic() + PATIENCE / len(OPERATIONS)
    names = (draft_in(schema.app), *REAL)
    before = outside(place)

    @given(st.data())
    @settings(max_examples=EXAMPLES)
    def ask(data: st.DataObject) -> None:
        case = drawn(data, operation, names)
        if monotonic() > until:
            return
        headers = {forms.HEADER: CSRF, "Origin": ORIGIN}
        cookies = {session.COOKIE: SESSION, "coder": "maria"}
        answer = case.call(base_url=ORIGIN, headers=headers, cookies=cookies)
        case.validate_response(answer, checks=CHECKS)
        assert "nobody may see this" not in answer.text

    ask()
    assert watched.noted == []
    assert outside(place) == before


def drawn(data: st.DataObject, operation: Any, names: Sequence[str]) -> Case[Any]:
    """Draw a request, as it should be or not; one that takes nothing cannot be wrong."""
    takes_something = operation.body or any(operation.iter_parameters())
    is_right = data.draw(st.booleans()) if takes_something else True
    mode = GenerationMode.POSITIVE if is_right else GenerationMode.NEGATIVE
    case: Case[Any] = data.draw(operation.as_strategy(generation_mode=mode))
    is_real: bool = data.draw(st.booleans())
    if case.path_parameters and is_real:
        case.path_parameters = {
            name: data.draw(st.sampled_from(names)) for name in case.path_parameters
        }
    return case


def test_everything_is_described_in_full() -> None:
    for path, operations in DESCRIPTION["paths"].items():
        for method, operation in operations.items():
            where = f"{method} {path}"
            assert operation["summary"], where
            assert operation["description"], where
            assert operation["tags"], where
            assert {"401", "403", "404", "421", "422"} <= operation["responses"].keys(), where
            if path.startswith(API):
                assert answers_with_a_model(operation["responses"]), where


def answers_with_a_model(responses: dict[str, Any]) -> bool:
    """Return True where what a program gets is described field by field, or is nothing."""
    good = [answer for status, answer in responses.items() if status.startswith("2")]
    return all(
        "content" not in answer
        or answer["content"].get("application/json", {"schema": {"type": "other"}})["schema"]
        for answer in good
    )


def test_it_is_served(reader: TestClient) -> None:
    answer = reader.get("/openapi.json")
    assert answer.status_code == 200
    assert answer.json()["info"]["title"] == "Servanda"
    assert answer.json()["components"]["schemas"]["Fault"]


def test_there_are_no_pages_that_load_code_from_elsewhere(reader: TestClient) -> None:
    assert reader.get("/docs").status_code == reader.get("/redoc").status_code == 404


def test_the_watch_would_notice(tmp_path: Path, watched: Watch, place: Path) -> None:
    """A test that finds nothing must be able to find something."""
    (place / "desk" / "inside.txt").write_text("may be", "utf-8")
    assert watched.noted == []
    (place / "desk" / ".." / "beside.txt").write_text("may not be", "utf-8")
    (place / "beside.txt").rename(tmp_path / "moved.txt")
    assert [each.split()[0] for each in watched.noted] == ["open", "os.rename", "os.rename"]
