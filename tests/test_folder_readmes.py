"""The README files of the two data folders: examples that parse, every field and word explained."""

import re
from enum import StrEnum
from typing import Any

import orjson
import pytest
from pydantic import BaseModel

from servanda.files.canonical import dump, to_plain
from servanda.model import event as events
from servanda.model import treaty as treaties
from servanda.model import vocabulary
from servanda.model.corpus import Corpus, KnownActor, Search
from servanda.model.event import Event
from servanda.model.treaty import Treaty
from servanda.model.value import Value
from tests.shipped import ROOT, read


def page(folder: str) -> str:
    return (ROOT / folder / "README.md").read_text("utf-8")


def examples(folder: str, language: str = "yaml") -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page(folder), re.DOTALL | re.MULTILINE)


def test_the_examples_are_canonical_values_that_fit_together() -> None:
    (treaty_words,), (event_words, actors, searches) = examples("treaties"), examples("annotations")
    treaty, event = (
        Treaty.model_validate(read(treaty_words)),
        Event.model_validate(read(event_words)),
    )
    assert treaty_words == dump(to_plain(treaty))
    assert event_words == dump(to_plain(event))
    for words, kind in ((actors, KnownActor), (searches, Search)):
        listed: list[Value] = [kind.model_validate(one) for one in read(words)]
        assert words == dump([to_plain(one) for one in listed])
    (line,) = examples("annotations", "json")
    together = Corpus(treaties=(treaty,), events=(event, Event.model_validate(orjson.loads(line))))
    assert all(together.holds(linked.link.clause) for linked in together.links())
    assert all(together.holds(Search.model_validate(one).clause) for one in read(searches))


def models(module: Any) -> list[type[BaseModel]]:
    own = [one for one in vars(module).values() if isinstance(one, type) and issubclass(one, Value)]
    return [one for one in own if one.__module__ == module.__name__]


@pytest.mark.parametrize(
    ("folder", "kinds"),
    [
        ("treaties", models(treaties)),
        ("annotations", [*models(events), KnownActor, Search]),
    ],
)
def test_every_field_is_explained(folder: str, kinds: list[type[BaseModel]]) -> None:
    named = set(re.findall(r"`(\w+)`", page(folder)))
    assert not {field for kind in kinds for field in kind.model_fields} - named


def test_every_fixed_word_is_explained() -> None:
    named = set(re.findall(r"`([\w -]+)`", page("treaties") + page("annotations")))
    own = [one for one in vars(vocabulary).values() if isinstance(one, type)]
    kinds = [one for one in own if issubclass(one, StrEnum) and one is not StrEnum]
    assert not {str(word) for kind in kinds for word in kind} - named
