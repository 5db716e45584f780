"""Finds wordings of a treaty as they were, in the history that git keeps of its file.

git is only asked to tell (`log`, `cat-file`): nothing is written, no program of the repository's settings is
run, and nothing is fetched. What was found is kept beside the index, by its fingerprint.
"""

import os
import subprocess
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import orjson

from servanda.files.atomic import create_file
from servanda.files.layout import Kind, Workspace, make_state, treaty_file
from servanda.files.read_file import read_records
from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.treaty import Treaty
from servanda.reviewing.differing import Earlier
from servanda.text.fingerprint import fingerprint

_PATIENCE = 20
"""Seconds that git may take for one question."""
_FARTHEST = 500
"""Versions of one file that are looked at; who changed a treaty file more often looks by hand."""
_FOLDER = "wordings"
_QUIET = (
    "--no-pager",
    "--literal-pathspecs",
    "-c", "core.fsmonitor=false",
    "-c", "core.hooksPath=/dev/null",
    "-c", "log.showSignature=false",
)  # fmt: skip
_ASKED = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",  # what keeps an older git from fetching a missing object
    "LC_ALL": "C",
}

Wanted = tuple[Address, str]
"""A clause and the fingerprint of the wording that is looked for."""


class History(NamedTuple):
    """What was found of the wordings looked for, and why the others were not."""

    found: Mapping[Wanted, Earlier]
    because: str
    """why something was not found; empty where all was"""


class _Version(NamedTuple):
    commit: str
    day: str
    blob: str


class _Silent(Exception):
    """Git has nothing to tell, for the reason given."""


def earlier_wordings(workspace: Workspace, wanted: Collection[Wanted]) -> History:
    """Return the wordings with these fingerprints, each from the latest version that had it."""
    found = {one: kept for one in wanted if (kept := _kept(workspace, one))}
    reasons: dict[str, None] = {}
    head = _head(workspace.root)
    for treaty in sorted({clause.treaty for clause, _ in wanted}):
        open_ = frozenset(one for one in wanted if one[0].treaty == treaty and one not in found)
        if open_:
            fresh, because = _look_back(workspace.root, head, treaty, open_)
            found |= fresh
            reasons |= {because: None} if because else {}
            for one, earlier in fresh.items():
                _keep(workspace, one, earlier)
    return History(found, "; ".join(reasons))


@lru_cache(maxsize=64)
def _look_back(
    root: Path, head: str, treaty: str, wanted: frozenset[Wanted]
) -> tuple[dict[Wanted, Earlier], str]:
    """Walk back through the versions of a treaty until every wording is found, or there are no more.

    What is remembered holds as long as `head` is the last commit.
    """
    found: dict[Wanted, Earlier] = {}
    try:
        for version in _versions(root, treaty_file(treaty)):
            corpus = _corpus(_git(root, "cat-file", "blob", version.blob))
            for one in wanted - found.keys():
                wording = corpus.wording(one[0])
                if wording is not None and fingerprint(wording) == one[1]:
                    found[one] = Earlier(wording, version.commit, version.day)
            if len(found) == len(wanted):
                return found, ""
    except _Silent as silent:
        return found, str(silent)
    return found, "no version that git keeps of the treaty's file has that wording"


def _head(root: Path) -> str:
    with suppress(_Silent):
        return _git(root, "rev-parse", "HEAD").decode("ascii", "replace").strip()
    return ""


def _versions(root: Path, file: str) -> Iterator[_Version]:
    """Yield the versions of a file, latest first, under its earlier names too; raises _Silent."""
    told = _git(
        root, "log", "--follow", "--full-history", "--raw", "--no-abbrev", "--no-color",
        "--no-ext-diff", "--no-textconv", f"--max-count={_FARTHEST}", "--format=@%H %cs",
        "--", file,
    )  # fmt: skip
    commit = day = ""
    for line in told.decode("utf-8", "replace").splitlines():
        if line.startswith("@"):
            commit, _, day = line[1:].partition(" ")
        elif line.startswith(":"):
            blob = line.split()[3]
            if blob.strip("0"):
                yield _Version(commit, day, blob)
    if not commit:
        raise _Silent(_why_nothing(root))


def _why_nothing(root: Path) -> str:
    with suppress(_Silent):
        if _git(root, "rev-parse", "--is-shallow-repository").strip() == b"true":
            return "git keeps only the last commits here (a shallow clone)"
    return "git keeps no version of the treaty's file"


def _git(root: Path, *words: str) -> bytes:
    """Return what git tells; raises _Silent where it tells nothing."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        told = subprocess.run(  # noqa: S603 - the words are ours, and no shell reads them
            ["git", *_QUIET, *words],  # noqa: S607 - git is where the user has it
            cwd=root,
            env=clean | _ASKED,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except FileNotFoundError:
        raise _Silent("git is not installed here") from None
    except subprocess.TimeoutExpired:
        raise _Silent(f"git took longer than {_PATIENCE} seconds") from None
    except OSError as error:
        raise _Silent(f"git cannot be run: {error.strerror}") from None
    if told.returncode:
        raise _Silent(_said(told.stderr.decode("utf-8", "replace")))
    return told.stdout


def _said(words: str) -> str:
    if "not a git repository" in words:
        return "the workspace is not kept in git"
    if "does not have any commits" in words:
        return "nothing has been committed here yet"
    first = words.strip().partition("\n")[0].removeprefix("fatal: ")
    return f"git says: {first}" if first else "git tells nothing"


def _corpus(content: bytes) -> Corpus:
    """Return the treaty in a version of its file; one that cannot be read holds nothing."""
    records = read_records(Kind.TREATY, content).records
    return Corpus(treaties=tuple(one.value for one in records if isinstance(one.value, Treaty)))


def _kept(workspace: Workspace, wanted: Wanted) -> Earlier | None:
    """Return what was found before; a wording that no longer has its fingerprint is not believed."""
    try:
        earlier = Earlier(*orjson.loads(_file(workspace, wanted).read_bytes()))
        return earlier if fingerprint(earlier.wording) == wanted[1] else None
    except (OSError, ValueError, TypeError, AttributeError):
        return None


def _keep(workspace: Workspace, wanted: Wanted, earlier: Earlier) -> None:
    with suppress(OSError):  # only a convenience
        make_state(workspace.state)
        create_file(_file(workspace, wanted), orjson.dumps([*earlier]))


def _file(workspace: Workspace, wanted: Wanted) -> Path:
    return workspace.state / _FOLDER / f"{wanted[0].treaty}-{wanted[1].rpartition(':')[2]}.json"
