"""The rules on treaties and searches: for each a row a mistake, and rows that must find nothing."""

from typing import Any

import pytest
from tests.strategies import clause, event, link, treaty

from servanda.checks import check
from servanda.model.corpus import Corpus, KnownActor, Search
from servanda.model.event import Event

PLAIN = treaty().model_dump(mode="json")
CLAUSES = PLAIN["clauses"]
FORCE = PLAIN["in_force"]
BOARD = KnownActor.model_validate({"code": "BRW", "name": "Bridge Watch", "kind": "organisation"})

Found = list[tuple[str, str]]


def found(changes: dict[str, Any], *events: Event) -> Found:
    problems = check(Corpus(treaties=(treaty(**changes),), events=events, actors=(BOARD,)))
    assert all(problem.what and problem.remedy for problem in problems)
    return [(problem.code, problem.about) for problem in problems]


def more(number: str, /, **fields: Any) -> dict[str, Any]:
    """Return the pact with one more clause at its end."""
    return {"clauses": [*CLAUSES, clause(number, **{"bearer": (), **fields})]}


def asked(**changes: Any) -> dict[str, Any]:
    """Return an obligation as plain data."""
    plain = {"bearer": ["FRA"], "modality": "obligation", "action": "paint", "object": "the bridge"}
    return plain | changes


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"parties": [{"code": "BRW", "name": "Watch", "bound_by": "all"}]}, []),
        ({"signatories": [{"name": "A", "office": "B", "party": "ESP"}]}, []),
        (more("4", obligations=[asked(counterparty=["BRW"])]), []),
        (
            {"parties": [*PLAIN["parties"], {"code": "XFR", "name": "X", "bound_by": "all"}]},
            [("unknown-party", "pact")],
        ),
        (
            {"signatories": [{"name": "A", "office": "B", "party": "XFR"}]},
            [("unknown-party", "pact")],
        ),
        (
            {"in_force": FORCE | {"consent": [{"party": "XFR", "date": "2001", "step": "joined"}]}},
            [("unknown-party", "pact")],
        ),
        (more("4", obligations=[asked(bearer=["XFR"])]), [("unknown-party", "pact/4")]),
        (more("4", obligations=[asked(counterparty=["XFR"])]), [("unknown-party", "pact/4")]),
        (more("4", obligations=[asked(bearer=["XFR"])] * 2), [("unknown-party", "pact/4")]),
    ],
)
def test_unknown_party(changes: dict[str, Any], expected: Found) -> None:
    assert found(changes) == expected


@pytest.mark.parametrize(
    ("see", "expected"),
    [
        (["pact", "pact/1", "pact/2/1", "pact/preamble", "pact/preamble/1"], []),
        ([], []),
        (["pact/9"], [("unknown-reference", "pact/4")]),
        (["pact/1/b"], [("unknown-reference", "pact/4")]),
        (["other/1", "pact/preamble/9"], [("unknown-reference", "pact/4")] * 2),
    ],
)
def test_unknown_reference(see: list[str], expected: Found) -> None:
    assert found(more("4", see=see)) == expected


@pytest.mark.parametrize(
    ("bound_by", "expected"),
    [
        ("all", []),
        ([], []),
        (["1", "2", "3"], []),
        (["1", "9"], [("bound-by-unknown-clause", "pact")]),
        (["2/1".replace("/", "-")], [("bound-by-unknown-clause", "pact")]),
    ],
)
def test_bound_by_unknown_clause(bound_by: str | list[str], expected: Found) -> None:
    assert found({"parties": [{"code": "FRA", "name": "F", "bound_by": bound_by}]}) == expected


@pytest.mark.parametrize(
    ("clauses", "expected"),
    [
        ([], []),
        (["1", "3"], []),
        (["9"], [("dispute-of-unknown-clause", "pact")]),
        (["1", "8", "9"], [("dispute-of-unknown-clause", "pact")] * 2),
    ],
)
def test_dispute_of_unknown_clause(clauses: list[str], expected: Found) -> None:
    dispute = {"by": "France", "since": "2005", "says": "it lapsed", "clauses": clauses}
    assert found({"in_force": FORCE | {"disputes": [dispute]}}) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (more("4"), []),
        (more("4", number=None), []),
        (more("4", number=None, also_numbered=[{"number": "3", "by": "a paper"}]), []),
        (more("4", text=None), []),
        (more("4", clauses=[clause("1", bearer=()), clause("2", bearer=())]), []),
        (more("3", number=None), [("duplicate-clause", "pact/3")]),
        (more("3"), [("duplicate-clause", "pact/3")]),
        (more("4", clauses=[clause("1", bearer=())] * 2), [("duplicate-clause", "pact/4/1")]),
        (more("4", number="3"), [("duplicate-number", "pact/4")]),
        (more("4", clauses=[clause("preamble", bearer=())]), []),
        (more("preamble", number=None), [("reserved-name", "pact/preamble")]),
        (
            more("4", clauses=[clause("1", bearer=()), clause("a", bearer=(), number="1")]),
            [("duplicate-number", "pact/4/a")],
        ),
    ],
)
def test_numbers_and_ids_stand_once(changes: dict[str, Any], expected: Found) -> None:
    assert found(changes) == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("paint", "mend", []),
        (None, None, []),
        ("paint", None, []),
        ("paint", "paint", [("duplicate-obligation", "pact/5")]),
    ],
)
def test_duplicate_obligation(first: str | None, second: str | None, expected: Found) -> None:
    clauses = [
        clause("4", bearer=(), obligations=[asked(id=first)]),
        clause("5", bearer=(), obligations=[asked(id=second)]),
    ]
    assert found({"clauses": [*CLAUSES, *clauses]}) == expected


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (("FRA", "DEU"), []),
        ((), []),
        (("FRA", "DEU", "FRA"), [("duplicate-party", "pact")]),
        (("FRA", "FRA", "FRA"), [("duplicate-party", "pact")]),
    ],
)
def test_duplicate_party(codes: tuple[str, ...], expected: Found) -> None:
    parties = [{"code": code, "name": code, "bound_by": "all"} for code in codes]
    assert found({"parties": parties}) == expected


