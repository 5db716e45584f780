"""Writes the answer to `agree --differences` as Markdown."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering.markdown.pieces import code, heading, next_steps, plain, table
from servanda.rendering.review_words import opinion, settled, unit_state
from servanda.rendering.words import plural

if TYPE_CHECKING:
    from servanda.model.review_sheet import (
        DifferencesSheet,
        FieldDifferenceSheet,
        UnitDifferenceSheet,
    )


def lines(sheet: "DifferencesSheet") -> Iterator[str]:
    """Yield the events in the order of the text, each as a table with a column a coder."""
    yield from heading(1, f"{code(sheet['differences_in'])} {plain(sheet['title'])}")
    told = f"{plural(len(sheet['units']), 'event')}, {sheet['differing']} with differences"
    yield from (told, "")
    if sheet["settled"]:
        yield from (plain(settled(sheet["settled"], sheet["settled_by"])), "")
    for unit in sheet["units"]:
        yield from _unit(unit)
    yield from next_steps(sheet["next"])


def _unit(unit: "UnitDifferenceSheet") -> Iterator[str]:
    yield from heading(2, f"{unit['number']}: {plain(unit_state(unit))}")
    yield f"> {plain(unit['words'])}"
    rows = [_row("", field) for field in unit["fields"] if _has_words(field)]
    for link in unit["links"]:
        rows += [_row(f"link {link['number']} ", field) for field in link["fields"]]
    yield from table(("", *map(plain, unit["opinions"]), "same"), rows)
    if unit["alike"]:
        known = ", ".join(code(event["id"]) for event in unit["alike"])
        yield f"On record already, perhaps: {known}"
    if unit["ruled"]:
        yield f"Decided: {plain(unit['ruled'])}"


def _row(of: str, field: "FieldDifferenceSheet") -> tuple[str, ...]:
    values = (plain(opinion(value)) for value in field["values"].values())
    return (plain(f"{of}{field['field']}"), *values, _same(field))


def _same(field: "FieldDifferenceSheet") -> str:
    if None in field["values"].values():
        return "not found by all"
    return "yes" if field["same"] else "no" if field["counts"] else "own words"


def _has_words(field: "FieldDifferenceSheet") -> bool:
    return any(field["values"].values())
