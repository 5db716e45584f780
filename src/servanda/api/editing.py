"""What can be edited: an event opened as a form, and a form saved, upon the file that it was read from.

A form that rests on another file than stands there now is not saved: it comes back with both versions.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from servanda.api.readers import loaded
from servanda.api.writing import id_for
from servanda.errors import BadRequest, Conflict
from servanda.files.layout import find_workspace

if TYPE_CHECKING:
    from servanda.annotating.form.pressed import Pressed
    from servanda.annotating.form.typed import Typed
    from servanda.files.load import Loaded
    from servanda.model.event import Event
    from servanda.model.form_sheet import ChoicesSheet, EditSheet, RowForm, SavedEventSheet
    from servanda.model.problem import Problem

_LINES = ".jsonl"


class Refused(NamedTuple):
    """A form that was not saved, as it is to be shown again."""

    sheet: "EditSheet"
    is_conflict: bool
    """True where the file is no longer the one that the form rests on"""


def opened(name: str, *, workspace: Path | None = None) -> "EditSheet":
    """Return the form of an event.

    Raises NotFound with the nearest names, and BadRequest for an event in a `.jsonl` file, which says where.
    """
    from servanda.annotating.form.typed import typed_of
    from servanda.reporting.event import known_event

    data = loaded(workspace)
    event = known_event(data.corpus, name)
    place = data.places[event.id]
    if place.file.endswith(_LINES):
        raise BadRequest(
            f"{event.id} stands in a file of many events, {place}",
            "it is changed there, in that line, by hand or by what made the file",
        )
    return _sheet(data, typed_of(event, data.files[place.file]))


def blank(*, workspace: Path | None = None) -> "EditSheet":
    """Return the form of a new event."""
    from servanda.annotating.form.of_event import blank_form
    from servanda.annotating.form.typed import Typed

    return _sheet(loaded(workspace), Typed(blank_form()))


def blank_rows() -> dict[str, "RowForm"]:
    """Return a blank row of each list, by the list it stands in."""
    from servanda.annotating.form import of_event

    return {
        "actors": of_event.blank_actor(),
        "sources": of_event.blank_source(),
        "links": of_event.blank_link(),
        "evidence": of_event.blank_quotation(),
    }


def choices(*, workspace: Path | None = None) -> "ChoicesSheet":
    """Return what can be chosen while typing."""
    from servanda.api.remembering import answer
    from servanda.reporting.choices import choices_sheet

    return answer(workspace, ("choices",), lambda data: choices_sheet(data.corpus), warned=False)


def pressed(pairs: Sequence[tuple[str, str]], event: str) -> "Pressed":
    """Return a form as it came back, after the button that was pressed; raises BadRequest for none of ours."""
    from servanda.annotating.form.pressed import pressed

    return pressed(pairs, event)


def reopened(
    typed: "Typed", *, wrong: Mapping[str, str] | None = None, workspace: Path | None = None
) -> "EditSheet":
    """Return the form as it was typed, perhaps with what is wrong with it; nothing is saved."""
    return _sheet(loaded(workspace), typed, wrong=wrong)


def first_wrong(sheet: "EditSheet") -> str:
    """Return the first field of a form with which something is wrong, or nothing."""
    from servanda.annotating.form.pairs import pairs

    named = [wrong for wrong in sheet["wrong"] if wrong]
    fields = (
        name for name, _ in pairs(sheet["form"]) if not name.endswith((".of", ".old", ".own"))
    )
    return next(
        (each for each in fields if f"{each}.".startswith(tuple(f"{n}." for n in named))), ""
    )


def save(
    typed: "Typed", *, by: str, anyway: bool = False, workspace: Path | None = None
) -> "SavedEventSheet | Refused":
    """Write what was typed and return what changed, or the form again with what stands in the way.

    A new event that looks like one on record is written only if `anyway`. Raises ReadOnly, and ServandaError
    where the disk refuses.
    """
    data = loaded(workspace)
    event = _event(typed, data, by)
    if isinstance(event, dict):
        return Refused(_sheet(data, typed, wrong=event), is_conflict=False)
    alike = [] if typed.event or anyway else _alike(data, event)
    if alike:
        return Refused(_sheet(data, typed, alike=alike), is_conflict=False)
    return _written(typed, event, workspace)


def _event(typed: "Typed", data: "Loaded", by: str) -> "Event | dict[str, str]":
    """Return the event that was typed, or what is wrong with it, by field."""
    from dataclasses import replace

    from servanda.annotating.form.clauses import with_addresses
    from servanda.annotating.form.settled import settled
    from servanda.annotating.form.signed import Signature, signed
    from servanda.annotating.form.to_event import plain_of
    from servanda.files.typed_event import typed_event

    ground = typed.ground(_shown)
    held = data.corpus.event.get(typed.event)
    if held and data.files.get(data.places[held.id].file) == typed.basis:
        ground = replace(ground, opened=held)
    form, refused = with_addresses(settled(typed.form, ground), ground, data.corpus)
    signature = Signature(by, datetime.now(UTC).replace(microsecond=0))
    plain = plain_of(form, ground, recorded=signature.plain)
    found = typed_event({"id": id_for(plain)} | plain)
    if isinstance(found, dict) or refused:
        return {**(found if isinstance(found, dict) else {}), **refused}
    event = signed(found, form, ground, signature, data.corpus)
    return event if typed.event else _new(event, data)


def _shown(words: str) -> str:
    """Return words as they come back from a page on which nobody touched them."""
    from servanda.rendering.harmless import as_given, harmless

    return as_given(harmless(words))


def _new(event: "Event", data: "Loaded") -> "Event | dict[str, str]":
    """Return a new event, or what `servanda check` would say of it, by row."""
    if event.id in data.corpus.event:
        return {"id": f"there is an event {event.id} already; give the new one another name"}
    found: dict[str, str] = {}
    for problem in _problems(data, event):
        _, _, link = problem.about.partition("#")
        found.setdefault(f"links.{link}" if link else "", f"{problem.what}; {problem.remedy}")
    return found or event


def _alike(data: "Loaded", event: "Event") -> "list[Event]":
    from servanda.checks.duplicate_event import likeness

    mine = likeness(event)
    return [other for other in data.corpus.of_date(event.date) if likeness(other) == mine]


def _written(typed: "Typed", event: "Event", workspace: Path | None) -> "SavedEventSheet | Refused":
    from servanda.files.save import save_event

    place = find_workspace(workspace or Path.cwd())
    try:
        save_event(place, event, basis=typed.basis or None)
    except Conflict as conflict:
        return _met(typed, event, conflict, workspace)
    except BadRequest as error:
        wrong = {"": f"{error.what}; {error.remedy}"}
        return Refused(_sheet(loaded(workspace), typed, wrong=wrong), is_conflict=False)
    return _saved(typed, loaded(workspace), event.id)


def _met(
    typed: "Typed", event: "Event", conflict: Conflict, workspace: Path | None
) -> "SavedEventSheet | Refused":
    """Return the form merged with what stands in the file now, or with what else came between."""
    data = loaded(workspace)
    theirs, place = data.corpus.event.get(event.id), data.places.get(event.id)
    if not typed.event:
        wrong = {"id": f"{conflict.what}; {conflict.remedy}"}
        return Refused(_sheet(data, typed, wrong=wrong), is_conflict=True)
    if theirs is None or place is None or place.file.endswith(_LINES):
        return Refused(_gone(typed, data), is_conflict=True)
    basis = data.files[place.file]
    if theirs == event:  # sent twice, or changed alike: it is as it was to be
        return _saved(typed, data, event.id)
    if theirs == typed.ground(_shown).opened:  # only its comments or its layout changed
        return _written(typed._replace(basis=basis), event, workspace)
    return Refused(_sheet(data, typed.upon(theirs, basis, _shown)), is_conflict=True)


def _saved(typed: "Typed", data: "Loaded", name: str) -> "SavedEventSheet":
    from servanda.annotating.form.changes import changes
    from servanda.annotating.form.of_event import form_of
    from servanda.reporting.check import problem_sheet
    from servanda.reporting.event import known_event

    before, after = typed.ground(_shown).opened, known_event(data.corpus, name)
    return {
        "event": name,
        "title": after.title,
        "place": str(data.places[name]),
        "is_new": before is None,
        "changes": changes(form_of(before), form_of(after)) if before else [],
        "problems": [problem_sheet(problem) for problem in _problems(data, after)],
    }


def _gone(typed: "Typed", data: "Loaded") -> "EditSheet":
    """Return the form of an event that is not where it was, with what is known of that."""
    from servanda.annotating.form.same_elsewhere import same_elsewhere
    from servanda.reporting.edit import Beside, edit_sheet

    was = typed.ground(_shown).opened
    moved_to = same_elsewhere(data.corpus, was) if was else ""
    file = f"/{typed.event}.yaml"
    unread = [each for each in data.problems if each.place and each.place.file.endswith(file)]
    gone = str(unread[0]) if unread else f"there is no event {typed.event} any more"
    return edit_sheet(data.corpus, typed, Beside(gone=gone, moved_to=moved_to))


def _sheet(
    data: "Loaded",
    typed: "Typed",
    *,
    wrong: Mapping[str, str] | None = None,
    alike: "list[Event] | None" = None,
) -> "EditSheet":
    from servanda.reporting.edit import Beside, edit_sheet

    held = data.corpus.event.get(typed.event)
    problems = _problems(data, held) if held else ()
    place = data.places.get(typed.event)
    beside = Beside(wrong or {}, problems, alike or (), place)
    return edit_sheet(data.corpus, typed, beside)


def _problems(data: "Loaded", event: "Event") -> "tuple[Problem, ...]":
    """Return what the checks find wrong with an event, with places."""
    from servanda.checks import check_event

    found = check_event(data.corpus, event)
    return tuple(each._replace(place=data.places.get(each.about)) for each in found)
