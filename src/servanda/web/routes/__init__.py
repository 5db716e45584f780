"""The rooms of the workbench, one a file; `ROUTERS` is the table of contents."""

from fastapi import APIRouter

from servanda.web.routes import (
    annotate,
    clauses,
    coding,
    deciding,
    decisions,
    drafts,
    editing,
    events,
    home,
    reporting,
    searching,
    sources,
    texts,
    treaties,
    who,
    worklist,
)

ROUTERS: tuple[APIRouter, ...] = (
    home.router,
    who.router,
    treaties.router,
    clauses.router,
    editing.router,  # before the events: `new` is no name of one
    events.router,
    texts.router,
    sources.router,
    searching.router,
    reporting.router,
    annotate.router,
    drafts.router,
    worklist.router,
    deciding.router,
    decisions.router,
    coding.router,
)
