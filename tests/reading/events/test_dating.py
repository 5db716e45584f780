"""When an event happened."""

import pytest
from tests.reading.events.stage import one, staged

from servanda.reading.events.dating import dated
from servanda.reading.events.voices import voices


@pytest.mark.parametrize(
    ("sentence", "before", "expected"),
    [
        ("Ruvania opened the gates on Monday.", None, "2024-05-13"),
        ("On 2 May 2024 Ruvania opened the gates.", None, "2024-05-02"),
        ("Ruvania has opened the gates since April, it said on Friday.", None, "2024-04"),
        ("Ruvania said on Monday that the gates were opened in April.", None, "2024-04"),
        ("Ruvania denied it.", "2024-05-02", "2024-05-02"),
        ("Ruvania denied it.", None, "2024-05"),
        ("Ruvania denied the complaint of 2 May.", "2024-05-04", "2024-05-04"),
        ("The gates would be open by Sunday, Ruvania said.", "2024-05-04", "2024-05-04"),
        ("Two missiles fell in the early hours of Wednesday.", None, "2024-05-15"),
        ("Ruvania promised to open them in October 2025.", None, "2024-05"),
        ("The bridge, shut since 2009, was no port, Ruvania said.", "2024-05-02", "2024-05-02"),
        ("The envoy, whose plane came on Monday, spoke on 2 May.", None, "2024-05-02"),
        ("Men captured in March were sent home on 2 May.", None, "2024-05-02"),
    ],
)
def test_dates(sentence: str, before: str | None, expected: str) -> None:
    scene = one(sentence)
    said = voices(sentence)
    verb = said[0].verb if said and said[0].family == "saying" else None
    assert dated(scene, before, verb) == expected


def test_the_day_of_a_chronology_holds_for_its_whole_entry() -> None:
    _, scenes = staged("14 March 2024: The gates fell shut. Ruvania denied it.")
    assert [dated(scene, None) for scene in scenes] == ["2024-03-14", "2024-03-14"]


def test_a_dateline_is_no_date_of_an_event() -> None:
    _, (scene,) = staged("HOLM, 3 May (wire) — The gates fell shut.")
    assert dated(scene, None) == "2024-05"


def test_every_entry_of_a_log_has_its_day() -> None:
    _, scenes = staged("[03:10] Two shells fell.\n[03:40] Ruvania denied it.")
    assert [dated(scene, None) for scene in scenes] == ["2024-05-17", "2024-05-17"]


def test_an_hour_is_of_the_day_told_last() -> None:
    assert dated(one("Ruvania denied it within the hour."), None, last="2024-05-02") == "2024-05-02"
    assert dated(one("Ruvania denied it."), None, last="2024-05-02") == "2024-05"
