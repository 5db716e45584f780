"""Who counts as known, and what to do about others."""

import pytest
from tests.strategies import treaty

from servanda.checks.known import SPEAKERS, did_you_mean, is_known, name_it
from servanda.model.corpus import Corpus, KnownActor

HELD = Corpus(
    treaties=(treaty(),),
    actors=(
        KnownActor.model_validate({"code": "BRW", "name": "Watch", "kind": "organisation"}),
        KnownActor.model_validate({"code": "EU", "name": "Union", "kind": "organisation"}),
    ),
)


@pytest.mark.parametrize("code", ["FRA", "ESP", "BRW", "EU"])
def test_known(code: str) -> None:
    assert is_known(HELD, code)


@pytest.mark.parametrize("code", ["", "FR", "fra", "France", "UN", "coder"])
def test_unknown(code: str) -> None:
    assert not is_known(HELD, code)


@pytest.mark.parametrize(
    ("code", "hint"),
    [
        ("FR", "did you mean FRA? "),
        ("DEU2", "did you mean DEU? "),
        ("BRX", "did you mean BRW? "),
        ("ZZZ", ""),
    ],
)
def test_what_to_do(code: str, hint: str) -> None:
    assert name_it(HELD, code) == (
        f"{hint}write a code of ISO 3166-1 alpha-3, or add {code} to annotations/actors.yaml"
    )


def test_every_kind_of_speaker_has_a_meaning() -> None:
    assert all(SPEAKERS.values())
    assert not any(is_known(HELD, kind) for kind in SPEAKERS)


@pytest.mark.parametrize(
    ("word", "known", "most", "said"),
    [
        ("pakt", ["pact", "shusha"], 1, "did you mean pact? "),
        ("pact/22", ["pact/2", "pact/1", "zoo"], 2, "did you mean pact/2 or pact/1? "),
        ("pact", [], 1, ""),
        ("xyz", ["pact", "shusha"], 3, ""),
    ],
)
def test_did_you_mean(word: str, known: list[str], most: int, said: str) -> None:
    assert did_you_mean(word, known, most=most) == said
