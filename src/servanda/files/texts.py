r"""Knows how to get at the text of a file, or of what comes in by standard input, or to say why there is none.

Plain text and Markdown are kept as they are, line ends and invisible characters too, so that offsets hold in
the file itself. From HTML, PDF and Word documents a text is taken, and offsets hold in that.
"""

import re
import sys
from datetime import date
from pathlib import Path
from typing import NamedTuple

from servanda.errors import BadRequest, NotFound
from servanda.files.docx_text import docx_text, is_docx

LARGEST = 20_000_000
"""Bytes of one text: some four thousand pages. What is larger is no text but a collection of them."""
STDIN = "-"
_PDF = b"%PDF-"
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype html|html)\b", re.I | re.S
)
_HTML_NAMES = (".html", ".htm", ".xhtml")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_BINARY = re.compile(b"[\0-\x06\x0e-\x1a\x1c-\x1f]")
"""Bytes that no text holds, whatever its encoding (UTF-16 apart)."""
_SEEN = 65_536


class GivenText(NamedTuple):
    """A text to be read."""

    name: str
    """the name of its file, or `stdin`"""
    text: str
    extracted: bool = False
    """True where the text was taken from HTML, PDF or a Word document"""
    published: date | None = None
    """the day of publication, where the file itself states one"""


def read_text(file: str) -> GivenText:
    """Return the text of a file; `-` stands for standard input.

    Raises NotFound where there is no such file, BadRequest where it is no text, is empty or too large.
    """
    content = _stdin() if file == STDIN else _content(Path(file))
    return text_of("stdin" if file == STDIN else Path(file).name, content)


def text_of(name: str, content: bytes) -> GivenText:
    """Return the text that the bytes of a file hold; raises BadRequest as `read_text` does."""
    _within_limit(name, content)
    if not content.strip():
        raise BadRequest(f"{name} is empty", "give a file with a text in it")
    given = _text(name, content)
    if not given.text.strip():
        raise BadRequest(f"{name} holds no words", "give a file with a text in it")
    return given


def is_plain(name: str, content: bytes) -> bool:
    """Return True for a file that is read as it stands, and not taken apart by a parser."""
    return not (
        content.startswith((_PDF, b"PK"))
        or name.lower().endswith(_HTML_NAMES)
        or _HTML.match(content[:_SEEN])
    )


def _text(name: str, content: bytes) -> GivenText:
    if content.startswith(_PDF):
        from servanda.files.pdf_text import pdf_text

        return GivenText(name, pdf_text(name, content), extracted=True)
    if is_docx(content):
        return GivenText(name, docx_text(name, content), extracted=True)
    text = _decoded(name, content)
    if name.lower().endswith(_HTML_NAMES) or _HTML.match(content[:_SEEN]):
        from servanda.files.html_text import html_text, published

        return GivenText(name, html_text(text), extracted=True, published=published(text))
    return GivenText(name, text)


def _stdin() -> bytes:
    if sys.stdin.isatty():
        sys.stderr.write("Reading from the terminal; end the text with Ctrl-D.\n")
    return _within_limit("stdin", sys.stdin.buffer.read(LARGEST + 1))


def _content(path: Path) -> bytes:
    if path.is_dir():
        raise BadRequest(
            f"{path} is a folder",
            "name one file",
            tuple(sorted(str(file) for file in path.glob("*.txt"))),
        )
    try:
        with path.open("rb") as stream:
            return _within_limit(str(path), stream.read(LARGEST + 1))
    except FileNotFoundError:
        raise NotFound(f"there is no file {path}", "check its name", _near(path)) from None


def _near(path: Path) -> tuple[str, ...]:
    """Return the files in the same folder whose names are most like the one that is not there."""
    from rapidfuzz import process

    if not path.parent.is_dir():
        return ()
    names = [file.name for file in path.parent.iterdir() if file.is_file()]
    found = process.extract(path.name, names, limit=3, score_cutoff=75)
    return tuple(str(path.parent / name) for name, _, _ in found)


def _within_limit(name: str, content: bytes) -> bytes:
    if len(content) > LARGEST:
        raise BadRequest(
            f"{name} has more than {LARGEST // 1_000_000} MB, and a text of that size is not read at once",
            "split it into its articles, a file each",
        )
    return content


def _decoded(name: str, content: bytes) -> str:
    """Return the characters of a text; a byte order mark stays, as it counts in the file."""
    if content.startswith(_UTF16):
        try:
            return content.decode("utf-16")
        except UnicodeDecodeError:
            raise _no_utf8(name, "it begins as UTF-16 and does not go on so") from None
    found = _BINARY.search(content[:_SEEN])
    if found:
        raise BadRequest(
            f"{name} is no text: byte 0x{content[found.start()]:02x} at {found.start()}",
            "give plain text, Markdown, HTML, PDF or a Word document (docx); save other files as one of these",
        )
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _no_utf8(
            name, f"byte 0x{content[error.start]:02x} in line {line} is no UTF-8"
        ) from None


def _no_utf8(name: str, why: str) -> BadRequest:
    return BadRequest(
        f"{name} is in another encoding than UTF-8: {why}",
        f"convert it: iconv -f WINDOWS-1252 -t UTF-8 {name}",
    )
