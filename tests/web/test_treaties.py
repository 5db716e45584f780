"""The rooms of treaties."""

import re

import pytest
from fastapi.testclient import TestClient


def test_the_list(reader: TestClient) -> None:
    page = reader.get("/treaties").text
    assert re.findall(r'href="/treaty/(\w+)"', page) == ["feb22", "nov10", "shusha"]
    assert "binding or political is disputed" in page


def test_the_text_with_its_margin(reader: TestClient) -> None:
    page = reader.get("/treaty/nov10?as_of=2026-01-01").text
    assert (
        page.index('id="nov10/preamble"') < page.index('id="nov10/1"') < page.index('id="nov10/9"')
    )
    assert 'href="/clause/nov10/1?stance=breaches">20 breaches</a>' in page
    assert 'href="/clause/nov10/4?bearer=ARM"' in page
    assert "Whether it still binds is disputed." in page
    assert '<details class="fold contents">' in page


def test_who_numbers_it_otherwise_is_said(reader: TestClient) -> None:
    page = reader.get("/treaty/feb22").text
    assert "Number disputed:" in page
    assert "Wording not held." in page


def test_the_day_counts(reader: TestClient) -> None:
    early = reader.get("/treaty/nov10?as_of=2020-11-11").text
    assert "20 breaches" not in early
    assert 'value="2020-11-11"' in early


@pytest.mark.parametrize("day", ["yesterday", "2022-02-30", "20", "2022-13-01"])
def test_a_day_that_is_none(reader: TestClient, day: str) -> None:
    answer = reader.get("/treaty/nov10", params={"as_of": day})
    assert answer.status_code == 422
    assert "2022-03-26" in answer.text  # how it is written


def test_another_spelling_leads_to_the_page(reader: TestClient) -> None:
    answer = reader.get("/treaty/NOV10")
    assert (answer.status_code, answer.headers["location"]) == (307, "/treaty/nov10")


def test_two_texts_side_by_side(reader: TestClient) -> None:
    page = reader.get("/treaty/nov10?beside=feb22").text
    row = page[page.index('id="nov10/9"') :].partition("</section>")[0]
    assert 'href="/clause/feb22/9"' in row
    assert "shared topics: unblocking, transport" in row
    assert page.index("Only in") < page.index('id="feb22/25"')
    assert 'href="/treaty/feb22?beside=nov10"' in page


def test_a_text_beside_itself(reader: TestClient) -> None:
    assert reader.get("/treaty/nov10?beside=nov10").status_code == 422


def test_a_clause_beside_others(reader: TestClient) -> None:
    page = reader.get("/xref/nov10/9").text
    assert all(heading in page for heading in ("Refers to", "Parallel clauses of other treaties"))
    assert 'href="/clause/feb22/9"' in page


def test_a_clause_beside_nothing_says_what_to_do(reader: TestClient) -> None:
    page = reader.get("/xref/feb22/43").text
    assert 'href="/search?words=' in page


def test_words_lead_to_the_clause(reader: TestClient) -> None:
    answer = reader.get("/xref/Article 25 of the February 22 declaration")
    assert (answer.status_code, answer.headers["location"]) == (307, "/xref/feb22/25")
