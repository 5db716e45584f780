"""The rules on links: for each a row a mistake, and rows that must find nothing."""

from typing import Any

import pytest
from tests.strategies import clause, event, link, treaty

from servanda.checks import check
from servanda.model.corpus import Corpus, KnownActor
from servanda.model.problem import Problem
from servanda.text.fingerprint import fingerprint

ASKED = {
    "id": "open",
    "bearer": ["FRA"],
    "modality": "obligation",
    "action": "open",
    "object": "the bridge",
}
PACT = treaty(
    clauses=[
        clause("1", bearer=(), obligations=[ASKED]),
        clause("2", bearer=("DEU",), clauses=[clause("1", bearer=())]),
        clause("3", bearer=(), text=None),
    ],
    parties=[{"code": code, "name": code, "bound_by": "all"} for code in ("FRA", "DEU")],
)
BOARD = KnownActor.model_validate({"code": "BRW", "name": "Bridge Watch", "kind": "organisation"})


def fingerprint_of(unit: str) -> str:
    held = Corpus(treaties=(PACT,))
    made = event(link(clause=unit)).links[0]
    return fingerprint(held.wording(made.clause))


def reviewed(**changes: Any) -> dict[str, Any]:
    """Return an accepted link that was reviewed against the wording of today."""
    plain = link(**changes)
    return {"reviewed_against": fingerprint_of(plain["clause"])} | plain


def problems(*links: dict[str, Any], **of_event: Any) -> tuple[Problem, ...]:
    happened = event(*links, **of_event)
    return check(Corpus(treaties=(PACT,), events=(happened,), actors=(BOARD,)))


def codes(*links: dict[str, Any], **of_event: Any) -> list[str]:
    found = problems(*links, **of_event)
    assert all(problem.about.startswith("2010-05-05-bridge#") for problem in found)
    assert all(problem.what and problem.remedy for problem in found)
    return [problem.code for problem in found]


@pytest.mark.parametrize(
    ("unit", "found"),
    [
        ("pact", []),
        ("pact/1", []),
        ("pact/1/7/b", []),
        ("pact/2/1", []),
        ("pact/3", []),
        ("pact/preamble", []),
        ("pact/preamble/1", []),
        ("pact/preamble/9", []),
        ("pact/9", ["unknown-clause"]),
        ("pact/9/1", ["unknown-clause"]),
        ("pakt/1", ["unknown-clause"]),
        ("pakt", ["unknown-clause"]),
    ],
)
def test_unknown_clause(unit: str, found: list[str]) -> None:
    assert codes(reviewed(clause=unit)) == found
    assert codes(reviewed(clause=unit, status="rejected")) == []


@pytest.mark.parametrize(
    ("unit", "hint"),
    [
        ("pakt/1", "did you mean pact? add treaties/pakt.yaml or correct the address"),
        ("zoo/1", "add treaties/zoo.yaml or correct the address"),
        (
            "pact/22",
            "did you mean pact/2 or pact/2/1 or pact/1? correct the address or add the clause",
        ),
    ],
)
def test_an_unknown_clause_comes_with_the_nearest_ones(unit: str, hint: str) -> None:
    (problem,) = problems(reviewed(clause=unit))
    assert problem.remedy == hint


@pytest.mark.parametrize(
    ("bearer", "found"),
    [
        ("FRA", []),
        ("ESP", []),
        ("BRW", []),
        ("XFR", ["unknown-bearer"]),
        ("FR", ["unknown-bearer"]),
        ("UN", ["unknown-bearer"]),
    ],
)
def test_unknown_bearer(bearer: str, found: list[str]) -> None:
    assert codes(reviewed(bearer=bearer)) == found


