"""Knows how a document for paper becomes a Word document (ISO/IEC 29500), the same bytes for the same report."""

from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from servanda.errors import BadRequest
from servanda.model.sheet import ReportSheet
from servanda.rendering.harmless import harmless_throughout
from servanda.rendering.paper.blocks import paragraph
from servanda.rendering.paper.document import document

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_LANGUAGE = "en-GB"
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first day that an archive can write (APPNOTE.TXT 6.3, section 4.4.6); it stands for no day."""


def as_docx(sheet: Mapping[str, object]) -> bytes:
    """Return a report as a Word document; raises BadRequest where what writes it is not installed."""
    try:
        import docx
    except ImportError:
        raise BadRequest(
            "what writes Word documents is not installed",
            "pip install 'servanda[docx]', or write .html and open it in Word",
        ) from None
    from servanda.rendering.docx.footnotes import Footnotes
    from servanda.rendering.docx.markup import Body
    from servanda.rendering.docx.styles import add_styles

    paper = document(cast(ReportSheet, harmless_throughout(sheet)))
    word = docx.Document()
    add_styles(word, _LANGUAGE)
    _describe(word, f"{paper['title']} as of {paper['as_of']}", paper["as_of"])
    word.add_heading(f"{paper['title']} as of {paper['as_of']}", level=0)
    footnotes = Footnotes(word)
    body = Body(footnotes)
    for block in paper["blocks"] or [paragraph("")]:
        for element in body.elements(block):
            word.element.body.insert_element_before(element, "w:sectPr")
    footnotes.close()
    return _packed(word)


def _describe(word: "WordDocument", title: str, as_of: str) -> None:
    """Write what the file says of itself; its days are those of the report, not of the clock."""
    facts = word.core_properties
    facts.title, facts.subject, facts.language = title, "Compliance with treaties", _LANGUAGE
    facts.author, facts.last_modified_by, facts.comments = "Servanda", "Servanda", ""
    facts.created = facts.modified = datetime.fromisoformat(as_of).replace(tzinfo=UTC)
    facts.revision = 1


def _packed(word: "WordDocument") -> bytes:
    """Return the document with an archive in which no clock shows."""
    written, packed = BytesIO(), BytesIO()
    word.save(written)
    with ZipFile(written) as given, ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name in given.namelist():
            part = ZipInfo(name, _EARLIEST)
            part.compress_type = ZIP_DEFLATED
            part.create_system = 0
            archive.writestr(part, given.read(name))
    return packed.getvalue()
