"""Who is spoken of."""

import pytest
from tests.reading.events.stage import staged


def _who(text: str) -> list[str]:
    _, scenes = staged(text)
    return [actor.who for scene in scenes for actor in scene.actors]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruvania's Defence Ministry spoke.", ["RUV:MOD"]),
        ("The Foreign Ministry in Holm spoke.", ["SRD:MFA"]),
        ("In Marna the water minister spoke.", ["RUV", "RUV:Water Ministry"]),
        ("The Ruvanian Border Service shut the gate.", ["RUV:Border Service"]),
        ("French and Norwegian engineers came.", ["FRA", "NOR"]),
        ("The Kremlin's spokesman answered.", ["RUS:Kremlin"]),
        ("The Verification Mission counted shells.", ["VMF"]),
        ("The Verification Mission counted; the Mission left.", ["VMF", "VMF"]),
        ("The International Court of Justice sat.", ["court:ICJ"]),
        ("A spokesman for the Defence Ministry in Holm spoke.", ["SRD:spokesman", "SRD:MOD"]),
        ("STATEMENT OF THE MINISTRY OF FOREIGN AFFAIRS OF RUVANIA", ["RUV:MFA"]),
        ("Holm's prime minister and its foreign minister came.", ["SRD:Prime Minister", "SRD:MFA"]),
    ],
)
def test_finds(text: str, expected: list[str]) -> None:
    assert _who(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The valley is green and the market is shut.",
        "A turkey ran across the yard.",
        "The mission was hard, and the group was tired.",
        "They may march in May.",
        "A chad is a scrap of paper.",
        "He polished the china.",
    ],
)
def test_finds_nobody(text: str) -> None:
    assert _who(text) == []