@pytest.mark.parametrize(
    ("claimant", "found"),
    [
        ("DEU", []),
        ("DEU:Ministry of Bridges: press office", []),
        ("BRW:board", []),
        ("coder", []),
        ("coder:maria", []),
        ("analyst", []),
        ("press:The Paper", []),
        ("NGO:Bridge Watch", []),
        ("NGO/press:RFE/RL", []),
        ("court:ICJ", []),
        ("monitor:OSCE SMM", []),
        ("witness:a driver", []),
        ("XFR", ["unknown-claimant"]),
        ("XFR:MFA", ["unknown-claimant"]),
        ("Minister", ["unknown-claimant"]),
        ("Court:ICJ", ["unknown-claimant"]),
        ("ngo", ["unknown-claimant"]),
        ("DEU/MOD", ["unknown-claimant"]),
        (":MOD", ["unknown-claimant"]),
    ],
)
def test_unknown_claimant(claimant: str, found: list[str]) -> None:
    assert codes(reviewed(claimant=claimant)) == found


@pytest.mark.parametrize(
    ("claimant", "hint"),
    [
        ("Court:ICJ", "did you mean court? begin with the code of an actor"),
        ("Minister", "begin with the code of an actor, as in FRA:MFA, or begin with one of: coder"),
        ("FRX:MFA", "did you mean FRA? write a code of ISO 3166-1 alpha-3"),
    ],
)
def test_an_unknown_claimant_comes_with_words_that_are_known(claimant: str, hint: str) -> None:
    (problem,) = problems(reviewed(claimant=claimant))
    assert problem.remedy.startswith(hint)


DONE = {"stance": "supports", "standing": "established", "performs": "open"}


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        (DONE, []),
        (DONE | {"clause": "pact"}, []),
        (DONE | {"performs": None, "standing": "alleged"}, []),
        (DONE | {"standing": "alleged", "status": "proposed"}, []),
        (DONE | {"performs": "shut", "status": "rejected"}, []),
        (DONE | {"performs": "shut"}, ["unknown-obligation"]),
        (DONE | {"performs": "shut", "status": "proposed"}, ["unknown-obligation"]),
        (DONE | {"standing": "alleged"}, ["performs-needs-established"]),
        (DONE | {"standing": "acknowledged"}, ["performs-needs-established"]),
        (DONE | {"stance": "touches"}, ["performs-needs-established"]),
        (DONE | {"stance": "breaches", "status": "proposed"}, ["performs-needs-established"]),
    ],
)
def test_performance(changes: dict[str, Any], found: list[str]) -> None:
    assert codes(reviewed(**changes)) == found


def test_an_unknown_obligation_comes_with_those_there_are() -> None:
    (problem,) = problems(reviewed(**DONE | {"performs": "shut"}))
    assert problem.remedy == "write one of open, or give the obligation an id"


@pytest.mark.parametrize(
    ("stance", "standing", "found"),
    [
        ("breaches", "denied", []),
        ("supports", "alleged", []),
        ("contested", "assessed", []),
        ("supports", "denied", ["denied-without-breach"]),
        ("contested", "denied", ["denied-without-breach"]),
        ("touches", "denied", ["denied-without-breach"]),
    ],
)
def test_denied_without_breach(stance: str, standing: str, found: list[str]) -> None:
    assert codes(reviewed(stance=stance, standing=standing)) == found


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"stance": "supports"}, []),
        ({"bearer": "DEU"}, []),
        ({"claimant": "FRA", "standing": "denied"}, []),
        ({"claimant": "DEU:MOD"}, []),
        ({"clause": "pact/2"}, []),
        ({"status": "rejected"}, []),
        ({}, ["duplicate-link"]),
        ({"rationale": "Said again."}, ["duplicate-link"]),
        ({"status": "proposed"}, ["duplicate-link"]),
    ],
)
def test_duplicate_link(changes: dict[str, Any], found: list[str]) -> None:
    assert codes(reviewed(), reviewed(**changes)) == found


def test_what_performs_two_obligations_is_no_duplicate() -> None:
    whole = reviewed(clause="pact", stance="supports", standing="established")
    assert codes(whole, whole | {"performs": "open"}) == []
    both = problems(whole | {"performs": "open"}, whole | {"performs": "shut"})
    assert [problem.code for problem in both] == ["unknown-obligation"]


