"""Writes the answer to `report --compare` as Markdown: what differs, and because of which links."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering.markdown.claims import claim
from servanda.rendering.markdown.moved import moved
from servanda.rendering.markdown.pieces import code, heading, plain
from servanda.rendering.words import plural

if TYPE_CHECKING:
    from servanda.model.sheet import ComparisonSheet


def lines(sheet: "ComparisonSheet") -> Iterator[str]:
    """Yield the two reports in a few words, the cells that differ, and the links between them."""
    yield from heading(1, "What differs between two reports")
    for name, saved in zip(("earlier", "later"), sheet["compared"], strict=True):
        told = (
            f"as of {plain(saved['as_of'])}, rule {code(saved['rule'])}, data {code(saved['data'])}"
        )
        yield f"- {name}: {code(saved['file'])}, {told}"
    yield from (f"- {plain(note)}" for note in sheet["notes"])
    yield from heading(2, f"{plural(len(sheet['cells']), 'cell')}; {sheet['same']} are the same")
    yield from moved(sheet["cells"], "earlier", "later")
    if sheet["links"]:
        yield from heading(2, "Links that came or went")
    for link in sheet["links"]:
        yield from claim(link)
