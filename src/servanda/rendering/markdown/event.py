"""Writes the answer to `event` as Markdown."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering import words
from servanda.rendering.markdown.pieces import code, heading, link, next_steps, plain

if TYPE_CHECKING:
    from servanda.model.sheet import EventSheet, LinkSheet


def lines(sheet: "EventSheet") -> Iterator[str]:
    """Yield what happened, how it is known, and how it stands to which clause."""
    yield from heading(1, plain(sheet["title"]))
    yield from (plain(sheet["description"]), "")
    yield from _facts(sheet)
    yield from heading(2, "Sources")
    for source in sheet["sources"]:
        yield f"- {link(words.source(source), source['url'])}"
    yield from heading(2, f"Links ({len(sheet['links'])})")
    for each in sheet["links"]:
        yield from _link(each)
    yield from next_steps(sheet["next"])


def _facts(sheet: "EventSheet") -> Iterator[str]:
    yield f"- {code(sheet['id'])}, {plain(sheet['type'])}, {plain(words.day(sheet))}"
    if sheet["location"]:
        yield f"- {plain(words.place(sheet))}"
    for actor in sheet["actors"]:
        yield f"- {plain(actor['role'])}: {plain(actor['code'])}, {plain(actor['name'])}"
    if sheet["note"]:
        yield f"- {'in doubt: ' if sheet['doubtful'] else ''}{plain(sheet['note'])}"


def _link(each: "LinkSheet") -> Iterator[str]:
    said = f"*{plain(words.said(each))}*, {plain(words.who(each))}"
    quoted = "".join(f" “{plain(evidence['exact'])}”" for evidence in each["evidence"])
    yield f"- {code(each['clause'])} {said}: {plain(each['rationale'])}{quoted}"
    yield f"  - {plain(words.recorded(each))}"
    yield from (f"  - {plain(doubt)}" for doubt in words.doubts(each))
