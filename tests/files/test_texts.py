import io
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.errors import BadRequest, NotFound, ServandaError
from servanda.files.html_text import html_text
from servanda.files.texts import LARGEST, read_text

PAGE = """<!doctype html><html><head><title>Not shown</title>
<meta property="article:published_time" content="2022-03-28T10:00:00Z">
<script>var x = "Article 4";</script><style>p { color: red }</style></head>
<body><!-- a comment --><nav hidden>Menu</nav>
<h1>Point&nbsp;4</h1><p>The ministry said that <b>point&#32;4</b> of the
statement was kept.<br>So it said.</p><div>One<p>Two</div><noscript>Turn it on</noscript>
<button>Share</button></body></html>"""


def written(folder: Path, name: str, content: bytes | str) -> str:
    file = folder / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(file)


@pytest.mark.parametrize(
    "content",
    [
        "One line",
        "Mixed\r\nends\rof\nlines",
        "\ufeffA mark first",
        "zero\u200bwidth and שלום and \U0001f54a",
        "form\x0cfeed\ttab",
    ],
)
def test_plain_text_is_kept_as_it_is(tmp_path: Path, content: str) -> None:
    given_text = read_text(written(tmp_path, "story.txt", content))
    assert given_text.text == content
    assert not given_text.extracted


def test_utf16_that_says_so_is_read(tmp_path: Path) -> None:
    assert read_text(written(tmp_path, "a.txt", "Point 4".encode("utf-16"))).text == "Point 4"


@pytest.mark.parametrize(
    ("name", "content", "what", "remedy"),
    [
        ("empty.txt", b"", "is empty", "give a file"),
        ("blank.txt", b" \n\t\n", "is empty", "give a file"),
        ("unseen.html", b"<html><script>x()</script></html>", "holds no words", "give a file"),
        ("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is no text", "plain text"),
        ("word.docx", b"PK\x03\x04\x14\0\x06\0", "is no text", "save other files"),
        ("legacy.txt", "T\xfcrkiye".encode("latin-1"), "another encoding", "iconv"),
        ("half.txt", b"\xff\xfea", "another encoding", "iconv"),
        ("broken.pdf", b"%PDF-1.7\nnothing of the sort", "cannot be read as PDF", "save it anew"),
    ],
)
def test_what_is_no_text_is_refused_in_words(
    tmp_path: Path, name: str, content: bytes, what: str, remedy: str
) -> None:
    with pytest.raises(BadRequest) as caught:
        read_text(written(tmp_path, name, content))
    assert what in caught.value.what
    assert remedy in caught.value.remedy


def test_a_huge_file_is_refused_by_its_size(tmp_path: Path) -> None:
    file = tmp_path / "huge.txt"
    with file.open("wb") as stream:
        stream.truncate(LARGEST + 1)
    with pytest.raises(BadRequest, match="more than 20 MB"):
        read_text(str(file))


def test_a_file_that_is_not_there_offers_what_is_like_it(tmp_path: Path) -> None:
    near = written(tmp_path, "story.txt", "x")
    with pytest.raises(NotFound) as caught:
        read_text(str(tmp_path / "storry.txt"))
    assert caught.value.candidates == (near,)


def test_a_folder_offers_its_texts(tmp_path: Path) -> None:
    inside = written(tmp_path, "story.txt", "x")
    with pytest.raises(BadRequest) as caught:
        read_text(str(tmp_path))
    assert caught.value.candidates == (inside,)


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Türkiye\r\n".encode())))
    given_text = read_text("-")
    assert (given_text.name, given_text.text) == ("stdin", "Türkiye\r\n")


def test_a_page_gives_its_words_and_its_day(tmp_path: Path) -> None:
    given_text = read_text(written(tmp_path, "page.html", PAGE))
    assert given_text.text.split("\n") == [
        "Point\xa04",
        "The ministry said that point 4 of the statement was kept.",
        "So it said.",
        "One",
        "Two",
    ]
    assert given_text.extracted
    assert str(given_text.published) == "2022-03-28"


def test_a_page_is_known_without_its_name(tmp_path: Path) -> None:
    assert read_text(written(tmp_path, "page", PAGE)).extracted
    assert not read_text(written(tmp_path, "p.txt", "a < b and <html> later")).extracted


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<p>a<script>b", "a"),
        ("<p>a</i></b>b", "ab"),
        ("<table><tr><td>a<td>b</table>", "a\nb"),
        ("<ul><li>a<li>b</ul>", "a\nb"),
        ("a<span style='display:none'></span>b", "ab"),
        ("<p hidden>a</p>b", "b"),
        ("x &lt; y &amp; z", "x < y & z"),
        ("<pre>a\n  b</pre>", "a b"),
        ("", ""),
    ],
)
def test_markup_of_every_sort(markup: str, words: str) -> None:
    assert html_text(markup) == words


@given(st.text(alphabet=st.sampled_from("<>/pbscript =\"'&;!-a\n")))
def test_no_markup_breaks_the_parser(markup: str) -> None:
    assert isinstance(html_text(markup), str)


@given(st.binary(max_size=200))
def test_no_bytes_give_a_traceback(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    file = tmp_path_factory.getbasetemp() / "any.bin"
    file.write_bytes(content)
    with suppress(ServandaError):
        assert read_text(str(file)).text.strip()


def pdf(words: str) -> bytes:
    """Return a PDF of one page with these words, or with none."""
    shown = f"BT /F1 12 Tf 72 720 Td ({words}) Tj ET" if words else ""
    parts = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    made, places = "%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(made))
        made += f"{number} 0 obj\n{part}\nendobj\n"
    start = len(made)
    made += f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n"
    made += "".join(f"{place:010} 00000 n \n" for place in places)
    made += f"trailer\n<< /Size {len(parts) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return made.encode("latin-1")


def test_the_text_of_a_pdf(tmp_path: Path) -> None:
    pytest.importorskip("pypdf")
    given_text = read_text(written(tmp_path, "brief.pdf", pdf("Point 4 was kept.")))
    assert given_text.text == "Point 4 was kept."
    assert given_text.extracted


def test_a_pdf_without_text_says_so(tmp_path: Path) -> None:
    pytest.importorskip("pypdf")
    with pytest.raises(BadRequest, match="pictures of pages and no text"):
        read_text(written(tmp_path, "scan.pdf", pdf("")))
