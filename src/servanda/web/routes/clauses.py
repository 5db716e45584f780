"""The room of a clause: its words, its verdicts, and every claim on it, filtered by what stands in the address."""

from dataclasses import asdict, dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from servanda.api import asking, rooms
from servanda.model.room_sheet import ClausePageSheet
from servanda.model.sheet import ClauseSheet, ClausesSheet
from servanda.model.vocabulary import Stance, Standing
from servanda.rendering.bench import addresses
from servanda.web.asked import day, nothing_else, one_of, short
from servanda.web.documents import ELSEWHERE, document
from servanda.web.pages import settings_of, shown

STANCES = tuple(map(str, Stance))
STANDINGS = tuple(map(str, Standing))

router = APIRouter(dependencies=[Depends(nothing_else)])


@dataclass(frozen=True)
class Claims:
    """Which claims are asked for; what is empty asks for nothing."""

    stance: str = ""
    standing: str = ""
    bearer: str = ""
    claimant: str = ""
    since: str = ""
    until: str = ""
    as_of: str = ""

    def filters(self) -> dict[str, str]:
        """Return the filters that ask for something; raises BadRequest for what nobody knows."""
        asked = {
            "stance": one_of("stance", self.stance, STANCES),
            "standing": one_of("standing", self.standing, STANDINGS),
            "bearer": short("bearer", self.bearer),
            "claimant": short("claimant", self.claimant),
            "since": day("since", self.since),
            "until": day("until", self.until),
        }
        return {name: value for name, value in asked.items() if value}

    def day(self) -> str | None:
        """Return the day as of which is asked; None for today."""
        return day("as_of", self.as_of) or None

    def given(self) -> dict[str, str]:
        """Return what stands in the address."""
        return {name: value for name, value in asdict(self).items() if value}


Asked = Annotated[Claims, Depends()]


@router.get("/clause/{address:path}", response_class=HTMLResponse, responses=ELSEWHERE)
def clause(
    request: Request, address: str, asked: Asked, page: Annotated[int, Query(ge=1)] = 1
) -> Response:
    """Show a clause, its verdicts and its claims."""
    sheet = rooms.clause(
        short("clause", address),
        filters=asked.filters(),
        as_of=asked.day(),
        page=page,
        workspace=settings_of(request).workspace,
    )
    meant = sheet["answer"]["asked"]
    if meant != address:
        return RedirectResponse(addresses.of_clause(meant, **asked.given()))
    return shown(request, "clause.html", _view(sheet, asked))


def _view(sheet: ClausePageSheet, asked: Claims) -> dict[str, object]:
    bearers = sheet["bearers"]
    known = {code.upper() for code in bearers}
    unknown = [asked.bearer] if asked.bearer and asked.bearer.upper() not in known else []
    return {
        "sheet": sheet,
        "asked": asdict(asked),
        "given": asked.given(),
        "choices": {"stances": STANCES, "standings": STANDINGS, "bearers": bearers + unknown},
    }


@router.get("/api/clause/{address:path}", response_model=ClauseSheet | ClausesSheet)
def clause_document(request: Request, address: str, asked: Asked) -> Response:
    """Answer with a clause, or with each of several that words name, and every claim on it."""
    sheet = asking.clause(
        short("clause", address),
        filters=asked.filters(),
        as_of=asked.day(),
        workspace=settings_of(request).workspace,
    )
    return document(sheet)
