"""Cells: which there are, what counts in them, and what never changes them."""

from datetime import date

import pytest
from hypothesis import given
from tests.rules import rule
from tests.strategies import PARTIES, corpora, corpus, event, link, treaty

from servanda.compliance.assess import assess
from servanda.model.cell import Cell, Searched
from servanda.model.corpus import Corpus, Search
from servanda.model.event import Event
from servanda.model.vocabulary import Status

TODAY = date(2020, 1, 1)


def cells(
    held: Corpus, as_of: date = TODAY, since: date | None = None
) -> dict[tuple[str, str], Cell]:
    found = assess(held, rule("standing"), as_of=as_of, since=since)
    return {(str(cell.clause), cell.bearer): cell for cell in found}


def test_a_cell_for_every_clause_and_party_bound() -> None:
    expected = {(f"pact/{path}", code) for path in ("1", "2", "2/1", "2/2") for code in PARTIES}
    assert set(cells(corpus())) == expected | {("pact/3", "FRA")}


def test_bearers_spoken_of_have_cells_too() -> None:
    held = corpus(
        event(link(bearer="ESP"), link(clause="pact/3", bearer="DEU"), link(clause="pact"))
    )
    assert {("pact/1", "ESP"), ("pact/3", "DEU"), ("pact", "FRA")} <= set(cells(held))
    assert ("pact", "DEU") not in cells(held)


def test_inner_units_count_for_the_clause_and_the_whole_for_itself() -> None:
    held = corpus(event(link(clause="pact/2/1"), link(clause="pact/2/9"), link(clause="pact")))
    sizes = {
        clause: len(cell.counted)
        for (clause, bearer), cell in cells(held).items()
        if bearer == "FRA"
    }
    assert sizes == {"pact": 1, "pact/1": 0, "pact/2": 2, "pact/2/1": 1, "pact/2/2": 0, "pact/3": 0}


def test_a_performance_stands_with_its_obligation() -> None:
    asked = {
        "id": "open",
        "bearer": ["FRA"],
        "modality": "obligation",
        "action": "open",
        "object": "it",
    }
    plain = treaty().model_dump(mode="json")["clauses"]
    plain[1]["clauses"][1]["obligations"] = [asked]
    done = link(clause="pact/2", stance="supports", standing="established", performs="open")
    held = Corpus(treaties=(treaty(clauses=plain),), events=(event(done),))
    assert cells(held)["pact/2/2", "FRA"].verdict.id == "observed"
    assert cells(held)["pact/2/1", "FRA"].verdict.id == "no-evidence"


@pytest.mark.parametrize("status", ["proposed", "rejected"])
def test_only_accepted_links_count(status: str) -> None:
    assert cells(corpus(event(link(status=status)))) == cells(corpus())


def test_a_claim_that_no_gate_lets_through_is_listed_apart() -> None:
    cell = cells(corpus(event(link(), date="1999-01-01")))["pact/1", "FRA"]
    assert (cell.verdict.id, len(cell.counted), len(cell.shut_out)) == ("no-evidence", 0, 1)


@pytest.mark.parametrize(
    ("day", "as_of", "since", "counted"),
    [
        ("2010-05-05", "2010-05-04", None, 0),
        ("2010-05-05", "2010-05-05", None, 1),
        ("2010-05", "2010-05-01", None, 1),
        ("2010-05", "2010-04-30", None, 0),
        ("2010-05-05", "2020-01-01", "2010-05-05", 1),
        ("2010-05-05", "2020-01-01", "2010-05-06", 0),
        ("2010-05", "2020-01-01", "2010-05-31", 1),
    ],
)
def test_as_of_and_since(day: str, as_of: str, since: str | None, counted: int) -> None:
    start = date.fromisoformat(since) if since else None
    found = cells(corpus(event(link(), date=day)), date.fromisoformat(as_of), start)
    assert len(found["pact/1", "FRA"].counted) == counted


@pytest.mark.parametrize(
    ("clause", "bearer", "outcome", "expected"),
    [
        ("pact/1", None, "nothing-found", Searched.NOTHING_FOUND),
        ("pact", None, "nothing-found", Searched.NOTHING_FOUND),
        ("pact/1", "FRA", "not-observable", Searched.NOT_OBSERVABLE),
        ("pact/1", "DEU", "nothing-found", Searched.NEVER),
        ("pact/2", None, "nothing-found", Searched.NEVER),
    ],
)
def test_the_kinds_of_no_evidence(
    clause: str, bearer: str | None, outcome: str, expected: Searched
) -> None:
    search = {
        "clause": clause,
        "bearer": bearer,
        "outcome": outcome,
        "by": "me",
        "at": "2015-01-01",
    }
    held = corpus(searches=(Search.model_validate(search),))
    assert cells(held)["pact/1", "FRA"].searched is expected
    assert cells(held, date(2014, 12, 31))["pact/1", "FRA"].searched is Searched.NEVER


@given(corpora())
def test_the_order_of_files_never_matters(held: Corpus) -> None:
    turned = Corpus(treaties=held.treaties[::-1], events=held.events[::-1])
    assert cells(held) == cells(turned)


@given(corpora())
def test_links_that_do_not_count_change_no_verdict(held: Corpus) -> None:
    def counting(happened: Event) -> Event:
        kept = tuple(each for each in happened.links if each.status is Status.ACCEPTED)
        return happened.model_copy(update={"links": kept})

    before = {key: cell.verdict.id for key, cell in cells(held).items()}
    bare = Corpus(treaties=held.treaties, events=tuple(map(counting, held.events)))
    assert {key: cell.verdict.id for key, cell in cells(bare).items()} == before


@given(corpora())
def test_every_accepted_link_is_counted_or_listed_apart_once(held: Corpus) -> None:
    found = cells(held).items()
    whole = [cell for (clause, _), cell in found if clause.count("/") <= 1]
    placed = [each.linked.id for cell in whole for each in (*cell.counted, *cell.shut_out)]
    due = [each.id for each in held.links() if each.link.status is Status.ACCEPTED]
    due = [name for name in due if held.event[name.partition("#")[0]].date.first <= TODAY]
    assert sorted(placed) == sorted(due)


def swap(code: str) -> str:
    other = dict(zip(PARTIES, PARTIES[::-1], strict=True))
    return other.get(code[:3], code[:3]) + code[3:]


@given(corpora())
def test_swapping_two_parties_swaps_the_cells(held: Corpus) -> None:
    both = [{"code": code, "name": code, "bound_by": "all"} for code in PARTIES]
    fair = treaty(parties=both)
    mirrored = tuple(
        happened.model_copy(
            update={
                "links": tuple(
                    each.model_copy(
                        update={
                            "bearer": swap(each.bearer),
                            "claimant": each.claimant
                            if each.claimant[:3] not in PARTIES
                            else swap(each.claimant),
                        }
                    )
                    for each in happened.links
                )
            }
        )
        for happened in held.events
    )
    one = cells(Corpus(treaties=(fair,), events=held.events))
    other = cells(Corpus(treaties=(fair,), events=mirrored))
    assert {(clause, swap(bearer)): cell.verdict.id for (clause, bearer), cell in one.items()} == {
        key: cell.verdict.id for key, cell in other.items()
    }
