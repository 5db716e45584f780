"""Nobody fills the memory, with or without saying how much will come."""

import asyncio
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request
from starlette.types import Message

from servanda.web.safety import sizes
from servanda.web.safety.sizes import UPLOAD, USUAL, Gone, most, whole_body

FORM = {"content-type": "application/x-www-form-urlencoded"}


def pieces(total: int) -> Iterator[bytes]:
    """Yield a form of so many bytes, piece by piece; its length is not told."""
    yield b"name=Ana&more="
    left = total - len(b"name=Ana&more=")
    while left > 0:
        yield b"x" * min(left, 65_536)
        left -= 65_536


@pytest.mark.parametrize("total", [100, USUAL - 1, USUAL])
def test_what_fits_is_read(reader: TestClient, total: int) -> None:
    assert reader.post("/who", content=b"".join(pieces(total)), headers=FORM).status_code == 303
    assert reader.post("/who", content=pieces(total), headers=FORM).status_code == 303


@pytest.mark.parametrize("total", [USUAL + 1, USUAL * 3])
def test_what_does_not_fit_is_refused(reader: TestClient, total: int) -> None:
    for content in (b"".join(pieces(total)), pieces(total)):
        answer = reader.post("/who", content=content, headers=FORM)
        assert answer.status_code == 413
        assert "more than the 1 MB that may be sent here" in answer.text


@pytest.mark.parametrize("declared", ["-1", "1e9", "99999999999999999999999", "ten", ""])
def test_a_length_that_is_none_is_refused(reader: TestClient, declared: str) -> None:
    answer = reader.post("/who", content=b"", headers={**FORM, "content-length": declared})
    assert answer.status_code == 413


def test_nothing_is_read_that_was_declared_too_large(reader: TestClient) -> None:
    headers = {**FORM, "content-length": str(USUAL + 1)}
    assert reader.post("/who", content=b"", headers=headers).status_code == 413


@pytest.mark.parametrize(
    ("path", "largest"),
    [
        ("/annotate", UPLOAD),
        ("/annotate/7", UPLOAD),
        ("/api/drafts", UPLOAD),
        ("/api/drafts/7/decide", UPLOAD),
        ("/annotated", USUAL),
        ("/api", USUAL),
        ("/event/x/edit", USUAL),
        ("/", USUAL),
    ],
)
def test_how_much_may_be_sent_where(path: str, largest: int) -> None:
    assert most(path) == largest


def test_an_upload_may_be_larger(reader: TestClient) -> None:
    assert reader.post("/annotate/nowhere", content=b"x" * (USUAL + 1)).status_code in (404, 405)
    assert reader.post("/annotate/nowhere", content=b"x" * (UPLOAD + 1)).status_code == 413


def test_a_program_is_told_in_its_language(reader: TestClient) -> None:
    answer = reader.post("/api/nowhere", content=b"x" * (USUAL + 1))
    assert answer.status_code == 413
    assert answer.json()["remedy"].startswith("send a smaller file")


def request_to(path: str) -> Request:
    """Return a request whose length was not told."""
    return Request({"type": "http", "method": "POST", "path": path, "headers": []})


async def silence() -> Message:
    """Keep a receiver waiting."""
    await asyncio.sleep(60)
    raise AssertionError


def test_nobody_is_waited_for_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sizes, "PATIENCE", 0.01)
    with pytest.raises(TimeoutError):
        asyncio.run(whole_body(request_to("/who"), silence))


def test_who_goes_away_is_noticed() -> None:
    sent: list[Message] = [
        {"type": "http.disconnect"},
        {"type": "http.request", "body": b"half", "more_body": True},
    ]

    async def receive() -> Message:
        return sent.pop()

    with pytest.raises(Gone):
        asyncio.run(whole_body(request_to("/who"), receive))


@given(st.lists(st.binary(max_size=50), max_size=10))
def test_pieces_are_put_together(parts: list[bytes]) -> None:
    sent: list[Message] = [
        {"type": "http.request", "body": part, "more_body": number < len(parts)}
        for number, part in enumerate(parts, 1)
    ] or [{"type": "http.request"}]

    async def receive() -> Message:
        return sent.pop(0)

    assert asyncio.run(whole_body(request_to("/who"), receive)) == b"".join(parts)
