"""The room of the report: what it is to cover, the report in a frame, and as a file."""

from dataclasses import asdict, dataclass
from functools import partial
from threading import Lock
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, Response

from servanda.api import asking, reporting
from servanda.api.readers import loaded
from servanda.errors import NotFound
from servanda.model.sheet import TreatyRow
from servanda.rendering.formats import formats
from servanda.rendering.framed import policy
from servanda.rendering.harmless import harmless
from servanda.web.asked import day, nothing_else, one_of
from servanda.web.making import Making
from servanda.web.pages import settings_of, shown
from servanda.web.safety.headers import POLICY

router = APIRouter(dependencies=[Depends(nothing_else)])

FILES: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The report as a file",
        "content": {each.media_type.partition(";")[0]: {} for each in formats().values()},
    }
}
"""What a file may be; for the description of the API."""

_ONE_AT_A_TIME = Lock()
"""A file of ten thousand events takes hundreds of megabytes while it is written."""

_PAGES = Making()
UNDER_WAY: dict[int | str, dict[str, Any]] = {
    202: {
        "description": "The report is being made; a browser asks again by itself",
        "content": {"text/html": {}},
    },
}
"""What stands in for a page that takes long; for the description of the API."""

_IN_A_FRAME = POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'")


@dataclass(frozen=True)
class Coverage:
    """What a report is to cover; what is empty asks for nothing."""

    treaty: str = ""
    as_of: str = ""
    known_at: str = ""
    since: str = ""
    rule: str = ""
    against: str = ""

    def checked(self, treaties: list[TreatyRow]) -> dict[str, str]:
        """Return what is asked for; raises BadRequest for what nobody knows.

        Rules are those that come with the program: a file of this machine is nobody's to name from a page.
        """
        rules = reporting.rules()
        asked = {
            "treaty": one_of("treaty", self.treaty, [row["id"] for row in treaties]),
            "as_of": day("as_of", self.as_of),
            "known_at": day("known_at", self.known_at),
            "since": day("since", self.since),
            "rule": one_of("rule", self.rule, rules),
            "against": one_of("rule", self.against, rules),
        }
        return {name: value for name, value in asked.items() if value}


Asked = Annotated[Coverage, Depends()]


@router.get("/report", response_class=HTMLResponse)
def form(request: Request, asked: Asked, show: str = "") -> HTMLResponse:
    """Show what a report can cover, and the report once it is asked for."""
    treaties = asking.treaties(workspace=settings_of(request).workspace)["treaties"]
    given = asked.checked(treaties)
    query = f"?{urlencode(given)}" if given else ""
    view = {
        "treaties": treaties,
        "rules": reporting.rules(),
        "asked": {**asdict(asked), "rule": asked.rule or asking.RULE},
        "is_asked": bool(given or show),
        "query": query,
        "page": f"/report/page{query}",
        "forms": [[form, each.name] for form, each in formats().items()],
    }
    return shown(request, "report.html", view)


@router.get("/report/page", response_class=HTMLResponse, responses=UNDER_WAY)
def page(request: Request, asked: Asked) -> HTMLResponse:
    """Show the report as one page, to be framed or read on its own; while it is made, say so."""
    settings, given = settings_of(request), _given(request, asked)
    data = loaded(settings.workspace).data  # what is under way for other data is old
    make = partial(reporting.report_page, workspace=settings.workspace, **given)
    written = _PAGES.page(f"{data} {given}", make, patience=settings.patience)
    if written is None:
        told = shown(request, "making.html", status=202)
        told.headers["content-security-policy"] = _IN_A_FRAME
        return told
    return HTMLResponse(written, headers={"content-security-policy": policy(written)})


@router.get("/report/file/{form}", response_class=Response, responses=FILES)
def file(request: Request, form: str, asked: Asked) -> Response:
    """Send the report as a file."""
    known = formats()
    if form not in known:
        what = f"no report is written as {harmless(form[:40])!r} here"
        raise NotFound(what, "choose one of those on the page of the report", tuple(known))
    given = _given(request, asked)
    with _ONE_AT_A_TIME:
        sheet = reporting.report(workspace=settings_of(request).workspace, **given)
        written = known[form].written(sheet)
    name = f"report-{sheet['as_of']}.{known[form].ending or form}"
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(written, media_type=known[form].media_type, headers=headers)


def _given(request: Request, asked: Coverage) -> dict[str, Any]:
    """Return what is asked, as the verbs take it; raises BadRequest."""
    treaties = asking.treaties(workspace=settings_of(request).workspace)["treaties"]
    given: dict[str, Any] = asked.checked(treaties)
    return {**given, "treaty": (given["treaty"],)} if "treaty" in given else given
