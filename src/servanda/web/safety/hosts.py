"""Knows by which names this server is called; a foreign name that leads here is an attack (DNS rebinding).

A page of `evil.example` whose name is made to lead to 127.0.0.1 sends `Host: evil.example`; an address in
figures cannot be made to lead elsewhere. RFC 9110, 7.2 and 15.5.20.
"""

import re
from ipaddress import ip_address
from socket import gethostname

from starlette.requests import Request
from starlette.responses import Response

from servanda.web.faults import fault, told
from servanda.web.settings import Settings

_HOST = re.compile(r"(?P<name>\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::(?P<port>[0-9]{1,5}))?", re.I | re.A)
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_PLAIN_PORT = 80


def refuse_host(request: Request, settings: Settings) -> Response | None:
    """Return a refusal unless the request names this server, once."""
    named = request.headers.getlist("host")
    if len(named) == 1 and is_ours(named[0], settings):
        return None
    told_of = fault(
        "this server is not known by the name in the address",
        f"open it as http://{settings.host}:{settings.port}/",
    )
    return told(request, 421, told_of, template="bare.html")


def is_ours(host: str, settings: Settings) -> bool:
    """Return True for a `Host` header that names this server: its name or number, and its port.

    >>> desk = Settings(workspace=None, port=8765)
    >>> is_ours("localhost:8765", desk), is_ours("evil.example:8765", desk), is_ours("localhost:80", desk)
    (True, False, False)
    """
    found = _HOST.fullmatch(host)
    if not found or int(found["port"] or _PLAIN_PORT) != settings.port:
        return False
    name = found["name"].lower().strip("[]")
    if name in _LOOPBACK or name == settings.host.lower().strip("[]"):
        return True
    return not settings.is_loopback and (_is_number(name) or name in _names_of_this_machine())


def _is_number(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _names_of_this_machine() -> frozenset[str]:
    name = gethostname().lower()
    return frozenset({name, name.partition(".")[0], f"{name.partition('.')[0]}.local"})
