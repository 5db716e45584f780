"""The gates: a row a case, what must open and what must not."""

from typing import Any

import pytest
from tests.strategies import clause, event, link, treaty

from servanda.compliance.gates import gates
from servanda.model.corpus import Corpus, Linked
from servanda.model.gate import Gates


def gates_of(
    changes: dict[str, Any], *, of_event: dict[str, Any], of_treaty: dict[str, Any]
) -> Gates:
    happened = event(link(**changes), **of_event)
    corpus = Corpus(treaties=(treaty(**of_treaty),), events=(happened,))
    return gates(corpus, Linked(happened, 1, happened.links[0]))


def force(**changes: str) -> dict[str, Any]:
    plain = {"status": "in force", "earliest": "2001-01-01", "latest": "2001-01-01"}
    return {"in_force": plain | changes}


DISPUTE = {
    "by": "France",
    "since": "2005",
    "says": "it has lapsed",
    "against": "Germany: it has not",
}


@pytest.mark.parametrize(
    ("of_event", "of_treaty", "value"),
    [
        ({"date": "2001-01-01"}, {}, True),
        ({"date": "2010-05-05"}, {}, True),
        ({"date": "2000-12-31"}, {}, False),
        ({"date": "1999"}, {}, False),
        ({"date": "2001"}, {}, True),
        ({"date": "2000-11-01", "date_end": "2001-02-01"}, {}, True),
        ({"date": "2000-12-15", "date_end": "2000-12-20"}, {}, False),
        ({"date": "2001-03-01"}, force(latest="2001-06-01"), None),
        ({"date": "2001-06-01"}, force(latest="2001-06-01"), True),
        ({"date": "2000-12"}, force(earliest="2000-12-15", latest="2000-12-15"), None),
        ({"date": "2011-01-01"}, force(until="2010-12-31"), False),
        ({"date": "2010-12-31"}, force(until="2010-12-31"), True),
    ],
)
def test_temporis(of_event: dict[str, Any], of_treaty: dict[str, Any], value: bool | None) -> None:
    assert gates_of({}, of_event=of_event, of_treaty=of_treaty).temporis.value is value


@pytest.mark.parametrize(
    ("day", "address", "clauses", "value"),
    [
        ("2004-12-31", "pact/1", [], True),
        ("2005-01-01", "pact/1", [], None),
        ("2006-01-01", "pact/1", ["1"], None),
        ("2006-01-01", "pact/2", ["1"], True),
        ("2006-01-01", "pact", ["1"], None),
    ],
)
def test_a_dispute_leaves_it_open(
    day: str, address: str, clauses: list[str], value: bool | None
) -> None:
    of_treaty = force()
    of_treaty["in_force"]["disputes"] = [DISPUTE | {"clauses": clauses}]
    gate = gates_of({"clause": address}, of_event={"date": day}, of_treaty=of_treaty).temporis
    assert gate.value is value
    assert (gate.value is None) == ("Germany: it has not" in gate.because)


@pytest.mark.parametrize(
    ("address", "bearer", "value"),
    [
        ("pact/1", "FRA", True),
        ("pact/1", "DEU", True),
        ("pact/3", "FRA", True),
        ("pact/3", "DEU", None),
        ("pact/3/7", "DEU", None),
        ("pact/4", "DEU", False),
        ("pact/1", "ESP", False),
        ("pact", "DEU", True),
        ("pact", "ESP", False),
        ("pact/preamble", "DEU", True),
        ("other/1", "FRA", None),
    ],
)
def test_personae(address: str, bearer: str, value: bool | None) -> None:
    clauses = [*treaty().model_dump(mode="json")["clauses"], clause("4", bearer=())]
    changes = {"clause": address, "bearer": bearer}
    found = gates_of(changes, of_event={}, of_treaty={"clauses": clauses})
    assert found.personae.value is value


@pytest.mark.parametrize(
    ("address", "bearer", "value"),
    [
        ("pact/1", "FRA", True),
        ("pact/2", "DEU", True),
        ("pact/2/1", "DEU", True),
        ("pact/2/2", "DEU", None),
        ("pact/3", "FRA", None),
        ("pact", "FRA", None),
        ("pact/preamble/1", "FRA", None),
        ("other/1", "FRA", None),
    ],
)
def test_materiae(address: str, bearer: str, value: bool | None) -> None:
    found = gates_of({"clause": address, "bearer": bearer}, of_event={}, of_treaty={})
    assert found.materiae.value is value


def test_what_a_person_stated_goes_before_every_rule() -> None:
    stated = {name: {"value": False, "because": "read it"} for name in Gates._fields}
    found = gates_of({"gates": stated}, of_event={}, of_treaty={})
    assert [gate.value for gate in found] == [False, False, False]
    assert not found.let_through
    assert [name for name, _ in found.closed()] == list(Gates._fields)


def test_every_gate_gives_a_reason() -> None:
    for address in ("pact", "pact/1", "pact/3", "pact/preamble", "other/1"):
        for bearer in ("FRA", "DEU", "ESP"):
            found = gates_of({"clause": address, "bearer": bearer}, of_event={}, of_treaty={})
            assert all(gate.because for gate in found)
