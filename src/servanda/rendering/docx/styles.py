"""Knows how the Word document looks: A4, and the styles that its paragraphs name."""

from typing import TYPE_CHECKING

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

if TYPE_CHECKING:
    from docx.document import Document

_INK = RGBColor(0x1D, 0x1C, 0x1A)


def add_styles(word: "Document", language: str) -> None:
    """Set page, language and styles of a new document."""
    (section,) = word.sections
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(22)
    styles = word.styles
    styles["Normal"].font.size = Pt(10)
    styles["Normal"].paragraph_format.space_after = Pt(4)
    for name in ("Title", "Heading 1", "Heading 2", "Heading 3"):
        styles[name].font.color.rgb = _INK
    styles["Caption"].font.bold = False
    styles["Caption"].font.color.rgb = RGBColor(0x55, 0x55, 0x55)
    inner = styles.add_style("Table Text", WD_STYLE_TYPE.PARAGRAPH)
    inner.font.size = Pt(8.5)
    inner.paragraph_format.space_after = Pt(1)
    note = styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH)
    note.font.size = Pt(8)
    note.paragraph_format.space_after = Pt(0)
    reference = styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER)
    reference.font.superscript = True
    named = {"TableText": inner, "FootnoteText": note, "FootnoteReference": reference}
    for name, style in named.items():
        style.element.set(qn("w:styleId"), name)
    for spoken in styles.element.iter(qn("w:lang")):
        spoken.set(qn("w:val"), language)
