"""What the codebook makes of a sentence."""

import pytest
from tests.reading.events.stage import corpus, one, staged

from servanda.reading.events.codebook import by_rule
from servanda.reading.events.said import NOTHING, Around, said, speaker_kind
from servanda.reading.events.speaker import Before, speakers


def _claims(sentence: str, around: Around = NOTHING) -> list[str]:
    by, _ = staged(sentence)
    speaker = speakers(one(sentence), author=by, before=Before())[0]
    kinds = {code: actor.kind.value for code, actor in corpus().actor.items()}
    kind = speaker_kind(speaker.who, kinds, frozenset({"RUV", "SRD"}))
    return [" ".join(claim) for claim in by_rule(said(one(sentence), speaker, kind, around))]


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("Ruvania accused Sordland of violating article 1.", "breaches alleged"),
        ("Sordland denied that it had fired.", "breaches denied"),
        ("Sordland apologised for the shells.", "breaches acknowledged"),
        ("Sordland promised to return the prisoners.", "supports acknowledged"),
        ("Ruvania demanded that Sordland return the prisoners.", "breaches alleged"),
        ("Ruvania said that the gates had been opened as article 3 asks.", "supports alleged"),
        ("Ruvania opened the gates on the day that article 3 had set.", "supports established"),
        ("Ruvania opened the gates three weeks late.", "contested assessed"),
        ("Ruvania gave notice on Monday.", "touches established"),
        (
            "The International Court of Justice ordered Ruvania to open the gates.",
            "touches established",
        ),
        (
            "The Verification Mission in Fermoy found that Sordland had violated article 1.",
            "breaches established",
        ),
        (
            "The Verification Mission in Fermoy said that it could not tell who fired.",
            "touches established",
        ),
        ("Experts say that Sordland has broken article 2.", "breaches alleged"),
        ("Experts doubt that Sordland will return them.", "contested alleged"),
    ],
)
def test_first_claim(sentence: str, first: str) -> None:
    assert _claims(sentence)[0] == first


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("Ruvania has kept the gates shut for the third week.", "breaches assessed"),
        ("Nobody has been allowed past the quarry since May.", "breaches assessed"),
        ("Four prisoners were still sitting in cellars in Holm.", "breaches assessed"),
        ("Ruvania sent neither lists nor parcels.", "breaches assessed"),
        ("Ruvania left the lorries waiting at Holm.", "breaches assessed"),
        ("Ruvania let four in, where article 3 gives it no such choice.", "breaches assessed"),
        ("Ruvania changed the price alone, against article 2.", "breaches assessed"),
        ("Ruvania bars boats from the river.", "breaches assessed"),
        ("The bill for May is unpaid.", "breaches assessed"),
        ("Of the gifts he has had three, of the parcels none at all.", "breaches assessed"),
        ("Ruvania said that article 3 lets it shut the gate in a flood.", "supports alleged"),
        ("Ruvania replied that article 3 allows it to shut the gate.", "supports alleged"),
        ("Ruvania said that it was defending itself under article 1.", "supports alleged"),
        (
            "Ruvania said that nobody lets it shut the gate and that Sordland shoots.",
            "breaches alleged",
        ),
        ("Sordland urged both sides to talk.", "touches alleged"),
        ("Sordland called on all parties to wait.", "touches alleged"),
        ("Ruvania replied that all was done as article 3 asks.", "supports alleged"),
        ("Ruvania has kept the gates open all week.", "supports established"),
        ("Everybody was allowed past the quarry in May.", "supports established"),
        ("Four prisoners were standing on the bridge at noon.", "supports established"),
        ("Ruvania sent lists and parcels.", "supports established"),
        ("Ruvania left four lorries at Holm.", "supports established"),
        ("Ruvania let four in, as article 3 asks.", "supports established"),
        ("The bill for May is paid.", "supports established"),
        ("Sordland urged Ruvania to return the prisoners.", "breaches alleged"),
        ("Sordland urged both sides and accused Ruvania of firing.", "breaches alleged"),
        ("Ruvania replied that none was hurt as article 3 asks.", "breaches denied"),
    ],
)
def test_plain_words_and_near_ones(sentence: str, first: str) -> None:
    assert _claims(sentence)[0] == first


def test_a_denial_with_a_counter_charge_makes_two_claims() -> None:
    sentence = (
        "Sordland denied the charge and said that it was Ruvania that had violated article 1."
    )
    assert _claims(sentence) == ["breaches denied", "breaches alleged"]


@pytest.mark.parametrize(
    ("sentence", "both"),
    [
        ("Sordland apologised for the shells and has moved the guns.", True),
        ("Sordland admitted the shells and handed in a list.", True),
        ("Sordland regretted the shells and will pay.", True),
        ("Sordland apologised for the shells and for the noise.", False),
        ("Sordland admitted that a shell and a mine fell.", False),
    ],
)
def test_what_puts_it_right_stands_beside_what_is_owned(sentence: str, both: bool) -> None:
    owned = ["breaches acknowledged", "supports acknowledged"]
    assert _claims(sentence) == (owned if both else owned[:1])


def test_a_plain_word_of_the_accused_is_a_denial() -> None:
    sentence = "Sordland said that the boat had lost its way."
    assert _claims(sentence) == ["supports alleged"]
    assert _claims(sentence, Around(accused=("SRD",))) == ["breaches denied"]


def test_conduct_is_no_breach_where_it_is_both_charged_and_denied() -> None:
    sentence = "Ruvania shelled the pier at Holm."
    assert _claims(sentence) == ["breaches assessed"]
    assert _claims(sentence, Around(disputed=True)) == ["contested assessed"]
