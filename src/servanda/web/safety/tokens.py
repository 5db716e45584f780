"""Knows who may come in where others than this machine can ask: whoever brings the token.

Once as `?token=` (then it stays in a cookie), or with every request as RFC 6750 has it.
"""

import hmac
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from servanda.web.faults import fault, told
from servanda.web.settings import Settings

PARAMETER = "token"
SHORTEST = 32
_MONTH = 30 * 24 * 3600
_ENTERED = (
    '<!DOCTYPE html><html lang="en"><title>Servanda</title>'
    '<meta http-equiv="refresh" content="0; url=/"><p><a href="/">Go in</a></p></html>'
)
"""A cookie kept from other sites is not sent along when a link of theirs is sent on; a page of ours sends it."""


def refuse_stranger(request: Request, settings: Settings) -> Response | None:
    """Return a refusal for whoever brings no token, and the way in for who brings it in the address."""
    if not settings.token or _brings_it(request, settings):
        return None
    if _is_it(request.query_params.get(PARAMETER, ""), settings):
        return _let_in(request, settings)
    found = fault(
        "this server lets in only who has its token",
        "open the address that `servanda serve` printed, with ?token= at its end",
    )
    answer = told(request, 401, found, template="bare.html")
    answer.headers["www-authenticate"] = "Bearer"
    return answer


def cookie_of(settings: Settings) -> str:
    """Return the name of the cookie: browsers do not tell two servers of one machine apart."""
    return f"token-{settings.port}"


def _brings_it(request: Request, settings: Settings) -> bool:
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and _is_it(given.strip(), settings):
        return True
    return _is_it(request.cookies.get(cookie_of(settings), ""), settings)


def _is_it(given: str, settings: Settings) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "replace"), settings.token.encode())


def _let_in(request: Request, settings: Settings) -> Response:
    """Return what keeps the token in a cookie and leads on to the same address without it."""
    answer: Response = HTMLResponse(_ENTERED)
    if request.headers.get("sec-fetch-site") != "cross-site":
        rest = [each for each in request.query_params.multi_items() if each[0] != PARAMETER]
        query = f"?{urlencode(rest)}" if rest else ""
        answer = RedirectResponse(f"{_one_slash(request.url.path)}{query}", status_code=303)
    answer.set_cookie(
        cookie_of(settings), settings.token, max_age=_MONTH, httponly=True, samesite="strict"
    )
    return answer


def _one_slash(path: str) -> str:
    """Return a path that no browser takes for another site."""
    return f"/{path.lstrip('/')}"
