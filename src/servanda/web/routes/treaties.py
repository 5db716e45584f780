"""The rooms of treaties: their list, the text of one with its margin, two side by side."""

from itertools import groupby

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from servanda.api import asking, rooms
from servanda.model.room_sheet import BesideSheet, TreatySheet, XrefPageSheet
from servanda.model.sheet import TreatiesSheet
from servanda.rendering.bench import addresses
from servanda.web.asked import day, nothing_else, short
from servanda.web.documents import ELSEWHERE, document
from servanda.web.pages import settings_of, shown

router = APIRouter(dependencies=[Depends(nothing_else)])


@router.get("/treaties", response_class=HTMLResponse)
def treaties(request: Request) -> HTMLResponse:
    """Show the treaties on file."""
    workspace = settings_of(request).workspace
    sheet = asking.treaties(workspace=workspace)
    names = dict(asking.names("actor", "", workspace=workspace))
    return shown(request, "treaties.html", {"sheet": sheet, "actors": names})


@router.get("/treaty/{treaty}", response_class=HTMLResponse, responses=ELSEWHERE)
def treaty(request: Request, treaty: str, as_of: str = "", beside: str = "") -> Response:
    """Show the text of a treaty with its verdicts, or beside another text."""
    if beside:
        return _beside(request, treaty, beside)
    sheet = rooms.treaty(
        short("treaty", treaty),
        as_of=day("as_of", as_of) or None,
        workspace=settings_of(request).workspace,
    )
    if sheet["row"]["id"] != treaty:
        return RedirectResponse(addresses.of_unit(sheet["row"]["id"]))
    view = {"sheet": sheet, "row": sheet["row"], "passages": sheet["passages"]}
    return shown(request, "treaty.html", view)


def _beside(request: Request, one: str, other: str) -> HTMLResponse:
    sheet = rooms.beside(
        short("treaty", one), short("beside", other), workspace=settings_of(request).workspace
    )
    alike = [pair["unit"]["address"] for pair in sheet["pairs"] if pair["parallels"]]
    return shown(request, "beside.html", {"sheet": sheet, "alike": alike})


@router.get("/xref/{address:path}", response_class=HTMLResponse, responses=ELSEWHERE)
def xref(request: Request, address: str) -> Response:
    """Show a clause beside those it cites, those that cite it, its parallels and possible conflicts."""
    sheet = rooms.xref(short("clause", address), workspace=settings_of(request).workspace)
    unit = sheet["answer"]["unit"]
    if unit["address"] != address:
        return RedirectResponse(addresses.of_xref(unit["address"]))
    groups = [
        (relation, list(compared))
        for relation, compared in groupby(
            sheet["compared"], lambda each: each["reference"]["relation"]
        )
    ]
    view = {"unit": unit, "groups": groups, "outside": sheet["answer"]["outside"]}
    return shown(request, "xref.html", view)


@router.get("/api/treaties", response_model=TreatiesSheet)
def treaties_document(request: Request) -> Response:
    """Answer with the treaties on file."""
    return document(asking.treaties(workspace=settings_of(request).workspace))


@router.get("/api/treaty/{treaty}", response_model=TreatySheet)
def treaty_document(request: Request, treaty: str, as_of: str = "") -> Response:
    """Answer with the text of a treaty, unit by unit, with verdicts and counts."""
    sheet = rooms.treaty(
        short("treaty", treaty),
        as_of=day("as_of", as_of) or None,
        workspace=settings_of(request).workspace,
    )
    return document(sheet)


@router.get("/api/beside/{one}/{other}", response_model=BesideSheet)
def beside_document(request: Request, one: str, other: str) -> Response:
    """Answer with two texts, aligned by their parallel clauses."""
    workspace = settings_of(request).workspace
    return document(rooms.beside(short("treaty", one), short("beside", other), workspace=workspace))


@router.get("/api/xref/{address:path}", response_model=XrefPageSheet)
def xref_document(request: Request, address: str) -> Response:
    """Answer with the references of a clause, each with its words."""
    return document(rooms.xref(short("clause", address), workspace=settings_of(request).workspace))
