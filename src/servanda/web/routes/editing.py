"""The room in which an event is written: a form of all it has, saved upon the file that it was read from."""

from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, Response

from servanda.api import editing
from servanda.errors import BadRequest
from servanda.web.asked import nothing_else, short
from servanda.web.blindness import open_event
from servanda.web.in_whose_name import FIELD, kept, name_for
from servanda.web.pages import settings_of, shown
from servanda.web.sent import AnyForm, Sent, described

if TYPE_CHECKING:
    from servanda.model.form_sheet import EditSheet

router = APIRouter(tags=["editing"], dependencies=[Depends(nothing_else)])

FORM = described(
    do="what is to be done: `save`, `add:links`, `remove:links.2`, `take:theirs:3`",
    basis="the SHA-256 of the file that the form was made from; empty for a new event",
    opened="the event as it was opened, as JSON; empty for a new one",
    title="and every other field of an event, those of rows as `links.1.clause`",
)


@router.get("/event/new", response_class=HTMLResponse)
def new_event(request: Request) -> Response:
    """Show the form of a new event."""
    return _page(request, editing.blank(workspace=settings_of(request).workspace))


@router.get("/event/{event}/edit", response_class=HTMLResponse, dependencies=[Depends(open_event)])
def edit_event(request: Request, event: str) -> Response:
    """Show the form of an event."""
    name = short("event", event)
    return _page(request, editing.opened(name, workspace=settings_of(request).workspace))


@router.post("/event/new", response_class=HTMLResponse, openapi_extra=FORM)
def add_event(request: Request, sent: AnyForm) -> Response:
    """Save a new event, or show its form again."""
    return _done(request, sent, "")


@router.post("/event/{event}/edit", response_class=HTMLResponse, openapi_extra=FORM)
def change_event(request: Request, sent: AnyForm, event: str) -> Response:
    """Save an event upon the file that it was read from, or show its form with what came between."""
    return _done(request, sent, short("event", event))


def _done(request: Request, sent: Sent, event: str) -> Response:
    pressed = editing.pressed(sent.pairs, event)
    if pressed.save:
        return _saved(request, sent, pressed.typed, anyway=pressed.save == "save-anyway")
    workspace = settings_of(request).workspace
    sheet = editing.reopened(pressed.typed, workspace=workspace)
    return _page(request, sheet, focus=pressed.focus, sent=sent)


def _saved(request: Request, sent: Sent, typed: Any, *, anyway: bool) -> Response:
    workspace = settings_of(request).workspace
    try:
        by = name_for(request, sent)
    except BadRequest as error:
        sheet = editing.reopened(
            typed, wrong={FIELD: f"{error.what}; {error.remedy}"}, workspace=workspace
        )
        return _page(request, sheet, sent=sent, status=422)
    outcome = editing.save(typed, by=by, anyway=anyway, workspace=workspace)
    if isinstance(outcome, editing.Refused):
        status = 409 if outcome.is_conflict else 422
        answer: Response = _page(request, outcome.sheet, sent=sent, status=status)
    else:
        answer = shown(request, "editing/saved.html", {"saved": outcome})
    return kept(request, answer, by)


def _page(
    request: Request,
    sheet: "EditSheet",
    *,
    sent: Sent | None = None,
    focus: str = "",
    status: int = 200,
) -> HTMLResponse:
    from servanda.model import vocabulary
    from servanda.model.day import Precision

    view = {
        "sheet": sheet,
        "form": sheet["form"],
        "wrong": sheet["wrong"],
        "focus": focus or editing.first_wrong(sheet),
        "in_name_of": sent.get(FIELD) if sent else "",
        "was_sent": sent is not None,
        "choices": editing.choices(workspace=settings_of(request).workspace),
        "blank": editing.blank_rows(),
        "words_of": {
            "types": [*vocabulary.EventType],
            "roles": [*vocabulary.Role],
            "stances": [*vocabulary.Stance],
            "standings": [*vocabulary.Standing],
            "statuses": [*vocabulary.Status],
            "precisions": [*Precision],
        },
    }
    return shown(request, "editing/event.html", view, status=status)
