"""Which clause a number means, how numbers are said, and what is near."""

import pytest

from servanda.errors import NotFound
from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.naming.candidates import label, near_addresses, near_headings, near_names
from servanda.naming.citation import citation, citations
from servanda.naming.numbered import inner_units, locate, numbers_held, rivals
from servanda.naming.register import Register
from servanda.naming.spelling import address_at, held_address, spelled_address
from tests.naming.treaties import clause, invented, labelled, salt, shipped, treaty

DOUBLE = treaty(
    "double", clause("a", number="1"), clause("b", number="One"), clause("c", number=None)
)
DOTTED = treaty("dotted", clause("1.1"), clause("1.2"), clause("2.1"), clause("8a"), clause("9"))


@pytest.mark.parametrize(
    ("path", "addresses"),
    [
        ("2", "salt/2"),
        ("ii", "salt/2"),
        ("2/a", "salt/2/a"),
        ("2/i", "salt/2/i"),
        ("2/c", "salt/2/c"),
        ("3/ii", "salt/3/2"),
        ("5bis", "salt/5bis"),
        ("5/bis", "salt/5bis"),
        ("1/4/x", "salt/1/4/x"),
        ("annex/1", "salt/annex-1"),
        ("annex/i", "salt/annex-1"),
        ("-1", "salt/annex-1"),
        ("-2", "salt/5bis"),
        ("2/-1", "salt/2/i"),
        ("preamble", "salt/preamble"),
        ("preamble/2", "salt/preamble/2"),
        ("preamble/-1", "salt/preamble/2"),
        ("preamble/-3", ""),
        ("4", ""),
        ("7", ""),
        ("-9", ""),
        ("arbitration", "salt/arbitration"),
        ("annex/2", ""),
    ],
)
def test_locate(path: str, addresses: str) -> None:
    found = locate(salt(), tuple(path.split("/")))
    assert " ".join(map(str, found)) == addresses


@pytest.mark.parametrize(
    ("path", "addresses"),
    [("1/2", "dotted/1.2"), ("8a", "dotted/8a"), ("9a", "dotted/9/a"), ("1", ""), ("1/3", "")],
)
def test_numbers_of_several_steps_at_the_top(path: str, addresses: str) -> None:
    assert " ".join(map(str, locate(DOTTED, tuple(path.split("/"))))) == addresses


def test_a_number_given_twice_means_both() -> None:
    assert [str(one) for one in locate(DOUBLE, ("1",))] == ["double/a", "double/b"]


def test_inner_units_are_found_in_every_clause() -> None:
    nov10 = shipped().treaty["nov10"]
    assert [str(one) for one in inner_units(nov10, ("4",))] == ["nov10/9/4"]
    assert [str(one) for one in inner_units(nov10, ("1",))] == ["nov10/6/1", "nov10/9/1"]
    assert inner_units(nov10, ("7",)) == ()


def test_rivals_say_who_gives_the_number() -> None:
    (rival,) = rivals(salt(), ("7",))
    assert (str(rival.address), rival.number.by) == ("salt/arbitration", "the Gao Gazette")
    assert rivals(salt(), ("2",)) == ()
    assert rivals(salt(), ("7", "1")) == ()
    assert [str(rival.address) for rival in rivals(shipped().treaty["feb22"], ("25",))] == [
        "feb22/no-economic-harm"
    ]


@pytest.mark.parametrize(
    ("treaty_id", "held"),
    [
        ("nov10", ("1 to 9",)),
        ("feb22", ("1 to 43",)),
        ("inf", ("I, II", "IV to VII", "IX to XIII", "XV, XVI")),
        ("carrow", ("One to Six",)),
    ],
)
def test_numbers_held(treaty_id: str, held: tuple[str, ...]) -> None:
    assert numbers_held(labelled().treaty[treaty_id]) == held


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("salt", "Salt Road Convention"),
        ("salt/2", "article II of Salt Road Convention"),
        ("salt/2/a", "article II(a) of Salt Road Convention"),
        ("salt/2/a/4", "article II(a)(4) of Salt Road Convention"),
        ("salt/5bis", "article 5 bis of Salt Road Convention"),
        ("salt/annex-1", "Annex 1 of Salt Road Convention"),
        ("salt/arbitration", "provision on “Arbitration of disputes” of Salt Road Convention"),
        ("salt/arbitration/2", "salt/arbitration/2"),
        ("salt/preamble", "the preamble of Salt Road Convention"),
        ("salt/preamble/2", "recital 2 of the preamble of Salt Road Convention"),
        ("dates/2", "leaf 2 of Date Accord"),
    ],
)
def test_citation(address: str, words: str) -> None:
    assert citation(invented(), Address.parse(address)) == words


