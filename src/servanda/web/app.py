"""Puts the workbench together: the rooms, the guards before them, and what the browser runs."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from importlib.metadata import version
from pathlib import Path

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles
from fastapi.telemetry import TelemetryConfig

from servanda.api.staying import leave, stay
from servanda.web.description import ABOUT, FAULTS, Described
from servanda.web.faults import answer_faults
from servanda.web.missing import Missing, listening
from servanda.web.routes import ROUTERS
from servanda.web.safety.door import Door
from servanda.web.safety.headers import Headers
from servanda.web.safety.sizes import UPLOAD
from servanda.web.safety.unforeseen import Unforeseen
from servanda.web.settings import Settings

STATIC = Path(__file__).parent / "static"
SILENT: TelemetryConfig = {
    "tracing": False,
    "metrics": False,
    "logs": False,
    "auto_configure": False,
}
"""FastAPI tells nobody what it does, whatever the environment has set up for OpenTelemetry."""


def create_app(settings: Settings) -> FastAPI:
    """Return the application over one workspace, which stays in memory as long as it runs."""
    is_ours = stay(settings.workspace)
    app = Described(
        title="Servanda",
        description=ABOUT,
        version=version("servanda"),
        responses=FAULTS,
        docs_url=None,
        redoc_url=None,
        lifespan=_while_open(settings.workspace) if is_ours else listening,
        telemetry=SILENT,
        form_limits={"max_fields": 5_000, "max_files": 8, "max_part_size": UPLOAD},
    )
    app.state.settings = settings
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    for router in ROUTERS:
        app.include_router(router)
    answer_faults(app)
    app.add_middleware(Missing)
    app.add_middleware(Door, settings=settings)
    app.add_middleware(Unforeseen)
    app.add_middleware(Headers)
    return app


def _while_open(workspace: Path) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    """Return what goes on as long as the workbench is open: afterwards it keeps no workspace."""

    @asynccontextmanager
    async def open_(app: FastAPI) -> AsyncIterator[None]:
        async with listening(app):
            yield
        leave(workspace)

    return open_
