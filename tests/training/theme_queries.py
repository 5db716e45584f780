"""What the ranker of themes is trained and measured on: descriptions, and the units people linked."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.day import PartialDate
from servanda.model.event import Event
from servanda.model.treaty import Treaty
from servanda.reading.themes.memory import Numbers
from servanda.reading.themes.ranker import Ranker
from tests.shipped import ROOT, corpus, read

GOLD = ROOT / "tests" / "gold"
UNRELATED = Path(__file__).parent / "unrelated.txt"
FORMS = ("title and description", "description", "words alone")
"""How a person may ask: all that is known, without the title, without day and actors."""

_CITATION = re.compile(
    r"\b(?:the )?(?:\w+ )?(?:articles?|points?|paragraphs?|sections?|clauses?)"
    r"(?: \d+(?:\([a-z0-9]\))?(?:,? and \d+)?)?",
    re.IGNORECASE,
)


class Asked(NamedTuple):
    """One description with the features of every unit, and the units that are right."""

    features: Numbers
    right: Numbers


def of_events(ranker: Ranker, events: Sequence[Event], form: str) -> list[Asked]:
    """Return the shipped events as descriptions, each left out of what the ranker knows."""
    return [_of_event(ranker, event, form) for event in events]


def _of_event(ranker: Ranker, event: Event, form: str) -> Asked:
    alone = form == "words alone"
    words = event.description if form == "description" else f"{event.title}. {event.description}"
    query = ranker.query(
        words,
        date=None if alone else event.date.first,
        actors=() if alone else [actor.code for actor in event.actors],
    )
    clauses = [link.clause for link in event.links]
    return Asked(ranker.evidence(query, without=event.id).features, right(ranker, clauses))


def right(ranker: Ranker, clauses: Sequence[Address]) -> Numbers:
    """Return 1 for every unit that one of `clauses` stands under or is."""
    place = {unit.address: at for at, unit in enumerate(ranker.units)}
    marks = np.zeros(len(ranker.units))
    for clause in clauses:
        found = next((place[up] for up in clause.upwards() if up in place), None)
        if found is not None:
            marks[found] = 1
    return marks


@cache
def gold_corpus() -> Corpus:
    """Return what is shipped together with the treaties of the gold texts."""
    paths = sorted((GOLD / "treaties").glob("*.yaml"))
    treaties = (Treaty.model_validate(read(path.read_text("utf-8"))) for path in paths)
    shipped = corpus()
    return Corpus(
        treaties=(*shipped.treaties, *treaties), events=shipped.events, actors=shipped.actors
    )


def of_gold(ranker: Ranker, part: str, *, masked: bool) -> list[Asked]:
    """Return event sentences of gold texts on treaties that no shipped event is linked to.

    With `masked` the words that cite a clause by number are taken out.
    """
    return list(_of_gold(ranker, part, masked))


def _of_gold(ranker: Ranker, part: str, masked: bool) -> Iterator[Asked]:
    own = {treaty.id for treaty in corpus().treaties}
    for path in sorted((GOLD / part).glob("*.gold.yaml")):
        for event in read(path.read_text("utf-8"))["events"] or ():
            clauses = [Address.parse(link["clause"]) for link in event["links"]]
            if any(clause.treaty in own for clause in clauses):
                continue
            query = ranker.query(
                _CITATION.sub("", event["anchor"]) if masked else event["anchor"],
                date=PartialDate(event["date"]).first if event["date"] else None,
                actors=[actor["code"] for actor in event["actors"] or ()],
            )
            marks = right(ranker, clauses)
            if marks.any():
                yield Asked(ranker.evidence(query).features, marks)


def of_nothing(ranker: Ranker) -> list[Asked]:
    """Return descriptions of what no treaty here speaks of."""
    lines = UNRELATED.read_text("utf-8").splitlines()
    queries = (ranker.query(line, date=None, actors=()) for line in lines)
    return [
        Asked(ranker.evidence(query).features, np.zeros(len(ranker.units))) for query in queries
    ]
