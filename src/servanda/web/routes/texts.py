"""The room of a held text: all evidence that events take from it, highlighted where it stands."""

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, Response

from servanda.api import rooms
from servanda.model.room_sheet import EvidenceMark, HeldTextSheet
from servanda.web.asked import nothing_else, short
from servanda.web.documents import document
from servanda.web.pages import settings_of, shown

router = APIRouter(dependencies=[Depends(nothing_else)])


@router.get("/text/{name}", response_class=HTMLResponse)
def text(request: Request, name: str) -> HTMLResponse:
    """Show a held text with its evidence, and the events beside it."""
    sheet = rooms.text(short("text", name), workspace=settings_of(request).workspace)
    stances = ["", *(mark["link"]["stance"] for mark in sheet["marks"])]
    view = {"sheet": sheet, "anchors": _anchors(sheet["marks"]), "stances": stances}
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
    return document(rooms.text(short("text", name), workspace=settings_of(request).workspace))
