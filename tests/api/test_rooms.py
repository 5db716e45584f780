"""What the rooms show, asked of a workspace."""

from pathlib import Path

import pytest

from servanda.api import asking, rooms
from servanda.errors import Ambiguous, BadRequest, NotFound
from servanda.files.held_texts import hold_text
from servanda.files.layout import find_workspace, text_file
from tests.cli.conftest import copy_of_the_data


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of_the_data(tmp_path_factory.mktemp("rooms"))


def test_the_second_answer_is_the_first(ledger: Path) -> None:
    first = rooms.treaty("nov10", as_of="2022-04-30", workspace=ledger)
    assert rooms.treaty("nov10", as_of="2022-04-30", workspace=ledger) == first
    assert first["as_of"] == "2022-04-30"


def test_the_day_counts(ledger: Path) -> None:
    early = rooms.treaty("nov10", as_of="2020-12-01", workspace=ledger)
    late = rooms.treaty("nov10", as_of="2026-01-01", workspace=ledger)
    assert sum(sum(each["counts"].values()) for each in early["passages"]) < sum(
        sum(each["counts"].values()) for each in late["passages"]
    )


def test_the_page_of_a_clause_says_what_the_terminal_says(ledger: Path) -> None:
    asked = {"claimant": "AZE"}
    page = rooms.clause("nov10/4", filters=asked, as_of="2026-01-01", workspace=ledger)
    told = asking.clause("nov10/4", filters=asked, as_of="2026-01-01", workspace=ledger)
    assert {**page["answer"], "asked": ""} == {**told, "asked": ""}


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("nov10/4", "nov10/4"),
        ("NOV10:4", "nov10/4"),
        ("Article 25 of the February 22 declaration", "feb22/25"),
        ("nov10/4/9", "nov10/4/9"),  # deeper than the file: shown with the nearest unit
    ],
)
def test_words_are_answered_under_the_address_they_mean(
    ledger: Path, words: str, address: str
) -> None:
    assert rooms.clause(words, workspace=ledger)["answer"]["asked"] == address


def test_words_for_several_clauses(ledger: Path) -> None:
    words = "Articles 4 and 6 of the 10 November 2020 statement"
    for ask in (rooms.clause, rooms.xref):
        with pytest.raises(Ambiguous) as raised:
            ask(words, workspace=ledger)
        assert [each.partition(" ")[0] for each in raised.value.candidates] == [
            "nov10/4",
            "nov10/6",
        ]


@pytest.mark.parametrize("words", ["nowhere/1", "nov10/99", "../../etc/passwd", "the Treaty of X"])
def test_words_for_nothing(ledger: Path, words: str) -> None:
    with pytest.raises(NotFound):
        rooms.clause(words, workspace=ledger)


def test_a_page_that_is_not_there(ledger: Path) -> None:
    with pytest.raises(BadRequest):
        rooms.clause("nov10/4", page=2, workspace=ledger)


@pytest.mark.parametrize("name", ["", "..", "../treaties/nov10", "0123456789abcdef", "\x00", "ü"])
def test_a_text_that_is_not_held(ledger: Path, name: str) -> None:
    with pytest.raises(NotFound):
        rooms.text(name, workspace=ledger)


def test_a_text_that_changed_on_the_disk_is_no_longer_the_text(tmp_path: Path) -> None:
    place = find_workspace(copy_of_the_data(tmp_path))
    name = hold_text(place, "The post was closed.")
    assert rooms.text(name, workspace=tmp_path)["length"] == 20
    (place.root / text_file(name)).write_text("The post was opened.", "utf-8")
    with pytest.raises(NotFound):
        rooms.text(name, workspace=tmp_path)


def test_texts_beside_each_other(ledger: Path) -> None:
    sheet = rooms.beside("nov10", "feb22", workspace=ledger)
    assert [pair["unit"]["address"] for pair in sheet["pairs"]][:2] == ["nov10/1", "nov10/2"]


def test_an_empty_workspace(tmp_path: Path) -> None:
    (tmp_path / "treaties").mkdir()
    assert rooms.sources(workspace=tmp_path)["publishers"] == []
    with pytest.raises(NotFound):
        rooms.treaty("nov10", workspace=tmp_path)
