"""Verbs of speech: where they stand, and what only looks like one."""

import pytest

from servanda.reading.events.voices import unquoted, voices


@pytest.mark.parametrize(
    ("sentence", "families"),
    [
        ("Ruvania accused Sordland of firing.", ["charge"]),
        ("Sordland denied it; Ruvania said that it had proof.", ["denial", "saying"]),
        ("The shells fell at noon, according to Holm.", ["saying"]),
        ("Ruvania's answer was that nobody had fired.", ["answer"]),
        ("Holm apologised for the shells.", ["admission"]),
        ("Holm promised to return them.", ["promise"]),
        ("“We did not fire,” said the minister.", ["saying"]),
        ("The gates were shut, which the Mission regards as a breach.", ["finding"]),
        ("Forty went home, and the Panel considers article 2 kept.", ["finding"]),
        ("We asked the ministry, and it says that nothing was shut.", ["saying"]),
        ("I put that to Holm, and was told that it was late.", ["answer"]),
        ("Holm did not dispute the shells.", ["admission"]),
        ("Holm did not dispute the shells but said that they were old.", ["saying"]),
        ("The Court ordered Ruvania to let them go.", ["order"]),
    ],
)
def test_verbs_of_speech(sentence: str, families: list[str]) -> None:
    assert [voice.family for voice in voices(sentence)] == families


@pytest.mark.parametrize(
    "sentence",
    [
        "The alleged attack left no trace.",
        "Observers were denied access to the pier.",
        "Forty prisoners crossed the bridge.",
        "“I said so,” and the door fell shut.",
        "It could have insisted on a month's notice.",
        "They have been told.",
        "The gates were shut, which everybody regards with sorrow.",
    ],
)
def test_no_speech(sentence: str) -> None:
    assert voices(sentence) == ()


def test_what_is_quoted_is_blanked_out_at_the_same_length() -> None:
    sentence = "He said “it was denied” twice."
    assert len(unquoted(sentence)) == len(sentence)
    assert "denied" not in unquoted(sentence)
