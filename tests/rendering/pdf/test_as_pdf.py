import sys
from io import BytesIO
from typing import Any

import pytest

from servanda.errors import BadRequest
from servanda.rendering.pdf.as_pdf import as_pdf
from tests.hostile import hostile

pypdf = pytest.importorskip("pypdf")


@pytest.fixture(scope="module")
def made() -> bytes:
    from tests.rendering.answers import every_sheet

    return as_pdf(every_sheet()["report"])


@pytest.fixture(scope="module")
def hostile_pdf() -> Any:
    from tests.rendering.answers import every_sheet

    return pypdf.PdfReader(BytesIO(as_pdf(hostile(every_sheet()["report"]))))  # type: ignore[arg-type]


def text(reader: Any) -> str:
    return "\n".join(page.extract_text() for page in reader.pages)


def titles(outline: Any) -> list[str]:
    return [
        title
        for each in outline
        for title in (titles(each) if isinstance(each, list) else [each.title])
    ]


def test_has_contents_pages_and_sources(made: bytes) -> None:
    reader = pypdf.PdfReader(BytesIO(made))
    written = text(reader)
    assert reader.metadata.title == "Compliance report as of 2026-06-25"
    assert {"Summary", "Method", "Lake Agreement"} <= {*titles(reader.outline)}
    assert f"2 / {len(reader.pages)}" in written
    assert "Lakeside Gazette" in written
    assert reader.trailer["/Root"]["/Lang"] == "en"
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]


def test_the_same_report_gives_the_same_bytes(
    every: dict[str, dict[str, Any]], made: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert as_pdf(every["report"]) == made
    assert b"D:20260625" in made


def test_hostile_words_are_words(hostile_pdf: Any) -> None:
    written = "".join(text(hostile_pdf).split())
    assert "<script>document.title=" in written
    assert '#eval("1")*bold*' in written
    assert "<U+202E>gnp.exe" in written
    assert "{{7*7}}" in written


def test_nothing_runs_and_links_lead_to_the_web(hostile_pdf: Any) -> None:
    acting = (
        "/JavaScript",
        "/JS",
        "/Launch",
        "/OpenAction",
        "/AA",
        "/EmbeddedFiles",
        "/SubmitForm",
    )
    root = str(hostile_pdf.trailer["/Root"])
    assert not [name for name in acting if f"'{name}'" in root]
    notes = (
        each.get_object() for page in hostile_pdf.pages for each in page.get("/Annots", ()) or ()
    )
    actions = [each["/A"] for each in notes if "/A" in each]
    assert {action["/S"] for action in actions} <= {"/URI", "/GoTo"}
    assert all(action["/URI"].startswith("https://") for action in actions if "/URI" in action)


def test_no_word_leaves_the_page(hostile_pdf: Any) -> None:
    edges = []

    def visit(words: str, _: Any, place: list[float], *__: Any) -> None:
        if words.strip():
            edges.append(place[4])

    for page in hostile_pdf.pages:
        page.extract_text(visitor_text=visit)
    assert max(edges) < 595


def test_without_the_library_it_says_what_to_do(
    every: dict[str, dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(BadRequest) as error:
        as_pdf(every["report"])
    assert "servanda[pdf]" in error.value.remedy


def test_a_report_too_long_for_paper_is_refused(every: dict[str, dict[str, Any]]) -> None:
    with pytest.raises(BadRequest) as error:
        as_pdf(every["report"] | {"links": every["report"]["links"] * 1000})
    assert "--treaty" in error.value.remedy
