"""Cells: which there are, what counts in them, and what never changes them."""

import random
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rules import rule
from tests.shipped import corpus as shipped
from tests.strategies import PARTIES, clause, corpora, corpus, days, event, link, links, treaty

from servanda.compliance.assess import assess
from servanda.compliance.gates import gates
from servanda.model.cell import Cell, Searched
from servanda.model.corpus import Corpus, Linked, Search
from servanda.model.event import Event, Link
from servanda.model.treaty import Treaty
from servanda.model.vocabulary import Status

TODAY = date(2020, 1, 1)


def cells(
    held: Corpus, as_of: date = TODAY, since: date | None = None
) -> dict[tuple[str, str], Cell]:
    found = assess(held, rule("standing"), as_of=as_of, since=since)
    by_key = {(str(cell.clause), cell.bearer): cell for cell in found}
    assert len(by_key) == len(found)
    return by_key


def verdicts(held: Corpus) -> dict[tuple[str, str], str]:
    return {key: cell.verdict.id for key, cell in cells(held).items()}


def test_a_cell_for_every_clause_and_party_bound() -> None:
    expected = {(f"pact/{path}", code) for path in ("1", "2", "2/1", "2/2") for code in PARTIES}
    assert set(cells(corpus())) == expected | {("pact/3", "FRA")}


def test_bearers_spoken_of_have_cells_too() -> None:
    held = corpus(
        event(link(bearer="ESP"), link(clause="pact/3", bearer="DEU"), link(clause="pact"))
    )
    assert {("pact/1", "ESP"), ("pact/3", "DEU"), ("pact", "FRA")} <= set(cells(held))
    assert ("pact", "DEU") not in cells(held)


@pytest.mark.parametrize("changes", [{"status": "proposed"}, {"status": "rejected"}])
def test_nobody_is_spoken_of_by_what_is_not_accepted(changes: dict[str, Any]) -> None:
    for unit in ("pact/1", "pact", "pact/preamble/1"):
        held = corpus(event(link(clause=unit, bearer="ESP", **changes)))
        assert cells(held) == cells(corpus())


def test_cells_stand_in_the_order_of_the_texts_and_of_the_parties() -> None:
    happened = event(
        *(link(clause="pact/1", bearer=code) for code in ("UN", "ESP", "DEU")),
        link(clause="pact/preamble/1"),
        link(clause="pact"),
        link(clause="arch/1"),
    )
    other = treaty(id="arch", clauses=[clause("1", bearer=())])
    held = Corpus(treaties=(treaty(), other), events=(happened,))
    found = [
        (str(cell.clause), cell.bearer) for cell in assess(held, rule("standing"), as_of=TODAY)
    ]
    assert found == [
        ("arch/1", "FRA"),
        ("arch/1", "DEU"),
        ("pact", "FRA"),
        ("pact/preamble", "FRA"),
        ("pact/preamble/1", "FRA"),
        ("pact/1", "FRA"),
        ("pact/1", "DEU"),
        ("pact/1", "ESP"),
        ("pact/1", "UN"),
        ("pact/2", "FRA"),
        ("pact/2", "DEU"),
        ("pact/2/1", "FRA"),
        ("pact/2/1", "DEU"),
        ("pact/2/2", "FRA"),
        ("pact/2/2", "DEU"),
        ("pact/3", "FRA"),
    ]


def test_inner_units_count_for_the_clause_and_the_whole_for_itself() -> None:
    held = corpus(event(link(clause="pact/2/1"), link(clause="pact/2/9"), link(clause="pact")))
    sizes = {
        unit: len(cell.counted) for (unit, bearer), cell in cells(held).items() if bearer == "FRA"
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


def test_a_link_to_nothing_on_file_is_nowhere() -> None:
    assert cells(corpus(event(link(clause="other/1")))) == cells(corpus())


def test_a_file_with_mistakes_is_weighed_all_the_same() -> None:
    plain = treaty().model_dump(mode="json")
    plain["clauses"].append(plain["clauses"][0])
    plain["parties"].append(plain["parties"][0])
    assert set(cells(Corpus(treaties=(Treaty.model_validate(plain),)))) == set(cells(corpus()))


def test_a_claim_that_no_gate_lets_through_is_listed_apart() -> None:
    cell = cells(corpus(event(link(), date="1999-01-01")))["pact/1", "FRA"]
    assert (cell.verdict.id, len(cell.counted), len(cell.shut_out)) == ("no-evidence", 0, 1)
    assert cell.searched is Searched.NEVER


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
        ("2010-05", "2020-01-01", "2010-06-01", 0),
    ],
)
def test_as_of_and_since(day: str, as_of: str, since: str | None, counted: int) -> None:
    start = date.fromisoformat(since) if since else None
    found = cells(corpus(event(link(), date=day)), date.fromisoformat(as_of), start)
    assert len(found["pact/1", "FRA"].counted) == counted


def test_since_looks_at_the_last_day() -> None:
    held = corpus(event(link(), date="2010-05-05", date_end="2010-07-01"))
    found = cells(held, since=date(2010, 7, 1))
    assert len(found["pact/1", "FRA"].counted) == 1


def test_where_there_is_evidence_nobody_asks_who_looked() -> None:
    looked = {"clause": "pact", "outcome": "nothing-found", "by": "me", "at": "2015-01-01"}
    held = corpus(event(link()), searches=(Search.model_validate(looked),))
    assert cells(held)["pact/1", "FRA"].searched is None
    assert cells(held)["pact/1", "DEU"].searched is Searched.NOTHING_FOUND


