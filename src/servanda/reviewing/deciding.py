"""Makes of a link what a reviewer decides: accepted, rejected, still holding, or changed; who did it is kept."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from servanda.model.event import Event, Link, Reviewed
from servanda.model.vocabulary import Status
from servanda.reviewing.units import LINK_FIELDS

CHANGES = (*LINK_FIELDS, "rationale")
BY_HAND = ", changed by hand"


class Review(NamedTuple):
    """Who decides, when, and the fingerprint of the wording that was read."""

    by: str
    at: datetime
    against: str | None


def reviewed(link: Link, review: Review, *, status: Status) -> Link:
    """Return the link with a status, read against the present wording; who recorded it stays.

    Raises ValueError for a reviewer without a name.
    """
    return Link.of_plain(
        {
            **link.model_dump(),
            "status": status,
            "reviewed_against": review.against,
            "reviewed": Reviewed(by=review.by, at=review.at).model_dump(),
        }
    )


def changed(link: Link, changes: Mapping[str, str]) -> Link:
    """Return the link with other values; raises ValueError with the first that does not fit.

    What a rule or a model proposed is no longer wholly its own, and the record says so.
    """
    unknown = sorted(changes.keys() - {*CHANGES})
    if unknown:
        raise ValueError(f"no field of a link is called {unknown[0]!r}")
    recorded = link.recorded.model_dump()
    if link.recorded.rule and not link.recorded.rule.endswith(BY_HAND):
        recorded["rule"] = f"{link.recorded.rule}{BY_HAND}"
    return Link.of_plain({**link.model_dump(), **changes, "recorded": recorded})


def with_link(event: Event, position: int, link: Link) -> Event:
    """Return the event with another link at a position, counted from 1."""
    links = (*event.links[: position - 1], link, *event.links[position:])
    return event.model_copy(update={"links": links})
