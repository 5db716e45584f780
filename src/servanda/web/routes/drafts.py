"""What the page of a draft asks for and sends, as JSON: the text, what was read, every step, and the end of it.

A draft is its coder's alone: nobody else sees what was decided in it, and nobody decides in another's name.
"""

from typing import Any

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import JSONResponse, Response
from typing_extensions import TypedDict

from servanda.api import clauses, draft_list, drafted, drafting, moving, recording
from servanda.files.texts import GivenText
from servanda.model import draft_sheet as sheets
from servanda.web import draft_forms as forms
from servanda.web.asked import nothing_else, short
from servanda.web.documents import document
from servanda.web.faults import Fault, fault
from servanda.web.pages import settings_of
from servanda.web.whose_draft import coder_here, own_draft, plain_day

router = APIRouter(tags=["drafts"], dependencies=[Depends(nothing_else)])


class StaleFault(Fault):
    """A refusal because the draft was changed elsewhere, with what is there now."""

    progress: sheets.ProgressSheet


class KeptSheet(TypedDict):
    """The revision of a draft in which moves are kept."""

    revision: int


STALE: dict[int | str, dict[str, Any]] = {
    409: {"model": StaleFault, "description": "The draft was changed elsewhere"}
}


@router.get("/api/drafts", response_model=list[sheets.DraftLineSheet])
def drafts(request: Request) -> Response:
    """Answer with all drafts: whose, when, and how far."""
    workspace = settings_of(request).workspace
    return document(draft_list.drafts(coder=request.state.coder, workspace=workspace))


@router.post("/api/drafts", response_model=sheets.DraftSheet, status_code=201)
def open_draft(request: Request, form: forms.Opening) -> Response:
    """Open a text as a draft of whoever sits here, or go on with the one that is open."""
    found = drafting.open_text(
        GivenText(drafting.PASTED, form.text),
        coder=coder_here(request),
        asked=drafting.Asked(plain_day(form.day) or None, with_proposals=form.with_proposals),
        origin=drafting.Origin(form.publisher, form.title, form.url),
        workspace=settings_of(request).workspace,
    )
    drafted.let_read(found)
    return JSONResponse(drafted.draft_sheet(_again(found)), status_code=201)


@router.get("/api/drafts/{draft}", response_model=sheets.DraftSheet)
def draft(request: Request, draft: str) -> Response:
    """Answer with a draft as it stands."""
    found = own_draft(request, draft)
    drafted.let_read(found)
    return document(drafted.draft_sheet(_again(found)))


@router.delete("/api/drafts/{draft}", status_code=204)
def discard(request: Request, draft: str) -> Response:
    """Forget a draft and all that was decided in it; what is on record stays."""
    found = own_draft(request, draft)
    drafting.discard(found.id, workspace=found.workspace.root)
    return Response(status_code=204)


@router.get("/api/drafts/{draft}/text", response_model=sheets.TextSheet)
def text(request: Request, draft: str) -> Response:
    """Answer with the text of a draft."""
    return document({"text": own_draft(request, draft).text})


@router.get("/api/drafts/{draft}/reading", response_model=sheets.ReadingSheet)
def reading(request: Request, draft: str) -> Response:
    """Answer with what was read in a draft so far."""
    found = own_draft(request, draft)
    drafted.let_read(found)
    return document(drafted.reading_sheet(_again(found)))


@router.post("/api/drafts/{draft}/reading", response_model=sheets.DraftSheet)
def read_again(request: Request, draft: str) -> Response:
    """Let a draft be read whose reading was given up."""
    found = own_draft(request, draft)
    drafted.read_again(found)
    return document(drafted.draft_sheet(_again(found)))


@router.put("/api/drafts/{draft}/day", response_model=sheets.DraftSheet)
def say_day(request: Request, draft: str, form: forms.DayOfText) -> Response:
    """Say on which day the text was published, and let it be read again by that."""
    found = own_draft(request, draft)
    day = plain_day(form.day)
    drafted.read_again(drafting.say_day(found.id, day, workspace=found.workspace.root))
    return document(drafted.draft_sheet(_again(found)))


