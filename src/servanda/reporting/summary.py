"""Says what a report comes to, in sentences made from verdicts and counts alone.

The verbs are those of the rule (`because` of the row that fitted), so that no sentence says more than the
evidence behind the verdict it counts.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from servanda.model.sheet import AnswerSheet, CellSheet, CoverageSheet, DeadlineSheet, RuleSheet

_NAMED = 4
"""How many clauses a sentence names; the tables have them all."""

_SEARCHED = {
    "never": "nobody has looked yet",
    "nothing-found": "somebody looked and found nothing",
    "not-observable": "such conduct cannot be seen from outside",
}


class Told(NamedTuple):
    """What the sentences are made from."""

    as_of: str
    cells: list[CellSheet]
    method: RuleSheet
    coverage: list[CoverageSheet]
    answers: list[AnswerSheet]
    single_source: int
    suspect: int
    titles: Mapping[str, str]
    """the short title of each treaty"""


def summary(told: Told) -> list[str]:
    """Return the sentences, the widest first."""
    if not told.cells:
        return ["Nothing here can be reported on: no clause of a treaty fits what was asked for."]
    return [
        *_weighed(told),
        *_verdicts(told),
        *_dates(told.cells),
        *_silence(told.cells),
        *_sources(told),
        *_answered(told.answers),
        *_left_out(told),
    ]


def _weighed(told: Told) -> Iterator[str]:
    events = {event for cell in told.cells for event in cell["events"]}
    links = {name for cell in told.cells for name in cell["links"]}
    publishers = {name.casefold() for row in told.coverage for name in row["publishers"]}
    claimants = {name for row in told.coverage for name in row["claimants"]}
    clauses = {cell["clause"] for cell in told.cells}
    if not links:
        yield (
            f"As of {told.as_of}, no event on record counts for any of "
            f"{_plural(len(clauses), 'clause')}."
        )
        return
    yield (
        f"As of {told.as_of}, {_plural(len(links), 'link')} of {_plural(len(events), 'event')} "
        f"({_plural(len(publishers), 'publisher')}, {_plural(len(claimants), 'claimant')}) are weighed "
        f"against {_plural(len(clauses), 'unit')} of text in "
        f"{_plural(len(told.titles), 'treaty', 'treaties')}. "
        "Each is read for every actor bound by it or spoken of: "
        f"{_plural(len(told.cells), 'verdict')} in all."
    )


def _verdicts(told: Told) -> Iterator[str]:
    """Yield, for each treaty and each verdict with evidence, what its row says and for which cells."""
    silent = {word["id"] for word in told.method["verdicts"] if word["tone"] == "none"}
    order = {word["id"]: place for place, word in enumerate(told.method["verdicts"])}
    for treaty, title in told.titles.items():
        found: dict[tuple[int, str, str], list[CellSheet]] = defaultdict(list)
        for cell in told.cells:
            if cell["clause"].partition("/")[0] == treaty and cell["verdict"] not in silent:
                found[order[cell["verdict"]], cell["label"], cell["because"][0]].append(cell)
        for (_, label, because), cells in sorted(found.items(), key=lambda pair: pair[0]):
            yield f"{title}: {because} ({label}, {len(cells)}): {_named(cells)}."


def _named(cells: list[CellSheet]) -> str:
    """Return the clauses with their bearers, the first few; a clause is named once."""
    bearers: dict[str, list[str]] = defaultdict(list)
    for cell in cells:
        bearers[cell["clause"]].append(cell["bearer"])
    named = [f"{clause} ({', '.join(who)})" for clause, who in bearers.items()]
    others = len(named) - _NAMED
    return _listed(named[:_NAMED] + ([f"{others} more"] if others > 0 else []))


def _dates(cells: list[CellSheet]) -> Iterator[str]:
    states = Counter(found["state"] for found in once_each(cells))
    told = [
        f"{states[state]} {words}"
        for state, words in (
            ("overdue", "overdue without established performance"),
            ("late", "performed late"),
            ("met", "met"),
            ("due", "not due yet"),
            ("running", "running"),
            ("ended", "ended"),
        )
        if states[state]
    ]
    if told:
        yield f"Of {_plural(states.total(), 'dated obligation')}, {_listed(told)}."


def once_each(cells: list[CellSheet]) -> list[DeadlineSheet]:
    """Return every dated obligation once: the cell of a clause also carries those of the clauses inside it."""
    found = {
        (each["clause"], each["bearer"], each["action"], each["due"]): each
        for cell in cells
        for each in cell["deadlines"]
    }
    return list(found.values())


def _silence(cells: list[CellSheet]) -> Iterator[str]:
    why = Counter(cell["searched"] for cell in cells if cell["searched"])
    told = [f"{words} ({why[reason]})" for reason, words in _SEARCHED.items() if why[reason]]
    if told:
        yield f"Where there is no evidence: {_listed(told)}."


def _sources(told: Told) -> Iterator[str]:
    if told.single_source:
        verb = "rests" if told.single_source == 1 else "rest"
        yield f"{_plural(told.single_source, 'link')} {verb} on a single publisher."


def _answered(answers: list[AnswerSheet]) -> Iterator[str]:
    replied = sum(bool(answer["by"]) for answer in answers)
    if answers:
        yield (
            f"Of {_plural(len(answers), 'claim')} that nobody established, {replied} met a denial or an "
            f"opposing claim on record and {len(answers) - replied} did not."
        )


def _left_out(told: Told) -> Iterator[str]:
    apart = {link["id"] for cell in told.cells for link in cell["shut_out"]}
    if apart:
        yield (
            "Listed apart and not counted, because the treaty was not in force, the actor not bound, or "
            f"the conduct not governed: {_plural(len(apart), 'claim')}."
        )
    if told.suspect:
        yield (
            "Resting on a wording that changed since somebody looked, and in need of another look: "
            f"{_plural(told.suspect, 'link')}."
        )


def _plural(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _listed(parts: list[str]) -> str:
    *first, last = parts
    return f"{', '.join(first)} and {last}" if first else last
