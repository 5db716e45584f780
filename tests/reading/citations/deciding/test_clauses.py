"""Which clauses numbers mean in a treaty: rows from the labelled treaties and one of our own."""

import pytest
from tests.naming.treaties import clause, labelled, treaty

from servanda.reading.citations.content.index import ClauseIndex
from servanda.reading.citations.deciding.clauses import locate_all


def located(id_: str, *paths: tuple[str, ...], sentence: str = "") -> list[str] | None:
    held = labelled().treaty[id_]
    found = locate_all(held, paths, ClauseIndex(held), sentence)
    return [str(address) for address in found.addresses] if found else None


@pytest.mark.parametrize(
    ("id_", "paths", "expected"),
    [
        ("nov10", [("6",)], ["nov10/6"]),
        ("nov10", [("6",), ("9",)], ["nov10/6", "nov10/9"]),
        ("inf", [("xi",)], ["inf/11"]),
        ("inf", [("-2",)], ["inf/16"]),
        ("karsa", [("4", "1"), ("4", "3")], ["karsa/4/a", "karsa/4/c"]),
        ("mineban", [("10",)], ["mineban/10"]),
        ("nov10", [("10",)], None),
        ("nov10", [("6",), ("205",)], None),
        ("inf", [("xviii",)], None),
        ("lanholt", [("16",)], None),
        ("mineban", [("23",)], None),
        ("nov10", [("annex", "1")], None),
    ],
)
def test_numbers(id_: str, paths: list[tuple[str, ...]], expected: list[str] | None) -> None:
    assert located(id_, *paths) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It speaks of caravans.", "sand/7"),
        ("It speaks of wells and of water.", "sand/wells"),
        ("It speaks of nothing.", "sand/7"),
    ],
)
def test_a_number_of_two_clauses_goes_to_the_one_that_the_sentence_is_about(
    sentence: str, expected: str
) -> None:
    rival = [{"number": "7", "by": "the Gao Gazette"}]
    held = treaty(
        "sand",
        clause("7", "Passage of caravans", topics=["caravans"]),
        clause("wells", "Wells", number=None, topics=["water"], also_numbered=rival),
    )
    found = locate_all(held, (("7",),), ClauseIndex(held), sentence)
    assert found is not None
    assert [str(address) for address in found.addresses] == [expected]
    assert "sand/7" in found.because[0]
    assert "sand/wells" in found.because[0]
