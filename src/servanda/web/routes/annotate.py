"""The room where texts are annotated: a text comes in, and its draft is worked on until it is on record."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from servanda.api import draft_list, drafted, drafting
from servanda.api.uploading import given_of
from servanda.errors import ServandaError
from servanda.files.texts import GivenText
from servanda.model.vocabulary import EventType, Stance, Standing
from servanda.web.asked import nothing_else, short
from servanda.web.faults import STATUS
from servanda.web.pages import settings_of, shown
from servanda.web.uploads import AnyText, Brought, check
from servanda.web.who import name_given, remember
from servanda.web.whose_draft import NotYours, own_draft, plain_day

router = APIRouter(tags=["annotate"], dependencies=[Depends(nothing_else)])

_NOTHING = {"text": "", "day": "", "publisher": "", "title": "", "url": ""}


@router.get("/annotate", response_class=HTMLResponse)
def start(request: Request, text: str = "") -> Response:
    """Show where a text is pasted or dropped, and the drafts that are open; or begin a coding of a held text."""
    if request.state.may_write:
        drafted.be_ready(workspace=settings_of(request).workspace)
    return _start(request, _NOTHING, held=short("text", text))


@router.post("/annotate", response_class=RedirectResponse, status_code=303)
def open_text(
    request: Request, form: AnyText, name: Annotated[str, Form(max_length=400)] = ""
) -> Response:
    """Open a text as a draft of whoever sits here, and go to it."""
    coder = request.state.coder
    try:
        coder = coder or name_given(name)
        found = _opened(request, form, coder)
    except ServandaError as error:
        return _start(request, form.typed, held=form.held, wrong=error, name=name)
    drafted.let_read(found)
    answer = RedirectResponse(f"/annotate/{found.id}", status_code=303)
    if coder != request.state.coder:
        remember(answer, coder)
    return answer


@router.get("/annotate/{draft}", response_class=HTMLResponse)
def annotate(request: Request, draft: str) -> Response:
    """Show a draft: its text, what is proposed in it, and what was decided."""
    workspace = settings_of(request).workspace
    if not request.state.coder:
        drafting.draft(short("draft", draft), workspace=workspace)
        return shown(request, "annotate/whose.html", {"by": "", "draft": draft}, status=403)
    try:
        found = own_draft(request, draft)
    except NotYours:
        by = drafting.draft(draft, workspace=workspace).coder
        return shown(request, "annotate/whose.html", {"by": by, "draft": draft}, status=403)
    view = {
        "draft": drafted.draft_sheet(found),
        "stances": [*Stance],
        "standings": [*Standing],
        "types": [*EventType],
    }
    return shown(request, "annotate/draft.html", view)


@router.post("/annotate/{draft}/discard", response_class=RedirectResponse, status_code=303)
def discard(request: Request, draft: str) -> Response:
    """Forget a draft and all that was decided in it; what is on record stays."""
    found = own_draft(request, draft)
    drafting.discard(found.id, workspace=found.workspace.root)
    return RedirectResponse("/annotate", status_code=303)


def _opened(request: Request, form: Brought, coder: str) -> drafting.Draft:
    """Return the draft of a text that came in; raises ServandaError for one that cannot be read."""
    check(form)
    workspace = settings_of(request).workspace
    origin = drafting.Origin(form.publisher, form.title, form.url)
    day = plain_day(form.day)
    if form.held:
        given, known_day, origin = drafting.held(form.held, workspace=workspace)
        day = day or known_day
    elif form.content:
        given = given_of(form.file, form.content)
    else:
        given = GivenText(drafting.PASTED, form.text)
    return drafting.open_text(
        given,
        coder=coder,
        asked=drafting.Asked(day or None, with_proposals=form.with_proposals),
        origin=origin,
        held=bool(form.held),
        workspace=workspace,
    )


def _start(
    request: Request,
    typed: dict[str, str],
    *,
    held: str = "",
    wrong: ServandaError | None = None,
    name: str = "",
) -> HTMLResponse:
    workspace = settings_of(request).workspace
    text, day, origin = "", "", drafting.Origin()
    if held:
        given, day, origin = drafting.held(held, workspace=workspace)
        text = given.text
    view = {
        "typed": typed,
        "held": held,
        "held_text": {
            "text": text[:600],
            "words": len(text.split()),
            "day": day,
            **origin._asdict(),
        },
        "wrong": {"what": wrong.what, "remedy": wrong.remedy} if wrong else None,
        "name": name,
        "drafts": draft_list.drafts(coder=request.state.coder, workspace=workspace),
    }
    status = next((code for kind, code in STATUS.items() if isinstance(wrong, kind)), 200)
    return shown(request, "annotate/start.html", view, status=status)
