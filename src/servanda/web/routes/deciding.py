"""What is decided in the work list, in somebody's name: on one link, on many, and taken back."""

from collections.abc import Callable, Iterable
from typing import Literal

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from servanda.api import reviewing, undoing
from servanda.api.one_link import one_link
from servanda.errors import BadRequest, ReadOnly, ServandaError
from servanda.rendering.words import plural
from servanda.web.asked import nothing_else
from servanda.web.faults import STATUS
from servanda.web.in_whose_name import FIELD, kept, name_for
from servanda.web.last_decisions import Decision, noted, taken
from servanda.web.pages import settings_of, shown
from servanda.web.routes.worklist import link_page
from servanda.web.sent import AnyForm, Sent, described
from servanda.web.who import way_back

router = APIRouter(tags=["work list"], dependencies=[Depends(nothing_else)])

SAID = {"accepted": "accepted", "rejected": "rejected", "holds": "holds still:"}
_CHANGES = ("clause", "stance", "bearer", "claimant", "standing", "rationale")
_FIELDS = {
    "link": "the name of the link, `<event>#<number>`",
    "basis": "the basis of the sheet that showed the link",
    "back": "the page to return to",
    FIELD: "the name, where the browser remembers none",
}
_PREFIX = "link:"


@router.post(
    "/work/decide",
    response_class=HTMLResponse,
    openapi_extra=described(status="`accepted`, `rejected` or `holds`", **_FIELDS),
)
def decide(request: Request, sent: AnyForm) -> Response:
    """Accept or reject a link, or say that it still holds."""
    name, word = sent.get("link"), sent.get("status")
    if word not in SAID:
        raise BadRequest(
            f"a link cannot be {word[:40]!r}", "accept or reject it, or say that it holds"
        )

    def act(by: str) -> None:
        status: Literal["accepted", "rejected"] = "rejected" if word == "rejected" else "accepted"
        basis, workspace = sent.get("basis"), settings_of(request).workspace
        with_undo(
            request,
            [name],
            SAID[word],
            lambda: reviewing.decide(name, status=status, by=by, basis=basis, workspace=workspace),
        )

    return _acted(request, sent, act)


@router.post(
    "/work/change",
    response_class=HTMLResponse,
    openapi_extra=described(clause="an address, or words", stance="and so on", **_FIELDS),
)
def change(request: Request, sent: AnyForm) -> Response:
    """Change a link and accept it; what is as it was says nothing."""
    name = sent.get("link")
    typed = {field: sent.get(field) for field in _CHANGES}

    def act(by: str) -> None:
        basis, workspace = sent.get("basis"), settings_of(request).workspace
        was = dict(one_link(name, workspace=workspace)["link"])
        other = {field: value for field, value in typed.items() if value != was[field]}
        to_do = (
            (lambda: reviewing.change(name, other, by=by, basis=basis, workspace=workspace))
            if other
            else (lambda: reviewing.still_holds(name, by=by, basis=basis, workspace=workspace))
        )
        with_undo(request, [name], "changed and accepted", to_do)

    return _acted(request, sent, act, typed=typed)


@router.post(
    "/work/reattach",
    response_class=HTMLResponse,
    openapi_extra=described(quotation="which of the link's quotations, from 1", **_FIELDS),
)
def reattach(request: Request, sent: AnyForm) -> Response:
    """Take the place that is offered for an orphaned quotation."""
    name, number = sent.get("link"), sent.get("quotation")
    quotation = int(number) if number.isascii() and number.isdecimal() and len(number) < 6 else 0

    def act(by: str) -> None:
        basis, workspace = sent.get("basis"), settings_of(request).workspace
        with_undo(
            request,
            [name],
            f"quotation {quotation} put where it was offered:",
            lambda: reviewing.reattach(
                name, quotation=quotation, by=by, basis=basis, workspace=workspace
            ),
        )

    return _acted(request, sent, act)


@router.post(
    "/work/bulk",
    response_class=HTMLResponse,
    openapi_extra=described(**{f"{_PREFIX}<name>": "the basis of a link that is accepted"}),
)
def accept_many(request: Request, sent: AnyForm) -> Response:
    """Accept the links that were ticked; what came between one of them stops no other."""
    bases = sent.below(_PREFIX)
    if not bases:
        raise BadRequest("no link was ticked", "go back and tick those that are to be accepted")
    try:
        by = name_for(request, sent)
    except BadRequest as error:
        return whose(request, sent, error)
    workspace = settings_of(request).workspace
    before = undoing.as_they_are(bases, workspace=workspace)
    decided = reviewing.decide_all(bases, status="accepted", by=by, workspace=workspace)
    step = undoing.step(before, decided.links, workspace=workspace)
    noted(request, Decision(f"accepted {plural(len(decided.links), 'link')}", step))
    return kept(request, _told(request, decided, "/work?kind=proposed"), by)


@router.post(
    "/work/undo", response_class=HTMLResponse, openapi_extra=described(back=_FIELDS["back"])
)
def undo(request: Request, sent: AnyForm) -> Response:
    """Take the last decision of this browser back."""
    last = taken(request)
    if last is None:
        raise BadRequest("there is nothing to take back", "what was decided stands in `git log`")
    decided = undoing.undo(last.step, workspace=settings_of(request).workspace)
    return _told(request, decided, way_back(sent.get("back")))


def with_undo(
    request: Request, links: Iterable[str], words: str, act: Callable[[], object]
) -> None:
    """Do what is decided on some links, and remember how to take it back."""
    workspace = settings_of(request).workspace
    before = undoing.as_they_are(links, workspace=workspace)
    act()
    step = undoing.step(before, before, workspace=workspace)
    noted(request, Decision(f"{words} {described_links(before)}", step))


def described_links(before: undoing.Before) -> str:
    """Return links in a few words: what the one says, or how many there are."""
    if len(before) != 1:
        return plural(len(before), "link")
    ((name, link),) = before.items()
    return f"{link['clause']} {link['stance']} {link['bearer']} ({name})"


def _acted(
    request: Request,
    sent: Sent,
    act: Callable[[str], None],
    *,
    typed: dict[str, str] | None = None,
) -> Response:
    """Do what is decided on one link and go back; or ask for a name, or show the link with what came between."""
    try:
        by = name_for(request, sent)
    except BadRequest as error:
        return whose(request, sent, error)
    try:
        act(by)
    except ReadOnly:
        raise
    except ServandaError as error:
        status = 422 if typed and STATUS.get(type(error)) == 404 else STATUS.get(type(error), 422)
        page = link_page(request, sent.get("link"), trouble=error, typed=typed, status=status)
        return kept(request, page, by)
    return kept(request, RedirectResponse(way_back(sent.get("back")), status_code=303), by)


def whose(request: Request, sent: Sent, error: BadRequest) -> Response:
    """Return the page that asks for a name, with the decision still in it."""
    view = {
        "action": request.url.path,
        "pairs": [list(pair) for pair in sent.pairs if pair[0] not in ("csrf", FIELD)],
        "typed": sent.get(FIELD),
        "what": f"{error.what}; {error.remedy}" if sent.get(FIELD) else "",
    }
    return shown(request, "work/whose.html", view, status=422)


def _told(request: Request, decided: reviewing.Decided, back: str) -> Response:
    """Go back, or tell what was left as it is."""
    if not decided.refused:
        return RedirectResponse(back, status_code=303)
    refused = [{"link": link, "why": why} for link, why in decided.refused]
    view = {"refused": refused, "done": [*decided.links]}
    return shown(request, "work/refused.html", view, status=409)
