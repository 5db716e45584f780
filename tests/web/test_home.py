"""The first page says what there is and where to go."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from servanda.web.settings import Settings
from tests.cli.conftest import ROOT
from tests.web.conftest import KEY, seated


def test_what_there_is(reader: TestClient) -> None:
    page = reader.get("/").text
    assert 'href="/treaty/nov10"' in page
    assert all(f'href="{path}"' in page for path in ("/treaties", "/report", "/annotate", "/work"))
    assert "No treaty is on file yet" not in page


def test_without_treaties_it_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "treaties").mkdir()
    with seated(Settings(workspace=tmp_path, key=KEY)) as client:
        page = client.get("/").text
    assert "No treaty is on file yet" in page
    assert "servanda init" in page


def test_without_events_it_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "treaties").mkdir()
    name = "nov10.yaml"
    (tmp_path / "treaties" / name).write_bytes((ROOT / "treaties" / name).read_bytes())
    with seated(Settings(workspace=tmp_path, key=KEY)) as client:
        page = client.get("/").text
    assert "No event is on record yet" in page


def test_data_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "treaties").mkdir()
    (tmp_path / "treaties" / "broken.yaml").write_text("id: [", "utf-8")
    with seated(Settings(workspace=tmp_path, key=KEY)) as client:
        for _ in range(2):  # worked out, and remembered
            page = client.get("/")
            assert page.status_code == 200
            assert "treaties/broken.yaml may be missing here" in page.text


def test_sound_data_is_not_doubted(reader: TestClient) -> None:
    assert "may be missing" not in reader.get("/").text


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("nov10/6", "/clause/nov10/6"),
        ("Article 25 of the declaration", "/clause/Article%2025%20of%20the%20declaration"),
        ("ü?#", "/clause/%C3%BC%3F%23"),
    ],
)
def test_a_clause_is_found_by_its_name(reader: TestClient, words: str, address: str) -> None:
    answer = reader.get("/clause", params={"words": words})
    assert (answer.status_code, answer.headers["location"]) == (303, address)


@pytest.mark.parametrize("words", ["", "x" * 300, "a\\b", "a\nb"])
def test_what_is_no_name_of_a_clause(reader: TestClient, words: str) -> None:
    assert reader.get("/clause", params={"words": words}).status_code == 422


def test_what_waits_is_counted(client: TestClient, desk: Path) -> None:
    assert client.get("/api/waiting").json() == {"kinds": []}
    event = next((desk / "annotations" / "2022").glob("*.yaml"))
    event.write_text(
        event.read_text("utf-8").replace("status: accepted", "status: proposed"), "utf-8"
    )
    kinds = client.get("/api/waiting").json()["kinds"]
    assert [(each["kind"], each["count"] > 0) for each in kinds] == [("proposed", True)]
    assert kinds[0]["words"] in ("1 proposed link", f"{kinds[0]['count']} proposed links")
