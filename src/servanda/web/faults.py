"""Knows how trouble is told: what happened, what to do, what else may have been meant; never a traceback."""

from http import HTTPStatus
from typing import NotRequired

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException
from typing_extensions import TypedDict

from servanda.errors import (
    Ambiguous,
    BadRequest,
    Closed,
    Conflict,
    NotFound,
    ReadOnly,
    ServandaError,
)
from servanda.rendering.harmless import harmless_throughout
from servanda.web.candidates import candidate
from servanda.web.pages import settings_of, shown

API = "/api/"
STATUS: dict[type[ServandaError], int] = {
    NotFound: 404,
    Ambiguous: 404,
    Closed: 403,
    BadRequest: 422,
    ReadOnly: 403,
    Conflict: 409,
}
HEADINGS = {
    400: "This cannot be read",
    401: "Not let in",
    403: "Not allowed",
    404: "Not found",
    408: "Not all of it came",
    409: "Changed meanwhile",
    413: "Too much at once",
    414: "Too long",
    421: "Another server",
    422: "Something to correct",
    500: "Something went wrong",
}
"""What stands above a page that tells of a fault."""
_TOLD = {
    404: ("there is no page here", "check the address, or search for what you need"),
    405: ("this address does not take what was sent to it", "begin again from a page"),
}


class Field(TypedDict):
    """One field that cannot be used, and why."""

    field: str
    what: str


class Fault(TypedDict):
    """What went wrong, and what to do."""

    what: str
    remedy: str
    candidates: list[str]
    """what else may have been meant"""
    fields: NotRequired[list[Field]]
    """which fields cannot be used"""


def fault(what: str, remedy: str = "") -> Fault:
    """Return a fault without candidates."""
    return {"what": what, "remedy": remedy, "candidates": []}


def told(request: Request, status: int, found: Fault, *, template: str = "fault.html") -> Response:
    """Return a fault as a page, or as JSON where a program asked."""
    if request.url.path.startswith(API):
        return JSONResponse(harmless_throughout(found), status_code=status)
    view = {
        "fault": found,
        "heading": HEADINGS.get(status, HTTPStatus(status).phrase),
        "candidates": [
            candidate(words, settings_of(request))._asdict() for words in found["candidates"]
        ],
        "status": status,
    }
    return shown(request, template, view, status=status)


def answer_faults(app: FastAPI) -> None:
    """Let every fault of a room be told; what nobody foresaw is met by `safety.unforeseen`."""
    app.exception_handler(ServandaError)(_of_the_run)
    app.exception_handler(RequestValidationError)(_of_the_fields)
    app.exception_handler(HTTPException)(_of_the_protocol)


async def _of_the_run(request: Request, error: ServandaError) -> Response:
    status = next((code for kind, code in STATUS.items() if isinstance(error, kind)), 500)
    found: Fault = {
        "what": error.what,
        "remedy": error.remedy,
        "candidates": [*error.candidates],
    }
    return told(request, status, found)


async def _of_the_fields(request: Request, error: RequestValidationError) -> Response:
    found = fault(
        "something that was sent cannot be used", "go back, correct it, and send it again"
    )
    found["fields"] = [
        {"field": ".".join(map(str, each["loc"][1:])) or "body", "what": each["msg"]}
        for each in error.errors()
    ]
    return told(request, 422, found)


async def _of_the_protocol(request: Request, error: HTTPException) -> Response:
    what, remedy = _TOLD.get(error.status_code, (error.detail, "go back and try again"))
    answer = told(request, error.status_code, fault(what, remedy))
    answer.headers.update(error.headers or {})
    return answer
