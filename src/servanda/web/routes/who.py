"""Takes the name of who sits here."""

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse

from servanda.web.who import name_given, remember, way_back

router = APIRouter(tags=["frame"])


@router.post("/who", response_class=RedirectResponse, status_code=303)
def who(name: Annotated[str, Form()], back: Annotated[str, Form()] = "/") -> RedirectResponse:
    """Keep the name of who sits here in this browser, and go back to a page of this site."""
    answer = RedirectResponse(way_back(back), status_code=303)
    remember(answer, name_given(name))
    return answer
