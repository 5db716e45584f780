"""The rooms of sources."""

import re
from html import unescape

from fastapi.testclient import TestClient


def test_every_source_is_reached_from_the_list(reader: TestClient) -> None:
    page = reader.get("/sources").text
    publishers = re.findall(r'href="(/source\?[^"]+)"', page)
    assert len(publishers) > 50
    listed = reader.get(unescape(publishers[0])).text
    source = unescape(re.findall(r'href="(/source\?[^"]+url=[^"]*)"', listed)[0])
    answer = reader.get(source)
    assert answer.status_code == 200
    assert re.search(r'href="/event/[^"]+"', answer.text)
    assert re.search(r'class="address" href="/clause/[^"]+"', answer.text)


def test_a_source_without_an_address(reader: TestClient) -> None:
    answer = reader.get(
        "/source", params={"publisher": "Op-ed on the declaration, April 2022", "url": ""}
    )
    assert answer.status_code == 200
    assert "without an address" in answer.text


def test_a_publisher_that_nobody_names_is_met_with_names_that_come_near(reader: TestClient) -> None:
    answer = reader.get("/source?publisher=JAMnew")
    assert answer.status_code == 404
    assert "JAMnews" in answer.text


def test_a_publisher_must_be_named(reader: TestClient) -> None:
    assert reader.get("/source").status_code == 422
