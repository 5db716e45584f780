"""The rooms of events and of held texts."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from servanda.files.held_texts import hold_text
from servanda.files.layout import find_workspace
from servanda.files.save import save_event
from tests.reporting.corpora import event, link

EVENT = "/event/2022-03-26-azerbaijan-mod-cites-article-4"
TEXT = "Berlin said nothing.\n\nThe post was closed. The post was closed, said Paris."


@pytest.fixture
def name(desk: Path) -> str:
    place = find_workspace(desk)
    held = hold_text(place, TEXT)
    quoted = [
        {"source": 1, "exact": "The post was closed", "start": 43, "end": 62},
        {"source": 1, "exact": "The post was opened", "start": 22, "end": 41},
    ]
    told = event(
        "2022-05-05-post",
        link("nov10/4", bearer="ARM", evidence=quoted[:1]),
        link("nov10/6", bearer="AZE", stance="touches", evidence=quoted),
        sources=[{"publisher": "Paper", "title": "On the post", "text": held}],
    )
    save_event(place, told, basis=None)
    return held


def test_what_happened_and_how_it_is_known(reader: TestClient) -> None:
    page = reader.get(EVENT).text
    for told in (
        "Azerbaijan denies breach and cites Article 4",
        "Azerbaijani Ministry of Defence",
        'href="/source?publisher=JAMnews&amp;url=',
        'href="/clause/nov10/4"',
        "Says none of the provisions was violated.",
        "annotations/2022/2022-03-26-azerbaijan-mod-cites-article-4.yaml:1",
    ):
        assert told in page, told


@pytest.mark.parametrize("spelled", [EVENT.upper().replace("/EVENT", "/event"), f"{EVENT}%232"])
def test_another_name_leads_to_the_page(reader: TestClient, spelled: str) -> None:
    answer = reader.get(spelled)
    assert (answer.status_code, answer.headers["location"]) == (307, EVENT)


def test_an_unknown_event_offers_what_is_near(reader: TestClient) -> None:
    answer = reader.get(f"{EVENT}s")
    assert answer.status_code == 404
    assert f'href="{EVENT}"' in answer.text


def test_evidence_stands_in_its_text(client: TestClient, name: str) -> None:
    page = client.get("/event/2022-05-05-post").text
    assert "<mark>The post was closed</mark><span>, said Paris.</span>" in page
    assert "The text does not have these words there." in page
    assert f'href="/text/{name}#at-43"' in page
    assert f'href="/text/{name}">Its text' in page


def test_the_text_with_its_evidence(client: TestClient, name: str) -> None:
    page = client.get(f"/text/{name}").text
    assert page.count('<mark class="touches">The post was closed</mark>') == 1
    assert all(f'id="{anchor}"' in page for anchor in ("at-43", "at-43-2"))
    assert "1 quotation does not stand where it says" in page
    assert "“The post was opened”" in page
    assert 'href="/event/2022-05-05-post/edit">Repair' in page


def test_a_text_from_which_nothing_is_known(client: TestClient, desk: Path) -> None:
    page = client.get(f"/text/{hold_text(find_workspace(desk), 'Nothing.')}").text
    assert "No event takes evidence from this text yet." in page


def test_text_and_clause_lead_to_each_other(client: TestClient, name: str) -> None:
    assert f'href="/text/{name}#at-43"' in client.get("/clause/nov10/4").text
