"""Knows how the workbench tells claims: with the tests each passed, who recorded it, and where it is changed."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup, escape

from servanda.rendering import words
from servanda.rendering.bench import addresses
from servanda.rendering.claim_list import Answers, ClaimList

if TYPE_CHECKING:
    from servanda.model.room_sheet import AnsweredSheet, QuoteSheet
    from servanda.model.sheet import EvidenceSheet, LinkSheet

_HELD = {True: "yes", False: "no", None: "not known"}


class _Told(NamedTuple):
    """What a page knows beside its claims."""

    may_write: bool
    answered: "Mapping[str, AnsweredSheet]"
    quotes: "Mapping[str, list[QuoteSheet]] | None"


def claims(
    links: "Iterable[LinkSheet]",
    *,
    may_write: bool = False,
    answered: "Mapping[str, AnsweredSheet] | None" = None,
    quotes: "Mapping[str, list[QuoteSheet]] | None" = None,
) -> Markup:
    """Return the claims for and against in two columns, then those of no side.

    The page of an event gives its quotations where they stand, by link: there claims are called by their
    clause, elsewhere by their event.
    """
    return _BenchClaims(_Told(may_write, answered or {}, quotes)).written(links)


class _BenchClaims(ClaimList):
    """Claims on one page of the workbench."""

    def __init__(self, told: _Told) -> None:
        found = told.answered.items()
        super().__init__({claim: Answers(by["number"], by["first"]) for claim, by in found})
        self._told = told

    def unit(self, address: str) -> str:
        return addresses.of_clause(address)

    def event(self, event: str) -> str:
        return addresses.of_event(event)

    def source(self, publisher: str, url: str | None) -> str:
        return addresses.of_source(publisher, url)

    def title(self, link: "LinkSheet") -> str:
        if self._told.quotes is None:
            return super().title(link)
        target = escape(self.unit(link["held"] or link["clause"]))
        return f'<p class=title><a class=address href="{target}">{escape(link["clause"])}</a></p>'

    def quoted(self, link: "LinkSheet", evidence: "EvidenceSheet") -> str:
        if self._told.quotes is None:
            return super().quoted(link, evidence) + _way(link, evidence)
        same = (
            quote
            for quote in self._told.quotes.get(link["id"], ())
            if quote["exact"] == evidence["exact"] and quote["source"] == evidence["source"]
        )
        quote = next(same, None)
        return _in_its_text(quote) if quote else super().quoted(link, evidence)

    def more(self, link: "LinkSheet") -> str:
        gates = "".join(
            f"<li>{escape(words.GATE.get(name, name))} (<i lang=la>ratione {escape(name)}</i>): "
            f"<b>{_HELD[gate['value']]}</b>, {escape(gate['because'])}</li>"
            for name, gate in link["gates"].items()
        )
        recorded = words.recorded(link)
        performs = f"<p>Performs {escape(link['performs'])}.</p>" if link["performs"] else ""
        return (
            f"<details class=more><summary>Tests and record</summary><ul>{gates}</ul>{performs}"
            f"<p><bdi>{escape(recorded)}</bdi></p><p class=id>{escape(link['id'])}</p></details>"
            f"{self._ways_to_change(link)}"
        )

    def _ways_to_change(self, link: "LinkSheet") -> str:
        if not self._told.may_write:
            return ""
        event, _, position = link["id"].partition("#")
        edit = f'<a href="{escape(addresses.of_event(event))}/edit">Change</a>'
        if link["status"] != "proposed" and not link["suspect"]:
            return f"<p class=ways>{edit}</p>"
        review = f'<a href="/work/link/{escape(event)}/{escape(position)}">Review</a>'
        return f"<p class=ways>{review} {edit}</p>"


def _way(link: "LinkSheet", evidence: "EvidenceSheet") -> str:
    """Return the way to where a quotation stands in a text that is held."""
    number = evidence["source"] - 1
    name = link["sources"][number].get("text", "") if number < len(link["sources"]) else ""
    if not name or evidence["start"] is None:
        return ""
    target = escape(addresses.of_text(name, evidence["start"]))
    return f'<p class=ways><a href="{target}">In its text</a></p>'


def _in_its_text(quote: "QuoteSheet") -> str:
    """Return a quotation between the words around it; one that stands elsewhere now says so."""
    exact = f"<mark>{escape(quote['exact'])}</mark>"
    shown = (
        f"<blockquote class=excerpt dir=auto><span>{escape(quote['before'])}</span>{exact}"
        f"<span>{escape(quote['after'])}</span></blockquote>"
    )
    if not quote["text"]:
        return shown
    target = escape(addresses.of_text(quote["text"], quote["start"]))
    lost = "" if quote["fits"] else "<p class=doubt>! The text does not have these words there.</p>"
    return f'{shown}{lost}<p class=ways><a href="{target}">In its text</a></p>'