def test_the_same_claim_about_another_event_is_no_duplicate() -> None:
    one, other = (
        event(reviewed(), id=f"2010-05-0{day}-x", date=f"2010-05-0{day}") for day in (5, 6)
    )
    assert check(Corpus(treaties=(PACT,), events=(one, other))) == ()


@pytest.mark.parametrize(
    ("evidence", "found"),
    [
        ({"source": 1, "exact": "shut"}, []),
        ({"source": 1, "exact": "shut", "start": 3, "end": 7}, []),
        ({"source": 1, "exact": "shut", "start": 3}, []),
        ({"source": 1, "exact": " shut\n", "start": 3, "end": 9}, []),
        ({"source": 1, "exact": "geschlo\u0308ssen", "start": 0, "end": 12}, []),
        ({"source": 2, "exact": "shut"}, ["missing-evidence-source"]),
        ({"source": 1, "exact": "shut", "start": 7, "end": 3}, ["evidence-out-of-order"]),
        ({"source": 1, "exact": "shut", "start": 3, "end": 3}, ["evidence-length"]),
        ({"source": 1, "exact": "shut", "start": 3, "end": 9}, ["evidence-length"]),
        (
            {"source": 3, "exact": "shut", "start": 3, "end": 9},
            ["missing-evidence-source", "evidence-length"],
        ),
    ],
)
def test_evidence(evidence: dict[str, Any], found: list[str]) -> None:
    assert codes(reviewed(evidence=[evidence])) == found


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"clause": "pact"}, []),
        ({"clause": "pact/3"}, []),
        ({"clause": "pact/1/b"}, []),
        ({"status": "proposed", "reviewed_against": None}, []),
        ({"status": "proposed", "reviewed_against": "wording1:0123456789abcdef"}, []),
        ({"status": "rejected", "reviewed_against": None}, []),
        ({"reviewed_against": None}, ["not-fingerprinted"]),
        ({"reviewed_against": "wording1:0123456789abcdef"}, ["suspect-link"]),
        ({"reviewed_against": fingerprint_of("pact/2")}, ["suspect-link"]),
        ({"reviewed_against": fingerprint(None)}, ["suspect-link"]),
        ({"reviewed_against": "wording0:0123456789abcdef"}, ["old-fingerprint"]),
        ({"clause": "pact/9", "reviewed_against": None}, ["unknown-clause"]),
        ({"clause": "pakt/1", "reviewed_against": None}, ["unknown-clause"]),
    ],
)
def test_reviews(changes: dict[str, Any], found: list[str]) -> None:
    assert codes(reviewed(**changes)) == found


@pytest.mark.parametrize("before", [None, "wording1:0123456789abcdef", "wording0:0123456789abcdef"])
def test_the_remedy_gives_the_line_that_repairs_it(before: str | None) -> None:
    (problem,) = problems(reviewed(reviewed_against=before))
    line = problem.remedy.rpartition("`reviewed_against: ")[2].removesuffix("`")
    assert codes(reviewed(reviewed_against=line)) == []


@pytest.mark.parametrize(
    ("changes", "unread", "found"),
    [
        ({"clause": "pakt/1"}, ("pakt",), []),
        ({"clause": "pakt/1", "performs": "open", "stance": "supports"}, ("pakt",), []),
        ({"clause": "pact/1"}, ("pakt",), []),
        ({"clause": "pakt/1"}, ("other",), ["unknown-clause"]),
        ({"clause": "pakt/1", "bearer": "XXQ"}, ("pakt",), ["unknown-bearer"]),
    ],
)
def test_a_treaty_that_could_not_be_read_is_not_missing(
    changes: dict[str, Any], unread: tuple[str, ...], found: list[str]
) -> None:
    standing = {"standing": "established"} if "performs" in changes else {}
    made = event({"reviewed_against": fingerprint_of("pact/1")} | link(**changes, **standing))
    corpus = Corpus(treaties=(PACT,), events=(made,), actors=(BOARD,))
    assert [problem.code for problem in check(corpus, unread=unread)] == found