@pytest.mark.parametrize(
    ("addresses", "words"),
    [
        ("dates/1 dates/2 dates/3", "leafs 1, 2 and 3 of Date Accord"),
        (
            "dates/1 salt dates/2",
            "leaf 1 of Date Accord; Salt Road Convention; leaf 2 of Date Accord",
        ),
        ("salt/1 salt/2", "article I of Salt Road Convention; article II of Salt Road Convention"),
        ("", ""),
    ],
)
def test_citations(addresses: str, words: str) -> None:
    assert citations(invented(), [Address.parse(one) for one in addresses.split()]) == words


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("salt/2", "salt/2 (Wells)"),
        ("salt", "salt (Salt Road Convention)"),
        ("salt/preamble", "salt/preamble (Preamble)"),
        ("salt/preamble/1", "salt/preamble/1"),
        ("salt/9", "salt/9"),
        ("pepper/9", "pepper/9"),
    ],
)
def test_label(address: str, words: str) -> None:
    assert label(invented(), Address.parse(address)) == words


def test_what_is_near() -> None:
    corpus, register = shipped(), Register(shipped())
    assert near_addresses(corpus, Address.parse("feb22/no-ecnomic-harm"))[0].startswith(
        "feb22/no-economic-harm "
    )
    assert near_addresses(corpus, Address.parse("zzz/9")) == (
        "feb22 (Moscow Declaration (2022))",
        "nov10 (Trilateral Statement of 10 November 2020)",
        "shusha (Shusha Declaration)",
    )
    assert near_names(register, "Shosha Declaration")[0] == "shusha (Shusha Declaration)"
    assert len(near_names(register, "qqq")) == 3
    assert near_names(Register(Corpus()), "qqq") == ()
    assert near_headings(corpus, "exchange of captives", treaties=["nov10"])[0].startswith(
        "nov10/8 "
    )
    assert near_headings(corpus, "qqq", treaties=["nov10"]) == ()


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("feb22/25", "feb22/25"),
        (" FEB22 / 25 ", "feb22/25"),
        ("feb22 :25", "feb22/25"),
        ("point", "point"),
        ("point 6", None),
        ("9/10 November", None),
        ("", None),
        ("../x", None),
    ],
)
def test_spelled_address(words: str, address: str | None) -> None:
    found = spelled_address(words)
    assert (str(found) if found else None) == address


@pytest.mark.parametrize(
    ("text", "address", "end"),
    [
        ("nov10/6 and", "nov10/6", 7),
        ("nov10/6, feb22/25", "nov10/6", 7),
        ("nov10/6.", "nov10/6", 7),
        ("nov10:6", "nov10/6", 7),
        ("nov10 6", None, 0),
        ("nov10", None, 0),
        ("9/10 November", None, 0),
        ("and/or", None, 0),
        ("nov10/", None, 0),
    ],
)
def test_address_in_a_phrase(text: str, address: str | None, end: int) -> None:
    found = address_at(shipped(), text, start=0)
    assert (found and (str(found[0]), found[1])) == (address and (address, end))


@pytest.mark.parametrize(
    ("address", "held"),
    [
        ("nov10/6/3", True),
        ("nov10/6/9/9", True),
        ("nov10/preamble/9", True),
        ("nov10/10", False),
        ("nov10/10/1", False),
        ("pepper", False),
        ("pepper/1", False),
    ],
)
def test_held_address(address: str, held: bool) -> None:
    asked = Address.parse(address)
    if held:
        assert held_address(shipped(), asked) == asked
        return
    with pytest.raises(NotFound) as caught:
        held_address(shipped(), asked)
    assert caught.value.candidates
