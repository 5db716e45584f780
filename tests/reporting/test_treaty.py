"""The text of a treaty with its margin."""

from typing import Any

import pytest

from servanda.errors import NotFound
from servanda.model.corpus import Corpus
from servanda.model.room_sheet import PassageSheet, TreatySheet
from servanda.reporting.treaty import treaty_sheet
from tests.reporting.corpora import TODAY, cells, clause, one_of_everything, treaty

CORPUS = one_of_everything()


def sheet_of(corpus: Corpus, name: str = "river") -> TreatySheet:
    return treaty_sheet(corpus, treaty=name, cells=cells(corpus), as_of=TODAY)


SHEET = sheet_of(CORPUS)
PASSAGES: dict[str, PassageSheet] = {each["unit"]["address"]: each for each in SHEET["passages"]}


def test_every_unit_stands_once_in_the_order_of_the_text() -> None:
    assert list(PASSAGES) == [
        "river/preamble",
        "river/preamble/1",
        "river/preamble/2",
        "river/1",
        "river/2",
        "river/2/1",
        "river/2/2",
        "river/2/2/a",
        "river/3",
        "river/fish",
    ]
    assert not any(each["unit"]["units"] for each in SHEET["passages"])


@pytest.mark.parametrize(
    ("address", "depth"),
    [("river/preamble", 0), ("river/preamble/2", 0), ("river/1", 0), ("river/2/2/a", 2)],
)
def test_how_deep_a_unit_stands(address: str, depth: int) -> None:
    assert PASSAGES[address]["depth"] == depth


@pytest.mark.parametrize(
    ("address", "counts"),
    [
        ("river/1", {"breaches": 2}),  # neither proposed nor rejected, nor before it was in force
        ("river/2", {"supports": 1, "touches": 1}),  # with those inside it
        ("river/2/1", {"supports": 1}),
        ("river/3", {}),
        ("river/preamble", {}),  # links on the treaty as a whole stand nowhere in the text
    ],
)
def test_what_is_counted(address: str, counts: dict[str, int]) -> None:
    assert PASSAGES[address]["counts"] == counts


def test_the_margin_has_a_verdict_for_each_bearer() -> None:
    margin = {each["bearer"]: each for each in PASSAGES["river/1"]["margin"]}
    assert (margin["FRA"]["verdict"], margin["FRA"]["searched"]) == ("contested", None)
    assert (margin["DEU"]["tone"], margin["DEU"]["searched"]) == ("none", "never")


def test_a_date_that_passed_stands_in_the_margin() -> None:
    (france,) = (each for each in PASSAGES["river/2/1"]["margin"] if each["bearer"] == "FRA")
    assert [(found["state"], found["days"]) for found in france["passed"]] == [("late", 10)]


def test_actors_are_named_and_other_treaties_offered() -> None:
    corpus = Corpus(treaties=(*CORPUS.treaties, treaty("lake", clause("1", "Water."))))
    sheet = sheet_of(corpus)
    assert sheet["actors"] == {"DEU": "Germany", "FRA": "France"}
    assert [row["id"] for row in sheet["others"]] == ["lake"]
    assert sheet["row"]["id"] == "river"
    assert "facts" in sheet["unit"]


@pytest.mark.parametrize("name", ["river", " RIVER "])
def test_a_name_is_read_without_case(name: str) -> None:
    assert sheet_of(CORPUS, name)["row"]["id"] == "river"


@pytest.mark.parametrize("name", ["lake", "", "river/1", "..", "\x00"])
def test_a_treaty_that_is_not_held(name: str) -> None:
    with pytest.raises(NotFound) as raised:
        sheet_of(CORPUS, name)
    assert raised.value.candidates == ("river",)


def test_without_events_the_text_stands_all_the_same() -> None:
    sheet: Any = sheet_of(Corpus(treaties=CORPUS.treaties))
    assert not any(each["counts"] for each in sheet["passages"])