@pytest.mark.parametrize(("count", "wrong"), [(None, 0), (3, 0), (40, 0), (2, 1), (0, 1)])
def test_numbering_count(count: int | None, wrong: int) -> None:
    numbering = PLAIN["numbering"] | {"count": count}
    assert found({"numbering": numbering}) == [("numbering-count", "pact")] * wrong


def test_units_without_a_number_are_not_counted() -> None:
    numbering = PLAIN["numbering"] | {"count": 3}
    assert found(more("closing-words", number=None) | {"numbering": numbering}) == []


@pytest.mark.parametrize(
    ("obligation", "wrong"),
    [
        ({}, False),
        ({"id": "paint", "deadline": {"date": "2010-05-01"}}, False),
        ({"deadline": {"date": "2010-05-01", "kind": "until"}}, False),
        ({"deadline": {"date": "2010-05-01", "kind": "from"}}, False),
        ({"deadline": {"date": "2010-05-01"}, "modality": "permission"}, False),
        ({"deadline": {"date": "2010-05-01"}, "bearer": ["DEU"]}, False),
        ({"deadline": {"date": "2010-05-01"}}, True),
        ({"deadline": {"date": "2010-05-01"}, "modality": "prohibition"}, True),
    ],
)
def test_nameless_deadline(obligation: dict[str, Any], wrong: bool) -> None:
    dated = more("4", obligations=[asked(**obligation)])
    done = link(clause="pact/4", stance="supports", standing="established", status="proposed")
    assert found(dated, event(done)) == [("nameless-deadline", "pact/4")] * wrong
    assert found(dated) == []
    for changes in ({"standing": "alleged"}, {"clause": "pact/1"}, {"bearer": "ESP"}):
        assert found(dated, event(done | changes)) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"latest": "2003-01-01"}, []),
        ({"until": "2001-01-01"}, []),
        ({"earliest": "2000-01-01"}, []),
        ({"earliest": "2002-01-01"}, [("impossible-order", "pact")]),
        ({"until": "2000-12-31"}, [("impossible-order", "pact")]),
    ],
)
def test_the_life_of_a_treaty(changes: dict[str, str], expected: Found) -> None:
    assert found({"in_force": FORCE | changes}) == expected


@pytest.mark.parametrize(
    ("deadline", "wrong"),
    [
        ({"date": "2001-01-01"}, False),
        ({"date": "2010-05-01", "moved_to": "2010-06-01"}, False),
        ({"date": "2010-05-01", "moved_to": "2010-05-01"}, False),
        ({"date": "1999-01-01", "kind": "from"}, False),
        ({"date": "2000-12-01", "moved_to": "2001-06-01"}, False),
        ({"date": "2010-05-01", "moved_to": "2010-04-01"}, True),
        ({"date": "2000-12-31"}, True),
        ({"date": "2000-12-31", "kind": "until"}, True),
    ],
)
def test_the_days_of_a_deadline(deadline: dict[str, str], wrong: bool) -> None:
    dated = more("4", obligations=[asked(id="paint", deadline=deadline)])
    assert found(dated) == [("impossible-order", "pact/4")] * wrong


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"clause": "pact"}, []),
        ({"clause": "pact/preamble/1"}, []),
        ({"bearer": "BRW"}, []),
        ({"since": "2001-01-01", "until": "2001-01-01"}, []),
        ({"until": "2001-01-01"}, []),
        ({"clause": "pact/9"}, [("unknown-clause", "search:1")]),
        ({"clause": "pact/1/b"}, [("unknown-clause", "search:1")]),
        ({"bearer": "XFR"}, [("unknown-bearer", "search:1")]),
        ({"since": "2001-01-02", "until": "2001-01-01"}, [("impossible-order", "search:1")]),
    ],
)
def test_searches(changes: dict[str, Any], expected: Found) -> None:
    plain = {"clause": "pact/1", "outcome": "nothing-found", "by": "me", "at": "2015-01-01"}
    looked = Search.model_validate(plain | changes)
    problems = check(Corpus(treaties=(treaty(),), searches=(looked,), actors=(BOARD,)))
    assert [(problem.code, problem.about) for problem in problems] == expected
