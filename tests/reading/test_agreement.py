"""The figures of agreement are those of the labels, and the second labels are of texts that are there.

Offsets, sentences, addresses and words of the second labels are held by `test_gold_is_sound`.
"""

import orjson
import pytest
from tests.gold.agreement import (
    FIELDS,
    GOLD,
    KEPT,
    PARTS,
    agreement,
    alike,
    alpha,
    as_reading,
    as_table,
    coded_twice,
    figures,
    labelled_twice,
)
from tests.reading.test_gold_is_sound import SECOND, TEXTS, labels_of

ALL = [part for parts in PARTS.values() for part in parts]


def first_of(name: str) -> str:
    return name.removeprefix("second/").replace("-", "/")


def test_the_figures_are_as_kept() -> None:
    assert agreement() == orjson.loads(KEPT.read_bytes())


def test_the_table_of_the_readme_has_the_figures() -> None:
    assert as_table(agreement()) in (GOLD / "README.md").read_text("utf-8")


def test_a_fifth_is_labelled_twice_and_every_second_has_a_first() -> None:
    assert {first_of(name) for name in SECOND} <= set(TEXTS)
    assert len(SECOND) >= len(TEXTS) / 5
    assert len(SECOND) == len(list(labelled_twice(*ALL)))


@pytest.mark.parametrize("name", SECOND)
def test_both_labellings_are_of_one_document(name: str) -> None:
    first, second = labels_of(first_of(name)), labels_of(name)
    assert first["document_date"] == second["document_date"]
    assert set(first["treaties"]) == set(second["treaties"])


def test_whoever_agrees_with_himself_agrees_fully() -> None:
    texts = [(gold, as_reading(gold.labels)) for gold, _ in labelled_twice(*ALL)]
    measured = figures(texts)
    assert set(measured["F1"].values()) == {1.0}
    assert {field["alpha"] for field in measured["alpha"].values()} == {1.0}


def test_every_unit_is_coded_in_every_field() -> None:
    coded = coded_twice(list(labelled_twice(*ALL)))
    assert len({len(coded[field]) for field in FIELDS}) == 1


@pytest.mark.parametrize(
    ("coded", "expected"),
    [
        ([], None),
        ([("a", "a"), ("a", "a")], None),
        ([("a", "b"), ("b", "a")], -0.5),
        ([("a", "a"), ("b", "b")], 1.0),
        # by hand, from 14 noughts, 6 ones and 4 disagreements: 1 - (20 - 1) * 4 / (14 * 6) = 0.095
        (list(zip("0100000000", "1110010010", strict=True)), 0.1),
    ],
)
def test_alpha_is_what_is_left_of_agreement_when_chance_is_taken_away(
    coded: list[tuple[str, str]], expected: float | None
) -> None:
    assert alpha(coded) == expected


def test_links_are_paired_by_what_they_share_and_what_is_over_is_left_out() -> None:
    first = [("river/4", "breaches"), ("river/5", "supports")]
    second = [("river/5", "supports"), ("river/6", "breaches"), ("river/7", "touches")]
    assert list(alike(first, second)) == [
        [("river/4", "river/6"), ("breaches", "breaches")],
        [("river/5", "river/5"), ("supports", "supports")],
    ]
