"""Knows what becomes of a loaded workspace when a few of its files change, without going through all of it.

That is possible as long as no other file has a say in the records that changed: a record whose name stands
in two files, a treaty, a list of actors or searches concern more than themselves.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType

from servanda.files.gathered import Gathered, Loaded, gather, in_order
from servanda.files.layout import Kind
from servanda.files.lookout import Held
from servanda.model.renewal import with_events

_OF_THEMSELVES = (Kind.EVENT, Kind.EVENTS, None)


def renewed(
    loaded: Loaded, shared: Collection[str], before: Iterable[Held], after: Mapping[str, Held]
) -> Loaded | None:
    """Return what is loaded once the files `before` hold what those in `after` hold, or are gone.

    `shared` are the names that more than one record has. None where the whole has to be gathered anew.
    """
    old = [*before]
    files = {part.found.path for parts in (*old, *after.values()) for part in parts}
    went, came = set(_names(old)), [*_names(after.values())]
    concerned = went.union(came)
    elsewhere = (loaded.places[name].file not in files for name in came if name in loaded.places)
    if (
        any(
            part.found.kind not in _OF_THEMSELVES
            for parts in (*old, *after.values())
            for part in parts
        )
        or len(set(came)) < len(came)
        or not concerned.isdisjoint(shared)
        or any(elsewhere)
    ):
        return None
    return _put_together(loaded, files, went, gather(after.values()))


def _names(held: Iterable[Held]) -> Iterator[str]:
    """Yield the names of all records in some files."""
    for parts in held:
        for part in parts:
            for record in part.parsed.records:
                yield from (name for name, _ in record.lines)


def _put_together(
    loaded: Loaded, files: Collection[str], went: Collection[str], fresh: Gathered
) -> Loaded:
    """Return what is loaded with all that stood in some files replaced by what was gathered afresh."""
    events, lines = fresh.values[Kind.EVENT], fresh.values[Kind.EVENTS]
    others = [each for each in loaded.problems if not (each.place and each.place.file in files)]
    places, contents = loaded.places.copy(), loaded.files.copy()
    for name in went:
        del places[name]
    for path in files:
        contents.pop(path, None)
    return Loaded(
        with_events(loaded.corpus, went, [*events.values(), *lines.values()]),
        in_order([*others, *fresh.problems]),
        MappingProxyType(places | fresh.places),
        MappingProxyType(contents | fresh.files),
    )
