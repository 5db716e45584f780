"""The first page: what there is, and the three jobs."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from servanda.api import asking
from servanda.web.pages import settings_of, shown

router = APIRouter()


@router.get("/", response_class=HTMLResponse)
def home(request: Request) -> HTMLResponse:
    """Show the treaties on file and what can be done."""
    sheet = asking.treaties(workspace=settings_of(request).workspace)
    return shown(request, "home.html", {"sheet": sheet})
