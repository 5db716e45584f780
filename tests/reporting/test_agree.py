"""Figures of agreement as a sheet."""

from hypothesis import given

from servanda.model.agree_sheet import AgreeSheet
from servanda.model.coding import Coding
from servanda.rendering.as_json import as_json
from servanda.reporting.agree import agree_sheet
from servanda.reviewing.agreement import FIELDS, CodedText, agreement
from tests.reviewing.examples import ANA, BEN, NAME, SENTENCES, coding, codings


def sheet(*texts: CodedText) -> AgreeSheet:
    return agree_sheet(texts, agreement(texts), titles={NAME: "Charges traded"}, left_out=["x: y"])


def test_every_field_has_its_figures_or_a_reason() -> None:
    found = sheet(CodedText(NAME, (ANA, BEN), SENTENCES))
    assert [one["field"] for one in found["fields"]] == [*FIELDS]
    for one in found["fields"]:
        assert (one["alpha"] is None) <= bool(one["because"])
        assert (one["low"] is None) <= bool(one["because"])
    (text,) = found["agreed_on"]
    assert text == {
        "name": NAME,
        "title": "Charges traded",
        "coders": ["Ana", "Ben"],
        "events": {"Ana": 2, "Ben": 3},
        "sentences": 5,
        "blind": True,
    }


def test_without_texts_there_is_a_next_step_and_no_figure() -> None:
    found = sheet()
    assert {one["alpha"] for one in found["fields"]} == {None}
    assert found["coders"] == []
    assert found["next"] == ["servanda agree --texts"]


def test_a_coding_that_was_not_blind_is_told() -> None:
    seen = coding("Ben", blind=False)
    found = sheet(CodedText(NAME, (ANA, seen), SENTENCES))
    assert not found["agreed_on"][0]["blind"]
    assert "1 of the codings was made" in found["method"][-1]
    assert not any("codings" in each for each in sheet(CodedText(NAME, (ANA, BEN), ()))["method"])


def test_units_or_texts_are_drawn_and_that_is_said() -> None:
    few = sheet(CodedText(NAME, (ANA, BEN), SENTENCES))["method"][2]
    assert "draws of units" in few
    many = sheet(*[CodedText(str(at), (ANA, BEN), SENTENCES) for at in range(10)])
    assert "draws of texts" in many["method"][2]


@given(codings("Ana"), codings("Ben"))
def test_no_figure_is_other_than_a_number(one: Coding, other: Coding) -> None:
    written = as_json(sheet(CodedText(NAME, (one, other), SENTENCES)))
    assert "NaN" not in written
    assert "Infinity" not in written
