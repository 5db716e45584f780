"""What fits: each act of a person with values that a record can hold, clauses that are there, words of the text."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from servanda.errors import BadRequest

if TYPE_CHECKING:
    from pathlib import Path

    from servanda.annotating.acts import Act, Add
    from servanda.api.drafting import Draft

_MAY_BE_EMPTY = ("description", "place")


def fitting(found: "Draft", act: "Act") -> "Act":
    """Return an act as it will be kept; raises BadRequest or NotFound for one that does not fit."""
    from servanda.annotating.acts import Add, Change, Merge

    if isinstance(act, Change | Add):
        act = act._replace(fields=_fields(found, act.fields))
    if isinstance(act, Add):
        _words(found, act)
    if isinstance(act, Merge) and act.into:
        from servanda.annotating.values import checked_event

        checked_event(act.into)
    return act


def checked_field(root: "Path", field: str, value: str) -> str:
    """Return a changed value as the record will hold it, a clause in words as its address.

    Raises BadRequest for a value that does not fit, NotFound and Ambiguous for words of a clause.
    """
    from servanda.annotating.values import checked

    if field == "clause":
        from servanda.api.clauses import clause_meant

        value = clause_meant(value, workspace=root)
    return checked(field, value.strip())


def _fields(found: "Draft", fields: Mapping[str, str]) -> dict[str, str]:
    from servanda.annotating.proposals import FIELDS

    for name in fields:
        if name not in FIELDS:
            raise BadRequest(f"a link has no field {name[:40]!r}", f"one of {', '.join(FIELDS)}")
    root = found.workspace.root
    return {
        name: value and checked_field(root, name, value)
        if name in _MAY_BE_EMPTY
        else checked_field(root, name, value)
        for name, value in fields.items()
    }


def _words(found: "Draft", act: "Add") -> None:
    """Refuse a place that is none of the text, or holds no word."""
    if act.end > int(found.about["characters"]) or not found.text[act.start : act.end].strip():
        raise BadRequest("no words were chosen", "select at least one word of the text")
