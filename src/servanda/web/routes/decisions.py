"""The same decisions for programs: what the script of the work list sends."""

from fastapi import APIRouter, Depends, Request, Response

from servanda.api import reviewing, undoing
from servanda.errors import BadRequest
from servanda.model.decision import DecidedSheet, Decisions, Reattachment
from servanda.web.asked import nothing_else
from servanda.web.documents import document
from servanda.web.in_whose_name import kept
from servanda.web.last_decisions import Decision, last, noted, taken
from servanda.web.pages import settings_of
from servanda.web.routes.deciding import SAID, described_links, with_undo
from servanda.web.who import name_given

router = APIRouter(tags=["work list"], dependencies=[Depends(nothing_else)])


@router.post("/api/work/decisions", response_model=DecidedSheet)
def decide(request: Request, decisions: Decisions) -> Response:
    """Accept or reject links; what came between one of them stops no other."""
    by = _name(request, decisions.by)
    workspace = settings_of(request).workspace
    before = undoing.as_they_are(decisions.links, workspace=workspace)
    decided = reviewing.decide_all(
        decisions.links, status=decisions.status, by=by, workspace=workspace
    )
    step = undoing.step(before, decided.links, workspace=workspace)
    words = f"{SAID[decisions.status]} {described_links(step.before)}"
    noted(request, Decision(words, step))
    return kept(request, _answer(request, decided), by)


@router.post("/api/work/reattachments", response_model=DecidedSheet)
def reattach(request: Request, asked: Reattachment) -> Response:
    """Take the place that is offered for an orphaned quotation."""
    by = _name(request, asked.by)
    workspace = settings_of(request).workspace
    with_undo(
        request,
        [asked.link],
        f"quotation {asked.quotation} put where it was offered:",
        lambda: reviewing.reattach(
            asked.link, quotation=asked.quotation, by=by, basis=asked.basis, workspace=workspace
        ),
    )
    return kept(request, _answer(request, reviewing.Decided((), (asked.link,), ())), by)


@router.post("/api/work/undo", response_model=DecidedSheet)
def undo(request: Request) -> Response:
    """Take the last decision of this browser back."""
    step = taken(request)
    if step is None:
        raise BadRequest("there is nothing to take back", "what was decided stands in `git log`")
    decided = undoing.undo(step.step, workspace=settings_of(request).workspace)
    return _answer(request, decided)


def _name(request: Request, given: str) -> str:
    known: str = request.state.coder
    if not given.strip() and not known:
        raise BadRequest("nobody has said in whose name this is", "send a name as `by`")
    return name_given(given) if given.strip() else known


def _answer(request: Request, decided: reviewing.Decided) -> Response:
    refused = [{"link": link, "why": why} for link, why in decided.refused]
    return document({"done": [*decided.links], "refused": refused, "undo": last(request)})
