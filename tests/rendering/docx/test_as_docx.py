import sys
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from servanda.errors import BadRequest
from servanda.rendering.docx.as_docx import as_docx
from tests.hostile import LONG, hostile
from tests.rendering.answers import every_sheet


@pytest.fixture(scope="module")
def made() -> bytes:
    return as_docx(every_sheet()["report"])


@pytest.fixture(scope="module")
def parts() -> dict[str, bytes]:
    with ZipFile(BytesIO(as_docx(hostile(every_sheet()["report"])))) as archive:  # type: ignore[arg-type]
        return {name: archive.read(name) for name in archive.namelist()}


def test_headings_are_headings(made: bytes) -> None:
    word = docx.Document(BytesIO(made))
    styles = [(each.style.name, each.text) for each in word.paragraphs if each.style]
    assert styles[0] == ("Title", "Compliance report as of 2026-06-25")
    assert ("Heading 1", "Summary") in styles
    assert any(name == "Heading 2" and text.startswith("lake/1 ") for name, text in styles)


def test_tables_have_header_rows(made: bytes) -> None:
    word = docx.Document(BytesIO(made))
    assert len(word.tables) > 5
    for table in word.tables:
        rows = table._tbl.tr_lst
        assert rows[0].find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        assert all(row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is None for row in rows[1:])
        assert len({len(row.tc_lst) for row in rows}) == 1


def test_footnotes_are_footnotes(made: bytes) -> None:
    with ZipFile(BytesIO(made)) as archive:
        notes = parse_xml(archive.read("word/footnotes.xml"))
        body = parse_xml(archive.read("word/document.xml"))
        types = archive.read("[Content_Types].xml").decode()
        relations = archive.read("word/_rels/document.xml.rels").decode()
    numbers = [note.get(qn("w:id")) for note in notes]
    marks = [each.get(qn("w:id")) for each in body.iter(qn("w:footnoteReference"))]
    assert numbers[:2] == ["-1", "0"]
    assert marks == numbers[2:]
    assert marks
    assert "footnotes+xml" in types
    assert "relationships/footnotes" in relations
    assert "Lakeside Gazette" in "".join(notes.itertext())


def test_says_what_it_is(made: bytes) -> None:
    word = docx.Document(BytesIO(made))
    facts = word.core_properties
    assert facts.title == "Compliance report as of 2026-06-25"
    assert facts.language == "en-GB"
    assert facts.created.isoformat()[:10] == "2026-06-25"
    assert {each.get(qn("w:val")) for each in word.styles.element.iter(qn("w:lang"))} == {"en-GB"}


def test_the_same_report_gives_the_same_bytes(made: bytes) -> None:
    assert as_docx(every_sheet()["report"]) == made
    with ZipFile(BytesIO(made)) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_hostile_words_are_words(parts: dict[str, bytes]) -> None:
    body = parse_xml(parts["word/document.xml"])
    written = "".join(body.itertext())
    assert "<script>document.title='hacked';alert(1)</script>" in written
    assert "]]><w:t>&lt;&amp;\ufffd\ufffd" in written
    assert "<U+202E>gnp.exe" in written
    assert '=HYPERLINK("https://evil.example"' in written
    assert LONG in written


def test_no_field_and_no_relation_leads_astray(parts: dict[str, bytes]) -> None:
    fields = [
        each.get(qn("w:instr")).strip()
        for name in ("word/document.xml", "word/footnotes.xml")
        for each in parse_xml(parts[name]).iter(qn("w:fldSimple"))
    ]
    assert fields
    assert all(
        field.startswith('HYPERLINK "https://') and field.count('"') == 2 for field in fields
    )
    assert not [name for name, part in parts.items() if b'TargetMode="External"' in part]
    assert not [name for name in parts if "vba" in name.casefold() or "embed" in name.casefold()]


def test_an_empty_report_is_a_document(every: dict[str, dict[str, Any]]) -> None:
    gone = ("cells", "units", "links", "treaties", "treaty_rows", "coverage", "summary")
    word = docx.Document(BytesIO(as_docx(every["report"] | {name: [] for name in gone})))
    assert "Nothing to report yet" in "\n".join(each.text for each in word.paragraphs)


def test_without_the_library_it_says_what_to_do(
    every: dict[str, dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(BadRequest) as error:
        as_docx(every["report"])
    assert "servanda[docx]" in error.value.remedy
