"""What is said of clauses, recitals, preambles and treaties."""

import pytest

from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.sheet import UnitSheet
from servanda.reporting.units import unit_sheet
from tests.reporting.corpora import clause, river, treaty

CORPUS = Corpus(
    treaties=(
        river(),
        treaty(
            "counted",
            clause("1", "Text.", see=["river/2"], see_also=["UN Charter"]),
            clause("2", "Text.", number_note="firm", see=["river/9/9"]),
            clause("named", "Text."),
            numbering={"unit": "point", "official": False, "cite_as": "point N"},
        ),
    )
)


def unit(address: str) -> UnitSheet:
    return unit_sheet(CORPUS, address=Address.parse(address))


@pytest.mark.parametrize(
    ("address", "held", "text"),
    [
        ("river/1", True, "The Parties keep the river open to ships."),
        ("river/2", True, None),  # the words stand in the units inside
        ("river/2/2", True, None),
        ("river/2/2/a", True, "Germany pays."),
        ("river/3", False, None),
        ("river/preamble", True, None),
        ("river/preamble/1", True, "Wishing to live in peace,"),
        ("river/preamble/2", False, None),
        ("river", True, None),
    ],
)
def test_wording_held_or_not(address: str, held: bool, text: str | None) -> None:
    found = unit(address)
    assert (found["held"], found["text"]) == (held, text)
    assert found["published_at"] == ["https://depositary.example/text"]
    assert ("not held" in found["rendition"]) is not held


def test_a_treaty_of_which_no_word_is_held_says_so() -> None:
    corpus = Corpus(treaties=(treaty("bare", clause("1"), clause("2")),))
    assert not unit_sheet(corpus, address=Address("bare"))["held"]


def test_a_disputed_number_is_shown_from_both_sides() -> None:
    claimed = {
        "number": "1",
        "clause": "river/fish",
        "heading": "Fish",
        "by": "a gazette",
        "source": "https://gazette.example",
    }
    assert unit("river/1")["number_given_to"] == [claimed]
    assert unit("river/1")["also_numbered"] == []
    assert unit("river/fish")["also_numbered"] == [claimed]
    assert unit("river/fish")["number_given_to"] == []


@pytest.mark.parametrize("address", ["river/2", "river/2/1", "river/3", "river/preamble/1"])
def test_an_undisputed_number_is_not_disputed(address: str) -> None:
    """`river/2/1` has the number 1 as well, but inside another unit."""
    assert unit(address)["number_given_to"] == unit(address)["also_numbered"] == []


@pytest.mark.parametrize(
    ("address", "note"),
    [
        ("counted/1", "the number was counted; the drafters gave none"),
        ("counted/2", "firm"),
        ("counted/named", ""),
        ("river/1", ""),
    ],
)
def test_a_counted_number_says_so(address: str, note: str) -> None:
    assert unit(address)["number_note"] == note


def test_references() -> None:
    assert [(found["relation"], found["address"]) for found in unit("river/2")["see"]] == [
        ("cited by", "counted/1"),
        ("cited by", "river/1"),
    ]
    assert unit("river/1")["see"] == [
        {"address": "river/2", "heading": "Dams", "relation": "see", "because": ""}
    ]
    assert unit("counted/2")["see"][0]["heading"] == "Treaty called river"
    assert unit("counted/1")["see_also"] == ["UN Charter"]
    assert unit("river/3")["see"] == []


def test_an_obligation_with_its_deadline() -> None:
    (asked,) = unit("river/2/1")["obligations"]
    assert asked["id"] == "dam"
    assert asked["deadline"] == {
        "date": "2010-06-01",
        "kind": "by",
        "basis": "stated",
        "moved_to": "",
        "note": "",
    }
    assert unit("river/1")["obligations"][0]["deadline"] is None


def test_units_inside_stand_in_the_order_of_the_text() -> None:
    def addresses(sheet: UnitSheet) -> list[str]:
        return [
            sheet["address"],
            *(deeper for inner in sheet["units"] for deeper in addresses(inner)),
        ]

    assert addresses(unit("river")) == [
        "river",
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
    assert unit_sheet(CORPUS, address=Address("river"), inner=False)["units"] == []


def test_a_treaty_as_a_whole_has_its_facts() -> None:
    facts = unit("river")["facts"]
    assert [party["code"] for party in facts["parties"]] == ["FRA", "DEU"]
    assert facts["in_force_earliest"] == "2000-01-01"
    assert "facts" not in unit("river/1")
