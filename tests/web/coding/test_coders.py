"""Who coded what, and how well they agree: blind until one has coded, in figures or in words."""

import sys
from html import unescape
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from servanda.api import coding
from tests.web.coding.sending import at, post


def test_a_coder_sees_who_coded(desk: Path, text: str) -> None:
    page = unescape(at(desk, "ana").get("/coding").text)
    assert "ana and ben" in page
    assert f'href="/annotate?text={text}"' in page
    assert f'href="/coding/{text}/adjudicate"' in page


@pytest.mark.parametrize("coder", ["", "cleo"])
def test_others_see_nothing_of_what_was_found(desk: Path, text: str, coder: str) -> None:
    guest = at(desk, coder)
    for address in ("/coding", f"/coding/{text}", f"/coding/{text}/adjudicate"):
        page = guest.get(address).text
        assert "contested" not in page
        assert "ben" not in page.replace("bench", "")
    assert guest.get(f"/coding/{text}/adjudicate").status_code == 403
    assert guest.get(f"/api/coding/{text}").status_code in (403, 422)
    assert coding.texts(coder="ben", workspace=desk)["coded"][0]["open"]


def test_who_adjudicates_opens_it_in_their_name(desk: Path, text: str) -> None:
    cleo = at(desk, "cleo")
    assert "Open the opinions" in cleo.get(f"/coding/{text}").text
    answer = post(cleo, f"/coding/{text}/open", {})
    assert answer.headers["location"] == f"/coding/{text}/adjudicate"
    assert "contested" in cleo.get(f"/coding/{text}/adjudicate").text


def test_agreement_is_told_in_figures_and_words(desk: Path) -> None:
    page = at(desk, "ana").get("/coding").text
    assert "Krippendorff" in page
    assert "only one value occurs" in page
    assert "100 %" in page


def test_no_figures_without_the_libraries(
    desk: Path, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "krippendorff", None)
    for address in ("/coding", f"/coding/{text}"):
        answer = at(desk, "ana").get(address)
        assert answer.status_code == 200
        assert "pip install" in answer.text


def test_no_text_leads_to_the_next_step(reader: TestClient) -> None:
    page = reader.get("/coding")
    assert page.status_code == 200
    assert 'class="empty"' in page.text


@pytest.mark.parametrize("path", ["", "/adjudicate"])
@pytest.mark.parametrize("name", ["0123456789abcdef", "x", "..%2f..%2fetc", "a" * 500])
def test_no_such_text(desk: Path, name: str, path: str) -> None:
    assert at(desk, "ana").get(f"/coding/{name}{path}").status_code in (400, 404, 422)


def test_for_programs(desk: Path, text: str) -> None:
    ana = at(desk, "ana")
    assert ana.get("/api/coding").json()["coded"][0]["name"] == text
    assert ana.get("/api/coding/agreement").json()["coders"] == ["ana", "ben"]
    assert ana.get(f"/api/coding/{text}").json()["differing"] == 2
    assert at(desk).get("/api/coding/agreement").status_code in (403, 422)
