"""Knows how to read an event that was typed into a form: the event, or what is wrong, field by field."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from servanda.annotating.form.parts import field_at
from servanda.files.mistakes import Mistake, mistakes
from servanda.model.event import Event

_NOTHING = ("missing-field", "empty-field")
NEEDED = "this is needed"


def typed_event(plain: Mapping[str, Any]) -> Event | dict[str, str]:
    """Return the event that plain data spells, else what is wrong, by the name of the field."""
    try:
        return Event.model_validate(plain)
    except ValidationError as error:
        found: dict[str, str] = {}
        for mistake in mistakes(error, Event):
            found.setdefault(field_at(mistake.path), _said(mistake))
        return found


def _said(mistake: Mistake) -> str:
    return NEEDED if mistake.code in _NOTHING else f"{mistake.what}; {mistake.remedy}"
