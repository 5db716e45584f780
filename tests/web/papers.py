"""Files as people bring them to the workbench: Word documents, PDFs, and some that are made to do harm."""

from collections.abc import Sequence
from io import BytesIO
from itertools import pairwise
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document


def word_document(*paragraphs: str, row: Sequence[str] = ()) -> bytes:
    """Return a Word document with paragraphs, and below them a table of one row."""
    document = Document()
    for words in paragraphs:
        document.add_paragraph(words)
    if row:
        table = document.add_table(rows=1, cols=len(row))
        for cell, words in zip(table.rows[0].cells, row, strict=True):
            cell.text = words
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


def bomb(megabytes: int) -> bytes:
    """Return a Word document that is small and unpacks to many megabytes."""
    kept = BytesIO()
    with (
        ZipFile(BytesIO(word_document("Boom."))) as good,
        ZipFile(kept, "w", ZIP_DEFLATED) as packed,
    ):
        for member in good.infolist():
            packed.writestr(member, good.read(member))
        with packed.open("word/media/one.bin", "w", force_zip64=True) as inside:
            for _ in range(megabytes):
                inside.write(bytes(1_000_000))
    return kept.getvalue()


def entities() -> bytes:
    """Return a Word document whose entities grow a thousand millionfold."""
    kept = BytesIO()
    names = "abcdefghij"
    laughs = "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(names))
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    document = (
        f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha">{laughs}]>'
        f'<w:document xmlns:w="{space}"><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>'
    )
    with (
        ZipFile(BytesIO(word_document("Boom."))) as good,
        ZipFile(kept, "w", ZIP_DEFLATED) as packed,
    ):
        for member in good.infolist():
            content = good.read(member)
            packed.writestr(member, document if member.filename == "word/document.xml" else content)
    return kept.getvalue()


def pdf(words: str) -> bytes:
    """Return a PDF of one page with words in ASCII; without any, of one empty page."""
    drawn = f"BT /F1 12 Tf 40 700 Td ({words}) Tj ET".encode() if words else b""
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    written, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(written)
    return written + b"xref\n0 6\n0000000000 65535 f \n" + table + end
