"""The answer to `xref`."""

import pytest

from servanda.errors import NotFound
from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.sheet import XrefSheet
from servanda.reporting.xref import xref_page, xref_sheet
from tests.reporting.corpora import asks, clause, treaty

CORPUS = Corpus(
    treaties=(
        treaty(
            "alliance",
            clause(
                "1",
                "France supplies weapons.",
                topics=["weapons"],
                obligations=[asks("FRA", "supply", "weapons")],
                see=["alliance/2", "embargo/9"],
                see_also=["UN Charter"],
            ),
            clause(
                "2",
                None,
                clauses=[
                    clause("1", "Harbours.", see=["alliance/1", "alliance/2"], see_also=["A map"]),
                    clause("2", "Roads.", see=["alliance/1", "embargo"]),
                ],
            ),
            clause("3", "Stamps are printed in blue."),
            related_instruments=[{"name": "A protocol", "relation": "builds on it"}],
        ),
        treaty(
            "embargo",
            clause(
                "9",
                "No weapons are supplied.",
                topics=["weapons"],
                obligations=[asks("FRA", "supply", "weapons", modality="prohibition")],
            ),
            clause("10", "Oranges are free of duty."),
        ),
    )
)


def answer(address: str) -> XrefSheet:
    return xref_sheet(CORPUS, address=Address.parse(address))


def found(address: str) -> list[tuple[str, str]]:
    return [
        (reference["relation"], reference["address"]) for reference in answer(address)["references"]
    ]


@pytest.mark.parametrize(
    ("address", "references"),
    [
        (
            "alliance/1",
            [
                ("see", "alliance/2"),
                ("see", "embargo/9"),
                ("cited by", "alliance/2/1"),
                ("cited by", "alliance/2/2"),
                ("parallel", "embargo/9"),
                ("possible conflict", "embargo/9"),
            ],
        ),
        # the units inside cite for it, and what it says of itself is no reference
        ("alliance/2", [("see", "alliance/1"), ("see", "embargo"), ("cited by", "alliance/1")]),
        ("alliance/2/1", [("see", "alliance/1"), ("see", "alliance/2")]),
        ("embargo", [("cited by", "alliance/2/2"), ("cited by", "alliance/1")]),
        ("alliance/3", []),
        ("embargo/10", []),
        ("alliance/3/7/x", []),
    ],
)
def test_references(address: str, references: list[tuple[str, str]]) -> None:
    assert found(address) == references


def test_what_is_computed_has_a_reason() -> None:
    for reference in answer("alliance/1")["references"]:
        computed = reference["relation"] in ("parallel", "possible conflict")
        assert bool(reference["because"]) is computed


@pytest.mark.parametrize(
    ("address", "outside"),
    [
        ("alliance/1", ["UN Charter"]),
        ("alliance/2", ["A map"]),
        ("alliance", ["A protocol", "UN Charter", "A map"]),
        ("alliance/3", []),
        ("embargo", []),
    ],
)
def test_texts_outside_the_corpus(address: str, outside: list[str]) -> None:
    assert answer(address)["outside"] == outside


def test_an_unknown_treaty_is_not_found() -> None:
    with pytest.raises(NotFound):
        answer("nowhere/1")


def test_what_to_do_next() -> None:
    assert answer("alliance/3")["next"] == ["servanda clause alliance/3"]
    assert answer("alliance/1")["next"] == [
        "servanda clause alliance/1",
        "servanda xref alliance/2",
        "servanda xref embargo/9",
    ]


def test_each_reference_has_the_words_of_the_unit_it_leads_to() -> None:
    page = xref_page(CORPUS, address=Address.parse("alliance/1"))
    assert page["answer"] == xref_sheet(CORPUS, address=Address.parse("alliance/1"))
    led_to = {
        each["reference"]["address"]: each["unit"] and each["unit"]["address"]
        for each in page["compared"]
    }
    assert led_to["alliance/2"] == "alliance/2"
    assert led_to["embargo/9"] == "embargo/9"
    assert [each["reference"] for each in page["compared"]] == page["answer"]["references"]


def test_a_unit_that_is_not_on_file_has_no_words() -> None:
    alone = Corpus(treaties=(treaty("river", clause("1", "Water.", see=["lake/4"])),))
    (found,) = xref_page(alone, address=Address.parse("river/1"))["compared"]
    assert found["unit"] is None
