"""The first page: what there is, and the three jobs."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from typing_extensions import TypedDict

from servanda.api import asking, reviewing
from servanda.rendering.words import plural
from servanda.web.pages import settings_of, shown

router = APIRouter(tags=["frame"])

KINDS = {
    "proposed": ("proposed link", "proposed links"),
    "suspect": ("link whose clause has changed", "links whose clause has changed"),
    "orphaned": ("quotation without its place", "quotations without their place"),
    "problem": ("problem in the data", "problems in the data"),
    "disagreement": ("text whose coders differ", "texts whose coders differ"),
}
"""What may wait, in words, by the names of the work list."""


class WaitingKind(TypedDict):
    """One kind of thing that waits for a person."""

    kind: str
    count: int
    words: str


class Waiting(TypedDict):
    """What waits; nothing is said of kinds of which there is none."""

    kinds: list[WaitingKind]


@router.get("/", response_class=HTMLResponse)
def home(request: Request) -> HTMLResponse:
    """Show the treaties on file and what can be done."""
    sheet = asking.treaties(workspace=settings_of(request).workspace)
    example = next((f"{row['id']}/1" for row in sheet["treaties"] if row["clauses"]), "")
    return shown(request, "home.html", {"sheet": sheet, "example": example})


@router.get("/clause", response_class=RedirectResponse, status_code=303)
def named_clause(
    words: Annotated[str, Query(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f\\]+$")],
) -> RedirectResponse:
    """Lead to the page of the clause that somebody named in a field."""
    return RedirectResponse(f"/clause/{quote(words.strip())}", status_code=303)


@router.get("/api/waiting")
def waiting(request: Request) -> Waiting:
    """Count what waits for a person. It may take a while, so no page waits for it."""
    workspace = settings_of(request).workspace
    counts = reviewing.work_list(workspace=workspace, coder=request.state.coder)["counts"]
    found: list[WaitingKind] = [
        {"kind": kind, "count": counts[kind], "words": plural(counts[kind], *words)}
        for kind, words in KINDS.items()
        if counts.get(kind)
    ]
    return {"kinds": found}
