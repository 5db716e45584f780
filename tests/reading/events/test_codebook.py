"""What the codebook makes of a sentence."""

import pytest
from tests.reading.events.stage import corpus, one, staged

from servanda.reading.events.codebook import by_rule
from servanda.reading.events.said import NOTHING, Around, said, speaker_kind
from servanda.reading.events.speaker import speakers


def _claims(sentence: str, around: Around = NOTHING) -> list[str]:
    by, _ = staged(sentence)
    speaker = speakers(one(sentence), author=by, before="")[0]
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


def test_a_denial_with_a_counter_charge_makes_two_claims() -> None:
    sentence = (
        "Sordland denied the charge and said that it was Ruvania that had violated article 1."
    )
    assert _claims(sentence) == ["breaches denied", "breaches alleged"]


def test_a_plain_word_of_the_accused_is_a_denial() -> None:
    sentence = "Sordland said that the boat had lost its way."
    assert _claims(sentence) == ["supports alleged"]
    assert _claims(sentence, Around(accused=("SRD",))) == ["breaches denied"]


def test_conduct_is_no_breach_where_it_is_both_charged_and_denied() -> None:
    sentence = "Ruvania shelled the pier at Holm."
    assert _claims(sentence) == ["breaches assessed"]
    assert _claims(sentence, Around(disputed=True)) == ["contested assessed"]
