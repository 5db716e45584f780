"""Lists what was missed and what was wrong, with the words of the text, so that somebody can find out why."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from servanda.evaluation.citations import right_citations, taken_for_citations
from servanda.evaluation.events import found_events
from servanda.evaluation.links import key
from servanda.model.gold import GoldCitation, GoldEvent, GoldText
from servanda.model.proposal import Citation, ProposedEvent, Reading


class Mistake(NamedTuple):
    """One thing that differs between the labels and the reading of a text."""

    text: str
    """the name of the text"""
    start: int
    kind: str
    """`citation missed`, `citation wrong`, `span`, `look-alike taken`, `event missed`, `event wrong`,
    `date`, `actors`, `link missed`, `link wrong`"""
    words: str
    labelled: str
    proposed: str


def mistakes(texts: Iterable[tuple[GoldText, Reading]]) -> Iterator[Mistake]:
    """Yield every difference, text by text in their order."""
    for gold, reading in texts:
        found = [*_citations(gold, reading), *_events(gold, reading)]
        yield from sorted(found, key=lambda mistake: (mistake.start, mistake.kind))


def _citations(gold: GoldText, reading: Reading) -> Iterator[Mistake]:
    right = right_citations(gold, reading)
    seen, known = {id(one) for one, _ in right}, {id(other) for _, other in right}
    taken = {id(one) for one in taken_for_citations(gold, reading)}
    for one, other in right:
        if (one.start, one.end) != (other.start, other.end):
            yield Mistake(gold.name, other.start, "span", other.text, other.text, one.text)
    for other in gold.labels.citations:
        if id(other) not in known:
            yield Mistake(
                gold.name, other.start, "citation missed", other.text, _addresses(other), ""
            )
    for one in reading.citations:
        if id(one) not in seen:
            kind = "look-alike taken" if id(one) in taken else "citation wrong"
            yield Mistake(gold.name, one.start, kind, one.text, "", _addresses(one))


def _addresses(citation: Citation | GoldCitation) -> str:
    return f"{' '.join(map(str, citation.clauses))} ({citation.kind})"


def _events(gold: GoldText, reading: Reading) -> Iterator[Mistake]:
    found = found_events(gold, reading)
    seen, known = {id(one) for one, _ in found}, {id(other) for _, other in found}
    for event in reading.events:
        if id(event) not in seen:
            yield Mistake(gold.name, event.start, "event wrong", event.text, "", str(event.type))
            yield from _links(gold, event.start, event, frozenset())
    for label in gold.labels.events:
        if id(label) not in known:
            yield Mistake(gold.name, label.start, "event missed", label.anchor, label.type, "")
            for link in label.links:
                said = _said(key(link))
                yield Mistake(gold.name, label.start, "link missed", label.anchor, said, "")
    for event, label in found:
        yield from _facts(gold, event, label)
        yield from _links(gold, label.start, event, frozenset(map(key, label.links)))


def _facts(gold: GoldText, event: ProposedEvent, label: GoldEvent) -> Iterator[Mistake]:
    """Yield what is different in the date and the actors of an event that was found."""
    labelled = label.date, " ".join(sorted({actor.code for actor in label.actors}))
    proposed = str(event.date), " ".join(sorted({actor.code for actor in event.actors}))
    for kind, theirs, mine in zip(("date", "actors"), labelled, proposed, strict=True):
        if theirs != mine:
            yield Mistake(gold.name, label.start, kind, label.anchor, theirs, mine)


def _links(
    gold: GoldText, start: int, event: ProposedEvent, labelled: frozenset[tuple[str, ...]]
) -> Iterator[Mistake]:
    """Yield the links of one event that only one side has."""
    proposed = frozenset(key(link) for link in event.links)
    for missed in sorted(labelled - proposed):
        yield Mistake(gold.name, start, "link missed", event.text, _said(missed), "")
    for wrong in sorted(proposed - labelled):
        yield Mistake(gold.name, start, "link wrong", event.text, "", _said(wrong))


def _said(fields: tuple[str, ...]) -> str:
    return " ".join(fields)
