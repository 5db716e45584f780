"""Finds quotations that lost their place in a held text, and the one place where each stands now, if there is one.

A quotation is never moved to words that are merely like it: a place is offered only where the quotation
stands word for word, with what stood before and behind it, exactly once.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from servanda.model.corpus import Linked
from servanda.model.event import Event, Evidence, Link, Source
from servanda.text.quotations import places_of, stands_at

Texts = Callable[[str], str | None]
"""Gives a held text by its name."""

_AROUND = 32


class Orphan(NamedTuple):
    """A quotation that does not stand where the record says."""

    linked: Linked
    quotation: int
    """which of the link's quotations, counted from 1"""
    evidence: Evidence
    source: Source
    stands: str
    """what stands at the recorded place"""
    offer: tuple[int, int] | None
    because: str


def orphans(links: Iterable[Linked], texts: Texts) -> Iterator[Orphan]:
    """Yield the orphaned quotations of links; a text that is not held says nothing."""
    held: dict[str, str | None] = {}
    for linked in links:
        for at, evidence in enumerate(linked.link.evidence, start=1):
            source = _source(linked.event, evidence)
            if source is None or source.text is None:
                continue
            if source.text not in held:
                held[source.text] = texts(source.text)
            text = held[source.text]
            if text is not None and not stands_at(
                text, evidence.exact, evidence.start, evidence.end
            ):
                yield Orphan(
                    linked, at, evidence, source, _stands(text, evidence), *_offer(text, evidence)
                )


def reattached(link: Link, orphan: Orphan, text: str) -> Link:
    """Return the link with an orphan at the place offered, and what stands around it there."""
    if orphan.offer is None:
        return link
    start, end = orphan.offer
    fresh = orphan.evidence.model_copy(
        update={
            "start": start,
            "end": end,
            "prefix": text[max(0, start - _AROUND) : start],
            "suffix": text[end : end + _AROUND],
        }
    )
    at = orphan.quotation - 1
    return link.model_copy(
        update={"evidence": (*link.evidence[:at], fresh, *link.evidence[at + 1 :])}
    )


def _source(event: Event, evidence: Evidence) -> Source | None:
    return event.sources[evidence.source - 1] if evidence.source <= len(event.sources) else None


def _stands(text: str, evidence: Evidence) -> str:
    if evidence.start is None or evidence.end is None:
        return ""
    return text[evidence.start : min(evidence.end, evidence.start + len(evidence.exact))]


def _offer(text: str, evidence: Evidence) -> tuple[tuple[int, int] | None, str]:
    """Return the one place where the quotation stands, and why; or None, and why there is none."""
    anywhere = places_of(text, evidence.exact)
    if not anywhere:
        return None, "these words stand nowhere in the text"
    if not (evidence.prefix.strip() or evidence.suffix.strip()):
        if len(anywhere) == 1:
            return anywhere[0], "the words stand once in the text"
        return None, "the words stand in several places, and what stood around them is not recorded"
    whole = places_of(text, evidence.exact, prefix=evidence.prefix, suffix=evidence.suffix)
    if len(whole) == 1:
        return whole[0], "the words stand once with what stood before and behind them"
    if whole:
        return None, "the words stand in several places, each time with the same words around them"
    return None, "the words stand in the text, but not with what stood before and behind them"
