"""How well descriptions are matched, each shipped event left out in turn, against the kept figures.

A figure may differ by a hundredth from the one kept (other processors round otherwise);
`SNAPSHOT_UPDATE=1 pytest` writes them anew.
"""

import os
from functools import cache

import orjson
import pytest
from tests.shipped import ROOT, corpus

from servanda.model.address import Address
from servanda.model.event import Event
from servanda.reading.themes.ranker import Ranked, Ranker

KEPT = ROOT / "tests" / "snapshots" / "match.json"
FORMS = ("title and description", "description")
HUNDREDTH = 0.0101


@cache
def ranker() -> Ranker:
    return Ranker.of(corpus())


def answer(event: Event, form: str) -> tuple[Ranked, ...]:
    title = f"{event.title}. " if form == "title and description" else ""
    return ranker().rank(
        f"{title}{event.description}",
        date=event.date.first,
        actors=[actor.code for actor in event.actors],
        without=event.id,
    )


def figures(form: str) -> dict[str, float]:
    recalls, ranks = [], []
    for event in corpus().event.values():
        meant = {Address(link.clause.treaty, link.clause.path[:1]) for link in event.links}
        if not meant:
            continue
        found = [ranked.clause for ranked in answer(event, form)]
        recalls.append(len(meant.intersection(found[:5])) / len(meant))
        first = next((at for at, clause in enumerate(found, start=1) if clause in meant), None)
        ranks.append(1 / first if first else 0.0)
    return {
        "recall@5": round(sum(recalls) / len(recalls), 2),
        "MRR": round(sum(ranks) / len(ranks), 2),
    }


def test_the_figures_are_as_kept() -> None:
    measured = {form: figures(form) for form in FORMS}
    if os.environ.get("SNAPSHOT_UPDATE"):
        options = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
        KEPT.write_bytes(orjson.dumps(measured, option=options))
    kept = orjson.loads(KEPT.read_bytes())
    assert set(kept) == set(measured)
    for form in FORMS:
        assert measured[form] == pytest.approx(kept[form], abs=HUNDREDTH), form
