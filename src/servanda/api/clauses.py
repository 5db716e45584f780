"""What can be named while it is typed: clauses and actors of a workspace, answered within milliseconds.

What is needed for this depends on the treaties and the list of actors alone; it is made anew when a file of
these changes, and not when an event is saved.
"""

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from servanda.api.readers import loaded
from servanda.errors import Ambiguous
from servanda.files.layout import ANNOTATIONS, TREATIES, find_workspace

if TYPE_CHECKING:
    from servanda.model.draft_sheet import ActorHitSheet, ClauseHitSheet
    from servanda.naming.type_ahead import TypeAhead

_LONGEST = 300
"""Characters of a clause's wording that are shown while somebody types."""


def clauses(words: str, *, near: str = "", workspace: Path | None = None) -> "list[ClauseHitSheet]":
    """Return the clauses that the words may mean, the likeliest first; those of the treaty `near` before others."""
    from textwrap import shorten

    return [
        {
            "address": found.address,
            "title": found.title,
            "cite_as": found.cite_as,
            "wording": shorten(found.wording, _LONGEST, placeholder=" …"),
        }
        for found in _finder(workspace).find(words, near=near)
    ]


def clause_meant(words: str, *, workspace: Path | None = None) -> str:
    """Return the address of the one clause that words name; raises NotFound, Ambiguous and BadRequest."""
    from servanda.naming.resolve import resolve

    addresses = resolve(_finder(workspace).corpus, words).addresses
    if len(addresses) > 1:
        raise Ambiguous("the words name several clauses", "name one", (*map(str, addresses),))
    return str(addresses[0])


def actors(*, workspace: Path | None = None) -> "list[ActorHitSheet]":
    """Return who can be named: parties and known actors first, then the states of ISO 3166."""
    from servanda.annotating.people import name_of
    from servanda.text.states import state_codes

    corpus = _finder(workspace).corpus
    parties = sorted({party.code for treaty in corpus.treaties for party in treaty.parties})
    known = dict.fromkeys([*parties, *corpus.actor, *state_codes()])
    return [{"code": code, "name": name_of(code, corpus)} for code in known]


def _finder(workspace: Path | None) -> "TypeAhead":
    root = find_workspace(workspace or Path.cwd()).root
    files = [*(root / TREATIES).glob("*.yaml"), root / ANNOTATIONS / "actors.yaml"]
    return _made(root, tuple(sorted(filter(None, map(_state, files)))))


def _state(file: Path) -> tuple[str, int, int] | None:
    try:
        stat = file.stat()
    except OSError:
        return None
    return file.name, stat.st_mtime_ns, stat.st_size


@lru_cache(maxsize=4)
def _made(root: Path, files: tuple[tuple[str, int, int], ...]) -> "TypeAhead":
    from servanda.naming.type_ahead import TypeAhead

    corpus = loaded(root).corpus
    return TypeAhead(type(corpus)(treaties=corpus.treaties, actors=corpus.actors))
