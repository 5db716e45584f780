"""Knows how a text comes in by a form: pasted, or as a file, which is read within limits of time and memory."""

import re
from typing import Annotated, NamedTuple

from fastapi import Depends, File, Form, UploadFile

from servanda.errors import BadRequest
from servanda.rendering.harmless import ACTING

_UNFIT = re.compile(rf"[\n\t/\\{ACTING}]")
_NAME = 100
_LINE = 400
_WEB = re.compile(r"https?://[^\s]{1,1990}")


class Brought(NamedTuple):
    """A text and what was said of it, as it came."""

    text: str
    file: str
    """the name of the file; empty where the text was pasted"""
    content: bytes
    day: str
    publisher: str
    title: str
    url: str
    with_proposals: bool
    held: str
    """the name of a text that the workspace holds, instead of a text"""

    @property
    def typed(self) -> dict[str, str]:
        """What a form that was refused shows again; a file cannot be."""
        return {
            "text": self.text,
            "day": self.day,
            "publisher": self.publisher,
            "title": self.title,
            "url": self.url,
        }


def brought(  # noqa: PLR0913 - the fields of the form
    text: Annotated[str, Form()] = "",
    file: Annotated[UploadFile | None, File()] = None,
    day: Annotated[str, Form(max_length=20)] = "",
    publisher: Annotated[str, Form(max_length=_LINE)] = "",
    title: Annotated[str, Form(max_length=_LINE)] = "",
    url: Annotated[str, Form(max_length=2000)] = "",
    proposals: Annotated[str, Form(max_length=10)] = "",
    held: Annotated[str, Form(max_length=40)] = "",
) -> Brought:
    """Return what came by the form; a browser sends pasted lines with two signs at their ends, one is kept."""
    content = file.file.read() if file else b""
    name = _UNFIT.sub(" ", (file and file.filename) or "")[-_NAME:].strip()
    return Brought(
        text.replace("\r\n", "\n"),
        (name or "file") if content else "",
        content,
        day.strip(),
        _line(publisher),
        _line(title),
        url.strip(),
        proposals != "none",
        held,
    )


AnyText = Annotated[Brought, Depends(brought)]


def check(form: Brought) -> None:
    """Raise BadRequest for what cannot be said of a source."""
    if form.url and not _WEB.fullmatch(form.url):
        raise BadRequest("this is no address on the web", "begin it with https://, or leave it out")
    if form.content and form.text.strip():
        raise BadRequest(
            "there is a file, and a text that was pasted", "give one of the two: empty the other"
        )


def _line(words: str) -> str:
    return " ".join(re.sub(rf"[{ACTING}]", " ", words).split())
