"""The shipped treaties and events as values, read with nothing but PyYAML and the model."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from servanda.model.corpus import Corpus, KnownActor
from servanda.model.event import Event
from servanda.model.treaty import Treaty

ROOT = Path(__file__).parents[1]
IDS = ("feb22", "nov10", "shusha")
EVENT_FILES = sorted((ROOT / "annotations").glob("*/*.yaml"))


def read(words: str) -> Any:
    """Return plain data in which every scalar is a string and `null` is None."""

    def nulls(data: Any) -> Any:
        if isinstance(data, dict):
            return {key: nulls(value) for key, value in data.items()}
        if isinstance(data, list):
            return [nulls(value) for value in data]
        return None if data == "null" else data

    return nulls(yaml.load(words, yaml.CBaseLoader))


@cache
def corpus() -> Corpus:
    """Return all that is shipped."""

    def value_of(path: Path) -> Any:
        return read(path.read_text("utf-8"))

    return Corpus(
        treaties=tuple(
            Treaty.model_validate(value_of(ROOT / "treaties" / f"{name}.yaml")) for name in IDS
        ),
        events=tuple(Event.model_validate(value_of(path)) for path in EVENT_FILES),
        actors=tuple(
            KnownActor.model_validate(actor)
            for actor in value_of(ROOT / "annotations" / "actors.yaml")
        ),
    )
