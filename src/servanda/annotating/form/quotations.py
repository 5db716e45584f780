"""Moves quotations from one form of an event into another: each keeps its source and finds its record again."""

from collections.abc import Sequence
from typing import Any

from servanda.annotating.form.ground import position
from servanda.annotating.form.rows import Row, partners
from servanda.annotating.form.versions import Versions

Key = tuple[str, str]
"""The words of a quotation, and a name for its source that is the same in all versions."""


class Quotations:
    """The quotations of three forms, to be put into one whose sources are `sources`."""

    def __init__(self, forms: Versions, sources: Sequence[Row]) -> None:
        was, mine, theirs = (form["sources"] for form in forms)
        found = partners(was, theirs)
        self._sources = sources
        self._names = Versions(
            [str(at) for at, _ in enumerate(was, 1)],
            [row["of"] or f"mine {at}" for at, row in enumerate(mine, 1)],
            [f"their {at}" if old is None else str(old + 1) for at, old in enumerate(found)],
        )

    def comparable(self, links: Versions) -> Versions:
        """Return the quotations of each version of a link so that equal ones are equal."""
        pairs = zip(links, self._names, strict=True)
        return Versions(
            *([_key(each, names) for each in link["evidence"]] for link, names in pairs)
        )

    def of_mine(self, links: Versions) -> list[dict[str, Any]]:
        """Return the quotations that were typed; those that stand in the file too know it."""
        there = self._keys_of_theirs(links)
        found: list[dict[str, Any]] = []
        for quoted in links.mine["evidence"]:
            key = _key(quoted, self._names.mine)
            of = str(there.index(key) + 1) if key in there else ""
            source = self._number("own", quoted["source"])
            found.append({**quoted, "of": of, "old": quoted["of"], "source": source})
        return found

    def of_theirs(self, links: Versions) -> list[dict[str, Any]]:
        """Return the quotations that stand in the file now."""
        return [
            {**quoted, "old": "", "source": self._number("of", quoted["source"])}
            for quoted in links.theirs["evidence"]
        ]

    def _keys_of_theirs(self, links: Versions) -> list[Key]:
        held = links.theirs["evidence"] if links.theirs else ()
        return [_key(each, self._names.theirs) for each in held]

    def _number(self, origin: str, written: str) -> str:
        """Return which row of the sources one of a version has become; empty where it is gone."""
        known = (str(at) for at, row in enumerate(self._sources, 1) if row[origin] == written)
        return next(known, "") if written else ""


def _key(quoted: Any, names: Sequence[str]) -> Key:
    at = position(quoted["source"], len(names))
    return quoted["exact"], "" if at is None else names[at]
