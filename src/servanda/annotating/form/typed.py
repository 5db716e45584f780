"""Knows a form as it came back from a page, with what it rests on."""

import json
from collections.abc import Callable
from typing import NamedTuple

from servanda.annotating.form.ground import Ground
from servanda.annotating.form.merge import merge
from servanda.annotating.form.of_event import form_of
from servanda.annotating.form.pairs import pairs, read_pairs
from servanda.annotating.form.settled import settled
from servanda.annotating.form.versions import Versions
from servanda.errors import BadRequest
from servanda.model.event import Event
from servanda.model.form_sheet import DifferenceSheet, EventForm


class Typed(NamedTuple):
    """What was typed; all beside the form as in `model.form_sheet.EditSheet`."""

    form: EventForm
    event: str = ""
    basis: str = ""
    opened: str = ""
    first: str = ""
    mine: str = ""

    def ground(self, shown: Callable[[str], str]) -> Ground:
        """Return what the form rests on; raises BadRequest where it is no longer what a page of ours sent."""
        opened, first = _event(self.opened), _event(self.first)
        if self.event and (opened.id if opened else "") != self.event:
            raise BadRequest("this form is of another event", "open the event again")
        return Ground(opened, first, shown)

    def upon(self, theirs: Event, basis: str, shown: Callable[[str], str]) -> "Typed":
        """Return the form merged with the event that stands in the file now, and resting on it."""
        ground = self.ground(shown)
        mine = settled(self.form, ground)
        was = ground.form or mine
        return self._replace(
            form=merge(was, mine, form_of(theirs)).form,
            basis=basis,
            opened=json_of(theirs),
            first=self.opened,
            mine=json.dumps([*pairs(mine)]),
        )

    def versions(self) -> Versions | None:
        """Return the three forms that met in a conflict, or None where there was none."""
        first, theirs = _event(self.first), _event(self.opened)
        if not (first and theirs and self.mine):
            return None
        return Versions(form_of(first), _form(self.mine), form_of(theirs))

    def differences(self) -> list[DifferenceSheet]:
        """Return where two people made different things of the event."""
        versions = self.versions()
        return merge(*versions).differences if versions else []


def typed_of(event: Event, basis: str) -> Typed:
    """Return the form of an event that was just opened."""
    return Typed(form_of(event), event.id, basis, json_of(event))


def json_of(event: Event) -> str:
    """Return an event as JSON in ASCII, which a page shows as it is."""
    return json.dumps(event.model_dump(mode="json"))


def _event(written: str) -> Event | None:
    try:
        return Event.of_plain(json.loads(written)) if written else None
    except (ValueError, TypeError, RecursionError) as error:
        raise _not_ours() from error


def _form(written: str) -> EventForm:
    try:
        return read_pairs(json.loads(written))
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise _not_ours() from error


def _not_ours() -> BadRequest:
    return BadRequest(
        "this form is not whole any more",
        "copy what you typed, open the event again, and repeat it",
    )
