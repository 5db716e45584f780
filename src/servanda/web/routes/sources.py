"""The rooms of sources: publishers, the sources of one, and what is known from a source."""

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse

from servanda.api import rooms
from servanda.web.asked import nothing_else
from servanda.web.pages import settings_of, shown

router = APIRouter(dependencies=[Depends(nothing_else)])


@router.get("/sources", response_class=HTMLResponse)
def sources(request: Request) -> HTMLResponse:
    """Show who published what the events are known from."""
    sheet = rooms.sources(workspace=settings_of(request).workspace)
    return shown(request, "sources.html", {"sheet": sheet})


@router.get("/source", response_class=HTMLResponse)
def source(request: Request, publisher: str, url: str | None = None) -> HTMLResponse:
    """Show the sources of a publisher, or one of them; an empty `url` is the one without an address."""
    workspace = settings_of(request).workspace
    if url is None:
        listed = rooms.publisher(publisher, workspace=workspace)
        return shown(request, "publisher.html", {"sheet": listed})
    sheet = rooms.source(publisher, url or None, workspace=workspace)
    return shown(request, "source.html", {"sheet": sheet})
