"""The gates: a row a case, what must open, what must not, and what must stay open."""

from typing import Any

import pytest
from hypothesis import given
from tests.shipped import corpus as shipped
from tests.strategies import clause, corpora, corpus, event, link, treaty

from servanda.compliance.gates import Gatekeeper, gates
from servanda.model.corpus import Corpus, Linked
from servanda.model.gate import Gates


def gates_of(
    changes: dict[str, Any], *, of_event: dict[str, Any], of_treaty: dict[str, Any]
) -> Gates:
    happened = event(link(**changes), **of_event)
    held = Corpus(treaties=(treaty(**of_treaty),), events=(happened,))
    return gates(held, Linked(happened, 1, happened.links[0]))


def force(**changes: Any) -> dict[str, Any]:
    plain = {"status": "in force", "earliest": "2001-01-01", "latest": "2001-01-01"}
    return {"in_force": plain | changes}


DISPUTE = {
    "by": "France",
    "since": "2005",
    "says": "it has lapsed.",
    "against": "Germany: it has not",
}
BETWEEN = force(latest="2001-06-01")
ENDED = force(until="2010-12-31")


@pytest.mark.parametrize(
    ("of_event", "of_treaty", "value"),
    [
        # open
        ({"date": "2001-01-01"}, {}, True),
        ({"date": "2010-05-05"}, {}, True),
        ({"date": "2001"}, {}, True),
        ({"date": "2001-06-01"}, BETWEEN, True),
        ({"date": "2010-12-31"}, ENDED, True),
        # an act that goes on counts while it lasts
        ({"date": "2000-11-01", "date_end": "2001-02-01"}, {}, True),
        ({"date": "2010-12-31", "date_end": "2011-02-01"}, ENDED, True),
        # shut
        ({"date": "2000-12-31"}, {}, False),
        ({"date": "1999"}, {}, False),
        ({"date": "2000-12-15", "date_end": "2000-12-20"}, {}, False),
        ({"date": "2011-01-01"}, ENDED, False),
        ({"date": "2011"}, ENDED, False),
        # nobody knows
        ({"date": "2001-01-01"}, BETWEEN, None),
        ({"date": "2001-05-31"}, BETWEEN, None),
        ({"date": "2000-12"}, force(earliest="2000-12-15", latest="2000-12-15"), None),
        (
            {"date": "2000-12-20", "precision": "month"},
            force(earliest="2000-12-15", latest="2000-12-15"),
            None,
        ),
        (
            {"date": "2000-12", "date_end": "2000-12"},
            force(earliest="2000-12-15", latest="2000-12-15"),
            None,
        ),
        ({"date": "2010"}, force(until="2010-06-30"), None),
    ],
)
def test_temporis(of_event: dict[str, Any], of_treaty: dict[str, Any], value: bool | None) -> None:
    assert gates_of({}, of_event=of_event, of_treaty=of_treaty).temporis.value is value


@pytest.mark.parametrize(
    ("of_event", "of_treaty", "reason"),
    [
        ({}, {}, "in force since 2001-01-01"),
        (
            {"date": "1999-01-01"},
            {},
            "it happened before the treaty entered into force (on 2001-01-01)",
        ),
        (
            {"date": "2001-05-05"},
            BETWEEN,
            "the day of entry into force is not established "
            "(not before 2001-01-01, at the latest on 2001-06-01)",
        ),
        (
            {"date": "2000-12"},
            force(earliest="2000-12-15", latest="2000-12-15"),
            "its day is not established, and the treaty entered into force on 2000-12-15",
        ),
        ({"date": "2011-01-01"}, ENDED, "it happened after the treaty ended on 2010-12-31"),
        (
            {"date": "2010"},
            force(until="2010-01-01"),
            "its day is not established, and the treaty ended on 2010-01-01",
        ),
    ],
)
def test_the_reason_names_the_days(
    of_event: dict[str, Any], of_treaty: dict[str, Any], reason: str
) -> None:
    assert gates_of({}, of_event=of_event, of_treaty=of_treaty).temporis.because == reason


def consent(party: str, day: str) -> dict[str, Any]:
    return {"party": party, "date": day, "step": "deposited its instrument"}


@pytest.mark.parametrize(
    ("day", "consents", "value"),
    [
        ("2004-05-05", [], True),
        ("2004-05-05", [consent("FRA", "2000-12-01")], True),
        ("2004-05-05", [consent("DEU", "2005-01-01")], True),
        ("2004-05-05", [consent("FRA", "2000-12-01"), consent("FRA", "2005-01-01")], True),
        ("2005-01-01", [consent("FRA", "2005-01-01")], True),
        ("2004-12-31", [consent("FRA", "2005-01-01")], False),
        ("2005-03-01", [consent("FRA", "2005")], None),
        ("2005-03-01", [consent("FRA", "2005-01-01"), consent("FRA", "2005-04-01")], None),
    ],
)
def test_a_party_that_joins_later_is_bound_later(
    day: str, consents: list[dict[str, Any]], value: bool | None
) -> None:
    found = gates_of({}, of_event={"date": day}, of_treaty=force(consent=consents))
    assert found.temporis.value is value


