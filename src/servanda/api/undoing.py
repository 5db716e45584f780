"""How a decision is taken back: its links as they were before, unless somebody changed them since."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from servanda.api.judging import basis_of, link_called, sorted_out
from servanda.api.readers import loaded
from servanda.errors import NotFound, ServandaError
from servanda.files.layout import Workspace, writable_workspace

if TYPE_CHECKING:
    from servanda.api.reviewing import Decided
    from servanda.files.load import Loaded
    from servanda.model.corpus import Linked

Before = Mapping[str, Mapping[str, Any]]
"""Links as plain data, by name."""


class Step(NamedTuple):
    """A decision that can be taken back."""

    before: Before
    bases: Mapping[str, str]
    """by link, what the decision made of it, in one word"""


def as_they_are(links: Iterable[str], *, workspace: Path | None = None) -> Before:
    """Return the links as they are now; of a name that is none, nothing."""
    data = loaded(workspace)
    found: dict[str, Mapping[str, Any]] = {}
    for name in links:
        try:
            found[name] = link_called(data, name).link.model_dump(mode="json")
        except NotFound:
            continue
    return found


def step(before: Before, decided: Iterable[str], *, workspace: Path | None = None) -> Step:
    """Return what takes back a decision on some links that were so before."""
    data = loaded(workspace)
    names = [name for name in decided if name in before]
    bases = {name: basis_of(data, link_called(data, name)) for name in names}
    return Step({name: before[name] for name in names}, bases)


def undo(taken: Step, *, workspace: Path | None = None) -> "Decided":
    """Write the links as they were; one that somebody changed since is left alone, and told.

    Raises ReadOnly.
    """
    from servanda.api.reviewing import Decided

    place = writable_workspace(workspace or Path.cwd())
    data = loaded(place.root)
    fitting, refused = sorted_out(data, taken.bases)
    files: list[Path] = []
    done: list[str] = []
    for _, group in groupby(sorted(fitting, key=_event_of), key=_event_of):
        links = [*group]
        names = [linked.id for linked in links]
        try:
            files.append(_restored(place, data, links, taken.before))
            done += names
        except ServandaError as error:
            refused += [(name, error.what) for name in names]
    return Decided(tuple(files), tuple(done), tuple(refused))


def _event_of(linked: "Linked") -> str:
    return linked.event.id


def _restored(place: Workspace, data: "Loaded", links: "Sequence[Linked]", before: Before) -> Path:
    from servanda.files.save import save_event
    from servanda.model.event import Link
    from servanda.reviewing.deciding import with_link

    event = links[0].event
    for linked in links:
        event = with_link(event, linked.position, Link.of_plain(before[linked.id]))
    return save_event(place, event, basis=data.files[data.places[event.id].file])
