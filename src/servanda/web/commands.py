"""Knows which page does what a command does, so that words written for the terminal lead to a page here."""

import re
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import quote, urlencode

_CODE = re.compile(r"`([^`]+)`")
_COMMAND = re.compile(r"servanda (\w+)(?: (?!-)(\S.*?))?(?: --?\w.*)?")


class Piece(NamedTuple):
    """Some words of a sentence: plain, code, or the link to a page."""

    words: str
    address: str = ""
    is_code: bool = False


def pieces(sentence: str) -> list[Piece]:
    """Return a sentence in pieces; what stands between backticks is a page here, or code.

    >>> [piece.words for piece in pieces("`servanda clause nov10` shows all of it")]
    ['The page of nov10', ' shows all of it']
    """
    parts = _CODE.split(sentence)
    found = [
        _code(part) if number % 2 else Piece(part) for number, part in enumerate(parts) if part
    ]
    if found and found[0].address:
        found[0] = found[0]._replace(words=_capital(found[0].words))
    return found


def as_sentence(words: str) -> str:
    """Return words with a capital and a full stop.

    >>> as_sentence("check the address")
    'Check the address.'
    """
    end = "" if words.endswith((".", "?", "!")) else "."
    return f"{_capital(words)}{end}" if words else ""


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _code(words: str) -> Piece:
    found = _COMMAND.fullmatch(words)
    page = _PAGES.get(found[1]) if found else None
    return page(found[2] or "") if page and found else Piece(words, is_code=True)


def _named(room: str) -> Callable[[str], Piece]:
    """Return what makes the link to one page of a room; where none is named, there is only the command."""

    def link(name: str) -> Piece:
        if not name or name.isupper():
            return Piece(f"servanda {room} {name}".strip(), is_code=True)
        return Piece(f"the page of {name}", f"/{room}/{quote(name)}")

    return link


def _search(words: str) -> Piece:
    query = f"?{urlencode({'words': words.strip(chr(39))})}" if words else ""
    return Piece("the search", f"/search{query}")


_PAGES: dict[str, Callable[[str], Piece]] = {
    "treaties": lambda _: Piece("the page of treaties", "/treaties"),
    "clause": _named("clause"),
    "event": _named("event"),
    "search": _search,
    "check": lambda _: Piece("the work list", "/work"),
    "review": lambda _: Piece("the work list", "/work"),
    "agree": lambda _: Piece("the page of coders", "/coding"),
    "report": lambda _: Piece("the report", "/report"),
    "annotate": lambda _: Piece("the page to annotate", "/annotate"),
    "suggest": lambda _: Piece("the page to annotate", "/annotate"),
}
