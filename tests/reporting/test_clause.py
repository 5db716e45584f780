"""The answer to `clause`."""

from datetime import date
from typing import Any

import pytest

from servanda.errors import NotFound
from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.sheet import ClauseSheet
from servanda.reporting.clause import clause_sheet
from servanda.reporting.question import ClauseQuestion, LinkFilters
from tests.reporting.corpora import TODAY, cells, event, link, one_of_everything, river

CORPUS = one_of_everything()


def answer(address: str, as_of: date = TODAY, **filters: Any) -> ClauseSheet:
    question = ClauseQuestion(Address.parse(address), as_of, filters=LinkFilters(**filters))
    return clause_sheet(CORPUS, cells=cells(CORPUS, as_of), question=question)


def ids(sheet: ClauseSheet) -> list[str]:
    return [link["id"] for link in sheet["links"]]


def test_every_event_that_touches_it_by_stance_oldest_first() -> None:
    assert ids(answer("river/1")) == [
        "1999-05-05-too-early#1",
        "2005-03-01-closed#1",
        "2005-03-01-closed#2",
        "2005-03-01-closed#3",
    ]


def test_links_of_inner_units_are_included() -> None:
    assert ids(answer("river/2")) == ["2010-06-11-dam-removed#1", "2010-06-11-dam-removed#2"]


def test_a_treaty_as_a_whole_has_the_links_on_it_as_a_whole() -> None:
    assert ids(answer("river")) == ["2013-08-08-whole#1"]


@pytest.mark.parametrize("address", ["river/3", "river/preamble", "river/preamble/2"])
def test_nothing_touches_it(address: str) -> None:
    assert answer(address)["links"] == []


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"stance": "breaches"}, 4),
        ({"stance": "supports"}, 0),
        ({"bearer": "FRA"}, 4),
        ({"bearer": "DEU"}, 0),
        ({"claimant": "DEU"}, 3),
        ({"claimant": "FRA"}, 1),
        ({"claimant": "FRA:MFA"}, 0),
        ({"standing": "denied"}, 1),
        ({"since": date(2000, 1, 1)}, 3),
        ({"until": date(2000, 1, 1)}, 1),
        ({"since": date(2006, 1, 1)}, 0),
    ],
)
def test_filters(filters: dict[str, Any], found: int) -> None:
    sheet = answer("river/1", **filters)
    assert len(sheet["links"]) == found
    assert sheet["filters"] == {name: str(value) for name, value in filters.items()}


def test_a_filter_of_links_leaves_the_verdict_alone() -> None:
    assert answer("river/1", stance="supports")["cells"] == answer("river/1")["cells"]
    assert [cell["bearer"] for cell in answer("river/1", bearer="deu")["cells"]] == ["DEU"]


def test_what_had_not_happened_by_the_day_is_not_there() -> None:
    assert ids(answer("river/1", date(2004, 1, 1))) == ["1999-05-05-too-early#1"]
    assert answer("river/1", date(2004, 1, 1))["as_of"] == "2004-01-01"


def test_an_address_deeper_than_the_file_gets_the_unit_held() -> None:
    sheet = answer("river/2/2/a/iv")
    assert sheet["asked"] == "river/2/2/a/iv"
    assert sheet["unit"]["address"] == "river/2/2/a"
    assert ids(sheet) == ["2010-06-11-dam-removed#2"]


def test_an_unknown_treaty_is_not_found() -> None:
    with pytest.raises(NotFound) as caught:
        answer("nowhere/1")
    assert caught.value.candidates == ("river",)


@pytest.mark.parametrize(
    ("address", "commands"),
    [
        (
            "river/1",
            [
                "servanda event 1999-05-05-too-early",
                "servanda clause river/1 --claimant DEU",
                "servanda clause river/fish",
                "servanda xref river/1",
                "servanda report --clause river/1",
            ],
        ),
        ("river/3", ["servanda xref river/3", "servanda report --clause river/3"]),
        ("river", ["servanda report --treaty river", "servanda event 2013-08-08-whole"]),
        (
            "river/preamble",
            [
                "servanda xref river/preamble",
                "servanda report --clause river/preamble",
            ],
        ),
    ],
)
def test_what_to_do_next(address: str, commands: list[str]) -> None:
    assert answer(address)["next"] == commands


def test_words_are_repeated() -> None:
    question = ClauseQuestion(Address.parse("river/1"), TODAY, "Art. 1 of it", "article 1")
    sheet = clause_sheet(CORPUS, cells=cells(CORPUS), question=question)
    assert (sheet["asked"], sheet["read_as"]) == ("Art. 1 of it", "article 1")


def test_what_a_verdict_rests_on_is_shown_where_it_stands() -> None:
    performed = event(
        "2010-06-11-dam-removed",
        link("river/2", stance="supports", standing="established", performs="dam"),
        link("river/2", stance="touches"),
    )
    corpus = Corpus(treaties=(river(),), events=(performed,))
    for unit, links in (
        ("river/2/1", ["2010-06-11-dam-removed#1"]),
        ("river/2", ["2010-06-11-dam-removed#1", "2010-06-11-dam-removed#2"]),
        ("river/2/2", []),
    ):
        question = ClauseQuestion(Address.parse(unit), TODAY, filters=LinkFilters())
        assert ids(clause_sheet(corpus, cells=cells(corpus), question=question)) == links
