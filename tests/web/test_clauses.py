"""The room of a clause."""

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from servanda.web.settings import Settings
from tests.benchmarks.generate import workspace
from tests.web.conftest import KEY, seated

CLAUSE = "/clause/nov10/4?as_of=2026-01-01"


def links(page: str) -> list[str]:
    return re.findall(r'<li id="([^"]+:\d+)">', page)


def test_everything_that_the_terminal_shows(reader: TestClient) -> None:
    page = reader.get(CLAUSE).text
    for told in (
        "point 4 of the Trilateral Statement of 10 November 2020",
        "The Russian contingent deploys",
        "wording firmly known and cross-checked",
        "obligation of ARM: withdraw Armenian armed forces",
        "Read differently",
        "Turns on:",
        "breach denied by ARM:MFA",
        "nobody has looked yet",
        "<h3 id=\"timeline\">Timeline</h3>",
        "Supports, and denials of breach",
        "Says the clause does not cover local forces.",
        "Tests and record",
        "ratione temporis",
        "Answered by",
    ):  # fmt: skip
        assert told in page, told
    assert len(links(page)) == 16


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("stance=breaches", 10),
        ("stance=breaches&standing=denied", 1),
        ("claimant=ARM", 1),
        ("claimant=arm", 1),
        ("bearer=RUS", 6),
        ("bearer=rus", 6),
        ("since=2024-01-01", 2),
        ("until=2020-12-31", 3),
        ("since=2021-01-01&until=2021-12-31&stance=contested", 1),
        ("stance=supports", 0),
        ("claimant=Nobody", 0),
        ("stance=&standing=&bearer=&claimant=&since=&until=", 16),  # a form sent without script
    ],
)
def test_filters_stand_in_the_address(reader: TestClient, asked: str, number: int) -> None:
    page = reader.get(f"{CLAUSE}&{asked}").text
    assert len(links(page)) == number
    assert f'Claims <span class="count">{number}</span>' in page
    assert ("the verdicts rest on everything" in page) is ("=&" not in f"{asked}&")


def test_the_form_keeps_what_was_asked(reader: TestClient) -> None:
    page = reader.get(f"{CLAUSE}&stance=breaches&bearer=RUS&claimant=AZE").text
    assert "<option selected>breaches</option>" in page
    assert '<option value="RUS" selected>Russia</option>' in page
    assert 'value="AZE" list="claimants"' in page
    assert 'type="date" name="as_of" value="2026-01-01"' in page


def test_an_actor_of_whom_nothing_is_on_record_stays_chosen(reader: TestClient) -> None:
    page = reader.get(f"{CLAUSE}&bearer=FRA").text
    assert '<option value="FRA" selected>FRA</option>' in page
    assert "Nothing on record is of this kind." in page


@pytest.mark.parametrize(
    "asked",
    [
        "stance=supportive", "stance=Breaches", "standing=proven", "since=soon", "until=2022-02-30",
        "as_of=now", "page=0", "page=2", "page=x", "page=-1", f"claimant={'x' * 500}", "bearer=%00",
    ],
)  # fmt: skip
def test_a_filter_nobody_knows_is_refused(reader: TestClient, asked: str) -> None:
    answer = reader.get(f"/clause/nov10/4?{asked}")
    assert answer.status_code in (400, 422)


@pytest.mark.parametrize(
    ("words", "leads_to"),
    [
        ("Article 25 of the February 22 declaration", "/clause/feb22/25"),
        ("NOV10/4", "/clause/nov10/4"),
        ("nov10:4", "/clause/nov10/4"),
        (" nov10/4 ", "/clause/nov10/4"),
    ],
)
def test_words_lead_to_the_clause(reader: TestClient, words: str, leads_to: str) -> None:
    answer = reader.get(f"/clause/{words}", params={"stance": "breaches"})
    assert (answer.status_code, answer.headers["location"]) == (307, f"{leads_to}?stance=breaches")


def test_words_for_several_clauses_offer_them(reader: TestClient) -> None:
    answer = reader.get("/clause/Articles 4 and 6 of the 10 November 2020 statement")
    assert answer.status_code == 404
    assert all(f'href="/clause/nov10/{number}"' in answer.text for number in (4, 6))


def test_words_for_nothing_offer_what_is_near(reader: TestClient) -> None:
    answer = reader.get("/clause/nov10/44")
    assert answer.status_code == 404
    assert 'href="/clause/nov10/4"' in answer.text


def test_an_address_deeper_than_the_file_says_who_answers(reader: TestClient) -> None:
    page = reader.get("/clause/nov10/4/9").text
    assert "nov10/4/9 is not held apart" in page


def test_the_treaty_as_a_whole(reader: TestClient) -> None:
    page = reader.get("/clause/feb22").text
    assert "claims on the treaty as a whole" in page
    assert links(page)


def test_a_clause_without_claims_says_what_to_do(reader: TestClient) -> None:
    page = reader.get("/clause/feb22/20").text
    assert "Nothing on record." in page
    assert 'href="/search?words=' in page


def test_a_crowded_clause_has_pages(tmp_path: Path) -> None:
    crowded = workspace(tmp_path, events=450, clauses=1, links=1)
    with seated(Settings(workspace=crowded, key=KEY)) as client:
        pages = [client.get(f"/clause/bench/1?page={number}").text for number in (1, 2, 3)]
        assert client.get("/clause/bench/1?page=4").status_code == 422
    found = [name for page in pages for name in links(page)]
    assert [len(links(page)) for page in pages] == [200, 200, 50]
    assert len(set(found)) == 450
    assert 'href="/clause/bench/1?page=2#claims"' in pages[0]
    assert re.search(
        r'href="/clause/bench/1\?since=2001-01-01&amp;until=2001-12-31&amp;stance=', pages[0]
    )


def test_dots_of_the_timeline_lead_to_claims(reader: TestClient) -> None:
    page = reader.get(CLAUSE).text
    timeline = page[page.index('class="timeline"') :].partition("</ol>")[0]
    assert sorted(re.findall(r'href="#([^"]+)"', timeline)) == sorted(links(page))
