"""Opinions side by side as a sheet."""

from datetime import UTC, datetime

from servanda.model.coding import Adjudication, Coding, Ruling
from servanda.model.event import Event
from servanda.model.review_sheet import DifferencesSheet
from servanda.reporting.differences import Dossier, differences_sheet
from servanda.reviewing.comparing import opinions
from servanda.reviewing.units import units
from tests.reviewing.examples import ANA, BEN, NAME, SENTENCES, TEXT

RULING = Ruling(
    opinions={"Ana": None, "Ben": BEN.events[2]}, decided=None, because="A call is no claim."
)
SETTLED = Adjudication(
    text=NAME, by="Maria", at=datetime(2026, 11, 25, tzinfo=UTC), codings={}, rulings=(RULING,)
)


def sheet(
    *codings: Coding, text: str | None = TEXT, settled: Adjudication | None = None
) -> DifferencesSheet:
    found = units(codings, SENTENCES)
    made = opinions(found, [one.coder for one in codings])
    state = "settled" if settled else ""
    dossier = Dossier(NAME, "Charges traded", text, codings, made, settled, state, "basis")

    def alike(event: Event) -> list[tuple[str, str]]:
        return [("2010-05-05-bridge", "Bridge shut")] if event.id == "charge" else []

    return differences_sheet(dossier, alike=alike)


def test_each_unit_stands_in_its_text() -> None:
    found = sheet(ANA, BEN)
    for unit in found["units"]:
        assert unit["words"] == TEXT[unit["start"] : unit["end"]]
        assert unit["before"] + unit["words"] + unit["after"] in TEXT
    assert [unit["number"] for unit in found["units"]] == [1, 2, 3]
    assert found["differing"] == 2
    assert found["next"] == [f"servanda agree {NAME} --adjudicate", f"servanda agree {NAME}"]


def test_every_opinion_is_there() -> None:
    first, _, third = sheet(ANA, BEN)["units"]
    ana, ben = first["opinions"]["Ana"], first["opinions"]["Ben"]
    assert ana is not None
    assert ben is not None
    assert (ana["links"][0]["standing"], ben["links"][0]["standing"]) == ("alleged", "assessed")
    assert third["opinions"]["Ana"] is None
    assert third["links"][0]["opinions"]["Ana"] is None
    assert [one["field"] for one in first["links"][0]["fields"] if not one["same"]] == ["standing"]


def test_without_the_text_what_somebody_quoted_is_shown() -> None:
    found = sheet(ANA, BEN, text=None)
    assert found["units"][1]["words"] == "France rejected the charge"
    assert (found["units"][1]["before"], found["text"]) == ("", None)


def test_what_may_be_on_record_is_offered() -> None:
    alike = [unit["alike"] for unit in sheet(ANA, BEN)["units"]]
    assert alike == [[{"id": "2010-05-05-bridge", "title": "Bridge shut"}], [], []]


def test_a_ruling_is_shown_beside_the_opinions_that_it_was_on() -> None:
    found = sheet(ANA, BEN, settled=SETTLED)
    assert [unit["ruled"] for unit in found["units"]] == [
        "",
        "",
        "nothing is recorded: A call is no claim.",
    ]
    assert (found["settled_by"], found["settled_at"]) == ("Maria", "2026-11-25T00:00:00Z")
    assert found["next"] == [f"servanda agree {NAME}"]


def test_where_nobody_found_anything_there_is_nothing() -> None:
    nobody = (Coding.of_plain({**ANA.model_dump(), "events": ()}), BEN)
    assert sheet(nobody[0], nobody[0].model_copy(update={"coder": "Ben"}))["units"] == []
    assert sheet(*nobody)["differing"] == 3
