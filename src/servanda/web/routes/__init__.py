"""The rooms of the workbench, one a file; `ROUTERS` is the table of contents."""

from fastapi import APIRouter

from servanda.web.routes import home

ROUTERS: tuple[APIRouter, ...] = (home.router,)
