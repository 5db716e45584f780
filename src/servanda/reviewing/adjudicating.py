"""Makes events of what an adjudicator decides where coders differ; both opinions are kept in the ruling."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from servanda.errors import BadRequest
from servanda.model.coding import Ruling
from servanda.model.event import Event, Evidence, Link, Recorded, Source
from servanda.model.vocabulary import Status
from servanda.reviewing.comparing import LinkOpinions, Opinions
from servanda.reviewing.units import LINK_FIELDS

AGREED = "all found the same"
EVENT_CHANGES = ("date", "date_end", "type", "title", "description", "place", "note")
LINK_CHANGES = (*LINK_FIELDS, "rationale")


class LinkDecision(NamedTuple):
    """Whose link holds; nobody's where `take` is empty."""

    take: str
    changes: Mapping[str, str]
    quotes_of: str = ""
    """the coder whose quotations of it hold, where they are not those of `take`"""
    quotes: tuple[Evidence, ...] = ()
    """own quotations of the text that was coded, in the place of all others"""


class Decision(NamedTuple):
    """Whose event holds, with what is to stand in it instead."""

    take: str
    """a coder; empty where nothing is to be recorded"""
    changes: Mapping[str, str]
    links: Mapping[int, LinkDecision]
    """by the number of the link in its unit, from 1"""
    into: str
    """the event on record into which it goes, or empty"""
    because: str


class Adjudicator(NamedTuple):
    """Who decides, when, and what a link's clause says today."""

    by: str
    at: datetime
    fingerprint: Callable[[Link], str]
    text: str = ""
    """the name of the text that was coded"""


def decided(
    found: Sequence[Opinions], decisions: Mapping[int, Decision], adjudicator: Adjudicator
) -> tuple[Ruling, ...]:
    """Return a ruling for each unit, those of `decisions` by number from 1.

    Of a unit on which all agree the first coder's words are taken unless something else is decided. Raises
    BadRequest where a decision is missing, is about nothing, or does not fit.
    """
    _check(found, decisions)
    rulings = []
    for number, one in enumerate(found, start=1):
        decision = decisions.get(number) or Decision(next(iter(one.events)), {}, {}, "", AGREED)
        try:
            event = _event(one, decision, adjudicator)
            rulings.append(
                Ruling(opinions=dict(one.events), decided=event, because=decision.because)
            )
        except ValueError as error:
            raise BadRequest(
                f"the decision on {number} does not fit: {error}", "correct it and try again"
            ) from None
    return tuple(rulings)


def _check(found: Sequence[Opinions], decisions: Mapping[int, Decision]) -> None:
    missing = [
        str(number)
        for number, one in enumerate(found, start=1)
        if not one.same and number not in decisions
    ]
    if missing:
        raise BadRequest(
            f"nothing is decided on {', '.join(missing)}", "decide on every event that differs"
        )
    for number, decision in decisions.items():
        if not 1 <= number <= len(found):
            raise BadRequest(
                f"there is no event number {number}", f"there are {len(found)}, counted from 1"
            )
        _check_one(number, found[number - 1], decision)


def _check_one(number: int, one: Opinions, decision: Decision) -> None:
    """Raise BadRequest where a decision names coders, links or fields that are not there."""
    finders = tuple(coder for coder, event in one.events.items() if event)
    wrong = ""
    if decision.take and decision.take not in finders:
        wrong = f"{decision.take!r} found no event there"
    elif not decision.because.strip():
        wrong = "it says no reason"
    elif unknown := sorted(decision.changes.keys() - {*EVENT_CHANGES}):
        wrong = f"no field of an event is called {unknown[0]!r}"
    wrong = wrong or next(_wrong_links(one, decision), "")
    if wrong:
        raise BadRequest(f"the decision on {number} does not fit: {wrong}", "", finders)


def _wrong_links(one: Opinions, decision: Decision) -> Iterator[str]:
    for row, link in decision.links.items():
        if not 1 <= row <= len(one.links):
            yield f"it has no link number {row}"
        elif link.take and not one.links[row - 1].links.get(link.take):
            yield f"{link.take!r} has no link number {row}"
        elif link.quotes_of and not one.links[row - 1].links.get(link.quotes_of):
            yield f"{link.quotes_of!r} has no link number {row} to be quoted"
        elif unknown := sorted(link.changes.keys() - {*LINK_CHANGES}):
            yield f"no field of a link is called {unknown[0]!r}"


def _event(one: Opinions, decision: Decision, adjudicator: Adjudicator) -> Event | None:
    """Return the event decided, None for nothing; raises ValueError for a value that does not fit."""
    event = one.events.get(decision.take)
    if event is None:
        return None
    sources = list(event.sources)
    how = "found alike by" if decision.because == AGREED else "adjudicated from the codings of"
    rule = f"{how} {' and '.join(one.events)}"
    links = []
    for row, held in enumerate(one.links, start=1):
        chosen = decision.links.get(row) or LinkDecision(decision.take, {})
        link = held.links.get(chosen.take)
        if link is not None:
            evidence = _quoted(one, held, chosen, sources, adjudicator.text)
            moved = link.model_copy(update={"evidence": evidence})
            links.append(_recorded(_changed(moved, chosen.changes), rule, adjudicator))
    whole = event.model_copy(update={"links": tuple(links), "sources": tuple(sources)})
    return Event.of_plain({**whole.model_dump(), **_event_changes(decision.changes)})


def _event_changes(changes: Mapping[str, str]) -> dict[str, Any]:
    given: dict[str, Any] = {name: value.strip() for name, value in changes.items()}
    if "place" in given:
        given["location"] = {"name": given["place"]} if given["place"] else None
        del given["place"]
    if "date_end" in given:
        given["date_end"] = given["date_end"] or None
    if "date" in given:
        given["precision"] = ("year", "month", "day")[min(given["date"].count("-"), 2)]
    return given


def _changed(link: Link, changes: Mapping[str, str]) -> Link:
    return Link.of_plain({**link.model_dump(), **changes}) if changes else link


def _recorded(link: Link, rule: str, adjudicator: Adjudicator) -> Link:
    recorded = Recorded(by=adjudicator.by, at=adjudicator.at, rule=rule)
    return link.model_copy(
        update={
            "status": Status.ACCEPTED,
            "recorded": recorded,
            "reviewed_against": adjudicator.fingerprint(link),
            "reviewed": None,
        }
    )


def _quoted(
    one: Opinions, held: LinkOpinions, chosen: LinkDecision, sources: list[Source], text: str
) -> tuple[Evidence, ...]:
    """Return the quotations that hold of a link; they count in `sources`, to which those are added that lack."""
    if chosen.quotes:
        events = (event for event in one.events.values() if event)
        every = (source for event in events for source in event.sources)
        coded = next((source for source in every if source.text == text), None)
        place = _number(coded, sources) if coded else 1
        return tuple(each.model_copy(update={"source": place}) for each in chosen.quotes)
    whose = chosen.quotes_of or chosen.take
    link, event = held.links.get(whose), one.events.get(whose)
    theirs = event.sources if event else ()
    return tuple(
        each.model_copy(update={"source": _number(theirs[each.source - 1], sources)})
        for each in (link.evidence if link else ())
        if each.source <= len(theirs)
    )


def _number(source: Source, sources: list[Source]) -> int:
    """Return where a source stands among others, counted from 1; it is added where it does not."""
    if not any(_is_one(other, source) for other in sources):
        sources.append(source)
    return next(at for at, other in enumerate(sources, 1) if _is_one(other, source))


def _is_one(one: Source, other: Source) -> bool:
    return one == other or (one.text is not None and one.text == other.text)
