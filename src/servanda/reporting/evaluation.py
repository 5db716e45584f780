"""Builds the answer to `evaluate`: how well the reader reads, as named figures."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from servanda.evaluation.mistakes import Mistake
from servanda.evaluation.scores import Scores
from servanda.evaluation.tally import Tally

if TYPE_CHECKING:
    from servanda.model.evaluation_sheet import (
        BinSheet,
        ChangeSheet,
        EvaluationSheet,
        FigureSheet,
        MistakeSheet,
    )

_PLACES = 4
_SAME = 5e-5


def evaluation_sheet(
    scores: Scores,
    *,
    gold: str,
    left_out: Sequence[str] = (),
    before: Mapping[str, float] | None = None,
    mistakes: Iterable[Mistake] = (),
) -> "EvaluationSheet":
    """Return the figures; `before` holds the F1 of an earlier run by the name of the figure."""
    figures = [*_figures(scores)]
    return {
        "gold": gold,
        "texts": scores.texts,
        "figures": figures,
        "look_alikes": {"labelled": scores.citations.look_alikes, "taken": scores.citations.taken},
        "confusion": {
            "compared": scores.confusion.compared,
            "support_for_breach": scores.confusion.support_for_breach,
            "breach_for_support": scores.confusion.breach_for_support,
            "share": _rounded(scores.confusion.share),
            "stances": [
                {"labelled": labelled, "proposed": proposed, "links": count}
                for (labelled, proposed), count in sorted(scores.confusion.counts.items())
            ],
        },
        "calibration": {"bins": [*_bins(scores)], "error": _rounded(scores.calibration.error)},
        "left_out": [*left_out],
        "changes": None if before is None else [*_changes(figures, before)],
        "mistakes": [*map(_mistake, mistakes)],
    }


def _figures(scores: Scores) -> Iterator["FigureSheet"]:
    citations, events, links = scores.citations, scores.events, scores.links
    yield _figure("citations", citations.overlapping)
    yield _figure("citations, exact spans", citations.exact)
    for kind, counted in citations.by_kind.items():
        yield _figure(f"citations, {kind}", counted)
    yield _figure("event sentences", events.sentences)
    yield _figure("dates of events found", events.dates)
    yield _figure("types of events found", events.types)
    yield _figure("actors of events found", events.actors)
    yield _figure("actors with roles", events.roles)
    yield _figure("links: clause", links.clause)
    yield _figure("links: clause and stance", links.stance)
    yield _figure("links: all five fields", links.whole)
    yield _figure("links: clause, events found", links.clause_of_found)


def _figure(name: str, counted: Tally) -> "FigureSheet":
    return {
        "name": name,
        "precision": _rounded(counted.precision),
        "recall": _rounded(counted.recall),
        "f1": _rounded(counted.f1),
        "right": counted.right,
        "proposed": counted.proposed,
        "labelled": counted.labelled,
    }


def _bins(scores: Scores) -> Iterator["BinSheet"]:
    for held in scores.calibration.bins:
        yield {
            "low": held.low,
            "high": held.high,
            "links": held.links,
            "right": held.right,
            "mean_score": round(held.mean_score, _PLACES),
            "share": round(held.share, _PLACES),
        }


def _changes(
    figures: Sequence["FigureSheet"], before: Mapping[str, float]
) -> Iterator["ChangeSheet"]:
    """Yield the figures whose F1 is no longer what it was."""
    for figure in figures:
        was, now = before.get(figure["name"]), figure["f1"]
        if was is not None and now is not None and abs(now - was) > _SAME:
            yield {"name": figure["name"], "before": was, "now": now}


def _mistake(mistake: Mistake) -> "MistakeSheet":
    return {
        "text": mistake.text,
        "start": mistake.start,
        "kind": mistake.kind,
        "words": mistake.words,
        "labelled": mistake.labelled,
        "proposed": mistake.proposed,
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _PLACES)
