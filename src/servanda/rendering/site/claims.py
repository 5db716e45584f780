"""Writes the claims of a clause or of an event as HTML: the part that a site repeats tens of thousands of times."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from servanda.rendering import words
from servanda.rendering.sides import AGAINST, FOR, sides
from servanda.rendering.site import addresses

if TYPE_CHECKING:
    from servanda.model.sheet import LinkSheet, SourceSheet

NAMED = 3
"""Answers that a claim names; how many more there are is said."""


def claims(
    links: "Iterable[LinkSheet]",
    answers: Mapping[str, list[Any]],
    root: str,
    *,
    on_event: bool = False,
) -> Markup:
    """Return the claims for and against in two columns, then those of no side.

    `answers` has, by claim, how many answer it, and who does in which event for the first of them. On the
    page of an event each claim is called by its clause, elsewhere by its event.
    """
    found = sides(links)
    paper = _Paper(answers, root, on_event)
    parts: list[str] = []
    if found.kept or found.breached:
        parts.append('<div class="sides">')
        parts += paper.group(FOR, "side for", found.kept)
        parts += paper.group(AGAINST, "side against", found.breached)
        parts.append("</div>")
    for name, kind, several in (
        ("Contested", "contested", found.contested),
        ("Touches, without a word on compliance", "touches", found.touched),
        ("Not counted", "outside", found.outside),
    ):
        if several:
            parts += paper.group(name, f"side below {kind}", several)
    return Markup("\n".join(parts))  # noqa: S704 - every text of the data is escaped below


class _Paper:
    """Writes claims for one page."""

    def __init__(self, answers: Mapping[str, list[Any]], root: str, on_event: bool) -> None:
        self._answers = answers
        self._root = root
        self._on_event = on_event

    def group(self, name: str, kind: str, links: "list[LinkSheet]") -> Iterator[str]:
        """Yield one column, or that nobody says so."""
        yield f'<section class="{kind}"><h2>{name} <span class="count">{len(links)}</span></h2>'
        if links:
            yield "<ol>"
            yield from map(self._claim, links)
            yield "</ol></section>"
        else:
            yield '<p class="aside">Nobody, on record.</p></section>'

    def _claim(self, link: "LinkSheet") -> str:
        rationale = f"<p dir=auto>{escape(link['rationale'])}</p>" if link["rationale"] else ""
        quoted = "".join(
            f"<blockquote dir=auto>“{escape(each['exact'])}”</blockquote>"
            for each in link["evidence"]
        )
        doubts = "".join(f"<p class=doubt>! {escape(doubt)}</p>" for doubt in words.doubts(link))
        sources = "; ".join(map(self._source, link["sources"])) or "No source given"
        return (
            f'<li id="{escape(link["id"].replace("#", ":"))}">'
            f"<p class=who><time>{escape(words.day(link))}</time> <bdi>{escape(words.who(link))}</bdi> "
            f"<span class=standing>{escape(words.said(link))}</span></p>{self._called(link)}"
            f"{rationale}{quoted}{doubts}<p class=sources>{sources}.{self._answered(link)}</p></li>"
        )

    def _called(self, link: "LinkSheet") -> str:
        if self._on_event:
            target = addresses.of_unit(link["held"] or link["clause"])
            return f'<p class=title><a class=address href="{self._root}{escape(target)}">{escape(link["clause"])}</a></p>'
        target = addresses.of_event(link["event"])
        return f'<p class=title dir=auto><a href="{self._root}{escape(target)}">{escape(link["title"])}</a></p>'

    def _source(self, source: "SourceSheet") -> str:
        target = addresses.of_source(source["publisher"], source["url"])
        return f'<a href="{self._root}{target}"><bdi>{escape(source["publisher"])}</bdi></a>'

    def _answered(self, link: "LinkSheet") -> str:
        if link["id"] not in self._answers:
            return ""
        number, named = self._answers[link["id"]]
        if not number:
            return " No answer on record."
        told = ", ".join(
            f'<a href="{self._root}{escape(addresses.of_event(event))}"><bdi>{escape(claimant)}</bdi></a>'
            for claimant, event in named
        )
        more = f" and {number - len(named)} more" if number > len(named) else ""
        return f" Answered by {told}{more}."
