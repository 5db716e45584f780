"""Two texts side by side."""

import pytest

from servanda.errors import BadRequest, NotFound
from servanda.model.corpus import Corpus
from servanda.model.room_sheet import BesideSheet
from servanda.reporting.beside import beside_sheet
from tests.reporting.corpora import asks, clause, treaty

CORPUS = Corpus(
    treaties=(
        treaty(
            "river",
            clause("1", "Captives and hostages are exchanged.", heading="Exchange of captives"),
            clause("2", "Stamps are printed in blue."),
            clause("3", "Captives are fed.", heading="Captives"),
            clause(
                "4", "Arms are sold.", topics=["arms"], obligations=[asks("FRA", "sell", "arms")]
            ),
        ),
        treaty(
            "lake",
            clause("1", "Taxes are raised by parliament."),
            clause("2", "All captives and hostages are exchanged.", heading="Exchange of captives"),
            clause(
                "3",
                "No arms are sold.",
                topics=["arms"],
                obligations=[asks("FRA", "sell", "arms", modality="prohibition")],
            ),
        ),
        treaty("sea", clause("1", "Captives and hostages are exchanged.", heading="Captives")),
    )
)


def parallels(sheet: BesideSheet) -> dict[str, list[str]]:
    return {
        pair["unit"]["address"]: [each["address"] for each in pair["parallels"]]
        for pair in sheet["pairs"]
    }


SHEET = beside_sheet(CORPUS, one="river", other="lake")


def test_each_clause_stands_in_its_order_with_what_is_like_it() -> None:
    assert parallels(SHEET) == {
        "river/1": ["lake/2"],
        "river/2": [],
        "river/3": ["lake/2"],
        "river/4": ["lake/3"],
    }


def test_the_words_stand_where_they_are_most_alike_and_nowhere_else() -> None:
    homes = {
        (pair["unit"]["address"], each["address"])
        for pair in SHEET["pairs"]
        for each in pair["parallels"]
        if each["unit"]
    }
    assert homes == {("river/1", "lake/2"), ("river/4", "lake/3")}


def test_what_is_like_nothing_stands_alone() -> None:
    assert [unit["address"] for unit in SHEET["alone"]] == ["lake/1"]


def test_a_possible_conflict_is_told() -> None:
    (arms,) = SHEET["pairs"][3]["parallels"]
    assert len(arms["conflicts"]) == 1
    assert not SHEET["pairs"][0]["parallels"][0]["conflicts"]


def test_a_third_treaty_takes_no_place() -> None:
    assert [row["id"] for row in (SHEET["one"], SHEET["other"])] == ["river", "lake"]
    assert "sea/1" not in str(SHEET)


@pytest.mark.parametrize(("one", "other"), [("river", "nowhere"), ("nowhere", "river")])
def test_a_text_that_is_not_held(one: str, other: str) -> None:
    with pytest.raises(NotFound):
        beside_sheet(CORPUS, one=one, other=other)


def test_a_text_beside_itself() -> None:
    with pytest.raises(BadRequest):
        beside_sheet(CORPUS, one="river", other="RIVER")
