"""Addresses: what spells one, what does not, and that nothing is lost by writing one down."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from servanda.model.address import PREAMBLE, SEGMENT, Address

segments = st.from_regex(rf"(?:{SEGMENT})", fullmatch=True).filter(lambda text: len(text) <= 20)
addresses = st.builds(
    lambda treaty, path: Address(treaty, tuple(path)), segments, st.lists(segments, max_size=6)
)


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("feb22", "feb22"),
        ("feb22/25", "feb22/25"),
        ("feb22:25", "feb22/25"),
        ("nov10/6/3", "nov10/6/3"),
        ("NOV10/Preamble", "nov10/preamble"),
        ("  feb22/no-economic-harm ", "feb22/no-economic-harm"),
        ("rome-statute/8/2/b", "rome-statute/8/2/b"),
        ("smoke/2.1", "smoke/2.1"),
    ],
)
def test_parse(words: str, address: str) -> None:
    assert str(Address.parse(words)) == address


@pytest.mark.parametrize(
    "words",
    [
        "",
        " ",
        "/",
        "/feb22",
        "feb22/",
        "feb22//25",
        "..",
        "../feb22",
        "feb22/..",
        "feb22/../../etc",
        "feb22\\25",
        "feb22/25/",
        "feb22:25:1",
        "feb22 25",
        "feb22/2 5",
        "feb22/-1",
        "feb22/a-",
        "feb22/é",
        "feb22/٣",
        "feb22\x00",
        "a" * 201,
        "a/" * 120 + "a",
    ],
)
def test_no_address(words: str) -> None:
    with pytest.raises(ValueError, match="is not an address"):
        Address.parse(words)


@given(addresses)
def test_round_trip(address: Address) -> None:
    assert Address.parse(str(address)) == address
    assert Address.parse(str(address).upper()) == address
    assert Address.parse(str(address).replace("/", ":", 1)) == address


@given(st.text(max_size=80))
def test_whatever_parses_is_written_the_same_again(words: str) -> None:
    try:
        address = Address.parse(words)
    except ValueError:
        return
    assert str(Address.parse(str(address))) == str(address)
    assert not set("\\ \n") & set(str(address))
    assert ".." not in str(address)


@given(addresses, segments)
def test_up_and_down(address: Address, segment: str) -> None:
    child = address.child(segment)
    assert child.parent == address
    assert child.is_within(address)
    assert not address.is_within(child)
    assert not child.is_treaty
    assert next(child.upwards()) == child
    assert [*child.upwards()][-1] == Address(address.treaty)
    assert all(child.is_within(outer) for outer in child.upwards())


def test_within_goes_by_steps_and_not_by_letters() -> None:
    assert not Address.parse("nov10/61").is_within(Address.parse("nov10/6"))
    assert not Address.parse("nov101/6").is_within(Address.parse("nov10"))


def test_treaty_and_preamble() -> None:
    assert Address("nov10").is_treaty
    assert Address("nov10").parent is None
    assert Address("nov10", (PREAMBLE, "1")).is_preamble
    assert not Address("nov10", ("6", PREAMBLE)).is_preamble


class Holder(BaseModel):
    """Something that holds an address."""

    at: Address


def test_pydantic_reads_and_writes_addresses() -> None:
    held = Holder.model_validate({"at": "FEB22:25"})
    assert held.at == Address("feb22", ("25",))
    assert held.model_dump() == {"at": "feb22/25"}
    assert Holder(at=held.at) == held
    with pytest.raises(ValidationError):
        Holder.model_validate({"at": "../feb22"})