@router.put("/api/drafts/{draft}/source", response_model=sheets.DraftSheet)
def say_source(request: Request, draft: str, form: forms.Source) -> Response:
    """Say from where the text is."""
    found = own_draft(request, draft)
    origin = drafting.Origin(form.publisher, form.title, form.url)
    said = drafting.say_source(found.id, origin, workspace=found.workspace.root)
    return document(drafted.draft_sheet(said))


@router.post("/api/drafts/{draft}/moves", response_model=KeptSheet, responses=STALE)
def move(request: Request, draft: str, form: forms.Moves) -> Response:
    """Keep steps, or take steps back, all or none; refused where the draft was changed elsewhere."""
    found = own_draft(request, draft)
    moves = [each.model_dump() for each in form.moves]
    try:
        moved = moving.move(
            found.id,
            moves,
            revision=form.revision,
            batch=form.batch,
            workspace=found.workspace.root,
        )
    except moving.Stale as stale:
        return _stale(found, stale)
    return document({"revision": moved.revision})


@router.get("/api/drafts/{draft}/alike", response_model=list[sheets.AlikeSheet])
def alike(request: Request, draft: str, event: str) -> Response:
    """Answer with the events on record that may be the same as one of the draft."""
    return document(drafted.alike_sheet(own_draft(request, draft), short("event", event)))


@router.get("/api/drafts/{draft}/finish", response_model=sheets.FinishSheet)
def finish(request: Request, draft: str) -> Response:
    """Answer with what finishing the draft now would record."""
    return document(drafted.finish_sheet(own_draft(request, draft)))


@router.post("/api/drafts/{draft}/record", response_model=sheets.WrittenSheet, responses=STALE)
def record(request: Request, draft: str, form: forms.Finish) -> Response:
    """Record what was accepted as events; what cannot be recorded stays in the draft, with the reason."""
    found = own_draft(request, draft)
    try:
        written = recording.record(
            found.id,
            revision=form.revision,
            by=found.coder,
            keep_text=form.keep_text,
            workspace=found.workspace.root,
        )
    except moving.Stale as stale:
        return _stale(found, stale)
    return document(drafted.written_sheet(*written))


@router.post(
    "/api/drafts/{draft}/coding",
    response_model=sheets.SavedCodingSheet,
    responses=STALE,
)
def save_coding(request: Request, draft: str, form: forms.Finish) -> Response:
    """Save all that was accepted as the coder's own coding of the text."""
    found = own_draft(request, draft)
    try:
        events, left_out = recording.save_as_coding(
            found.id, revision=form.revision, by=found.coder, workspace=found.workspace.root
        )
    except moving.Stale as stale:
        return _stale(found, stale)
    left = drafted.left_out_sheet(left_out)
    return document({"text": found.about["text"], "events": events, "left_out": left})


class ClausesSheet(TypedDict):
    """Clauses that may be meant."""

    words: str
    clauses: list[sheets.ClauseHitSheet]


@router.get("/api/clauses", response_model=ClausesSheet)
def find_clauses(request: Request, q: str = Query("", max_length=400), near: str = "") -> Response:
    """Answer with the clauses that may be meant by what was typed so far."""
    workspace = settings_of(request).workspace
    found = clauses.clauses(short("q", q), near=short("near", near), workspace=workspace)
    return document({"words": q, "clauses": found})


@router.get("/api/actors", response_model=list[sheets.ActorHitSheet])
def find_actors(request: Request) -> Response:
    """Answer with everybody who can be named: parties and known actors first, then states."""
    return document(clauses.actors(workspace=settings_of(request).workspace))


def _again(found: drafting.Draft) -> drafting.Draft:
    """Return a draft as it is after what was asked of it."""
    return drafting.draft(found.id, workspace=found.workspace.root)


def _stale(found: drafting.Draft, stale: moving.Stale) -> Response:
    told = {**fault(stale.what, stale.remedy), "progress": moving.progress_sheet(_again(found))}
    return JSONResponse(told, status_code=409)
