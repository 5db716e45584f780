"""Knows how a decision on a link is written: in somebody's name, and upon what they were shown."""

from collections.abc import Callable, Collection, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from servanda.api.readers import loaded
from servanda.errors import Ambiguous, BadRequest, Conflict, NotFound, ServandaError
from servanda.files.layout import Workspace, writable_workspace

if TYPE_CHECKING:
    from servanda.files.load import Loaded
    from servanda.model.corpus import Corpus, Linked
    from servanda.model.event import Link

Judging = Callable[["Loaded", "Link"], "Link"]
"""Makes of a link, among all that is loaded, what was decided."""


def in_the_name_of(by: str, status: str | None) -> Judging:
    """Return what records a decision; None leaves the status as it is, and what it was read against."""
    from servanda.model.vocabulary import Status
    from servanda.reviewing.deciding import Review, reviewed
    from servanda.text.fingerprint import fingerprint

    if not by.strip():
        raise BadRequest("who decides is not known", "give a name")
    if status not in (None, "accepted", "rejected"):
        raise BadRequest(f"a link cannot be {status!r}", "accept it or reject it")

    def judged(data: "Loaded", link: "Link") -> "Link":
        against = fingerprint(data.corpus.wording(link.clause)) if status else link.reviewed_against
        review = Review(by.strip(), _now(), against)
        return reviewed(link, review, status=Status(status) if status else link.status)

    return judged


def save_link(link_id: str, judging: Judging, basis: str, workspace: Path | None) -> Path:
    """Write one link as it was judged; returns the file.

    Raises NotFound, Conflict, ReadOnly, and BadRequest for what does not fit or stands in a `.jsonl` file.
    """
    place = writable_workspace(workspace or Path.cwd())
    data = loaded(place.root)
    linked = link_called(data, link_id)
    _check_basis(data, linked, basis)
    return write_links(place, data, [linked], judging)


def write_links(
    place: Workspace, data: "Loaded", links: "Collection[Linked]", judging: Judging
) -> Path:
    """Write an event with some of its links judged."""
    from servanda.files.save import save_event
    from servanda.reviewing.deciding import with_link

    event = next(iter(links)).event
    try:
        for linked in links:
            event = with_link(event, linked.position, judging(data, linked.link))
    except ValueError as error:
        raise BadRequest(f"this does not fit: {error}", "correct it and try again") from None
    return save_event(place, event, basis=data.files[data.places[event.id].file])


def sorted_out(
    data: "Loaded", bases: Mapping[str, str]
) -> "tuple[list[Linked], list[tuple[str, str]]]":
    """Return the links that are as they were shown, and the others with the reason."""
    fitting, against = [], []
    for link_id, known in bases.items():
        try:
            linked = link_called(data, link_id)
            _check_basis(data, linked, known)
            fitting.append(linked)
        except ServandaError as error:
            against.append((link_id, error.what))
    return fitting, against


def link_called(data: "Loaded", link_id: str) -> "Linked":
    """Return the link of a name; raises NotFound with the event's links."""
    from servanda.model.corpus import Linked

    name, _, position = link_id.strip().partition("#")
    event = data.corpus.event.get(name)
    if event and position.isdecimal() and 1 <= int(position) <= len(event.links):
        return Linked(event, int(position), event.links[int(position) - 1])
    near = tuple(f"{name}#{at}" for at in range(1, len(event.links) + 1)) if event else ()
    raise NotFound(
        f"there is no link {link_id!r}", "a link is named by its event and its number", near
    )


def basis_of(data: "Loaded", linked: "Linked") -> str:
    """Return what a decision rests on in one word: the link, its event's facts, the clause's wording.

    Other links of the event may change meanwhile.
    """
    from servanda.text.fingerprint import fingerprint

    if data.places[linked.id].file.endswith(".jsonl"):
        return ""
    facts = linked.event.model_copy(update={"links": (linked.link,)}).model_dump_json()
    wording = fingerprint(data.corpus.wording(linked.link.clause))
    return sha256(f"{facts}\n{wording}".encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _check_basis(data: "Loaded", linked: "Linked", known: str) -> None:
    now = basis_of(data, linked)
    if not now:
        raise BadRequest(
            f"{linked.id} stands in {data.places[linked.id]}, a file made by a machine",
            "change it there, or move its event into a file of its own",
        )
    if now != known:
        raise Conflict(
            f"{linked.id} or its clause is no longer as it was shown",
            "look at it again and repeat your decision",
        )


def one_address(corpus: "Corpus", words: str) -> str:
    """Return the one clause that words name; raises NotFound and Ambiguous."""
    from servanda.naming.resolve import resolve

    addresses = tuple(map(str, resolve(corpus, words).addresses))
    if len(addresses) > 1:
        raise Ambiguous("the words name several clauses", "name one", addresses)
    return addresses[0]


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)
