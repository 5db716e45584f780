"""The room of search: what holds the words, as one types or when the form is sent."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse, Response

from servanda.api import finding
from servanda.model.room_sheet import FoundSheet
from servanda.model.sheet import Hit
from servanda.rendering.bench.addresses import of_hit
from servanda.rendering.words import plural
from servanda.web.asked import nothing_else, short
from servanda.web.documents import document
from servanda.web.pages import settings_of, shown

router = APIRouter(dependencies=[Depends(nothing_else)])

SHOWN = 30


@router.get("/search", response_class=HTMLResponse)
def search(request: Request, words: str = "") -> HTMLResponse:
    """Show what holds the words, best first."""
    asked = short("words", words)
    found = _found(request, asked, SHOWN)
    hits = [{**hit, "pieces": _pieces(hit["excerpt"])} for hit in found["hits"]]
    return shown(request, "search.html", {"asked": asked, "hits": hits, "how_much": _told(found)})


@router.get("/api/search", response_model=FoundSheet)
def search_document(
    request: Request, words: str = "", limit: Annotated[int, Query(ge=1, le=100)] = SHOWN
) -> Response:
    """Answer with what holds the words, best first; in an excerpt, what was found stands in «»."""
    return document(_found(request, short("words", words), limit))


def _found(request: Request, words: str, limit: int) -> FoundSheet:
    sheet = finding.find(words, limit=limit, workspace=settings_of(request).workspace)
    return {
        "words": words,
        "hits": [{**hit, "way": _way(hit)} for hit in sheet["hits"]],
        "found": sheet.get("found", 0),
        "note": sheet.get("note", ""),
    }


def _way(hit: Hit) -> str:
    return of_hit(hit["kind"], hit["id"], hit.get("publisher", ""))


def _told(found: FoundSheet) -> str:
    """Return in a sentence how much was found."""
    if not found["words"]:
        return ""
    if not found["found"]:
        return "Nothing holds these words. Fewer words, or the beginning of one, find more."
    shown_of = len(found["hits"])
    first = f"; the best {shown_of} are shown" if found["found"] > shown_of else ""
    note = f"; {found['note']}" if found["note"] else ""
    return f"{plural(found['found'], 'text')} found{first}{note}."


def _pieces(excerpt: str) -> list[tuple[str, bool]]:
    """Return an excerpt in pieces, and which of them were found.

    >>> _pieces("a «b» c")
    [('a ', False), ('b', True), (' c', False)]
    """
    before, *stretches = excerpt.split("«")
    pieces = [(before, False)]
    for stretch in stretches:
        found, _, rest = stretch.partition("»")
        pieces += [(found, True), (rest, False)]
    return [piece for piece in pieces if piece[0]]
