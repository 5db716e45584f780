"""Knows where to take what a file holds from: the index if it was read before, else the file."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from servanda.files.index import Index, Part, parsed_key
from servanda.files.parsed import Parsed, load_parsed
from servanda.files.read_file import read_file
from servanda.files.sight import Seen, open_file
from servanda.files.survey import Found, Obstacle

_AT_ONCE = 500
"""Files between two visits to the index: enough to make these few, few enough to hold."""


class Fetched(NamedTuple):
    """A file, its content in one word, and what it holds, or one part of that."""

    found: Found
    content: str
    parsed: Parsed


def fetch(
    root: Path, index: Index, files: Sequence[Seen], *, is_whole: bool = True
) -> Iterator[Fetched]:
    """Yield what each file holds, in the order of `files`, and leave it in the index.

    A file that changed since it was seen comes with the content that was read now. Where the files are all
    of the workspace (`is_whole`), the index may forget what was read from others.
    """
    pending = iter(files)
    is_fresh = False
    while batch := list(islice(pending, _AT_ONCE)):
        known = index.parsed([key for key in map(_key, batch) if key])
        fresh: list[Part] = []
        for seen in batch:
            yield from _one(root, seen, known, fresh)
        if fresh:
            index.keep(fresh)
            is_fresh = True
    if is_fresh and is_whole:
        index.prune([key for key in map(_key, files) if key])


def _one(
    root: Path, seen: Seen, known: Mapping[str, list[bytes]], fresh: list[Part]
) -> Iterator[Fetched]:
    kind = seen.found.kind
    if kind is None or seen.found.obstacle:
        yield Fetched(*seen, Parsed())
        return
    parts = [load_parsed(kind, body) for body in known.get(_key(seen), ())]
    if parts and parts[-1] and parts[-1].is_last and all(parts):
        yield from (Fetched(*seen, part) for part in parts if part)
        return
    read: list[Part] = []
    try:
        with open_file(root, seen.found.path) as stream:
            for parsed, content in read_file(stream, kind):
                read.append(Part(parsed_key(kind, content), len(read), parsed.dump()))
                yield Fetched(seen.found, content, parsed)
    except OSError:
        unreadable = seen.found._replace(obstacle=Obstacle.UNREADABLE)
        yield Fetched(unreadable, Obstacle.UNREADABLE, Parsed())
    else:
        fresh.extend(part._replace(key=read[-1].key) for part in read)


def _key(seen: Seen) -> str:
    """Return the key of a file in the index, or nothing for one that is not opened."""
    kind = seen.found.kind
    return parsed_key(kind, seen.content) if kind and not seen.found.obstacle else ""
