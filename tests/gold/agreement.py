"""Knows how well two people agree who labelled the same texts apart from each other.

`python -m tests.gold.agreement` writes `agreement.json` anew and prints it as a table. The second labelling is
held against the first as a reading would be, so the shares are those that `servanda evaluate` gives a reader.
Alpha is Krippendorff's for nominal values (Content Analysis, 2004, chapter 11), by field, on what both have:
citations that overlap, events of one sentence, and links of such events, paired by the fields they share.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import orjson
from tests.shipped import read

from servanda.evaluation.citations import score_citations
from servanda.evaluation.events import found_events, score_events
from servanda.evaluation.links import key, score_links
from servanda.evaluation.tally import Tally
from servanda.model.gate import Gate, Gates
from servanda.model.gold import GoldEvent, GoldLabels, GoldText
from servanda.model.proposal import Citation, ProposedActor, ProposedEvent, ProposedLink, Reading
from servanda.reviewing.chance import alpha as alpha_of
from servanda.reviewing.units import shared_fields
from servanda.text.pairing import grouped, pairs

GOLD = Path(__file__).parent
KEPT = GOLD / "agreement.json"
PARTS = {"train and dev": ("train", "dev"), "test": ("test",)}
FIELDS = ("clause", "stance", "bearer", "claimant", "standing")
UNASKED = Gates(*(Gate(None, "not asked"),) * 3)

Both = tuple[GoldText, Reading]
"""A text as the first person labelled it, and what the second found in it."""


def labels_in(file: Path) -> GoldLabels:
    """Return the labels that a file holds."""
    return GoldLabels.model_validate(read(file.read_text("utf-8")))


def labelled_twice(*parts: str) -> Iterator[Both]:
    """Yield the texts of these parts that two people labelled."""
    for part in parts:
        for file in sorted((GOLD / "second").glob(f"{part}-*.gold.yaml")):
            first = GOLD / part / file.name.removeprefix(f"{part}-")
            text = first.with_name(first.name.replace(".gold.yaml", ".txt")).read_text("utf-8")
            yield (
                GoldText(f"{part}/{first.name}", text, labels_in(first)),
                as_reading(labels_in(file)),
            )


def as_reading(labels: GoldLabels) -> Reading:
    """Return labels in the shape of a reading that is sure of everything."""
    citations = tuple(
        Citation(one.start, one.end, one.text, one.clauses, one.kind, ())
        for one in labels.citations
    )
    return Reading(citations, (), tuple(map(_event, labels.events)))


def _event(event: GoldEvent) -> ProposedEvent:
    actors = tuple(ProposedActor(one.code, one.name, one.role) for one in event.actors)
    links = tuple(
        ProposedLink(
            one.clause, one.stance, one.bearer, one.claimant, one.standing, 1.0, (), UNASKED
        )
        for one in event.links
    )
    place = event.start, event.end, event.anchor
    return ProposedEvent(*place, event.date, event.type, actors, links, 1.0, ())


def agreement() -> dict[str, Any]:
    """Return the shares and alphas over all texts, and for each pair of people."""
    by_part = {name: list(labelled_twice(*parts)) for name, parts in PARTS.items()}
    everything = [both for texts in by_part.values() for both in texts]
    return {name: figures(texts) for name, texts in {"all": everything, **by_part}.items()}


def figures(texts: Sequence[Both]) -> dict[str, Any]:
    """Return how well the two labellings of some texts agree."""
    citations, events, links = score_citations(texts), score_events(texts), score_links(texts)
    return {
        "texts": len(texts),
        "F1": {
            "citations": _share(citations.overlapping),
            "citations, exact spans": _share(citations.exact),
            "event sentences": _share(events.sentences),
            "dates of shared events": _share(events.dates),
            "clauses": _share(links.clause),
            "clauses of shared events": _share(links.clause_of_found),
            "clause and stance": _share(links.stance),
            "all five fields": _share(links.whole),
        },
        "alpha": {
            field: {"alpha": alpha(coded), "units": len(coded)}
            for field, coded in coded_twice(texts).items()
        },
    }


def _share(counted: Tally) -> float | None:
    return None if counted.f1 is None else round(counted.f1, 2)


def coded_twice(texts: Sequence[Both]) -> dict[str, list[tuple[str, str]]]:
    """Return for each field what the first and the second wrote on every unit that both have."""
    coded: dict[str, list[tuple[str, str]]] = {name: [] for name in (*FIELDS, "date", "kind")}
    for gold, second in texts:
        cited = pairs(second.citations, gold.labels.citations, lambda one, other: True)
        coded["kind"] += [(other.kind, one.kind) for one, other in cited]
        for one, other in found_events(gold, second):
            coded["date"].append((str(other.date), str(one.date)))
            for fields in alike(list(map(key, other.links)), list(map(key, one.links))):
                for name, values in zip(FIELDS, fields, strict=True):
                    coded[name].append(values)
    return coded


def alike(
    first: Sequence[tuple[str, ...]], second: Sequence[tuple[str, ...]]
) -> Iterator[list[tuple[str, str]]]:
    """Yield links of one event in pairs, field by field, those with most fields in common first."""
    for one, other in grouped((first, second), shared_fields):
        if one is not None and other is not None:
            yield list(zip(one, other, strict=True))


def alpha(coded: Sequence[tuple[str, str]]) -> float | None:
    """Return Krippendorff's alpha for nominal values; None where nothing varies.

    >>> alpha([("a", "a"), ("b", "b"), ("a", "b"), ("b", "b")])
    0.53
    """
    found, _ = alpha_of([{"first": one, "second": other} for one, other in coded])
    return None if found is None else round(found, 2)


def as_table(measured: dict[str, Any]) -> str:
    """Return the figures as a table in Markdown: a row a measure, a column a set of texts."""
    columns = list(measured.values())
    heads = [f"{name} ({held['texts']} texts)" for name, held in measured.items()]
    rows = [["", *heads], ["---"] * (1 + len(heads))]
    for measure in columns[0]["F1"]:
        rows.append([f"F1: {measure}", *(_written(held["F1"][measure]) for held in columns)])
    for field in columns[0]["alpha"]:
        found = [held["alpha"][field] for held in columns]
        rows.append(
            [f"alpha: {field}", *(f"{_written(one['alpha'])} ({one['units']})" for one in found)]
        )
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _written(share: float | None) -> str:
    return "–" if share is None else f"{share:.2f}"


def main() -> None:
    """Write the figures anew and show them."""
    measured = agreement()
    options = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    KEPT.write_bytes(orjson.dumps(measured, option=options))
    sys.stdout.write(as_table(measured))


if __name__ == "__main__":
    main()
