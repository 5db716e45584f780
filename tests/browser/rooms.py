"""Every page of the workbench, by the address that it is described under; and a workbench on which one of each is there."""

from pathlib import Path

from servanda.api import drafting
from servanda.files.texts import GivenText
from tests.browser.desk import STORY
from tests.web.waiting import ORPHAN, PROPOSED, SUSPECT, prepared

ROOMS = {
    "/": ["/"],
    "/treaties": ["/treaties"],
    "/treaty/{treaty}": ["/treaty/nov10", "/treaty/nov10?beside=feb22", "/treaty/none"],
    "/xref/{address}": ["/xref/nov10/6"],
    "/clause/{address}": ["/clause/nov10/6", "/clause/nov10/6?stance=touches", "/clause/nov10/66"],
    "/event/new": ["/event/new"],
    "/event/{event}/edit": [f"/event/{SUSPECT}/edit", f"/event/{ORPHAN}/edit"],
    "/event/{event}": [f"/event/{SUSPECT}", f"/event/{ORPHAN}", "/event/2022-none"],
    "/text/{name}": ["/text/{text}"],
    "/sources": ["/sources"],
    "/source": ["/source?publisher=Paper", "/source?publisher=Paper&url="],
    "/search": ["/search", "/search?words=corridor", "/search?words=wombat"],
    "/report": ["/report"],
    "/report/page": ["/report/page?treaty=nov10"],
    "/annotate": ["/annotate", "/annotate?text={text}"],
    "/annotate/{draft}": ["/annotate/{draft}"],
    "/work": [
        f"/work?kind={kind}"
        for kind in ("proposed", "suspect", "orphaned", "problem", "disagreement")
    ] + ["/work?kind=proposed&by=nobody"],
    "/work/link/{event}/{number}": [f"/work/link/{PROPOSED}/1", f"/work/link/{SUSPECT}/1"],
    "/work/bulk": ["/work/bulk", "/work/bulk?stance=touches"],
    "/coding": ["/coding"],
    "/coding/{text}": ["/coding/{text}"],
    "/coding/{text}/adjudicate": ["/coding/{text}/adjudicate"],
}  # fmt: skip
"""By the address as the API describes it, pages that it answers with: full, empty, and refused."""
NO_PAGES = ("/clause", "/report/file/{form}")
"""Addresses that answer with another address, or with a file."""


def furnished(workspace: Path, coder: str) -> dict[str, str]:
    """Let something of every kind wait in a copy of the data, and return the names that addresses need."""
    prepared(workspace)
    found = drafting.open_text(
        GivenText("pasted text", STORY),
        coder=coder,
        asked=drafting.Asked(with_proposals=False),
        workspace=workspace,
    )
    return {
        "text": next((workspace / "annotations/codings").iterdir()).name,
        "draft": found.id,
    }
