"""What is decided where coders differ."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given

from servanda.errors import BadRequest
from servanda.model.coding import Coding, Ruling
from servanda.model.vocabulary import Standing, Status
from servanda.reviewing.adjudicating import Adjudicator, Decision, LinkDecision, decided
from servanda.reviewing.comparing import opinions
from servanda.reviewing.quoting import Marked, quotations
from servanda.reviewing.units import units
from tests.reviewing.examples import (
    ACCUSED,
    ANA,
    BEN,
    NAME,
    SENTENCES,
    TEXT,
    coding,
    codings,
    event,
    link,
)

MARIA = Adjudicator(
    "Maria", datetime(2026, 11, 25, tzinfo=UTC), lambda link: "wording1:" + "a" * 16
)
NOTHING = Decision("", {}, {}, "", "A call is no claim.")


def ana(**changes: Any) -> Decision:
    return Decision("Ana", {}, {}, "", "The ministry speaks for itself.")._replace(**changes)


def ruled(decisions: dict[int, Decision], *found: Coding) -> tuple[Ruling, ...]:
    coded = found or (ANA, BEN)
    made = opinions(units(coded, SENTENCES), [one.coder for one in coded])
    return decided(made, decisions, MARIA)


def test_a_ruling_keeps_both_opinions_and_the_reason() -> None:
    first, second, third = ruled({1: ana(), 3: NOTHING})
    assert first.opinions == {"Ana": ANA.events[0], "Ben": BEN.events[0]}
    assert first.because == "The ministry speaks for itself."
    assert second.because == "all found the same"
    assert third.opinions == {"Ana": None, "Ben": BEN.events[2]}
    assert third.decided is None


def test_what_is_decided_is_accepted_in_the_name_of_the_adjudicator() -> None:
    for ruling in ruled({1: ana(), 3: NOTHING})[:2]:
        assert ruling.decided is not None
        for one in ruling.decided.links:
            assert one.status is Status.ACCEPTED
            assert one.recorded.by == "Maria"
            assert one.recorded.rule.endswith("Ana and Ben")
            assert one.reviewed_against == "wording1:" + "a" * 16


def test_links_are_taken_one_by_one_and_their_evidence_counts_in_the_event() -> None:
    mine = coding("Ana", event("a", link(ACCUSED)))
    other_sources = [
        {"publisher": "Radio", "title": "Morning"},
        {"publisher": "P", "title": "T", "text": NAME},
    ]
    quoted = {**link(ACCUSED)["evidence"][0], "source": 2}
    theirs = coding(
        "Ben",
        event("b", link(ACCUSED, standing="denied", evidence=[quoted]), sources=other_sources),
    )
    ruling = ruled({1: ana(links={1: LinkDecision("Ben", {})})}, mine, theirs)[0]
    assert ruling.decided is not None
    assert ruling.decided.links[0].standing is Standing.DENIED
    assert ruling.decided.links[0].evidence[0].source == 1
    assert len(ruling.decided.sources) == 1


def test_a_link_may_be_left_out_and_values_may_be_changed() -> None:
    changed = ana(
        changes={"date": "2010-05", "place": "Kehl", "type": "REJECT"},
        links={1: LinkDecision("Ana", {"standing": "assessed", "clause": "pact/2"})},
    )
    event_decided = ruled({1: changed, 3: NOTHING})[0].decided
    assert event_decided is not None
    assert (str(event_decided.date), event_decided.precision) == ("2010-05", "month")
    assert event_decided.location is not None
    assert event_decided.location.name == "Kehl"
    assert str(event_decided.links[0].clause) == "pact/2"
    without = ruled({1: ana(links={1: LinkDecision("", {})}), 3: NOTHING})[0].decided
    assert without is not None
    assert without.links == ()


def test_a_link_is_quoted_as_another_coder_did() -> None:
    mine = coding("Ana", event("a", link(ACCUSED)))
    other_sources = [
        {"publisher": "Radio", "title": "Morning"},
        {"publisher": "P", "title": "T", "text": NAME},
    ]
    longer = {"source": 2, "exact": TEXT[16:60], "start": 16, "end": 60}
    radio = {"source": 1, "exact": "they shut it"}
    theirs = coding(
        "Ben", event("b", link(ACCUSED, evidence=[longer, radio]), sources=other_sources)
    )
    chosen = ana(links={1: LinkDecision("Ana", {}, quotes_of="Ben")}, changes={"title": "Other"})
    (ruling,) = ruled({1: chosen}, mine, theirs)
    assert ruling.decided is not None
    quoted = ruling.decided.links[0].evidence
    assert [one.exact for one in quoted] == [TEXT[16:60], "they shut it"]
    cited = [ruling.decided.sources[one.source - 1] for one in quoted]
    assert [(one.publisher, one.text) for one in cited] == [("Paper", NAME), ("Radio", None)]
    assert ruling.opinions == {"Ana": mine.events[0], "Ben": theirs.events[0]}


def test_a_link_is_quoted_in_words_of_ones_own() -> None:
    own = quotations(TEXT, [Marked("accused France"), Marked("opened again")])
    sources = [
        {"publisher": "Radio", "title": "Morning"},
        {"publisher": "P", "title": "T", "text": NAME},
    ]
    quoted = {**link(ACCUSED)["evidence"][0], "source": 2}
    mine = coding("Ana", event("a", link(ACCUSED, evidence=[quoted]), sources=sources))
    chosen = ana(links={1: LinkDecision("Ana", {"standing": "assessed"}, quotes=own)})
    adjudicator = MARIA._replace(text=NAME)
    made = opinions(units((mine, BEN), SENTENCES), ["Ana", "Ben"])
    first = decided(made, {1: chosen, 2: NOTHING, 3: NOTHING}, adjudicator)[0]
    assert first.decided is not None
    found = first.decided.links[0].evidence
    assert [(one.source, one.exact) for one in found] == [
        (2, "accused France"),
        (2, "opened again"),
    ]
    assert all(TEXT[one.start : one.end] == one.exact for one in found)
    assert first.opinions["Ana"] == mine.events[0]


@pytest.mark.parametrize(
    ("decisions", "says"),
    [
        ({}, "nothing is decided on 1, 3"),
        ({1: ana()}, "nothing is decided on 3"),
        ({1: ana(), 3: ana()}, "'Ana' found no event there"),
        ({1: ana(), 3: ana(take="Zoe")}, "'Zoe' found no event there"),
        ({1: ana(because=" "), 3: NOTHING}, "no reason"),
        ({1: ana(), 3: NOTHING, 9: NOTHING}, "no event number 9"),
        ({0: ana(), 1: ana(), 3: NOTHING}, "no event number 0"),
        ({1: ana(changes={"when": "2010"}), 3: NOTHING}, "no field of an event is called 'when'"),
        ({1: ana(changes={"date": "soon"}), 3: NOTHING}, "does not fit"),
        ({1: ana(links={7: LinkDecision("Ana", {})}), 3: NOTHING}, "no link number 7"),
        ({1: ana(links={1: LinkDecision("Zoe", {})}), 3: NOTHING}, "'Zoe' has no link number 1"),
        (
            {1: ana(links={1: LinkDecision("Ana", {}, quotes_of="Zoe")}), 3: NOTHING},
            "'Zoe' has no link number 1 to be quoted",
        ),
        ({1: ana(links={1: LinkDecision("Ana", {"colour": "red"})}), 3: NOTHING}, "'colour'"),
        ({1: ana(links={1: LinkDecision("Ana", {"stance": "red"})}), 3: NOTHING}, "does not fit"),
    ],
)
def test_decisions_that_do_not_fit_are_refused_in_words(
    decisions: dict[int, Decision], says: str
) -> None:
    with pytest.raises(BadRequest) as refused:
        ruled(decisions)
    assert says in refused.value.what


@given(codings("Ana"))
def test_where_all_agree_there_is_nothing_to_decide(found: Coding) -> None:
    again = found.model_copy(update={"coder": "Ben"})
    rulings = ruled({}, found, again)
    assert sorted(one.decided.id for one in rulings if one.decided) == sorted(
        one.id for one in found.events
    )
