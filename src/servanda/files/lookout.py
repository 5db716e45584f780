"""Knows what changed in the files of a workspace since it last looked, and what stands there now.

Every look sees every file from outside (`survey`), so that nothing is missed whoever wrote it; only files
whose content changed are read.
"""

import os
import time
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from servanda.files.fetch import Fetched, fetch
from servanda.files.glance import Folders, Glance, seen_folders
from servanda.files.index import Index
from servanda.files.layout import Workspace
from servanda.files.sight import Seen, is_settled, see
from servanda.files.survey import Found, is_odd, look_at, survey
from servanda.files.watch import Watch

Held = tuple[Fetched, ...]
"""All parts of one file."""


_TRUSTED = 2.0
"""Seconds for which the system's word that nothing happened is taken: what it is not told is seen then."""


class News(NamedTuple):
    """What changed between two looks."""

    read: Mapping[str, Held]
    """the files that came or changed, by path"""
    gone: frozenset[str]
    """the files that are no longer there"""


class Lookout:
    """Looks at one workspace again and again; each look tells what the one before did not know."""

    def __init__(self, workspace: Workspace, told: Mapping[str, str] | None = None) -> None:
        """Begin with what is known already: the content of each file in one word, by path."""
        self._workspace = workspace
        self._told: dict[str, str] = dict(told or {})
        self._settled: dict[str, Seen] = {}
        """files that could not change without their stats showing it"""
        self._open: set[str] = set()
        """the other files"""
        self._linked: set[str] = set()
        """files that can change by another path than their own"""
        self._glance: Glance | None = None
        """the files of the last survey; None where there has been none to rely on"""
        self._watch: Watch | None = None
        self._opened: Index | None = None
        self._has_other_names = False
        """True once files came or went since the last survey"""
        self._looked = 0.0
        """when files were last looked at without being told to (`time.monotonic`)"""

    def news(self) -> News:
        """Return what changed since the last look; the first tells everything."""
        now = time.time_ns()
        told = self._told_by_the_system()
        if told is not None:
            files, went = told
            return self._told_of(self._see(files, now), went)
        self._looked = time.monotonic()
        few = self._few(now)
        if few is not None:
            return self._told_of(few, frozenset())
        every = self._all(now)
        there = {each.found.path for each in every}
        return self._told_of(every, frozenset(self._told.keys() - there))

    def prime(self) -> None:
        """Look once without telling, so that the next look need not read what has not changed since."""
        self._all(time.time_ns())
        self._glance = None  # what it saw has not been told

    def close(self) -> None:
        """Stop listening to the system, and let go of the index."""
        if self._watch:
            self._watch.close()
        if self._opened:
            self._opened.close()

    def _told_by_the_system(self) -> tuple[list[Found], frozenset[str]] | None:
        """Return the files that may have changed and those that went; None where everything has to be looked at."""
        touched = self._watch.touched() if self._watch else None
        is_trusted = (
            self._glance and not self._linked and time.monotonic() - self._looked < _TRUSTED
        )
        if touched is None or not is_trusted or any(map(is_odd, touched)):
            return None
        there, gone = [], set()
        for path in touched | self._open:
            self._has_other_names |= path not in self._told
            if not os.path.lexists(f"{self._workspace.root}/{path}"):
                self._has_other_names = True
                gone.add(path)
            elif found := self._look_at(path):
                there.append(found)
            else:
                return None
        return there, frozenset(gone & self._told.keys())

    def _told_of(self, seen: Sequence[Seen], gone: frozenset[str]) -> News:
        """Return what is new of the files that were looked at, and remember having told it."""
        contents = _contents(seen)
        changed = [each for each in seen if self._told.get(each[0].path) != contents[each[0].path]]
        read = self._read(changed) if changed else {}
        for path in gone:
            del self._told[path]
            self._settled.pop(path, None)
            self._linked.discard(path)
        self._told.update({path: _content(parts) for path, parts in read.items()})
        return News(read, gone)

    def _few(self, now: int) -> list[Seen] | None:
        """Return those of the files known that may have changed; None where all have to be looked at."""
        glance = None if self._has_other_names else self._glance
        others = glance.changed() if glance else None
        if others is None:
            return None
        doubtful = {found.path: found for found in others}
        for path in self._open - doubtful.keys():
            found = self._look_at(path)
            if found is None:
                return None
            doubtful[path] = found
        return self._see(doubtful.values(), now)

    def _look_at(self, path: str) -> Found | None:
        """Return a plain file as it is now; None for anything else, and for nothing."""
        try:
            return look_at(self._workspace.root, path)
        except OSError:
            return None

    def _all(self, now: int) -> Sequence[Seen]:
        """Return every file with its content in one word; one whose stats are known is not read."""
        root = self._workspace.root
        known = self._listen()
        self._has_other_names = False
        if self._settled:
            seen: Sequence[Seen] = self._see(survey(root), now)
        else:
            seen = self._index().sight(self._workspace).files
            self._open = set()
            for each in seen:
                self._note(each, now)
        glance = Glance(root, known, (each.found for each in seen)) if known else None
        self._glance = glance if glance and glance.can_tell else None
        return seen

    def _listen(self) -> Folders | None:
        """Return the folders of the workspace; from before they were looked at, their changes are told."""
        root = self._workspace.root
        known = seen_folders(root)
        if self._watch:
            self._watch.close()
            self._watch = None
        if known is None:
            return None
        try:
            self._watch = Watch(root, known)
        except OSError:
            return known
        again = seen_folders(root)
        return again if again and again.keys() == known.keys() else None

    def _see(self, files: Iterable[Found], now: int) -> list[Seen]:
        """Return files with their content in one word; among them are all that could change unseen."""
        seen = []
        self._open = set()
        for found in files:
            known = self._settled.get(found.path)
            each = known if known and known.found == found else see(self._workspace.root, found)
            self._note(each, now)
            seen.append(each)
        return seen

    def _note(self, each: Seen, now: int) -> None:
        """Note whether a file could change unseen, and whether by another path."""
        path = each.found.path
        if self._settled.get(path) is each:
            return
        self._linked.discard(path)
        if not is_settled(each.found, now):
            self._open.add(path)
            return
        self._settled[path] = each
        if each.found.is_linked:
            self._linked.add(path)

    def _read(self, changed: Iterable[Seen]) -> dict[str, Held]:
        files = sorted(changed, key=lambda seen: seen.found.path)
        fetched = fetch(self._workspace.root, self._index(), files, is_whole=not self._told)
        return {
            path: tuple(parts) for path, parts in groupby(fetched, lambda each: each.found.path)
        }

    def _index(self) -> Index:
        """Return the index, which stays open: to close it costs more than to write into it."""
        if self._opened is None:
            self._opened = Index.open(self._workspace)
        return self._opened


def _contents(seen: Sequence[Seen]) -> dict[str, str]:
    """Return the content of each path in one word; names that are no text may look the same."""
    contents = {found.path: content for found, content in seen}
    if len(contents) < len(seen):
        contents = {}
        for found, content in seen:
            before = contents.get(found.path)
            contents[found.path] = f"{before} {content}" if before else content
    return contents


def _content(parts: Held) -> str:
    """Return the content of a file that was read, as `_contents` names it."""
    refused = [part.content for part in parts if part.found.obstacle]
    return " ".join(refused) or parts[-1].content
