"""Agreement by field, over texts."""

import pytest
from hypothesis import given

from servanda.model.coding import Coding
from servanda.reviewing.agreement import FIELDS, CodedText, FieldAgreement, agreement, judgements
from tests.reviewing.examples import ANA, BEN, NAME, SENTENCES, coding, codings


def by_field(*texts: CodedText) -> dict[str, FieldAgreement]:
    return {found.field: found for found in agreement(texts)}


def of(*found: Coding, sentences: tuple[tuple[int, int], ...] = SENTENCES) -> CodedText:
    return CodedText(NAME, found, sentences)


def test_what_was_judged_and_how_often_it_is_the_same() -> None:
    found = by_field(of(ANA, BEN))
    assert {name: (one.units, one.agreed, one.pairs) for name, one in found.items()} == {
        "event": (5, 4, 5),
        "clause": (2, 2, 2),
        "stance": (2, 2, 2),
        "bearer": (2, 2, 2),
        "claimant": (2, 2, 2),
        "standing": (2, 1, 2),
        "date": (2, 2, 2),
        "type": (2, 2, 2),
    }


def test_capitals_in_a_claimant_are_no_difference() -> None:
    assert by_field(of(ANA, BEN))["claimant"].alpha == 1.0


@pytest.mark.parametrize("field", ["clause", "stance", "bearer"])
def test_where_one_value_occurs_there_is_no_figure_and_a_reason(field: str) -> None:
    found = by_field(of(ANA, BEN))[field]
    assert found.alpha is None
    assert "one value" in found.because
    assert [one.kappa for one in found.kappas] == [None]


def test_without_its_sentences_a_text_says_nothing_on_what_was_passed_over() -> None:
    found = by_field(of(ANA, BEN, sentences=()))
    assert found["event"].units == 0
    assert found["event"].alpha is None
    assert found["date"].units == 2


def test_one_coder_alone_agrees_with_nobody() -> None:
    assert {one.units for one in agreement([of(ANA)])} == {0}
    assert {one.pairs for one in agreement([])} == {0}


def test_of_three_coders_each_pair_has_a_kappa_and_all_one_alpha() -> None:
    found = by_field(of(ANA, BEN, coding("Cem")))["event"]
    assert [one.coders for one in found.kappas] == [("Ana", "Ben"), ("Ana", "Cem"), ("Ben", "Cem")]
    assert found.units == 5
    assert found.pairs == 15


def test_a_coder_who_did_not_code_a_text_is_not_counted_as_finding_nothing() -> None:
    second = CodedText("f" * 16, (BEN,), SENTENCES)
    assert by_field(of(ANA, BEN), second)["event"].units == 5


@given(codings("Ana"))
def test_a_coding_agrees_with_itself_fully(found: Coding) -> None:
    again = found.model_copy(update={"coder": "Ben"})
    for one in agreement([of(found, again)]):
        assert one.alpha in (1.0, None)
        assert one.agreed == one.pairs
        assert {pair.kappa for pair in one.kappas} <= {1.0, None}


@given(codings("Ana"), codings("Ben"), codings("Cem"))
def test_the_order_of_coders_does_not_matter(one: Coding, two: Coding, three: Coding) -> None:
    assert agreement([of(one, two, three)]) == agreement([of(three, one, two)])


@given(codings("Ana"), codings("Ben"))
def test_who_is_called_how_does_not_matter(one: Coding, two: Coding) -> None:
    def counts(first: Coding, second: Coding) -> dict[str, list[tuple[str, ...]]]:
        named = (first.model_copy(update={"coder": "A"}), second.model_copy(update={"coder": "B"}))
        judged = judgements([of(*named)])
        return {
            field: sorted(tuple(sorted(unit.values.values())) for unit in judged[field])
            for field in FIELDS
        }

    assert counts(one, two) == counts(two, one)
