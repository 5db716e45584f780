"""Writes blocks as WordprocessingML (ISO/IEC 29500-1, section 17); every text of the data is escaped."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from servanda.rendering.paper.blocks import Block, Heading, Paragraph, Run, Table

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

    from servanda.rendering.docx.footnotes import Footnotes

_NO_CHARACTER = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")
"""What no XML may hold, or no text means (XML 1.0, section 2.2; Unicode Standard, section 23.7)."""
_TABLE_TEXT = "TableText"
_IN_TABLE = f'<w:pStyle w:val="{_TABLE_TEXT}"/>'
_STYLE = {"quotation": "Quote", "bullet": "ListBullet", "caption": "Caption"}
_PROPERTIES = {
    "strong": "<w:b/>",
    "soft": '<w:color w:val="555555"/>',
    "code": '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/><w:noProof/><w:sz w:val="18"/>',
    "breach": '<w:b/><w:color w:val="8B1518"/>',
    "charge": '<w:b/><w:color w:val="7A3A00"/>',
    "dispute": '<w:b/><w:color w:val="5C2375"/>',
    "claim": '<w:b/><w:color w:val="0D4D5D"/>',
    "kept": '<w:b/><w:color w:val="19532A"/>',
    "neutral": '<w:color w:val="39424B"/>',
    "none": '<w:color w:val="555555"/>',
}
_LINKED = '<w:color w:val="1A4B8C"/><w:u w:val="single"/>'
_WHOLE = 9638
"""The width between the margins, in twentieths of a point: 170 mm."""


def plain(text: str) -> str:
    """Return words as XML holds them."""
    return escape(_NO_CHARACTER.sub("\ufffd", text))


class Body:
    """Writes blocks one after the other; footnotes are numbered on the way."""

    def __init__(self, footnotes: "Footnotes") -> None:
        self._footnotes = footnotes

    def elements(self, block: Block) -> "Iterator[BaseOxmlElement]":
        """Yield a block as elements of a document's body; an empty paragraph keeps tables apart."""
        if block["kind"] == "table":
            yield _parsed("w:tbl", self._table(block))
            yield _parsed("w:p", '<w:pPr><w:spacing w:after="60"/></w:pPr>')
        elif block["kind"] == "heading":
            yield _parsed("w:p", _heading(block))
        else:
            yield _parsed("w:p", self._paragraph(block))

    def _table(self, found: Table) -> str:
        widths = [_WHOLE * width // sum(found["widths"]) for width in found["widths"]]
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        header = "".join(
            _cell(
                width, f"<w:p><w:pPr>{_IN_TABLE}<w:keepNext/></w:pPr>{_words(name, '<w:b/>')}</w:p>"
            )
            for width, name in zip(widths, found["header"], strict=True)
        )
        rows = "".join(
            f"<w:tr>{''.join(self._filled(width, cell) for width, cell in zip(widths, row, strict=True))}</w:tr>"
            for row in found["rows"]
        )
        return (
            '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/>'
            '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="50" w:type="dxa"/>'
            '<w:right w:w="50" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" '
            'w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
            f"<w:tblGrid>{columns}</w:tblGrid>"
            f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{header}</w:tr>{rows}"
        )

    def _filled(self, width: int, paragraphs: list[Paragraph]) -> str:
        inner = "".join(f"<w:p>{self._paragraph(each, _TABLE_TEXT)}</w:p>" for each in paragraphs)
        return _cell(width, inner or f"<w:p><w:pPr>{_IN_TABLE}</w:pPr></w:p>")

    def _paragraph(self, found: Paragraph, usual: str = "") -> str:
        style = _STYLE.get(found["look"], usual)
        look = "soft" if found["look"] == "soft" else ""
        properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        return properties + "".join(self._run(run, look) for run in found["runs"])

    def _run(self, run: Run, look: str) -> str:
        properties = _PROPERTIES.get(run["look"] if run["look"] != "plain" else look, "")
        notes = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>,</w:t></w:r>'.join(
            map(self._footnotes.reference, run["notes"])
        )
        return _words(run["text"], properties) + notes


def _heading(found: Heading) -> str:
    style = f'<w:pPr><w:pStyle w:val="Heading{found["level"]}"/></w:pPr>'
    return style + _words(found["text"], "")


def _cell(width: int, inner: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inner}</w:tc>'


def _words(text: str, properties: str) -> str:
    if not text:
        return ""
    wrapped = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{wrapped}<w:t xml:space="preserve">{plain(text)}</w:t></w:r>'


def linked(text: str, url: str) -> str:
    """Return words that lead to an address of the web (a field, section 17.16.5.25)."""
    instruction = quoteattr(f' HYPERLINK "{_NO_CHARACTER.sub("", url)}" ')
    return f"<w:fldSimple w:instr={instruction}>{_words(text, _LINKED)}</w:fldSimple>"


def _parsed(name: str, inner: str) -> "BaseOxmlElement":
    return parse_xml(f"<{name} {nsdecls('w')}>{inner}</{name}>")
