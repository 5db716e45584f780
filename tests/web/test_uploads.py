"""How texts come in by the form: pasted and as files; what holds no text, or is made to do harm, is refused."""

import re
from pathlib import Path
from time import monotonic

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response

from servanda.web.settings import Settings
from tests.web.conftest import KEY, seated
from tests.web.papers import bomb, entities, pdf, word_document

WORDS = "On 26 March the ministry said that the post was closed."
ASTRAL = "🕊 On 26 March 𝐁aku said — “кто” — that the post was closed.\n"
HTML = f"<!doctype html><title>Post</title><script>alert(1)</script><p>{WORDS}</p>"
PATIENCE = 25.0
"""Seconds within which a file that is made to do harm is refused."""
FILES = {
    "txt": ("story.txt", WORDS.encode()),
    "md": ("story.md", f"# Post\n\n{WORDS}\n".encode()),
    "html": ("story.html", HTML.encode()),
    "html by what it holds": ("story", HTML.encode()),
    "pdf": ("story.pdf", pdf(WORDS)),
    "docx": ("story.docx", word_document("Post", WORDS, row=("26 March", "closed"))),
    "docx by what it holds": ("story.txt", word_document(WORDS)),
}
REFUSED = {
    "empty": ("story.txt", b" \n", "is empty"),
    "empty page": ("story.pdf", pdf(""), "no text"),
    "broken pdf": ("story.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 4, "cannot be read as PDF"),
    "cut pdf": ("story.pdf", pdf(WORDS)[:300], "cannot be read as PDF"),
    "binary": ("story.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is no text"),
    "other zip": ("story.docx", b"PK\x03\x04" + bytes(100), "is no text"),
    "cut docx": ("story.docx", word_document(WORDS)[:-200], "is no text"),
    "empty docx": ("story.docx", word_document(), "holds no words"),
    "latin": ("story.txt", "Bakı saß".encode("iso8859-9"), "another encoding"),
    "bomb": ("story.docx", bomb(300), "unpacks to"),
    "entities": ("story.docx", entities(), "cannot be read"),
}


def bring(client: TestClient, file: str = "", content: bytes = b"", **fields: str) -> Response:
    """Send the form with a file, or without one, and nothing read in the text."""
    files = {"file": (file, content, "application/octet-stream")}
    return client.post("/annotate", data={"proposals": "none", **fields}, files=files)


def held(client: TestClient, answer: Response) -> str:
    """Return the text of the draft that was opened."""
    assert answer.status_code == 303, answer.text
    draft = answer.headers["location"].rpartition("/")[2]
    return str(client.get(f"/api/drafts/{draft}/text").json()["text"])


@pytest.mark.parametrize("kind", FILES)
def test_a_file_becomes_a_draft(client: TestClient, kind: str) -> None:
    text = held(client, bring(client, *FILES[kind]))
    assert WORDS in text
    assert "alert" not in text


def test_a_table_keeps_its_cells_apart(client: TestClient) -> None:
    assert "26 March\tclosed" in held(client, bring(client, *FILES["docx"]))


def test_a_text_is_kept_sign_by_sign(client: TestClient) -> None:
    assert held(client, bring(client, text=ASTRAL)) == ASTRAL
    assert held(client, bring(client, "story.txt", ASTRAL.encode())) == ASTRAL
    assert held(client, bring(client, "story.docx", word_document(ASTRAL.strip()))).strip() == (
        ASTRAL.strip()
    )


def test_pasted_lines_end_with_one_sign(client: TestClient) -> None:
    assert held(client, bring(client, text="One.\r\nTwo.\r\n")) == "One.\nTwo.\n"


@pytest.mark.parametrize("kind", REFUSED)
def test_what_holds_no_text_is_refused_with_the_reason(client: TestClient, kind: str) -> None:
    name, content, why = REFUSED[kind]
    began = monotonic()
    answer = bring(client, name, content, publisher="Gazette")
    assert monotonic() - began < PATIENCE
    assert answer.status_code == 422
    alert = re.search(r'id="wrong".*?</div>', answer.text, re.DOTALL)
    assert alert
    assert why in alert[0]
    assert "Next:" in alert[0]
    assert 'value="Gazette"' in answer.text  # what was typed is not lost
    assert client.get("/api/drafts").json() == []


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"text": " \n"}, "the text is empty"),
        ({"text": WORDS, "day": "2022-02-30"}, "is not a day"),
        ({"text": WORDS, "url": "javascript:alert(1)"}, "no address on the web"),
        ({"text": WORDS, "url": "https://a b"}, "no address on the web"),
    ],
)
def test_what_cannot_be_said_of_a_text_is_refused(
    client: TestClient, fields: dict[str, str], why: str
) -> None:
    answer = bring(client, "", b"", **fields)
    assert answer.status_code == 422
    assert why in answer.text
    assert fields["text"].strip() in answer.text


def test_a_text_and_a_file_are_one_too_many(client: TestClient) -> None:
    answer = bring(client, "story.txt", WORDS.encode(), text="Another text.")
    assert answer.status_code == 422
    assert "Another text." in answer.text


@pytest.mark.parametrize(
    "name", ["../../story.txt", "/etc/passwd", "a\\b\x00\u202e.txt", "x" * 900]
)
def test_the_name_of_a_file_leads_nowhere(client: TestClient, name: str) -> None:
    answer = bring(client, name, WORDS.encode())
    draft = answer.headers["location"].rpartition("/")[2]
    file = client.get(f"/api/drafts/{draft}").json()["file"]
    assert len(file) <= 100
    assert not re.search(r"[/\\\x00\u202e]", file)


def test_a_file_that_is_too_large_is_refused(client: TestClient) -> None:
    answer = bring(client, "story.txt", b"a " * 11_000_000)
    assert answer.status_code in (413, 422)
    assert client.get("/api/drafts").json() == []


def test_who_has_no_name_says_it_with_the_text(client: TestClient) -> None:
    client.cookies.delete("coder")
    refused = bring(client, text=WORDS)
    assert refused.status_code == 422
    assert WORDS in refused.text
    told = bring(client, text=WORDS, name="Ana")
    assert told.status_code == 303
    assert client.get("/api/drafts").json()[0]["coder"] == "Ana"


def test_nothing_comes_into_a_workspace_that_is_only_read(ledger: Path) -> None:
    client = seated(Settings(workspace=ledger, key=KEY, read_only=True), coder="maria")
    assert bring(client, text=WORDS).status_code == 403
    assert bring(client, "story.txt", WORDS.encode()).status_code == 403
    assert "open for reading only" in client.get("/annotate").text
