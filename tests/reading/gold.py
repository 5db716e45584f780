"""The labelled texts to develop on, with all treaties that they speak of as one corpus."""

from functools import cache
from pathlib import Path

from tests import shipped

from servanda.files.gold import read_gold
from servanda.model.corpus import Corpus
from servanda.model.gold import GoldText
from servanda.reading.read import Reader

FOLDERS = [Path(__file__).parents[1] / "gold" / name for name in ("train", "dev")]


@cache
def texts() -> tuple[GoldText, ...]:
    """Return the texts of the parts that may be looked at."""
    return tuple(text for folder in FOLDERS for text in read_gold(folder).texts)


@cache
def corpus() -> Corpus:
    """Return the shipped treaties with those beside the texts."""
    beside = read_gold(FOLDERS[0])
    carried = shipped.corpus()
    actors = {actor.code: actor for actor in (*carried.actors, *beside.actors)}
    return Corpus(
        treaties=(*carried.treaties, *beside.treaties),
        events=carried.events,
        actors=tuple(actors.values()),
    )


@cache
def reader() -> Reader:
    """Return a reader for all of them."""
    return Reader.of(corpus())
