"""The room of a held text: all evidence that events take from it, highlighted where it stands.

Of a text that somebody codes blind, or may code next, they see the words alone (`api.blind`).
"""

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from servanda.api import blind, rooms
from servanda.model.room_sheet import EvidenceMark, HeldTextSheet
from servanda.rendering.bench import addresses
from servanda.web.asked import nothing_else, short
from servanda.web.documents import document
from servanda.web.pages import settings_of, shown
from servanda.web.whose_draft import coder_here

router = APIRouter(dependencies=[Depends(nothing_else)])


@router.get("/text/{name}", response_class=HTMLResponse)
def text(request: Request, name: str) -> HTMLResponse:
    """Show a held text with its evidence, and the events beside it."""
    sheet, workspace = _sheet(request, name), settings_of(request).workspace
    stances = ["", *(mark["link"]["stance"] for mark in sheet["marks"])]
    view = {
        "sheet": sheet,
        "anchors": _anchors(sheet["marks"]),
        "stances": stances,
        "draft": blind.in_hand(sheet["name"], coder=request.state.coder, workspace=workspace)
        if sheet["closed"]
        else "",
    }
    return shown(request, "text.html", view)


def _anchors(marks: list[EvidenceMark]) -> list[str]:
    """Return the name of the place of each mark, by its number: where it begins in the text."""
    seen: dict[int, int] = {}
    names = [""]
    for mark in marks:
        start = mark["start"] or 0
        seen[start] = seen.get(start, 0) + 1
        names.append(f"at-{start}" + (f"-{seen[start]}" if seen[start] > 1 else ""))
    return names


@router.get("/api/text/{name}", response_model=HeldTextSheet)
def text_document(request: Request, name: str) -> Response:
    """Answer with a held text, cut at the ends of its evidence."""
    return document(_sheet(request, name))


@router.post("/text/{name}/look", response_class=RedirectResponse, status_code=303)
def look(request: Request, name: str) -> Response:
    """Show the evidence to somebody from whom it is kept; what they code of the text later is not blind."""
    text = short("text", name)
    blind.look(text, coder=coder_here(request), workspace=settings_of(request).workspace)
    return RedirectResponse(addresses.of_text(text), status_code=303)


def _sheet(request: Request, name: str) -> HeldTextSheet:
    """Return the text as whoever sits here may see it."""
    workspace = settings_of(request).workspace
    return rooms.text(short("text", name), coder=request.state.coder, workspace=workspace)
