"""The rooms of two coders: who coded what, how well they agree, where they differ, and what was ruled."""

from typing import Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from servanda.api import coding
from servanda.errors import BadRequest, Closed, Conflict, NotFound, ServandaError
from servanda.model.agree_sheet import AgreeSheet
from servanda.model.review_sheet import CodedTextsSheet, DifferencesSheet
from servanda.model.vocabulary import EventType, Stance, Standing
from servanda.web import rulings
from servanda.web.asked import nothing_else, short
from servanda.web.documents import document
from servanda.web.in_whose_name import kept, name_for
from servanda.web.pages import settings_of, shown
from servanda.web.routes.deciding import whose
from servanda.web.sent import AnyForm, Sent, described

router = APIRouter(tags=["two coders"], dependencies=[Depends(nothing_else)])

_FORM = described(
    basis="the basis of the differences that were shown",
    **{
        "unit.<n>.take": "`coder:<name>`, `own` or `nothing`",
        "unit.<n>.because": "why",
        "unit.<n>.own.title": "and every other field of an event, where `own` is taken",
        "unit.<n>.link.<m>.clause": "and every other field of a link, where `own` is taken",
    },
)


@router.get("/coding", response_class=HTMLResponse)
def coders(request: Request) -> Response:
    """Show the texts that can be coded, who coded them, and how well coders agree."""
    return shown(request, "coding/list.html", {"sheet": _texts(request), **_agreed(request)})


@router.get("/api/coding", response_model=CodedTextsSheet)
def coders_document(request: Request) -> Response:
    """Answer with the texts as this coder may see them."""
    return document(_texts(request))


@router.get("/api/coding/agreement", response_model=AgreeSheet)
def agreement_document(request: Request) -> Response:
    """Answer with the agreement over all texts that are open to this coder."""
    return document(coding.agreement(coder=_coder(request), workspace=_workspace(request)))


@router.get("/api/coding/{text}", response_model=DifferencesSheet)
def differences_document(request: Request, text: str) -> Response:
    """Answer with all opinions on a text, where it is open to this coder."""
    name = short("text", text)
    return document(
        coding.differences(name, coder=request.state.coder, workspace=_workspace(request))
    )


@router.get("/coding/{text}", response_class=HTMLResponse)
def coded_text(request: Request, text: str) -> Response:
    """Show a text with what this coder may know of it: opinions, agreement, and the record of a ruling."""
    return _text_page(request, short("text", text))


@router.post("/coding/{text}/open", response_class=HTMLResponse, openapi_extra=described())
def open_text(request: Request, sent: AnyForm, text: str) -> Response:
    """Open the opinions on a text to somebody who adjudicates; what they code of it later is not blind."""
    name = short("text", text)
    try:
        by = name_for(request, sent)
    except BadRequest as error:
        return whose(request, sent, error)
    coding.open_differences(name, coder=by, workspace=_workspace(request))
    return kept(request, RedirectResponse(f"/coding/{name}/adjudicate", status_code=303), by)


@router.get("/coding/{text}/adjudicate", response_class=HTMLResponse)
def adjudicate(request: Request, text: str) -> Response:
    """Show the opinions on a text side by side, with a form that settles them."""
    name = short("text", text)
    try:
        return _form(request, name, request.state.coder)
    except Closed:
        return _text_page(request, name, status=403)


@router.post("/coding/{text}/adjudicate", response_class=HTMLResponse, openapi_extra=_FORM)
def settle(request: Request, sent: AnyForm, text: str) -> Response:
    """Save the signed record and what it decides, or show the form with what stood in the way."""
    name = short("text", text)
    try:
        by = name_for(request, sent)
    except BadRequest as error:
        return whose(request, sent, error)
    try:
        return kept(request, _settled(request, sent, name, by), by)
    except Closed:
        return kept(request, _text_page(request, name, status=403), by)


def _settled(request: Request, sent: Sent, name: str, by: str) -> Response:
    workspace = _workspace(request)
    sheet = coding.differences(name, coder=by, workspace=workspace)
    try:
        if sheet["basis"] != sent.get("basis"):
            raise Conflict(
                "a coding of this text or its record changed since it was shown to you",
                "what you chose and typed stands below; look at each difference again, and save",
            )
        decisions = rulings.decisions(sent, sheet)
        coding.adjudicate(name, decisions, by=by, basis=sheet["basis"], workspace=workspace)
    except (BadRequest, NotFound, Conflict) as error:
        status = 409 if isinstance(error, Conflict) else 422
        return _form(request, name, by, sent=sent, trouble=error, status=status)
    return RedirectResponse(f"/coding/{name}", status_code=303)


def _form(  # noqa: PLR0913 - what a form is shown again with, each by name
    request: Request,
    name: str,
    coder: str,
    *,
    sent: Sent | None = None,
    trouble: ServandaError | None = None,
    status: int = 200,
) -> HTMLResponse:
    sheet = coding.differences(name, coder=coder, workspace=_workspace(request))
    shown_before = rulings.typed(sent) if sent else {}
    filled = [rulings.filled(unit, shown_before) for unit in sheet["units"]]
    view = {
        "sheet": sheet,
        "filled": filled,
        "lost": rulings.lost(shown_before, sheet),
        "trouble": {"what": trouble.what, "remedy": trouble.remedy} if trouble else None,
        "words_of": {"type": [*EventType], "stance": [*Stance], "standing": [*Standing]},
        "file": f"annotations/codings/{name}/adjudicated.yaml",
    }
    return shown(request, "coding/adjudicate.html", view, status=status)


def _text_page(request: Request, name: str, *, status: int = 200) -> HTMLResponse:
    texts = _texts(request)["coded"]
    row = next((each for each in texts if each["name"] == name), None)
    if row is None:
        raise NotFound(f"no text {name[:40]!r} is held here", "choose one on the page of coders")
    sheet = None
    if row["open"] and len(row["coders"]) > 1:
        coder = request.state.coder
        sheet = coding.differences(name, coder=coder, workspace=_workspace(request))
    view: dict[str, Any] = {
        "row": row,
        "sheet": sheet,
        "file": f"annotations/codings/{name}/adjudicated.yaml",
        **(_agreed(request, name) if sheet else {"agreement": None, "trouble": None}),
    }
    return shown(request, "coding/text.html", view, status=status)


def _agreed(request: Request, *texts: str) -> dict[str, Any]:
    """Return the agreement, or in words why there is none: who asks is not known, or a library is missing."""
    try:
        sheet = coding.agreement(texts=texts, coder=_coder(request), workspace=_workspace(request))
    except BadRequest as error:
        return {"agreement": None, "trouble": {"what": error.what, "remedy": error.remedy}}
    return {"agreement": sheet, "trouble": None}


def _coder(request: Request) -> str:
    """Return who asks; raises Closed where nobody does by name, as others' findings are not shown to all."""
    coder = str(request.state.coder)
    if not coder:
        raise Closed("who asks is not known", "give your name above")
    return coder


def _texts(request: Request) -> CodedTextsSheet:
    return coding.texts(coder=request.state.coder, workspace=_workspace(request))


def _workspace(request: Request) -> Any:
    return settings_of(request).workspace
