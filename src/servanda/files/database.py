"""Knows how to keep a derived, disposable SQLite file so that losing it never matters.

A database that is corrupt, foreign or of another format is begun anew; one that is locked or cannot be
written is passed over. Whoever asks gets fewer rows, never an error: all of it can be derived again.
"""

import contextlib
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from servanda.files.layout import make_state

FILE = "index.sqlite"
FORMAT = 0x53455631
"""`SEV1`: the tables below. Another number in the file means other tables."""
_PATIENCE = 2.0
"""Seconds to wait for another process before going on without."""
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_TABLES = (
    "CREATE TABLE seen (path TEXT PRIMARY KEY, stats TEXT, content TEXT, sum INTEGER) WITHOUT ROWID",
    "CREATE TABLE whole (stats TEXT PRIMARY KEY, data TEXT, sum INTEGER) WITHOUT ROWID",
    "CREATE TABLE parsed (key TEXT, part INTEGER, body BLOB, sum INTEGER, PRIMARY KEY (key, part))",
    "CREATE TABLE answers (key TEXT PRIMARY KEY, body BLOB, sum INTEGER)",
)
_MEMORY = ":memory:"
_TROUBLE = (sqlite3.Error, UnicodeDecodeError)
"""What SQLite raises; its messages quote damaged names, which may be no text."""

Statement: TypeAlias = tuple[str, Iterable[Sequence[Any]]]
"""SQL, and the rows of values to run it with."""


class Database:
    """A SQLite file that may fail at any time; only the clock shows it."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE
        self._begun_anew = False
        self._connection = self._open() if _is_ready(folder) else _connect(_MEMORY)

    def rows(self, question: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Return the rows that answer, or none where the database fails."""
        try:
            return self._connection.execute(question, values).fetchall()
        except _TROUBLE as error:
            self._recover(error)
            return []

    def write(self, *statements: Statement) -> None:
        """Run the statements in one transaction: all of them take hold, or none."""
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            for statement, values in statements:
                self._connection.executemany(statement, values)
            self._connection.execute("COMMIT")
        except _TROUBLE as error:
            with contextlib.suppress(*_TROUBLE):
                self._connection.execute("ROLLBACK")
            self._recover(error)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _open(self) -> sqlite3.Connection:
        try:
            return _connect(str(self._file))
        except _TROUBLE as error:
            if _is_busy(error) or self._begun_anew:
                return _connect(_MEMORY)
        self._discard()
        return self._open()

    def _recover(self, error: Exception) -> None:
        if _is_busy(error):  # one wait is enough
            self._connection.execute("PRAGMA busy_timeout = 0")
            return
        self._connection.close()
        if self._begun_anew:
            self._connection = _connect(_MEMORY)
        else:
            self._discard()
            self._connection = self._open()

    def _discard(self) -> None:
        self._begun_anew = True
        for end in ("", "-wal", "-shm"):
            with contextlib.suppress(OSError):
                self._file.with_name(FILE + end).unlink(missing_ok=True)


def _is_ready(folder: Path) -> bool:
    try:
        make_state(folder)
    except OSError:
        return False
    return True


def _connect(file: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        file,
        timeout=_PATIENCE,
        isolation_level=None,
        check_same_thread=False,  # one thread uses it; another may let go of it, with what failed
    )
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        if _format(connection) != FORMAT:
            _begin(connection)
    except _TROUBLE:
        connection.close()
        raise
    return connection


def _format(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _begin(connection: sqlite3.Connection) -> None:
    """Make the tables, unless another process was faster."""
    connection.execute("BEGIN IMMEDIATE")
    if _format(connection) != FORMAT:
        for statement in _TABLES:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {FORMAT}")
    connection.execute("COMMIT")


def _is_busy(error: Exception) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _BUSY
