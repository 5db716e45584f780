"""Knows the card of a page: one paragraph that can be cited, with what is needed to check it later."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from servanda.rendering.words import listed, plural

if TYPE_CHECKING:
    from servanda.model.sheet import CellSheet

_CLOCKS = (("since", "events since"), ("known_at", "as recorded by"))


def card(what: str, about: Mapping[str, Any], path: str, rests_on: str) -> str:
    """Return what a page says, of which day, by which rule, from which data, and where it stands."""
    return (
        f"{what} As of {about['as_of']}{_narrowed(about)}, by the rule “{about['rule']}”. Cite as: Servanda "
        f"{about['version']}, {path.removesuffix('index.html') or 'first page'}, as of {about['as_of']}, "
        f"rule {about['rule']}, data {rests_on}."
    )


def _narrowed(about: Mapping[str, Any]) -> str:
    """Return what the report leaves out, where it leaves anything out."""
    told = [f"{words} {about[name]}" for name, words in _CLOCKS if about[name]]
    told += [
        f"only {name} {value}"
        for name, value in about["filters"].items()
        if name not in ("since", "known_at", "known-at")
    ]
    return f" ({'; '.join(told)})" if told else ""


def of_unit(cite_as: str, cells: "Iterable[CellSheet]") -> str:
    """Return the verdicts on a clause in a sentence; the words are those of the rule."""
    told: dict[str, list[str]] = {}
    for cell in cells:
        told.setdefault(cell["label"], []).append(cell["bearer"])
    verdicts = "; ".join(f"{label} for {listed(bearers)}" for label, bearers in told.items())
    return f"{_sentence(cite_as)}: {verdicts or 'nobody is read for it'}."


def of_event(event: Mapping[str, Any], links: int, day: str) -> str:
    """Return what happened, when, and how many claims rest on it."""
    doubt = " The event is marked as doubtful." if event["doubtful"] else ""
    return f"{_sentence(event['title'])} ({day}): {plural(links, 'claim')} on clauses of treaties.{doubt}"


def of_treaty(title: str, clauses: int, links: int) -> str:
    """Return how much of a treaty is in the report, and how many claims speak of it."""
    return (
        f"{_sentence(title)}: {plural(clauses, 'clause')} read, {plural(links, 'claim')} on record."
    )


def of_source(publisher: str, url: str | None, events: int) -> str:
    """Return what a source is, and how many events are known from it."""
    return f"{_sentence(publisher)}{f', {url}' if url else ''}: {plural(events, 'event')} known from it."


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
