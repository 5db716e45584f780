"""The rooms of events: what happened, its links and its evidence."""

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from servanda.api import asking, rooms
from servanda.model.sheet import EventSheet
from servanda.rendering.bench import addresses
from servanda.web.asked import nothing_else, short
from servanda.web.blindness import open_event
from servanda.web.documents import ELSEWHERE, document
from servanda.web.pages import settings_of, shown

router = APIRouter(dependencies=[Depends(nothing_else)])


@router.get("/event/{event}", response_class=HTMLResponse, responses=ELSEWHERE)
def event(request: Request, event: str) -> Response:
    """Show an event with its links, its evidence where it stands."""
    sheet = rooms.event(short("event", event), workspace=settings_of(request).workspace)
    name = sheet["answer"]["id"]
    if name != event:
        return RedirectResponse(addresses.of_event(name))
    open_event(request, name)
    return shown(request, "event.html", {"sheet": sheet, "event": sheet["answer"]})


@router.get("/api/event/{event}", response_model=EventSheet)
def event_document(request: Request, event: str) -> Response:
    """Answer with an event and its links."""
    sheet = asking.event(short("event", event), workspace=settings_of(request).workspace)
    open_event(request, sheet["id"])
    return document(sheet)
