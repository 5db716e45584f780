"""Works out how well coders agree, field by field, over texts that two or more of them coded.

Whether an event was found is judged of every sentence; the fields of events and links only of those that
both found, as only there both judged the same thing.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from servanda.model.coding import Coding
from servanda.reviewing.chance import Interval, Judgements, alpha, interval, kappa
from servanda.reviewing.units import (
    EVENT_FIELDS,
    LINK_FIELDS,
    Stretch,
    fields_of,
    resting_on,
    units,
)

EVENT = "event"
FIELDS = (EVENT, *LINK_FIELDS, *EVENT_FIELDS)
SENTENCE, LINK, BOTH = "sentence", "link that both found", "event that both found"
UNIT = {EVENT: SENTENCE, **dict.fromkeys(LINK_FIELDS, LINK), **dict.fromkeys(EVENT_FIELDS, BOTH)}
"""What is judged in each field."""


class CodedText(NamedTuple):
    """A text with what several coders found in it, and its sentences; none where it is not at hand."""

    name: str
    codings: tuple[Coding, ...]
    sentences: tuple[Stretch, ...]


class Judged(NamedTuple):
    """What was judged of one unit of one text."""

    text: str
    values: Judgements


class Kappa(NamedTuple):
    """Agreement of two coders."""

    coders: tuple[str, str]
    units: int
    agreed: int
    kappa: float | None
    because: str


class FieldAgreement(NamedTuple):
    """How well coders agree on one field."""

    field: str
    units: int
    """judged by two coders or more"""
    values: int
    agreed: int
    """pairs of judgements that are the same"""
    pairs: int
    alpha: float | None
    because: str
    """why there is no alpha"""
    interval: Interval
    kappas: tuple[Kappa, ...]


def agreement(texts: Sequence[CodedText]) -> tuple[FieldAgreement, ...]:
    """Return the agreement on every field, over all texts together.

    Raises BadRequest where the libraries are not installed.
    """
    judged = judgements(texts)
    return tuple(_field(field, judged[field]) for field in FIELDS)


def judgements(texts: Sequence[CodedText]) -> Mapping[str, list[Judged]]:
    """Return what was judged in every field, unit by unit, in the order of texts and places."""
    judged: dict[str, list[Judged]] = {field: [] for field in FIELDS}
    for text in texts:
        ordered = text._replace(codings=tuple(sorted(text.codings, key=lambda one: one.coder)))
        for field, values in _of_text(ordered):
            judged[field].append(Judged(text.name, values))
    return judged


def _of_text(text: CodedText) -> Iterator[tuple[str, Judgements]]:
    coders = [coding.coder for coding in text.codings]
    marked = {
        coding.coder: frozenset[int]().union(
            *(resting_on(event, coding.text, text.sentences) for event in coding.events)
        )
        for coding in text.codings
    }
    for number in range(len(text.sentences)):
        yield EVENT, {coder: "event" if number in marked[coder] else "none" for coder in coders}
    for unit in units(text.codings, text.sentences):
        found = {coder: event for coder, event in zip(coders, unit.events, strict=True) if event}
        yield "date", {coder: str(event.date) for coder, event in found.items()}
        yield "type", {coder: event.type.value for coder, event in found.items()}
        for row in unit.links:
            linked = {
                coder: fields_of(link) for coder, link in zip(coders, row, strict=True) if link
            }
            for at, field in enumerate(LINK_FIELDS):
                yield field, {coder: values[at] for coder, values in linked.items()}


def _field(field: str, judged: Sequence[Judged]) -> FieldAgreement:
    twice = [one for one in judged if len(one.values) > 1]
    found, because = alpha([one.values for one in twice])
    pairs = [pair for one in twice for pair in combinations(one.values.values(), 2)]
    around = (
        Interval(None, None, "")
        if found is None
        else interval([one.values for one in twice], [one.text for one in twice])
    )
    return FieldAgreement(
        field,
        len(twice),
        len({value for one in twice for value in one.values.values()}),
        sum(one == other for one, other in pairs),
        len(pairs),
        found,
        because,
        around,
        tuple(_kappas(twice)),
    )


def _kappas(judged: Sequence[Judged]) -> Iterator[Kappa]:
    coders = sorted({coder for one in judged for coder in one.values})
    for mine, theirs in combinations(coders, 2):
        pairs = [
            (one.values[mine], one.values[theirs])
            for one in judged
            if mine in one.values and theirs in one.values
        ]
        if pairs:
            found, because = kappa(pairs)
            agreed = sum(one == other for one, other in pairs)
            yield Kappa((mine, theirs), len(pairs), agreed, found, because)
