"""A small corpus of invented states, and texts read as scenes: what the tests of events stand on."""

from datetime import date
from functools import cache

from spacy import blank

from servanda.model.corpus import Corpus, KnownActor
from servanda.model.treaty import Treaty
from servanda.reading.actors import ActorFinder
from servanda.reading.dates import find_dates
from servanda.reading.events.scene import Scene, scenes
from servanda.reading.events.whose import Author, author, settled
from servanda.reading.lexicon import lexicon
from servanda.reading.sentences import find_sentences

DAY = date(2024, 5, 17)


def _actor(code: str, name: str, *also: str, kind: str = "state") -> KnownActor:
    return KnownActor.model_validate({"code": code, "name": name, "kind": kind, "also": also})


@cache
def corpus() -> Corpus:
    """Return two states, a monitoring mission, an armed group, a court, and a pact of three clauses."""
    pact = {
        "id": "pact",
        "title": "Pact of Fermoy between Ruvania and Sordland",
        "short_title": "Fermoy Pact",
        "aliases": [{"name": "Fermoy Pact"}],
        "kind": "bilateral pact",
        "nature": "binding",
        "signed": "2020-01-01",
        "place": "Fermoy",
        "parties": [
            {"code": "RUV", "name": "Ruvania", "bound_by": "all"},
            {"code": "SRD", "name": "Sordland", "bound_by": "all"},
        ],
        "in_force": {"status": "in force", "earliest": "2020-02-01", "latest": "2020-02-01"},
        "numbering": {"unit": "article", "official": True, "count": 3, "cite_as": "article N"},
        "wording": {"rendition": "authentic", "note": "Invented."},
        "clauses": [
            {
                "id": str(number),
                "number": str(number),
                "heading": heading,
                "text": text,
                "support": "authentic-known",
                "obligations": [
                    {
                        "bearer": ["RUV", "SRD"],
                        "modality": "obligation",
                        "action": action,
                        "object": heading,
                    }
                ],
            }
            for number, heading, text, action in (
                (1, "Fire", "Both sides hold their fire on land and at sea.", "hold"),
                (2, "Prisoners", "Each side returns all prisoners within a month.", "return"),
                (3, "Water", "Each side lets the river flow at its old level.", "let flow"),
            )
        ],
    }
    actors = (
        _actor("RUV", "Ruvania", "Marna", "Ruvanian", "Ruvanians"),
        _actor("SRD", "Sordland", "Holm", "Sordish", "Sordlanders"),
        _actor("VMF", "Verification Mission in Fermoy", kind="organisation"),
        _actor("NFF", "Northern Freedom Front", "the Front", kind="armed-group"),
        _actor("ICJ", "International Court of Justice", kind="court"),
    )
    return Corpus(treaties=(Treaty.model_validate(pact),), actors=actors)


@cache
def _finder() -> ActorFinder:
    return ActorFinder(blank("en"), lexicon(corpus()))


def staged(text: str) -> tuple[Author, tuple[Scene, ...]]:
    """Return who wrote a text and its scenes, without citations."""
    sentences = find_sentences(text)
    found = _finder().find(text)
    by = author(sentences, found)
    actors = settled(found, sentences, by)
    return by, scenes(sentences, ((), actors, find_dates(text, DAY)), DAY)


def one(text: str) -> Scene:
    """Return the only scene of a text of one sentence."""
    _, (scene,) = staged(text)
    return scene
