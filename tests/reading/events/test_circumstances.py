"""What a clause asks, as a clue to whether conduct keeps or breaks it."""

import pytest
from tests.reading.parted import corpus

from servanda.model.address import Address
from servanda.reading.events.circumstances import circumstances


def told(clause: str, sentence: str = "Huts were built.", speaker: str = "coder") -> set[str]:
    """Return the clues of a sentence about a clause."""
    found = circumstances(
        corpus(), [Address.parse(clause)], speaker=speaker, sentence=sentence, named=["RUV"]
    )
    return set(found)


def test_a_prohibition_and_conduct() -> None:
    assert {"duty: forbids, affirmed", "duty: asks prohibition, affirmed"} <= told("camp/2")
    assert "duty: forbids, denied" in told("camp/2", "No hut was built.")
    assert "duty: forbids, denied" in told("camp/2", "They haven’t built any.")


def test_an_obligation_and_conduct() -> None:
    assert {"duty: does not forbid, affirmed", "duty: asks obligation"} <= told("camp/1/a")


@pytest.mark.parametrize(
    ("speaker", "clue"),
    [("RUV", "asked: the speaker alone"), ("SRD", "asked: not the speaker")],
)
def test_who_speaks(speaker: str, clue: str) -> None:
    assert clue in told("camp/2", speaker=speaker)


@pytest.mark.parametrize("speaker", ["coder", "analyst", "XXX"])
def test_outsiders_are_asked_nothing(speaker: str) -> None:
    assert not {clue for clue in told("camp/2", speaker=speaker) if "speaker" in clue}


@pytest.mark.parametrize("clause", ["camp", "camp/7", "elsewhere/1"])
def test_nothing_is_known_of_what_is_not_held(clause: str) -> None:
    assert told(clause) == set()
