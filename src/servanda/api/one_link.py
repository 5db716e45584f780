"""What there is to know for a decision on one link, wherever it stands in review."""

from pathlib import Path
from typing import TYPE_CHECKING

from servanda.api.judging import basis_of, link_called
from servanda.api.readers import loaded

if TYPE_CHECKING:
    from servanda.model.review_sheet import OneLinkSheet, SuspectSheet


def one_link(link_id: str, *, workspace: Path | None = None) -> "OneLinkSheet":
    """Return a link with its clause, and how the wording changed where it did; raises NotFound."""
    from servanda.reporting.links import LinkReader
    from servanda.reporting.titles import title

    data = loaded(workspace)
    linked = link_called(data, link_id)
    sheet = LinkReader(data.corpus).sheet(linked)
    return {
        "link": sheet,
        "heading": title(data.corpus, linked.link.clause),
        "wording": data.corpus.wording(linked.link.clause),
        "place": str(data.places[linked.id]),
        "basis": basis_of(data, linked),
        "suspect": _suspect(linked.id, workspace) if sheet["suspect"] else None,
    }


def _suspect(link_id: str, workspace: Path | None) -> "SuspectSheet | None":
    from servanda.api.reviewing import work_list

    found = work_list(workspace=workspace, kind="suspect")["suspect"]
    return next((each for each in found if each["link"]["id"] == link_id), None)
