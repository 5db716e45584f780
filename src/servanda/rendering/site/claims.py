"""Knows how the pages of a site tell claims: with the way to each page from where the reader is."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from servanda.rendering.claim_list import Answers, ClaimList
from servanda.rendering.site import addresses

if TYPE_CHECKING:
    from servanda.model.sheet import LinkSheet

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
    told = {claim: Answers(*found) for claim, found in answers.items()}
    return _SiteClaims(told, root, on_event=on_event).written(links)


class _SiteClaims(ClaimList):
    """Claims on one page of a site."""

    def __init__(self, answers: Mapping[str, Answers], root: str, *, on_event: bool) -> None:
        super().__init__(answers)
        self._root = root
        self._on_event = on_event

    def unit(self, address: str) -> str:
        return self._root + addresses.of_unit(address)

    def event(self, event: str) -> str:
        return self._root + addresses.of_event(event)

    def source(self, publisher: str, url: str | None) -> str:
        return self._root + addresses.of_source(publisher, url)

    def title(self, link: "LinkSheet") -> str:
        if not self._on_event:
            return super().title(link)
        target = escape(self.unit(link["held"] or link["clause"]))
        return f'<p class=title><a class=address href="{target}">{escape(link["clause"])}</a></p>'
