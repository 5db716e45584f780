"""Knows which page shows what may have been meant: a clause, a treaty, an event or a held text."""

import re
from typing import NamedTuple

from servanda.errors import NotFound
from servanda.files.layout import find_workspace, text_file, treaty_file
from servanda.rendering.bench import addresses
from servanda.web.settings import Settings

_CLAUSE = re.compile(r"[a-z0-9][a-z0-9.-]*(?:/[a-z0-9][a-z0-9.-]*)+")
_EVENT = re.compile(r"\d{4}-\d\d[a-z0-9-]*")
_LINK = re.compile(r"(\d{4}-\d\d[a-z0-9-]*)#([1-9]\d{0,4})")
_TREATY = re.compile(r"[a-z0-9][a-z0-9.-]{0,59}")
_TEXT = re.compile(r"[0-9a-f]{16}")


class Candidate(NamedTuple):
    """What may have been meant, and its page where it has one."""

    words: str
    address: str


def candidate(words: str, settings: Settings) -> Candidate:
    """Return a candidate with the page that shows it; a treaty and a text only where they are on file.

    >>> from pathlib import Path
    >>> nowhere = Settings(workspace=Path("nowhere"))
    >>> candidate("nov10/6 (return of districts)", nowhere).address
    '/clause/nov10/6'
    >>> candidate("2022-03-26-farrukh", nowhere).address, candidate("standing", nowhere).address
    ('/event/2022-03-26-farrukh', '')
    """
    name = words.partition(" ")[0]
    return Candidate(words, _address(name, settings))


def _address(name: str, settings: Settings) -> str:
    if _CLAUSE.fullmatch(name):
        return addresses.of_clause(name)
    if _EVENT.fullmatch(name):
        return addresses.of_event(name)
    if link := _LINK.fullmatch(name):
        return f"/work/link/{link[1]}/{link[2]}"
    if _TEXT.fullmatch(name) and _is_held(text_file(name), settings):
        return addresses.of_text(name)
    if _TREATY.fullmatch(name) and _is_held(treaty_file(name), settings):
        return addresses.of_unit(name)
    return ""


def _is_held(file: str, settings: Settings) -> bool:
    try:
        return (find_workspace(settings.workspace).root / file).is_file()
    except NotFound:
        return False