@pytest.mark.parametrize(
    ("day", "address", "clauses", "value"),
    [
        ("2004-12-31", "pact/1", [], True),
        ("2004", "pact/1", [], True),
        ("2006-01-01", "pact/2", ["1"], True),
        ("2005-01-01", "pact/1", [], None),
        ("2005", "pact/1", [], None),
        ("2006-01-01", "pact/1", ["1"], None),
        ("2006-01-01", "pact/1/7", ["1"], None),
        ("2006-01-01", "pact", ["1"], None),
    ],
)
def test_a_dispute_leaves_it_open(
    day: str, address: str, clauses: list[str], value: bool | None
) -> None:
    of_treaty = force(disputes=[DISPUTE | {"clauses": clauses}])
    gate = gates_of({"clause": address}, of_event={"date": day}, of_treaty=of_treaty).temporis
    assert gate.value is value
    both = "France, since 2005: it has lapsed; against this: Germany: it has not"
    assert (gate.value is None) == (both in gate.because)


def test_every_dispute_is_named() -> None:
    other = {"by": "Germany", "since": "2006-01", "says": "it was never in force"}
    gate = gates_of(
        {}, of_event={"date": "2007-01-01"}, of_treaty=force(disputes=[DISPUTE, other])
    ).temporis
    assert gate.value is None
    assert "France, since 2005" in gate.because
    assert gate.because.endswith("Germany, since 2006-01: it was never in force")


@pytest.mark.parametrize(
    ("address", "bearer", "value"),
    [
        ("pact/1", "FRA", True),
        ("pact/1", "DEU", True),
        ("pact/3", "FRA", True),
        ("pact", "DEU", True),
        ("pact/preamble", "DEU", True),
        ("pact/preamble/1", "DEU", True),
        ("pact/4", "DEU", False),
        ("pact/9", "DEU", False),
        ("pact/1", "ESP", False),
        ("pact", "ESP", False),
        ("pact/preamble", "ESP", False),
        ("pact/3", "DEU", None),
        ("pact/3/7", "DEU", None),
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
        ("pact/1/b", "FRA", True),
        ("pact/2", "DEU", True),
        ("pact/2/1", "DEU", True),
        ("pact/2/2", "DEU", None),
        ("pact/3", "FRA", None),
        ("pact", "FRA", None),
        ("pact/preamble/1", "FRA", None),
        ("pact/9", "FRA", None),
        ("other/1", "FRA", None),
    ],
)
def test_materiae(address: str, bearer: str, value: bool | None) -> None:
    found = gates_of({"clause": address, "bearer": bearer}, of_event={}, of_treaty={})
    assert found.materiae.value is value


def test_a_wording_that_is_not_held_is_not_known_to_govern() -> None:
    silent = {"clauses": [clause("1", bearer=(), text=None)]}
    gate = gates_of({}, of_event={}, of_treaty=silent).materiae
    assert gate == (None, "the wording of the clause is not held")


def test_what_the_clause_asks_is_the_reason() -> None:
    asked = gates_of({}, of_event={}, of_treaty={}).materiae
    assert asked == (True, "obligation of FRA: keep the bridge open")
    many = treaty().model_dump(mode="json")["clauses"][0]["obligations"]
    long = {**many[0], "object": "the bridge open " * 30}
    clauses = [clause("1", bearer=(), obligations=[long, *many])]
    reason = gates_of({}, of_event={}, of_treaty={"clauses": clauses}).materiae.because
    assert reason.endswith("…; and 1 more")
    assert len(reason) < 150


@pytest.mark.parametrize("value", [True, False, None])
def test_what_a_person_stated_goes_before_every_rule(value: bool | None) -> None:
    stated = {name: {"value": value, "because": "read it"} for name in Gates._fields}
    found = gates_of({"gates": stated, "bearer": "ESP"}, of_event={}, of_treaty={})
    assert list(found) == [(value, "stated in the link: read it")] * 3
    assert found.let_through is (value is not False)


def test_a_person_may_decide_one_gate_and_leave_the_others() -> None:
    stated = {"materiae": {"value": False, "because": "the bridge is another one"}}
    found = gates_of({"gates": stated}, of_event={}, of_treaty={})
    assert [name for name, _ in found.closed()] == ["materiae"]
    assert found.temporis.value is found.personae.value is True


@given(corpora())
def test_every_gate_gives_a_reason_and_is_never_shut_by_subject_matter(held: Corpus) -> None:
    for linked in held.links():
        found = gates(held, linked)
        assert all(gate.because for gate in found)
        assert found.materiae.value is not False


@given(corpora())
def test_a_gatekeeper_remembers_and_answers_the_same(held: Corpus) -> None:
    gatekeeper = Gatekeeper(held)
    for linked in (*held.links(), *held.links()):
        assert gatekeeper.gates(linked) == gates(held, linked)


def test_gates_of_unlike_events_with_one_id_are_their_own() -> None:
    early, late = event(link(), date="1999-01-01"), event(link(), date="2009-01-01")
    gatekeeper = Gatekeeper(corpus())
    found = [gatekeeper.gates(Linked(each, 1, each.links[0])) for each in (early, late, early)]
    assert [each.temporis.value for each in found] == [False, True, False]


@pytest.mark.parametrize(
    ("name", "closed"),
    [
        ("2022-03-26-azerbaijan-mod-cites-article-4#1", []),
        ("2020-11-20-aghdam-returned#1", []),
        ("2008-08-07-russia-georgia-war#1", ["temporis"]),
        ("2020-11-24-unhcr-return-note#1", ["personae"]),
    ],
)
def test_shipped_links(name: str, closed: list[str]) -> None:
    linked = next(linked for linked in shipped().links() if linked.id == name)
    assert [gate for gate, _ in gates(shipped(), linked).closed()] == closed
