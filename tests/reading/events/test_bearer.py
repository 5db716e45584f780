"""Whose conduct is assessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.events.stage import one

from servanda.model.treaty import Obligation
from servanda.model.vocabulary import Modality, Stance, Standing
from servanda.reading.events.assessed import Assessed
from servanda.reading.events.bearer import bearers
from servanda.reading.events.bearer_clues import clues_of
from servanda.reading.events.codebook import Claim

PARTIES = ("RUV", "SRD")
CHARGE = (Stance.BREACHES, Standing.ALLEGED)
DENIAL = (Stance.BREACHES, Standing.DENIED)
KEPT = (Stance.SUPPORTS, Standing.ESTABLISHED)
SAID_KEPT = (Stance.SUPPORTS, Standing.ALLEGED)
RECORD = (Stance.TOUCHES, Standing.ESTABLISHED)


@pytest.mark.parametrize(
    ("sentence", "claim", "claimant", "expected"),
    [
        ("Ruvania accused Sordland of firing.", CHARGE, "RUV", {"SRD"}),
        ("Sordland denied it.", DENIAL, "SRD", {"SRD"}),
        ("Ruvania opened the gates on Monday.", KEPT, "coder", {"RUV"}),
        ("Ruvania and Sordland exchanged forty prisoners.", KEPT, "coder", {"RUV", "SRD"}),
        ("Both sides held their fire.", KEPT, "coder", {"RUV", "SRD"}),
        ("Ruvania said that it had returned them all.", SAID_KEPT, "RUV", {"RUV"}),
        ("The gates were shut, Ruvania complained.", CHARGE, "RUV", {"SRD"}),
        ("Experts say that Sordland keeps nine prisoners.", CHARGE, "analyst", {"SRD"}),
        ("Two shells fell and nobody could say whose.", RECORD, "VMF", {"RUV", "SRD"}),
        ("The Ruvanian boat was received at Holm.", KEPT, "coder", {"SRD"}),
    ],
)
def test_bearers(sentence: str, claim: Claim, claimant: str, expected: set[str]) -> None:
    assert set(bearers(one(sentence), Assessed(claim, claimant, PARTIES))) == expected


@pytest.mark.parametrize(
    ("sentence", "claim", "claimant"),
    [
        ("Ruvania accused Sordland of firing.", CHARGE, "RUV"),
        ("Ruvania denied the charge of Sordland.", DENIAL, "RUV"),
        ("Ruvania opened the gates after Sordland had left.", KEPT, "coder"),
        ("Holm was told by Ruvania that the gates were open.", SAID_KEPT, "RUV"),
        ("Sordland's foreign minister blamed Ruvania.", CHARGE, "SRD:MFA"),
    ],
)
def test_swapped_names_swap_the_bearers(sentence: str, claim: Claim, claimant: str) -> None:
    swap = {"Ruvania": "Sordland", "Sordland": "Ruvania", "Holm": "Marna", "Marna": "Holm"}
    swap |= {"RUV": "SRD", "SRD": "RUV"}

    def swapped(words: str) -> str:
        for name in swap:
            words = words.replace(name, f"<{name}>")
        for name, other in swap.items():
            words = words.replace(f"<{name}>", other)
        return words

    as_it_is = bearers(one(sentence), Assessed(claim, claimant, PARTIES))
    turned = bearers(one(swapped(sentence)), Assessed(claim, swapped(claimant), PARTIES))
    assert {swap[code] for code in as_it_is} == set(turned)


@given(
    st.sampled_from(list(Stance)),
    st.sampled_from(list(Standing)),
    st.text(st.characters(categories=["L", "N", "Zs"]), max_size=60),
)
def test_somebody_bears_it_and_only_a_party(stance: Stance, standing: Standing, words: str) -> None:
    sentence = f"Ruvania said {' '.join(words.split())} of Sordland."
    scene = one(sentence)
    found = bearers(scene, Assessed((stance, standing), "coder", PARTIES))
    assert found
    assert set(found) <= set(PARTIES)


def test_the_only_party_asked_bears_it() -> None:
    scene = one("Sordland opened the gates.")
    assert bearers(scene, Assessed(KEPT, "coder", ("RUV",))) == ("RUV",)


def test_what_each_is_asked_tells_whose_conduct_is_meant() -> None:
    def asked(code: str, action: str) -> Obligation:
        return Obligation(bearer=(code,), modality=Modality.OBLIGATION, action=action, object="all")

    asks = (asked("RUV", "return prisoners"), asked("SRD", "open gates"))
    for sentence, likest in (
        ("The prisoners were returned.", "RUV"),
        ("The gates were opened.", "SRD"),
    ):
        clues = clues_of(one(sentence), Assessed(KEPT, "coder", PARTIES, asks=asks), ())
        assert [code for code in PARTIES if "likest duty" in clues[code]] == [likest]
