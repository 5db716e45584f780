"""Knows what the buttons of a form do: rows come and go, versions are taken over, and all else stays typed."""

from collections.abc import Sequence
from typing import Any, NamedTuple, cast

from servanda.annotating.form.of_event import (
    blank_actor,
    blank_form,
    blank_link,
    blank_quotation,
    blank_source,
)
from servanda.annotating.form.pairs import read_pairs, without
from servanda.annotating.form.taking import take
from servanda.annotating.form.typed import Typed
from servanda.errors import BadRequest
from servanda.model.form_sheet import EventForm

SAVE, ANYWAY = "save", "save-anyway"
_BESIDE = ("basis", "opened", "first", "mine")
_BLANK = {"actors": blank_actor, "sources": blank_source, "links": blank_link}


class Pressed(NamedTuple):
    """A form after a button was pressed, and what is to happen to it."""

    typed: Typed
    save: str = ""
    """`save`, `save-anyway`, or empty where the form is only to be shown again"""
    focus: str = ""
    """the field or button to go on with"""


def pressed(pairs: Sequence[tuple[str, str]], event: str) -> Pressed:
    """Return what was typed after the button that was pressed; its name is `do`.

    Raises BadRequest for a button that no page of ours has.
    """
    given = dict(pairs)
    verb, _, what = (given.get("do") or SAVE).partition(":")
    left = without(pairs, what) if verb == "remove" else pairs
    beside = {name: given.get(name, "") for name in _BESIDE}
    form = read_pairs(left)
    typed = Typed({**form, "id": event or form["id"]}, event, **beside)
    if not event:
        typed = typed._replace(basis="")
    if verb in (SAVE, ANYWAY):
        return Pressed(typed, verb)
    if verb == "remove":
        return Pressed(_open(typed), focus=f"add:{what.rpartition('.')[0]}")
    if verb == "add":
        form, focus = _added(typed.form, what)
        return Pressed(_open(typed._replace(form=form)), focus=focus)
    if verb == "take":
        return Pressed(_taken(typed, what), focus=f"take:{what}")
    raise BadRequest(f"no button here is called {verb[:40]!r}", "go back and press another")


def _added(form: EventForm, what: str) -> tuple[EventForm, str]:
    """Return the form with a blank row at the end of a list, and its first field."""
    whole: Any = form
    part, _, rest = what.partition(".")
    if what in _BLANK:
        rows = [*whole[part], _BLANK[part]()]
        field = next(name for name in rows[-1] if name not in ("of", "old", "own"))
        return cast(EventForm, whole | {part: rows}), f"{part}.{len(rows)}.{field}"
    number, _, inner = rest.partition(".")
    if part != "links" or inner != "evidence" or not number.isdecimal():
        raise BadRequest(
            f"there is no list called {what[:40]!r}", "go back and press another button"
        )
    links = [dict(link) for link in whole["links"]]
    if not 1 <= int(number) <= len(links):  # a blank link has nothing to quote for
        return form, "add:links"
    evidence = [*links[int(number) - 1]["evidence"], blank_quotation()]
    links[int(number) - 1]["evidence"] = evidence
    focus = f"links.{number}.evidence.{len(evidence)}.exact"
    return cast(EventForm, whole | {"links": links}), focus


def _open(typed: Typed) -> Typed:
    """Return a new event with a row to fill in every list; one on record as it is."""
    if typed.event:
        return typed
    form: Any = typed.form
    spare: Any = blank_form()
    return typed._replace(form=form | {part: form[part] or spare[part] for part in _BLANK})


def _taken(typed: Typed, what: str) -> Typed:
    whose, _, key = what.partition(":")
    versions = typed.versions()
    found = [each for each in typed.differences() if each["key"] == key]
    if not (versions and found) or whose not in ("mine", "theirs"):
        raise BadRequest("there is no such difference", "open the event again, repeat your change")
    return typed._replace(form=take(typed.form, found[0], whose, versions))
