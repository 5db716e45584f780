"""Knows how to take the text out of a Word document (ECMA-376, WordprocessingML): paragraphs and tables in order."""

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

from servanda.errors import BadRequest

if TYPE_CHECKING:
    from docx.table import Table

LARGEST_INSIDE = 100_000_000
"""Bytes that a document may unpack to; what is larger is made to fill memories, or of pictures."""
DOCUMENT = "word/document.xml"
_DEEPEST = 20
"""How far tables may stand inside tables."""


def is_docx(content: bytes) -> bool:
    """Return True for a zip file that holds a Word document."""
    if not content.startswith(b"PK"):
        return False
    try:
        with ZipFile(BytesIO(content)) as packed:
            return DOCUMENT in packed.namelist()
    except (BadZipFile, ValueError, OSError, NotImplementedError):
        return False


def docx_text(name: str, content: bytes) -> str:
    """Return the words of a document, one paragraph a line, cells of a table row apart by tabs.

    Raises BadRequest where the library is not installed, or the document is broken or unpacks to too much.
    """
    try:
        from docx import Document
        from docx.opc.exceptions import OpcError
    except ImportError:
        raise BadRequest(
            f"{name} is a Word document, and what reads these is not installed",
            "pip install 'servanda[docx]', or save it as plain text",
        ) from None
    _within_limit(name, content)
    try:
        return "\n".join(_lines(Document(BytesIO(content)), 0))
    except (OpcError, BadZipFile, ValueError, KeyError, TypeError, SyntaxError, OSError) as error:
        raise BadRequest(
            f"{name} cannot be read as a Word document: {error}",
            "open it and save it anew, or copy the text",
        ) from error


def _within_limit(name: str, content: bytes) -> None:
    with ZipFile(BytesIO(content)) as packed:
        size = sum(member.file_size for member in packed.infolist())
    if size > LARGEST_INSIDE:
        raise BadRequest(
            f"{name} unpacks to {size // 1_000_000} MB, more than any text",
            "save it without pictures, or as plain text",
        )


def _lines(inside: Any, depth: int) -> Iterator[str]:
    """Yield the paragraphs of a document or a cell; `inside` is either, which share no type."""
    from docx.text.paragraph import Paragraph

    for block in inside.iter_inner_content():
        if isinstance(block, Paragraph):
            yield block.text
        elif depth < _DEEPEST:
            yield from _rows(block, depth + 1)


def _rows(table: "Table", depth: int) -> Iterator[str]:
    for row in table.rows:
        cells = dict.fromkeys(row.cells)  # a merged cell is listed once for each place it covers
        yield "\t".join("\n".join(_lines(cell, depth)) for cell in cells)
