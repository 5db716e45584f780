"""Whom a sentence may have for its speaker, and who is chosen."""

import pytest
from tests.reading.events.stage import one, staged

from servanda.reading.events.candidates import Before, candidates
from servanda.reading.events.speaker import speakers, stretch
from servanda.reading.events.speaker_rule import by_rule


def _may_speak(text: str, before: Before) -> set[str]:
    by, scenes = staged(text)
    (said, *_) = by_rule(scenes[-1], author=by, before=before.speaker)
    return set(candidates(scenes[-1], stretch(scenes[-1], said), by, before))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The gates were shut.", "coder"),
        ("Marna denied that the gates were shut.", "RUV"),
        ("The water office in Holm denied that the gates were shut.", "SRD:water office"),
        ("The growers' union called it a breach.", "NGO:growers' union"),
        ("It was denounced by three arbitrators.", "court"),
    ],
)
def test_whoever_is_named_may_speak(text: str, who: str) -> None:
    assert who in _may_speak(text, Before())


def test_whoever_spoke_or_was_named_before_may_speak() -> None:
    found = _may_speak("He added that the gates were shut.", Before("SRD:MOD", ("VMF",)))
    assert {"SRD:MOD", "VMF", "coder"} <= found


def test_what_a_sentence_leaves_behind() -> None:
    scene = one("Marna denied it to Holm.")
    left = Before("VMF").after(scene, "")
    assert left == Before("VMF", ("RUV", "SRD"))
    assert left.after(one("The gates were shut."), "RUV") == Before("RUV", ("RUV", "SRD"))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Sordland was accused by Marna of shutting the gates.", {"RUV"}),
        ("The gates, Holm reproached Ruvania, were shut in May.", {"SRD"}),
        (
            "Ruvania met Sordland. Both delegations reaffirmed that they would keep the pact.",
            {"RUV", "SRD"},
        ),
        ("The gates of Marna were shut in May.", {"coder"}),
    ],
)
def test_who_is_chosen(text: str, who: set[str]) -> None:
    by, scenes = staged(text)
    found = speakers(scenes[-1], author=by, before=Before())
    assert {each.who for each in found} == who
