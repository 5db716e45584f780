"""The claims of a sentence: one that fits its speaker, and of two that are as likely the safer one."""

import pytest
from tests.reading.events.stage import one

from servanda.reading.events.claims import claims, meant
from servanda.reading.events.said import Said, said
from servanda.reading.events.speaker import Speaker
from servanda.reading.events.spoken import spoken
from servanda.reading.events.voices import voices
from servanda.reading.events.weights import choice


def _told(sentence: str, kind: str = "party", who: str = "RUV") -> Said:
    scene = one(sentence)
    voice = next(iter(voices(sentence)), None) if kind != "coder" else None
    return said(scene, Speaker(who, "", voice), kind)._replace(words=spoken(scene, who))


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("Ruvania accused Sordland of shelling the port.", ("breaches", "alleged")),
        ("Ruvania denied that it had fired on the port.", ("breaches", "denied")),
        ("Ruvania promised to return the prisoners.", ("supports", "acknowledged")),
        ("Ruvania apologised for the shots.", ("breaches", "acknowledged")),
        ("Ruvania praised Sordland for its prompt return of the boats.", ("supports", "alleged")),
    ],
)
def test_what_a_party_says(sentence: str, claim: tuple[str, str]) -> None:
    assert claims(_told(sentence))[0].claim == claim


def test_a_coder_never_alleges_and_a_party_never_establishes() -> None:
    sentence = "Sordland handed over the last prisoners on Friday."
    assert claims(_told(sentence, "coder", "coder"))[0].claim == ("supports", "established")
    assert claims(_told(sentence))[0].claim[1] != "established"


def test_shares_are_of_the_claims_that_fit_and_reasons_are_readable() -> None:
    (first, *_) = claims(_told("Ruvania accused Sordland of shelling the port."))
    assert 0 < first.likely <= 1
    assert 0 < len(first.because) <= 3
    assert not any(each.startswith("word") for each in first.because)


def test_no_words_mean_nothing() -> None:
    assert not meant(()).any()
    assert meant(("shelled", "port")).any()


def test_a_choice_adds_up_to_one_and_gives_reasons() -> None:
    model = choice("claims")
    shares = model.probabilities({"by party": 1.0, "never heard of": 1.0}, meant(()))
    assert sum(shares.values()) == pytest.approx(1)
    assert "never heard of" not in model.reasons(model.answers[0], {"never heard of": 1.0})
    assert model.probabilities({}, meant(()))
