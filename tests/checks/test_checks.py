"""The checks: a row a mistake, and rows that must find nothing."""

from typing import Any

import pytest
from tests.strategies import clause, event, link, treaty

from servanda.checks import CHECKS, check
from servanda.model.corpus import Corpus, KnownActor, Search
from servanda.text.fingerprint import fingerprint

PLAIN = treaty().model_dump(mode="json")
READ = {"reviewed_against": fingerprint(treaty().clauses[0].wording)}


def found(held: Corpus) -> list[tuple[str, str]]:
    return [(problem.code, problem.about) for problem in check(held)]


def with_links(*links: dict[str, Any], **of_event: Any) -> Corpus:
    return Corpus(treaties=(treaty(),), events=(event(*links, **of_event),))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"clause": "pact/1/7"}, []),
        ({"claimant": "court:ICJ"}, []),
        ({"claimant": "NGO:Bridge Watch"}, []),
        ({"claimant": "analyst"}, []),
        ({"claimant": "FRA:MFA"}, []),
        ({"status": "proposed", "reviewed_against": None}, []),
        ({"clause": "pact/9", "reviewed_against": None, "status": "proposed"}, ["unknown-clause"]),
        ({"clause": "pakt/1", "reviewed_against": None}, ["unknown-clause"]),
        ({"bearer": "XFR"}, ["unknown-actor"]),
        ({"claimant": "Minister"}, ["unknown-claimant"]),
        ({"claimant": "XFR:MFA"}, ["unknown-claimant"]),
        ({"reviewed_against": None}, ["not-fingerprinted"]),
        ({"reviewed_against": "wording1:0123456789abcdef"}, ["suspect-link"]),
        ({"reviewed_against": "wording0:0123456789abcdef"}, ["old-fingerprint"]),
        ({"performs": "open"}, ["unknown-obligation", "performs-unsupported"]),
        ({"recorded": {"by": "me", "at": "2009-01-01T00:00:00Z"}}, ["recorded-too-early"]),
        ({"evidence": [{"source": 1, "exact": "shut", "start": 3, "end": 7}]}, []),
        ({"evidence": [{"source": 2, "exact": "shut"}]}, ["missing-source"]),
        ({"evidence": [{"source": 1, "exact": "shut", "start": 7, "end": 3}]}, ["evidence-place"]),
        ({"evidence": [{"source": 1, "exact": "shut " * 26}]}, ["long-quotation"]),
    ],
)
def test_links(changes: dict[str, Any], expected: list[str]) -> None:
    held = with_links(link(**(READ | changes)))
    assert found(held) == [(code, "2010-05-05-bridge#1") for code in expected]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"numbering": PLAIN["numbering"] | {"count": 5}}, []),
        ({"numbering": PLAIN["numbering"] | {"count": 2}}, [("numbering-count", "pact")]),
        (
            {"clauses": [clause("1", bearer=(), see=["pact/1", "pact/preamble"])]},
            [("unknown-bound-clause", "pact")],
        ),
        (
            {"clauses": [*PLAIN["clauses"], clause("4", bearer=(), see=["pact/9"])]},
            [("unknown-reference", "pact/4")],
        ),
        (
            {"clauses": [*PLAIN["clauses"], clause("3", bearer=(), number=None)]},
            [("duplicate-clause", "pact/3")],
        ),
        (
            {"clauses": [*PLAIN["clauses"], clause("4", bearer=(), number="3")]},
            [("duplicate-number", "pact")],
        ),
        (
            {"clauses": [*PLAIN["clauses"], clause("4", bearer=("XYZ",))]},
            [("unknown-actor", "pact/4")],
        ),
        ({"in_force": PLAIN["in_force"] | {"earliest": "2002-01-01"}}, [("wrong-order", "pact")]),
        ({"in_force": PLAIN["in_force"] | {"until": "2000-01-01"}}, [("wrong-order", "pact")]),
        ({"parties": [*PLAIN["parties"], PLAIN["parties"][0]]}, [("duplicate-party", "pact")]),
        ({"clauses": [*PLAIN["clauses"], clause("4", bearer=(), text=None)]}, []),
        (
            {
                "clauses": [
                    *PLAIN["clauses"],
                    clause(
                        "4",
                        bearer=(),
                        number=None,
                        also_numbered=[{"number": "3", "by": "a paper"}],
                    ),
                ]
            },
            [],
        ),
    ],
)
def test_treaties(changes: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert found(Corpus(treaties=(treaty(**changes),))) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"id": "2010-05-05-other", "title": "Talks at the town hall"}, []),
        ({"id": "2010-05-06-bridge", "date": "2010-05-06"}, []),
        ({"id": "2010-05-05-other", "location": {"name": "Strasbourg"}}, []),
        ({"id": "2010-05-05-other", "type": "CONSULT"}, []),
        ({"id": "2010-05-05-other"}, ["duplicate-event"]),
        ({"id": "2010-05-05-other", "title": "shut bridge"}, ["duplicate-event"]),
    ],
)
def test_events_that_look_alike(changes: dict[str, Any], expected: list[str]) -> None:
    held = Corpus(treaties=(treaty(),), events=(event(), event(**changes)))
    assert [code for code, _ in found(held)] == expected


def test_the_same_claim_twice() -> None:
    twice = with_links(link(**READ), link(**(READ | {"rationale": "Said again."})))
    assert found(twice) == [("duplicate-link", "2010-05-05-bridge#2")]
    answered = with_links(link(**READ), link(**(READ | {"standing": "denied", "claimant": "FRA"})))
    assert found(answered) == []


def test_actors_of_the_workspace_are_known() -> None:
    happened = event(
        link(**(READ | {"claimant": "BRW:board"})),
        actors=[{"code": "BRW", "name": "Watch", "role": "agent"}],
    )
    stranger = Corpus(treaties=(treaty(),), events=(happened,))
    assert [code for code, _ in found(stranger)] == ["unknown-actor", "unknown-claimant"]
    listed = KnownActor.model_validate(
        {"code": "BRW", "name": "Bridge Watch", "kind": "organisation"}
    )
    assert found(Corpus(treaties=(treaty(),), events=(happened,), actors=(listed,))) == []


def test_searches_name_what_is_held() -> None:
    search = {"clause": "pact/9", "outcome": "nothing-found", "by": "me", "at": "2015-01-01"}
    held = Corpus(treaties=(treaty(),), searches=(Search.model_validate(search),))
    assert found(held) == [("unknown-reference", "search:1")]


def test_every_problem_says_what_to_do() -> None:
    broken = link(clause="pakt/1", bearer="XFR", claimant="Nobody", performs="open")
    problems = check(with_links(broken))
    assert len({problem.code for problem in problems}) == 5
    assert all(problem.what and problem.remedy for problem in problems)


def test_the_list_is_whole() -> None:
    assert len(CHECKS) == len(set(CHECKS))
    assert check(Corpus()) == ()
