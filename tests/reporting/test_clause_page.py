"""The page of a clause: a stretch of its links, their place in time, who answers whom."""

from datetime import date, timedelta
from typing import Any

import pytest

from servanda.errors import BadRequest, NotFound
from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.room_sheet import ClausePageSheet
from servanda.reporting.clause import clause_sheet
from servanda.reporting.clause_page import A_PAGE, clause_page
from servanda.reporting.question import ClauseQuestion, LinkFilters
from tests.reporting.corpora import TODAY, cells, event, link, one_of_everything, river

CORPUS = one_of_everything()


def question(address: str, filters: LinkFilters | None = None) -> ClauseQuestion:
    return ClauseQuestion(Address.parse(address), TODAY, filters=filters or LinkFilters())


def page_of(corpus: Corpus, address: str, page: int = 1, **filters: Any) -> ClausePageSheet:
    asked = question(address, LinkFilters(**filters))
    return clause_page(corpus, cells=cells(corpus), question=asked, page=page)


def many(number: int) -> Corpus:
    """Return a corpus with so many links on one clause, a day apart."""
    days = (str(date(2001, 1, 1) + timedelta(days=3 * each)) for each in range(number))
    stances = ("breaches", "supports")
    return Corpus(
        treaties=(river(),),
        events=tuple(
            event(f"{day}-event", link("river/1", stance=stances[place % 2]))
            for place, day in enumerate(days)
        ),
    )


MANY = many(A_PAGE + 50)


@pytest.mark.parametrize("address", ["river", "river/1", "river/2", "river/2/1", "river/fish"])
def test_a_short_page_is_the_answer_to_clause(address: str) -> None:
    found = cells(CORPUS)
    page = clause_page(CORPUS, cells=found, question=question(address))
    assert page["answer"] == clause_sheet(CORPUS, cells=found, question=question(address))
    assert (page["page"], page["pages"]) == (1, 1)
    assert page["found"] == len(page["answer"]["links"])


def test_pages_have_every_link_once_and_in_order() -> None:
    whole = clause_sheet(MANY, cells=cells(MANY), question=question("river/1"))
    pages = [page_of(MANY, "river/1", number) for number in (1, 2)]
    assert [page["pages"] for page in pages] == [2, 2]
    assert [link for page in pages for link in page["answer"]["links"]] == whole["links"]
    assert [len(page["answer"]["links"]) for page in pages] == [A_PAGE, 50]
    assert pages[0]["answer"]["cells"] == pages[1]["answer"]["cells"] == whole["cells"]


@pytest.mark.parametrize("number", [0, -1, 3, 10**9])
def test_a_page_that_is_not_there(number: int) -> None:
    with pytest.raises(BadRequest):
        page_of(MANY, "river/1", number)


def test_every_dot_says_on_which_page_it_stands() -> None:
    page = page_of(MANY, "river/1")
    dots = {dot["id"]: dot["page"] for year in page["timeline"] for dot in year["dots"]}
    assert len(dots) == A_PAGE + 50
    for number in (1, 2):
        shown = page_of(MANY, "river/1", number)["answer"]["links"]
        assert {dots[each["id"]] for each in shown} == {number}


def test_years_stand_in_order_and_count_stances() -> None:
    timeline = page_of(CORPUS, "river/1")["timeline"]
    assert [(year["year"], year["counts"]) for year in timeline] == [
        ("1999", {"breaches": 1}),
        ("2005", {"breaches": 3}),
    ]
    days = [dot["date"] for year in page_of(MANY, "river/1")["timeline"] for dot in year["dots"]]
    assert days == sorted(days)


def test_too_many_dots_are_counted_instead() -> None:
    crowd = page_of(many(401), "river/1")
    assert not any(year["dots"] for year in crowd["timeline"])
    assert sum(sum(year["counts"].values()) for year in crowd["timeline"]) == 401


def test_filters_narrow_links_and_timeline_but_not_the_choices() -> None:
    page = page_of(CORPUS, "river/1", claimant="FRA")
    assert [each["claimant"] for each in page["answer"]["links"]] == ["FRA:MOD"]
    assert [year["year"] for year in page["timeline"]] == ["2005"]
    assert page["claimants"] == ["DEU", "DEU:MFA", "FRA:MOD"]
    assert page["bearers"] == ["DEU", "FRA"]
    assert page["actors"] == {"DEU": "Germany", "FRA": "France"}


def test_who_answers_a_claim() -> None:
    page = page_of(CORPUS, "river/1")
    assert page["answered"]["2005-03-01-closed#1"] == {
        "number": 1,
        "first": [["FRA:MOD", "2005-03-01-closed"]],
    }
    assert "2005-03-01-closed#2" not in page["answered"]  # a denial asks for no answer


def test_an_answer_may_stand_on_another_page() -> None:
    answered = page_of(MANY, "river/1", claimant="DEU")["answered"]
    assert len(answered) == A_PAGE
    assert all(each["number"] == 0 for each in answered.values())  # all speak for one side
    filtered = page_of(CORPUS, "river/1", claimant="DEU")["answered"]
    assert filtered["2005-03-01-closed#1"]["number"] == 1


@pytest.mark.parametrize(
    ("address", "before", "after"),
    [
        ("river", None, "river/preamble"),
        ("river/preamble", "river", "river/preamble/1"),
        ("river/1", "river/preamble/2", "river/2"),
        ("river/2/2/a", "river/2/2", "river/3"),
        ("river/fish", "river/3", None),
    ],
)
def test_the_units_before_and_after(address: str, before: str | None, after: str | None) -> None:
    page = page_of(CORPUS, address)
    assert (page["before"], page["after"]) == (before, after)


def test_units_named_here_that_are_on_file() -> None:
    assert page_of(CORPUS, "river/1")["held"] == ["river/2", "river/fish"]
    assert page_of(CORPUS, "river/3")["held"] == []


def test_an_address_deeper_than_the_file_gets_the_nearest_unit() -> None:
    assert page_of(CORPUS, "river/3/7")["answer"]["unit"]["address"] == "river/3"


def test_a_treaty_that_is_not_held() -> None:
    with pytest.raises(NotFound):
        page_of(CORPUS, "lake/1")
