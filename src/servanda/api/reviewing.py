"""What waits for a person: proposed and suspect links, orphaned quotations, problems, disagreements; and decisions."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from servanda.api.judging import (
    basis_of,
    in_the_name_of,
    link_called,
    one_address,
    save_link,
    sorted_out,
    write_links,
)
from servanda.api.readers import loaded
from servanda.errors import BadRequest, NotFound, ServandaError
from servanda.files.layout import Workspace, find_workspace, writable_workspace

if TYPE_CHECKING:
    from servanda.files.history import History
    from servanda.model.corpus import Corpus
    from servanda.model.review_sheet import WorkSheet
    from servanda.model.sheet import ProblemSheet
    from servanda.reviewing.orphans import Orphan

KINDS = ("proposed", "suspect", "orphaned", "problem", "disagreement")


class Decided(NamedTuple):
    """What became of several decisions at once."""

    files: tuple[Path, ...]
    links: tuple[str, ...]
    """the links on which the decision is on record now"""
    refused: tuple[tuple[str, str], ...]
    """links on which it is not, each with the reason"""


def work_list(  # noqa: PLR0913 - the filters, all by name
    *,
    workspace: Path | None = None,
    coder: str = "",
    kind: str = "",
    treaty: str = "",
    by: str = "",
    link: str = "",
    order: Literal["age", "score"] = "age",
) -> "WorkSheet":
    """Return what waits for a decision, filtered by kind, treaty, who recorded it (`by`), and link.

    `coder` is who asks: disagreements are listed of texts that are open to them, and no link that is known from
    a text which they are coding (`api.blind`). Raises BadRequest for a
    kind that is none, NotFound for a treaty or a link that is none.
    """
    from servanda.api.asking import check
    from servanda.api.blind import texts_in_hand, without_findings
    from servanda.api.coding import disagreements
    from servanda.reporting.review import Desk, Filters, work_sheet

    if kind and kind not in KINDS:
        raise BadRequest(f"there is no kind of work called {kind!r}", "give one of these", KINDS)
    place = find_workspace(workspace or Path.cwd())
    data = loaded(place.root)
    if treaty and treaty not in data.corpus.treaty:
        raise NotFound(
            f"there is no treaty {treaty}", "see `servanda treaties`", tuple(data.corpus.treaty)
        )
    if link:
        link_called(data, link)
    problems = without_findings(check(workspace=place.root)["problems"], coder.strip(), place)
    history = _history(place, data.corpus) if kind in ("", "suspect") else None
    desk = Desk(
        data.corpus,
        problems,
        _orphans(place, data.corpus, problems),
        disagreements(place, coder=coder, treaty=treaty),
        history.found if history else {},
        history.because if history else "",
        lambda linked: str(data.places[linked.id]),
        partial(basis_of, data),
        _today(),
        read_only=not place.writable,
    )
    closed = texts_in_hand(coder.strip(), place)
    return work_sheet(desk, Filters(kind, treaty, by, order, link, closed))


def basis(link_id: str, *, workspace: Path | None = None) -> str:
    """Return the basis of a link as it is now; raises NotFound for a link that is none."""
    data = loaded(workspace)
    return basis_of(data, link_called(data, link_id))


def decide(
    link_id: str,
    *,
    status: Literal["accepted", "rejected"],
    by: str,
    basis: str,
    workspace: Path | None = None,
) -> Path:
    """Accept or reject a link in somebody's name; returns the file.

    `basis` is that of the sheet that showed the link. Raises NotFound for a link that is none, Conflict
    where the link, its event or the wording of its clause changed since, ReadOnly, and BadRequest for a link
    in a `.jsonl` file and for a reviewer without a name.
    """
    return save_link(link_id, in_the_name_of(by, status), basis, workspace)


def decide_all(
    bases: Mapping[str, str],
    *,
    status: Literal["accepted", "rejected"],
    by: str,
    workspace: Path | None = None,
) -> Decided:
    """Accept or reject many links, given by name with the basis of each; each event is written once.

    What stands in the way of one link is told and stops no other. Raises ReadOnly, and BadRequest for a
    reviewer without a name.
    """
    place, review = writable_workspace(workspace or Path.cwd()), in_the_name_of(by, status)
    data = loaded(place.root)
    by_event: dict[str, dict[str, str]] = {}
    for link_id, known in bases.items():
        by_event.setdefault(link_id.partition("#")[0], {})[link_id] = known
    files: list[Path] = []
    done: list[str] = []
    refused: list[tuple[str, str]] = []
    for links in by_event.values():
        fitting, against = sorted_out(data, links)
        refused += against
        if not fitting:
            continue
        try:
            files.append(write_links(place, data, fitting, review))
            done += [linked.id for linked in fitting]
        except ServandaError as error:
            refused += [(linked.id, error.what) for linked in fitting]
    return Decided(tuple(files), tuple(done), tuple(refused))


def still_holds(link_id: str, *, by: str, basis: str, workspace: Path | None = None) -> Path:
    """Say that a link holds under the present wording of its clause; raises what `decide` raises."""
    return decide(link_id, status="accepted", by=by, basis=basis, workspace=workspace)


def change(
    link_id: str,
    changes: Mapping[str, str],
    *,
    by: str,
    basis: str,
    workspace: Path | None = None,
) -> Path:
    """Change clause (also in words), stance, bearer, claimant, standing or rationale of a link and accept it.

    Raises what `decide` raises, BadRequest for a value that does not fit, NotFound and Ambiguous for words
    that name no clause or several.
    """
    from servanda.reviewing.deciding import changed

    fields = {name: value.strip() for name, value in changes.items()}
    if "clause" in fields:
        fields["clause"] = one_address(loaded(workspace).corpus, fields["clause"])
    review = in_the_name_of(by, "accepted")
    return save_link(
        link_id, lambda data, link: review(data, changed(link, fields)), basis, workspace
    )


def reattach(
    link_id: str, *, quotation: int, by: str, basis: str, workspace: Path | None = None
) -> Path:
    """Take the place that is offered for an orphaned quotation, in somebody's name.

    Raises what `decide` raises, and BadRequest where no place is offered. Whether the link holds is another
    question: its status stays.
    """
    from servanda.files.held_texts import held_text
    from servanda.reviewing.orphans import orphans, reattached

    place = writable_workspace(workspace or Path.cwd())
    data = loaded(place.root)
    texts = partial(held_text, place)
    found = orphans([link_called(data, link_id)], texts)
    orphan = next((one for one in found if one.quotation == quotation), None)
    if orphan is None or orphan.offer is None:
        why = orphan.because if orphan else f"quotation {quotation} of {link_id} has its place"
        raise BadRequest(f"no place is offered: {why}", "see `servanda review --kind orphaned`")
    text = texts(orphan.source.text or "") or ""
    review = in_the_name_of(by, None)
    return save_link(
        link_id,
        lambda data, link: review(data, reattached(link, orphan, text)),
        basis,
        place.root,
    )


def _history(place: Workspace, corpus: "Corpus") -> "History":
    """Return the wordings of suspect links as they were reviewed, as far as git has them."""
    from servanda.files.history import earlier_wordings
    from servanda.reporting.review import suspect_links
    from servanda.text.fingerprint import fingerprint

    wanted = {
        (linked.link.clause, linked.link.reviewed_against)
        for linked in suspect_links(corpus)
        if linked.link.reviewed_against and linked.link.reviewed_against != fingerprint(None)
    }
    return earlier_wordings(place, wanted)


def _orphans(place: Workspace, corpus: "Corpus", problems: "list[ProblemSheet]") -> "list[Orphan]":
    """Return the quotations that `check` found orphaned, with what can be offered for each."""
    from servanda.files.held_texts import held_text
    from servanda.reviewing.orphans import orphans

    names = {one["about"] for one in problems if one["code"] == "orphaned-quotation"}
    if not names:
        return []
    links = [linked for linked in corpus.links() if linked.id in names]
    return [*orphans(links, partial(held_text, place))]


def _today() -> date:
    return datetime.now(UTC).date()
