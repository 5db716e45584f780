"""The room of what waits for a person: five lists, filtered by what stands in the address."""

from dataclasses import asdict, dataclass
from typing import Annotated, Any, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse, Response

from servanda.api import asking, editing, reviewing
from servanda.api.one_link import one_link
from servanda.errors import BadRequest, ServandaError
from servanda.model.review_sheet import WorkSheet
from servanda.model.vocabulary import Stance, Standing
from servanda.reporting.covering import Covering, covered
from servanda.web.asked import nothing_else, one_of, short
from servanda.web.blindness import open_event
from servanda.web.candidates import candidate
from servanda.web.documents import document
from servanda.web.last_decisions import last
from servanda.web.pages import settings_of, shown

router = APIRouter(tags=["work list"], dependencies=[Depends(nothing_else)])

ITEMS = 50
"""Of one page."""
AT_ONCE = 500
"""Links that one form covers."""
ORDERS = ("age", "score")
_LISTS = {
    "proposed": "proposed",
    "suspect": "suspect",
    "orphaned": "orphaned",
    "problem": "problems",
    "disagreement": "disagreements",
}


@dataclass(frozen=True)
class Asked:
    """What is asked of the work list."""

    kind: str = ""
    treaty: str = ""
    by: str = ""
    order: Literal["age", "score"] = "age"

    def at(self, **more: Any) -> str:
        """Return the address of this list with something else asked of it."""
        asked = {**asdict(self), **more}
        return f"/work?{urlencode({name: each for name, each in asked.items() if each})}"


def asked_of(kind: str = "", treaty: str = "", by: str = "", order: str = "age") -> Asked:
    """Return what is asked, as far as it can be; raises BadRequest."""
    chosen: Any = one_of("order", order, ORDERS) or "age"
    return Asked(
        one_of("kind", kind, reviewing.KINDS), short("treaty", treaty), short("by", by), chosen
    )


AskedOf = Annotated[Asked, Depends(asked_of)]
Page = Annotated[int, Query(ge=1, le=100_000)]


def listed(request: Request, asked: Asked) -> WorkSheet:
    """Return the work list as this person may see it."""
    return reviewing.work_list(
        workspace=settings_of(request).workspace,
        coder=request.state.coder,
        kind=asked.kind,
        treaty=asked.treaty,
        by=asked.by,
        order=asked.order,
    )


@router.get("/work", response_class=HTMLResponse)
def work(request: Request, asked: AskedOf, page: Page = 1) -> Response:
    """Show what waits; without a kind, the first of which something does."""
    kind = asked.kind or "proposed"
    sheet = listed(request, Asked(kind, asked.treaty, asked.by, asked.order))
    if not asked.kind and not sheet["counts"][kind]:
        kind = next((each for each in reviewing.KINDS if sheet["counts"][each]), kind)
        sheet = listed(request, Asked(kind, asked.treaty, asked.by, asked.order))
    found: list[Any] = dict[str, Any](sheet)[_LISTS[kind]]
    pages = max(1, -(-len(found) // ITEMS))
    if page > pages:
        raise BadRequest(f"there is no page {page}", f"the last one is {pages}")
    here = Asked(kind, asked.treaty, asked.by, asked.order)
    workspace = settings_of(request).workspace
    view = {
        "sheet": {"counts": sheet["counts"]},
        "shown_items": found[(page - 1) * ITEMS : page * ITEMS],
        "kind": kind,
        "kinds": reviewing.KINDS,
        "tabs": {each: here.at(kind=each, order="") for each in reviewing.KINDS},
        "asked": asdict(here),
        "bare": f"/work?kind={kind}",
        "page": page,
        "pages": pages,
        "before": here.at(page=page - 1) if page > 1 else "",
        "after": here.at(page=page + 1) if page < pages else "",
        "undo": last(request) if request.state.may_write else "",
        "treaties": asking.treaties(workspace=workspace)["treaties"],
        "stances": [*Stance],
        "choices": editing.choices(workspace=workspace),
    }
    return shown(request, "work/list.html", view)


@router.get("/api/work", response_model=WorkSheet)
def work_document(request: Request, asked: AskedOf) -> Response:
    """Answer with what waits; without a kind, with all of it."""
    return document(listed(request, asked))


@router.get(
    "/work/link/{event}/{number}",
    response_class=HTMLResponse,
    dependencies=[Depends(open_event)],
)
def work_on_link(request: Request, event: str, number: int) -> Response:
    """Show one link with all that is needed to decide on it, and a form to change it."""
    return link_page(request, f"{short('event', event)}#{number}")


def link_page(
    request: Request,
    name: str,
    *,
    trouble: ServandaError | None = None,
    typed: dict[str, str] | None = None,
    status: int = 200,
) -> Response:
    """Return the page of one link, perhaps with what stood in the way and what was typed."""
    workspace = settings_of(request).workspace
    sheet = one_link(name, workspace=workspace)
    settings = settings_of(request)
    told = (
        {
            "what": trouble.what,
            "remedy": trouble.remedy,
            "candidates": [candidate(words, settings)._asdict() for words in trouble.candidates],
        }
        if trouble
        else None
    )
    view = {
        **sheet,
        "fields": {**sheet["link"], **(typed or {})},
        "typed": bool(typed),
        "trouble": told,
        "wrong": {},
        "focus": "clause" if typed else "",
        "stances": [*Stance],
        "standings": [*Standing],
        "choices": editing.choices(workspace=workspace),
    }
    return shown(request, "work/link.html", view, status=status)


@router.get("/work/bulk", response_class=HTMLResponse)
def bulk(  # noqa: PLR0913 - what may be asked in the address, each by name
    request: Request,
    stance: str = "",
    clause: str = "",
    least: str = "",
    treaty: str = "",
    by: str = "",
) -> Response:
    """Show which proposed links a filter covers, before anything is decided on them."""
    covering = Covering(
        one_of("stance", stance, tuple(map(str, Stance))),
        _clause(request, short("clause", clause)),
        _score(short("least", least)),
    )
    asked = Asked("proposed", short("treaty", treaty), short("by", by))
    found = covered(listed(request, asked)["proposed"], covering)
    view = {
        "items": found[:AT_ONCE],
        "total": len(found),
        "stances": [*Stance],
        "asked": {
            "stance": stance, "clause": covering.clause, "least": least, "treaty": asked.treaty,
            "by": asked.by,
        },
    }  # fmt: skip
    return shown(request, "work/bulk.html", view)


def _clause(request: Request, words: str) -> str:
    """Return the address that words name; a treaty's own id stays as it is."""
    from servanda.api.clauses import clause_meant

    if not words:
        return ""
    treaties = asking.treaties(workspace=settings_of(request).workspace)["treaties"]
    if words.lower() in {row["id"] for row in treaties}:
        return words.lower()
    return clause_meant(words, workspace=settings_of(request).workspace)


def _score(words: str) -> float:
    try:
        score = float(words or 0)
    except ValueError:
        raise BadRequest(
            f"{words!r} is no score", "write a number from 0 to 1, such as 0.8"
        ) from None
    if not 0 <= score <= 1:
        raise BadRequest(f"{words!r} is no score", "write a number from 0 to 1, such as 0.8")
    return score
