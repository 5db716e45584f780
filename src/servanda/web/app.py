"""Puts the workbench together: the rooms, the guards before them, and what the browser runs."""

from pathlib import Path

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from servanda.web.routes import ROUTERS
from servanda.web.settings import Settings

STATIC = Path(__file__).parent / "static"


def create_app(settings: Settings) -> FastAPI:
    """Return the application over one workspace."""
    app = FastAPI(title="Servanda", docs_url=None, redoc_url=None)
    app.state.settings = settings
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    for router in ROUTERS:
        app.include_router(router)
    return app