@given(corpora(), st.integers())
def test_the_order_of_files_never_matters(held: Corpus, seed: int) -> None:
    chance = random.Random(seed)
    turned = Corpus(
        treaties=held.treaties,
        events=tuple(chance.sample(held.events, len(held.events))),
        searches=held.searches[::-1],
    )
    assert cells(held) == cells(turned)


@given(corpora(), st.integers())
def test_the_order_of_links_in_a_file_changes_no_verdict(held: Corpus, seed: int) -> None:
    chance = random.Random(seed)

    def shuffled(happened: Event) -> Event:
        return happened.model_copy(
            update={"links": tuple(chance.sample(happened.links, len(happened.links)))}
        )

    turned = Corpus(treaties=held.treaties, events=tuple(map(shuffled, held.events)))
    found = cells(Corpus(treaties=held.treaties, events=held.events))
    for key, cell in cells(turned).items():
        assert (cell.verdict, cell.because) == (found[key].verdict, found[key].because)


def without(held: Corpus, is_left_out: Callable[[Linked], bool]) -> Corpus:
    """Return the corpus without some links."""

    def kept(happened: Event) -> tuple[Link, ...]:
        numbered = enumerate(happened.links, start=1)
        return tuple(
            each for number, each in numbered if not is_left_out(Linked(happened, number, each))
        )

    return Corpus(
        treaties=held.treaties,
        events=tuple(each.model_copy(update={"links": kept(each)}) for each in held.events),
        searches=held.searches,
    )


@given(corpora())
def test_links_that_are_not_accepted_change_nothing_but_positions(held: Corpus) -> None:
    bare = without(held, lambda linked: linked.link.status is not Status.ACCEPTED)
    assert verdicts(bare) == verdicts(held)


@given(corpora(status="accepted"))
def test_links_that_a_gate_turns_away_change_no_verdict(held: Corpus) -> None:
    bare = without(held, lambda linked: not gates(held, linked).let_through)
    left = verdicts(bare)
    for key, cell in cells(held).items():
        assert cell.verdict.id == left.get(key, "no-evidence")
        assert all(each.gates.let_through for each in cell.counted)
        assert not any(each.gates.let_through for each in cell.shut_out)


@given(corpora())
def test_every_accepted_link_is_counted_or_listed_apart_once(held: Corpus) -> None:
    found = cells(held).items()
    whole = [cell for (unit, _), cell in found if unit.count("/") <= 1]
    placed = [each.linked.id for cell in whole for each in (*cell.counted, *cell.shut_out)]
    due = [each for each in held.links() if each.link.status is Status.ACCEPTED]
    assert sorted(placed) == sorted(each.id for each in due if each.event.date.first <= TODAY)


@given(corpora(), days)
def test_a_report_as_of_a_day_knows_nothing_of_later_days(held: Corpus, day: date) -> None:
    earlier = tuple(each for each in held.events if each.date.first <= day)
    past = Corpus(treaties=held.treaties, events=earlier, searches=held.searches)
    assert cells(held, day) == cells(past, day)


HARD_ON_THE_BEARER = ("contested", "breach-alleged", "breach-established")


@given(corpora(), links(stance="breaches", standing="denied", status="accepted"))
def test_a_denial_never_strengthens_a_breach(held: Corpus, denial: Link) -> None:
    answer = event(id="2012-01-01-answer", date="2012-01-01").model_copy(
        update={"links": (denial,)}
    )
    before = verdicts(held)
    after = verdicts(Corpus(held.treaties, (*held.events, answer), held.searches))
    strength = {word: number for number, word in enumerate(HARD_ON_THE_BEARER, start=1)}
    for key, word in after.items():
        assert strength.get(word, 0) <= strength.get(before.get(key, ""), 0)


def swapped(held: Corpus) -> Corpus:
    """Return the corpus with the names of the two parties exchanged everywhere."""

    def swap(value: Any) -> Any:
        words = value.model_dump_json()
        for one, other in ((PARTIES[0], "\0"), (PARTIES[1], PARTIES[0]), ("\0", PARTIES[1])):
            words = words.replace(one, other)
        return type(value).model_validate_json(words)

    return Corpus(
        tuple(map(swap, held.treaties)),
        tuple(map(swap, held.events)),
        tuple(map(swap, held.searches)),
    )


@given(corpora())
def test_swapping_two_parties_swaps_the_cells(held: Corpus) -> None:
    other = dict(zip(PARTIES, PARTIES[::-1], strict=True))
    found = cells(swapped(held))
    for (unit, bearer), cell in cells(held).items():
        mirrored = found[unit, other.get(bearer, bearer)]
        assert mirrored.verdict == cell.verdict
        assert mirrored.searched == cell.searched
        assert [each.linked.id for each in mirrored.counted] == [
            each.linked.id for each in cell.counted
        ]
        assert [(each.state, each.days) for each in mirrored.deadlines] == [
            (each.state, each.days) for each in cell.deadlines
        ]


def test_claims_of_both_sides_stand_side_by_side_in_the_shipped_data() -> None:
    found = cells(shipped(), date(2022, 4, 30))
    charged = found["nov10/4", "ARM"]
    assert charged.verdict.id == "contested"
    assert {each.linked.link.claimant.partition(":")[0] for each in charged.counted} >= {
        "AZE",
        "ARM",
    }
    assert found["feb22/25", "AZE"].searched is None or found["feb22/25", "RUS"].searched is None
