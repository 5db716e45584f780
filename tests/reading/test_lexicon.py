"""By which shorter names an actor is called once a text has named it."""

import pytest
from spacy import blank

from servanda.model.corpus import Corpus, KnownActor
from servanda.reading.actors import ActorFinder
from servanda.reading.lexicon import lexicon


def _actor(code: str, name: str, *also: str, kind: str = "state") -> KnownActor:
    return KnownActor.model_validate({"code": code, "name": name, "kind": kind, "also": also})


ACTORS = (
    _actor("OLI", "Orlo Islands", "Wick"),
    _actor("TRV", "Travania", "Selm-on-Var", "Travanian"),
    _actor("HVM", "Highland Verification Mission", kind="organisation"),
)


def found(text: str) -> list[str]:
    """Return who is found in a text."""
    finder = ActorFinder(blank("en"), lexicon(Corpus(treaties=(), actors=ACTORS)))
    return [actor.who for actor in finder.find(text)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Wick paid nothing, and on Monday the Islands paid.", ["OLI", "OLI"]),
        ("A court in Selm sat.", ["TRV"]),
        ("A court in Selm-on-Var sat.", ["TRV"]),
        (
            "The Highland Verification Mission came; a Mission spokesman spoke.",
            ["HVM", "HVM:spokesman"],
        ),
        (
            "The Highland Verification Mission came; the head of mission spoke.",
            ["HVM", "HVM:head of mission"],
        ),
    ],
)
def test_a_shorter_name(text: str, who: list[str]) -> None:
    assert found(text) == who


@pytest.mark.parametrize(
    "text",
    [
        "On Monday the Islands paid.",
        "A ship went to the islands.",
        "The river Var is long.",
        "The head of mission spoke.",
        "The mission was hard.",
    ],
)
def test_nobody_is_called_so_who_was_not_named(text: str) -> None:
    assert found(text) == []
