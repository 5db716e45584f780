"""Writes the answer to `suggest` as Markdown."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering.markdown.pieces import code, heading, next_steps, plain, quotation, table
from servanda.rendering.words import gates_open

if TYPE_CHECKING:
    from servanda.model.reading_sheet import ProposedLinkSheet, SuggestSheet


def lines(sheet: "SuggestSheet") -> Iterator[str]:
    """Yield what the text cites, then its events with their links, in the order of the text."""
    source = sheet["source"]
    yield from heading(1, f"{plain(source['id'])}, {plain(source['date'] or 'undated')}")
    yield from (f"- {plain(note)}" for note in sheet["notes"])
    yield from heading(2, f"Citations ({len(sheet['citations'])})")
    yield from table(
        ("at", "words", "clauses", "kind"),
        (
            (
                str(citation["start"]),
                plain(citation["text"]),
                " ".join(map(code, citation["clauses"])),
                plain(citation["kind"]),
            )
            for citation in sheet["citations"]
        ),
    )
    yield from heading(2, f"Events ({len(sheet['events'])})")
    for event in sheet["events"]:
        yield from quotation(event["text"])
        actors = ", ".join(f"{actor['code']} {actor['role']}" for actor in event["actors"])
        yield ""
        facts = (event["date"] or "undated", event["type"], actors)
        yield plain("; ".join(fact for fact in facts if fact))
        yield ""
        for link in event["links"]:
            yield from _link(link)
        yield ""
    if sheet["turned_away"]:
        yield from heading(2, "Turned away")
        for turned in sheet["turned_away"]:
            yield f"- {code(turned['clause'])} at {turned['start']}: {plain(turned['because'])}"
    yield from next_steps(sheet["next"])


def _link(link: "ProposedLinkSheet") -> Iterator[str]:
    said = f"*{plain(link['stance'])}, {plain(link['standing'])}*"
    yield (
        f"- {link['score']:.2f} {code(link['clause'])} {said} of {plain(link['bearer'])}, "
        f"says {plain(link['claimant'])}"
    )
    yield from (f"  - {plain(reason)}" for reason in (*link["because"], *gates_open(link)))
