"""What can be written: a new event, checked before it is saved, and a new workspace."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from servanda.api.readers import loaded
from servanda.errors import Ambiguous, ServandaError
from servanda.files.layout import find_workspace

if TYPE_CHECKING:
    from servanda.files.load import Loaded
    from servanda.model.corpus import Corpus
    from servanda.model.event import Event
    from servanda.model.problem import Problem


_NEAREST = 3
"""Clauses that are offered where words name none."""


class Draft(NamedTuple):
    """What would be written, what stands in the way of it, and what it may repeat."""

    text: str
    """the file as it would be written; empty where the draft cannot be read"""
    problems: tuple["Problem", ...]
    alike: tuple[tuple[str, str], ...]
    """events of the same day, place and actors: (id, title)"""


def event_text(fields: Mapping[str, Any]) -> str:
    """Return plain fields of an event as YAML text, to be completed by `draft`."""
    from servanda.files.canonical import dump

    return dump(dict(fields))


def draft(text: str, *, by: str, workspace: Path | None = None) -> Draft:
    """Return what saving `text` would write and what is wrong with it; writes nothing.

    The writer may leave out the id, name clauses in words, and leave status, record and fingerprint of
    links to the program: they become accepted, recorded by `by` now, reviewed against today's wording.
    """
    data = loaded(workspace)
    event, problems = _read(text, data.corpus, by)
    if event is None:
        return Draft("", tuple(problems), ())
    from servanda.files.canonical import dump, to_plain

    found = (*problems, *_checked(data, event))
    return Draft(dump(to_plain(event)), found, _alike(data.corpus, event))


def add(text: str, *, by: str, workspace: Path | None = None) -> Path:
    """Write the event that `text` describes and return its file.

    Raises BadRequest with the first problem of a draft, and what `files.save.save_event` raises.
    """
    from servanda.errors import BadRequest
    from servanda.files.save import save_event

    data = loaded(workspace)
    event, problems = _read(text, data.corpus, by)
    found = (*problems, *(_checked(data, event) if event else ()))
    if event is None or found:
        raise BadRequest(f"{found[0].code}: {found[0].what}", found[0].remedy)
    return save_event(find_workspace(workspace or Path.cwd()), event, basis=None)


def init(folder: Path) -> tuple[Path, ...]:
    """Make a new workspace and return the files written; raises Conflict where something is in the way."""
    from servanda.files.begin import begin

    return begin(folder)


def _read(text: str, corpus: "Corpus", by: str) -> tuple["Event | None", tuple["Problem", ...]]:
    from servanda.files.draft import read_draft
    from servanda.model.event import Event

    refused: dict[str, ServandaError] = {}
    parsed = read_draft(text, lambda plain: _complete(plain, corpus, by, refused))
    for record in parsed.records:
        if isinstance(record.value, Event):
            return _fingerprinted(record.value, corpus), tuple(parsed.problems)
    return None, tuple(_explained(problem, refused) for problem in parsed.problems)


def _explained(problem: "Problem", refused: Mapping[str, ServandaError]) -> "Problem":
    """Return the problem; of words that name no clause, with what else may have been meant."""
    error = refused.get(problem.about) if problem.code == "wrong-address" else None
    if error is None:
        return problem
    near = [candidate.partition(" ")[0] for candidate in error.candidates[:_NEAREST]]
    meant = f"did you mean {' or '.join(near)}? " if near else ""
    what = f"link {problem.about.rpartition('#')[2]}: {error.what}"
    return problem._replace(what=what, remedy=meant + error.remedy)


def _complete(
    plain: dict[str, Any], corpus: "Corpus", by: str, refused: dict[str, ServandaError]
) -> dict[str, Any]:
    """Return the fields with an id, addresses for words, and who recorded each link when.

    Why the words of a link name no clause goes into `refused`.
    """
    now = datetime.now(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")
    links = plain.get("links")
    name = {"id": plain.get("id") or id_for(plain)}
    if not isinstance(links, list):
        return name | plain | name
    recorded = {"status": "accepted", "recorded": {"by": by, "at": now}}
    whole = list(links)
    for at, link in enumerate(links):
        if isinstance(link, dict):
            whole[at] = recorded | link
            try:
                whole[at] |= {"clause": _address(corpus, link.get("clause"))}
            except ServandaError as error:
                refused[f"{name['id']}#{at + 1}"] = error
    return name | plain | name | {"links": whole}


def id_for(plain: Mapping[str, Any]) -> str:
    """Return an id made from the date and the first words of the title."""
    import re
    import unicodedata

    title = unicodedata.normalize("NFKD", str(plain.get("title") or "event"))
    words = re.findall(r"[a-z0-9]+", title.encode("ascii", "ignore").decode().lower())
    date = re.findall(r"[a-z0-9]+", str(plain.get("date") or "undated").lower())
    return "-".join((*date[:3], *words[:6]))[:60].rstrip("-")


def _address(corpus: "Corpus", words: object) -> object:
    """Return the one clause that words name as its address; what is no words stays as it is.

    Raises ServandaError, with what may have been meant, for words that name none or several.
    """
    from servanda.naming.resolve import resolve

    if not isinstance(words, str):
        return words
    addresses = tuple(map(str, resolve(corpus, words).addresses))
    if len(addresses) > 1:
        what = f"“{words}” names several clauses: {', '.join(addresses)}"
        raise Ambiguous(what, "write a link for each")
    return addresses[0]


def _fingerprinted(event: "Event", corpus: "Corpus") -> "Event":
    from servanda.text.fingerprint import fingerprint

    links = tuple(
        link
        if link.reviewed_against
        else link.model_copy(update={"reviewed_against": fingerprint(corpus.wording(link.clause))})
        for link in event.links
    )
    return event.model_copy(update={"links": links})


def _checked(data: "Loaded", event: "Event") -> tuple["Problem", ...]:
    """Return what the checks find wrong with the event among all others."""
    from servanda.checks import check_event
    from servanda.model.problem import Problem

    if event.id in data.corpus.event:
        what = f"there is an event {event.id} already"
        return (Problem("duplicate-id", event.id, what, "give the new one another id"),)
    found = check_event(data.corpus, event)
    return tuple(problem for problem in found if problem.code != "duplicate-event")


def _alike(corpus: "Corpus", event: "Event") -> tuple[tuple[str, str], ...]:
    from servanda.checks.duplicate_event import likeness

    mine = likeness(event)
    return tuple(
        (other.id, other.title) for other in corpus.of_date(event.date) if likeness(other) == mine
    )
