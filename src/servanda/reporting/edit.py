"""Knows what the page of an event being edited shows beside its form."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from servanda.annotating.form.ground import position
from servanda.annotating.form.parts import called
from servanda.annotating.form.taking import holding, place_of
from servanda.annotating.form.typed import Typed
from servanda.annotating.form.versions import Versions
from servanda.compliance.suspect import is_suspect
from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.event import Event
from servanda.model.form_sheet import DifferenceSheet, EditSheet
from servanda.model.problem import Place, Problem
from servanda.reporting.check import problem_sheet


class Beside(NamedTuple):
    """What there is to say beside a form."""

    wrong: Mapping[str, str] = {}
    """what is wrong, by the name of the field"""
    problems: Iterable[Problem] = ()
    alike: Iterable[Event] = ()
    place: Place | None = None
    gone: str = ""
    moved_to: str = ""


def edit_sheet(corpus: Corpus, typed: Typed, beside: Beside) -> EditSheet:
    """Return the form as it was typed, with what stands beside it."""
    return {
        "event": typed.event,
        "form": typed.form,
        "basis": typed.basis,
        "opened": typed.opened,
        "first": typed.first,
        "mine": typed.mine,
        "differences": _differences(typed),
        "wrong": dict(beside.wrong),
        "troubles": [
            [name, called(name) if name else "", what] for name, what in beside.wrong.items()
        ],
        "problems": [problem_sheet(problem) for problem in beside.problems],
        "alike": [[event.id, event.title] for event in beside.alike],
        "suspect": [*_suspect(corpus, typed)],
        "wordings": _wordings(corpus, typed),
        "place": str(beside.place or ""),
        "gone": beside.gone,
        "moved_to": beside.moved_to,
    }


def _differences(typed: Typed) -> list[DifferenceSheet]:
    versions = typed.versions()
    if versions is None:
        return []
    return [_held(typed, each, versions) for each in typed.differences()]


def _held(typed: Typed, difference: DifferenceSheet, versions: Versions) -> DifferenceSheet:
    holds = holding(typed.form, difference, versions)
    return {**difference, "holds": holds, "at": _at(typed, difference)}


def _at(typed: Typed, difference: DifferenceSheet) -> str:
    part, field = difference["part"], difference["field"]
    if not part:
        return field
    form: Any = typed.form
    at = place_of(form[part], difference)
    if at is None:
        return ""
    return f"{part}.{at + 1}.{field}" if field else f"{part}.{at + 1}"


def _suspect(corpus: Corpus, typed: Typed) -> Iterator[str]:
    """Yield the rows of links, counted from 1, whose clause has another wording than was reviewed."""
    held = corpus.event.get(typed.event)
    for number, row in enumerate(typed.form["links"], 1):
        at = position(row["of"], len(held.links)) if held else None
        if held and at is not None:
            link = held.links[at]
            if str(link.clause) == row["clause"] and is_suspect(corpus, link):
                yield str(number)


def _wordings(corpus: Corpus, typed: Typed) -> dict[str, str]:
    found = {}
    for words in {link["clause"] for link in typed.form["links"]}:
        try:
            wording = corpus.wording(Address.parse(words))
        except ValueError:
            continue
        if wording:
            found[words] = wording
    return found
