"""Writes the claims of a clause or of an event as HTML: the part that pages repeat tens of thousands of times.

A site and the workbench tell claims alike; where their pages stand, and what else they say, each knows itself.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup, escape

from servanda.rendering import words
from servanda.rendering.sides import AGAINST, FOR, sides

if TYPE_CHECKING:
    from servanda.model.sheet import EvidenceSheet, LinkSheet, SourceSheet


class Answers(NamedTuple):
    """How many links answer a claim, and for the first of them who speaks and in which event."""

    number: int
    first: Iterable[Iterable[str]]


class ClaimList(ABC):
    """Writes claims for one page."""

    def __init__(self, answers: Mapping[str, Answers]) -> None:
        self._answers = answers

    @abstractmethod
    def unit(self, address: str) -> str:
        """Return the address of the page of a unit."""

    @abstractmethod
    def event(self, event: str) -> str:
        """Return the address of the page of an event."""

    @abstractmethod
    def source(self, publisher: str, url: str | None) -> str:
        """Return the address of the page of a source."""

    def title(self, link: "LinkSheet") -> str:
        """Return what a claim is called, as HTML: its event, with its page."""
        target = escape(self.event(link["event"]))
        return f'<p class=title dir=auto><a href="{target}">{escape(link["title"])}</a></p>'

    def quoted(self, link: "LinkSheet", evidence: "EvidenceSheet") -> str:
        """Return a quotation as HTML."""
        return f"<blockquote dir=auto>“{escape(evidence['exact'])}”</blockquote>"

    def more(self, link: "LinkSheet") -> str:
        """Return what else a page says of a claim, as HTML."""
        return ""

    def written(self, links: "Iterable[LinkSheet]") -> Markup:
        """Return the claims for and against in two columns, then those of no side."""
        found = sides(links)
        parts: list[str] = []
        if found.kept or found.breached:
            parts.append('<div class="sides">')
            parts += self._group(FOR, "side for", found.kept)
            parts += self._group(AGAINST, "side against", found.breached)
            parts.append("</div>")
        for name, kind, several in (
            ("Contested", "contested", found.contested),
            ("Touches, without a word on compliance", "touches", found.touched),
            ("Not counted", "outside", found.outside),
        ):
            if several:
                parts += self._group(name, f"side below {kind}", several)
        return Markup("\n".join(parts))  # noqa: S704 - every text of the data is escaped

    def _group(self, name: str, kind: str, links: "list[LinkSheet]") -> Iterator[str]:
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
        quoted = "".join(self.quoted(link, each) for each in link["evidence"])
        doubts = "".join(f"<p class=doubt>! {escape(doubt)}</p>" for doubt in words.doubts(link))
        sources = "; ".join(map(self._source, link["sources"])) or "No source given"
        return (
            f'<li id="{escape(link["id"].replace("#", ":"))}">'
            f"<p class=who><time>{escape(words.day(link))}</time> <bdi>{escape(words.who(link))}</bdi> "
            f"<span class=standing>{escape(words.said(link))}</span></p>{self.title(link)}"
            f"{rationale}{quoted}{doubts}<p class=sources>{sources}.{self._answered(link)}</p>"
            f"{self.more(link)}</li>"
        )

    def _source(self, source: "SourceSheet") -> str:
        target = escape(self.source(source["publisher"], source["url"]))
        return f'<a href="{target}"><bdi>{escape(source["publisher"])}</bdi></a>'

    def _answered(self, link: "LinkSheet") -> str:
        if link["id"] not in self._answers:
            return ""
        number, first = self._answers[link["id"]]
        if not number:
            return " No answer on record."
        named = [
            f'<a href="{escape(self.event(event))}"><bdi>{escape(claimant)}</bdi></a>'
            for claimant, event in first
        ]
        more = f" and {number - len(named)} more" if number > len(named) else ""
        return f" Answered by {', '.join(named)}{more}."
