"""Knows the footnotes of a Word document: a part of their own (ISO/IEC 29500-1, section 11.3.7).

The library has no call for them yet, so the part is made here by its general means.
"""

from typing import TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from servanda.rendering.docx.markup import linked, plain
from servanda.rendering.paper.blocks import Note

if TYPE_CHECKING:
    from docx.document import Document

_SEPARATORS = "".join(
    f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:spacing w:after="0" w:line="240"'
    f' w:lineRule="auto"/></w:pPr><w:r><w:{line}/></w:r></w:p></w:footnote>'
    for kind, number, line in (
        ("separator", -1, "separator"),
        ("continuationSeparator", 0, "continuationSeparator"),
    )
)
_MARK = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'


class Footnotes:
    """Numbers footnotes from 1 and keeps them until the document is closed."""

    def __init__(self, word: "Document") -> None:
        self._word = word
        self._written: list[str] = []

    def reference(self, note: Note) -> str:
        """Return the mark in the text that leads to a new footnote."""
        number = len(self._written) + 1
        lead = f": {linked(note['url'], note['url'])}" if note["url"] else ""
        text = plain(note["text"]) if note["text"] != note["url"] else ""
        inner = f'<w:r><w:t xml:space="preserve"> {text}{": " if lead and text else ""}</w:t></w:r>'
        self._written.append(
            f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
            f"{_MARK}{inner}{lead.removeprefix(': ')}</w:p></w:footnote>"
        )
        return (
            '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
            f'<w:footnoteReference w:id="{number}"/></w:r>'
        )

    def close(self) -> None:
        """Put the part into the document, and say in its settings which lines set footnotes apart."""
        content = (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
            f"<w:footnotes {nsdecls('w')}>{_SEPARATORS}{''.join(self._written)}</w:footnotes>"
        )
        name = PackURI("/word/footnotes.xml")
        package = self._word.part.package
        part = Part(name, CONTENT_TYPE.WML_FOOTNOTES, content.encode(), package)
        self._word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        told = parse_xml(
            f'<w:footnotePr {nsdecls("w")}><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        )
        # the order of settings is fixed (section 17.15.1.78): notes come before what concerns compatibility
        settings = self._word.settings.element
        compatibility = settings.find("{*}compat")
        place = len(settings) if compatibility is None else settings.index(compatibility)
        settings.insert(place, told)
