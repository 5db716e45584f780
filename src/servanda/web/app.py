"""Puts the workbench together: the rooms, the guards before them, and what the browser runs."""

from importlib.metadata import version
from pathlib import Path

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles
from fastapi.telemetry import TelemetryConfig

from servanda.api.staying import stay
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
    """Return the application over one workspace, which stays in memory from now on."""
    stay(settings.workspace)
    app = Described(
        title="Servanda",
        description=ABOUT,
        version=version("servanda"),
        responses=FAULTS,
        docs_url=None,
        redoc_url=None,
        lifespan=listening,
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
