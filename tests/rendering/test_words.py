from typing import Any

import pytest

from servanda.model.cell import Searched
from servanda.model.rule import Tone
from servanda.model.vocabulary import Modality, Nature, Stance, Standing, Support
from servanda.rendering import words
from servanda.rendering.marks import MARK
from servanda.rendering.records import STANCES, STANDINGS
from servanda.rendering.table.styles import STANCE, TONE
from tests.rendering.parts import cell, link, unit


@pytest.mark.parametrize(
    ("told", "vocabulary"),
    [
        (words.SEARCHED, Searched),
        (words.SUPPORT, Support),
        (words.MODALITY, Modality),
        (words.NATURE, Nature),
        (MARK, Tone),
        (TONE, Tone),
        (STANCE, Stance),
        (dict.fromkeys(STANCES), Stance),
        (dict.fromkeys(STANDINGS), Standing),
    ],
)
def test_every_word_of_the_model_has_its_words(told: dict[str, Any], vocabulary: Any) -> None:
    assert set(told) == {*vocabulary}


def test_shapes_tell_all_verdicts_apart() -> None:
    assert len(set(MARK.values())) == len(MARK)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"date": "2022-03-26"}, "2022-03-26"),
        ({"date": "2022-03-26", "date_end": "2022-03-28"}, "2022-03-26 to 2022-03-28"),
        ({"date": "2022-03-26", "date_end": "2022-03-26"}, "2022-03-26"),
        ({"date": "2022-03", "precision": "month"}, "2022-03"),
        ({"date": "2022-03-15", "precision": "month"}, "2022-03-15 (only the month is certain)"),
    ],
)
def test_day(fields: dict[str, Any], said: str) -> None:
    assert words.day(link(1, **fields)) == said  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("claimant", "bearer", "said"),
    [("RUS:MOD", "AZE", "RUS:MOD on AZE"), ("SWE", "SWE", "SWE on itself")],
)
def test_who(claimant: str, bearer: str, said: str) -> None:
    assert words.who(link(1, claimant=claimant, bearer=bearer)) == said  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("parts", "phrase"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "", "c"], "a and c")],
)
def test_listed(parts: list[str], phrase: str) -> None:
    assert words.listed(parts) == phrase


def test_each_reason_once() -> None:
    told = words.beside(cell(because=["same", "same"]))  # type: ignore[arg-type]
    assert told.count("same") == 1


def test_what_is_late_is_not_said_twice() -> None:
    told = words.beside(cell())  # type: ignore[arg-type]
    assert sum("late" in each for each in told) == 1


@pytest.mark.parametrize(
    ("fields", "doubts"),
    [
        ({}, []),
        ({"status": "proposed", "counted": False}, ["proposed, not counted"]),
        ({"suspect": True}, ["the wording of the clause changed since this was reviewed"]),
        ({"doubtful": "the day"}, ["in doubt: the day"]),
    ],
)
def test_doubts(fields: dict[str, Any], doubts: list[str]) -> None:
    assert words.doubts(link(1, **fields)) == doubts  # type: ignore[arg-type]


def test_an_unknown_gate_is_told_and_a_false_one_first() -> None:
    gates = {
        "temporis": {"value": None, "because": "the day is not established"},
        "personae": {"value": False, "because": "no party"},
        "materiae": {"value": None, "because": "nothing is asked"},
    }
    assert words.doubts(link(1, gates=gates, counted=False)) == [  # type: ignore[arg-type]
        "not counted, ratione personae: no party",
        "ratione temporis not known: the day is not established",
    ]


def test_asks() -> None:
    obligation: Any = unit()["obligations"][0]
    assert words.asks(obligation) == (
        "obligation of NOR and SWE: clean the shore on its own territory"
    )
    assert words.date_asked(obligation) == "by 2021-12-31"
    assert words.date_note(obligation) == " (moved to 2022-06-30; moved by an exchange of letters)"
    assert words.date_asked(obligation | {"deadline": None}) == ""
