"""Knows how the workbench is put on an address, and how it ends."""

import socket
from contextlib import suppress
from pathlib import Path
from threading import Thread

import uvicorn

from servanda.api.hosting import hosted
from servanda.api.staying import make_ready
from servanda.errors import BadRequest
from servanda.web.app import create_app
from servanda.web.settings import Settings

MOST_AT_ONCE = 512
"""Connections; a browser holds six, so this is room for eighty people."""
_IDLE = 15
_LAST_WORDS = 3
"""Seconds that an idle connection is kept, and that an answer may still take when the server is to end."""


def take(host: str, port: int) -> socket.socket:
    """Return a socket on an address, listening; raises BadRequest where it cannot be had."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host.strip("[]"), port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except (socket.gaierror, UnicodeError):
        raise BadRequest(
            f"{host!r} is no address of this machine", "leave out --host, or give 0.0.0.0 for all"
        ) from None
    taken = socket.socket(family, kind, protocol)
    try:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind(address)
        taken.listen(128)
    except OSError as error:
        taken.close()
        raise BadRequest(
            f"port {port} on {host} cannot be had: {error.strerror}",
            "is a workbench open already? Else give another port, or --port 0 for any that is free",
        ) from None
    return taken


def settings_over(
    folder: Path | None, *, taken: socket.socket, host: str, token: str, read_only: bool
) -> Settings:
    """Return how a workspace is served on a socket.

    What may not be written is served to be read only. Raises NotFound where there is no workspace.
    """
    found = hosted(folder)
    return Settings(
        workspace=found.folder,
        host=host,
        port=taken.getsockname()[1],
        token=token,
        read_only=read_only or not found.may_write,
        is_shipped=found.is_shipped,
        key=found.key,
    )


def serve_on(taken: socket.socket, settings: Settings) -> None:
    """Serve until somebody presses Ctrl-C."""
    config = uvicorn.Config(
        create_app(settings),
        http="h11",
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,  # whoever asks may write such headers
        limit_concurrency=MOST_AT_ONCE,
        timeout_keep_alive=_IDLE,
        timeout_graceful_shutdown=_LAST_WORDS,
    )
    Thread(target=make_ready, args=(settings.workspace,), daemon=True).start()
    with suppress(KeyboardInterrupt), taken:
        uvicorn.Server(config).run(sockets=[taken])
