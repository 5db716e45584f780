"""Knows what was derived from the files, so that nothing is read twice: a cache that is never wrong.

Files are recognised by their stats and, where these changed, by their content. Parsed records are kept
by the content of their file, answers by that of the whole workspace; both also by the state of the
program. Every body carries a check sum, so that a damaged database is ignorance and not an error.
"""

import time
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any, NamedTuple, Self
from zlib import crc32

import orjson

from servanda.files.database import Database
from servanda.files.layout import Kind, Workspace
from servanda.files.sight import Seen, Sight, data, is_settled, look
from servanda.files.stamp import stamp
from servanda.files.survey import Found, survey

_MOST_ANSWERS = 500
_WHOLE = "SELECT data, sum FROM whole WHERE stats = ?"
_ANSWER = "SELECT CAST(body AS BLOB), sum FROM answers WHERE key = ?"
_FORGET = "DELETE FROM answers WHERE rowid <= (SELECT max(rowid) FROM answers) - ?"
_PARSED = """
SELECT key, part, CAST(body AS BLOB), sum FROM parsed
WHERE key IN (SELECT value FROM json_each(?)) ORDER BY key, part
"""
_PRUNE = "DELETE FROM parsed WHERE key NOT IN (SELECT value FROM json_each(?))"
_SIZES = """
SELECT total(length(body)),
    total(CASE WHEN key IN (SELECT value FROM json_each(?)) THEN length(body) END) FROM parsed
"""
_SPARE = 50_000_000
"""Bytes kept beyond twice those in use: the files of another branch come back."""


class Part(NamedTuple):
    """What was read from one file, or from a stretch of a long one."""

    key: str
    number: int
    body: bytes


class Index:
    """What is remembered of one workspace, in `.servanda/index.sqlite` or, failing that, in memory."""

    def __init__(self, workspace: Workspace, database: Database) -> None:
        self._workspace = workspace
        self._database = database
        self._made_from = ""
        self._seen: Sight | None = None

    @classmethod
    def open(cls, workspace: Workspace) -> Self:
        """Return the index of a workspace; one that cannot be used is passed over in silence."""
        return cls(workspace, Database(workspace.state))

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __del__(self) -> None:
        self.close()

    def data(self, workspace: Workspace) -> str:
        """Return the content of the workspace in one word, `sha256:…`."""
        now = time.time_ns()
        found = survey(workspace.root)
        stats = _stats(found)
        for known, total in self._database.rows(_WHOLE, (stats,)):
            if total == _sum(stats, known):
                return str(known)
        self._seen = self._sight(workspace, found, now)
        return self._seen.data

    def sight(self, workspace: Workspace) -> Sight:
        """Return every file with its content in one word; only what changed is read.

        Where `data` had to look at the files already, its look is taken, once.
        """
        seen, self._seen = self._seen, None
        now = time.time_ns()
        return seen or self._sight(workspace, survey(workspace.root), now)

    def _sight(self, workspace: Workspace, found: tuple[Found, ...], now: int) -> Sight:
        known = {
            path: (stats, content)
            for path, stats, content, total in self._database.rows(
                "SELECT path, stats, content, sum FROM seen"
            )
            if total == _sum(path, stats, content)
        }
        sight = look(workspace.root, found, known)
        settled = [each for each in sight.files if is_settled(each.found, now)]
        is_whole = len(settled) == len(sight.files)
        self._keep_sight(known, settled, [(_stats(found), sight.data)] if is_whole else [])
        return sight

    def _keep_sight(
        self,
        known: Mapping[str, tuple[str, str]],
        settled: Iterable[Seen],
        whole: Iterable[tuple[str, str]],
    ) -> None:
        fresh = {each.found.path: (each.found.stats, each.content) for each in settled}
        changed = [(path, *row) for path, row in fresh.items() if known.get(path) != row]
        gone = [(path,) for path in known.keys() - fresh.keys()]
        self._database.write(
            ("DELETE FROM seen WHERE path = ?", gone),
            ("INSERT OR REPLACE INTO seen VALUES (?, ?, ?, ?)", map(_summed, changed)),
            ("DELETE FROM whole", [()]),
            ("INSERT INTO whole VALUES (?, ?, ?)", map(_summed, whole)),
        )

    def answer(self, question: str) -> bytes | None:
        """Return what was remembered for a question, if the files are what they were then."""
        key = _answer_key(self.data(self._workspace), question)
        for body, total in self._database.rows(_ANSWER, (key,)):
            if total == _sum(key, body):
                return bytes(body)
        return None

    def remember(self, question: str, answer: bytes) -> None:
        """Keep the answer to a question, made from the data last loaded; older data's are forgotten."""
        key = _answer_key(self._made_from or self.data(self._workspace), question)
        state = key.rpartition(" ")[0]
        self._database.write(
            ("DELETE FROM answers WHERE substr(key, 1, ?) <> ?", [(len(state), state)]),
            ("INSERT OR REPLACE INTO answers VALUES (?, ?, ?)", [_summed((key, answer))]),
            (_FORGET, [(_MOST_ANSWERS,)]),
        )

    def rests_on(self, made_from: str) -> None:
        """Say from which data the answers to come are made."""
        self._made_from = made_from

    def parsed(self, keys: Sequence[str]) -> Mapping[str, list[bytes]]:
        """Return what was read before from the files with these keys, part by part."""
        found: dict[str, list[bytes]] = {}
        for key, number, body, total in self._database.rows(_PARSED, (_list(keys),)):
            if total == _sum(key, number, body) and number == len(found.setdefault(key, [])):
                found[key].append(body)
        return found

    def keep(self, parts: Iterable[Part]) -> None:
        """Keep what was read from files, by the key of their content."""
        rows = map(_summed, parts)
        self._database.write(("INSERT OR REPLACE INTO parsed VALUES (?, ?, ?, ?)", rows))

    def prune(self, keys: Sequence[str]) -> None:
        """Forget what was read from files long out of use; those with `keys` are in use."""
        for held, in_use in self._database.rows(_SIZES, (_list(keys),)):
            if held > 2 * in_use + _SPARE:
                self._database.write((_PRUNE, [(_list(keys),)]))


def parsed_key(kind: Kind, content: str) -> str:
    """Return the key of what this state of the program reads from a file of a kind."""
    return f"{stamp()} {kind} {content}"


def _answer_key(state: str, question: str) -> str:
    return f"{stamp()} {state} {sha256(question.encode('utf-8', 'surrogatepass')).hexdigest()}"


def _stats(found: Iterable[Found]) -> str:
    return data((file.path, file.stats) for file in found)


def _list(keys: Sequence[str]) -> str:
    return orjson.dumps(keys).decode()


def _summed(row: tuple[Any, ...]) -> tuple[Any, ...]:
    return (*row, _sum(*row))


def _sum(*values: Any) -> int:
    """Return a check sum over the values of a row, whatever a damaged database made of them."""
    total = 0
    for value in values:
        total = crc32(value if isinstance(value, bytes) else str(value).encode(), total)
    return total
