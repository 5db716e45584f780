"""Writes down in whose name a link says what it says, and upon which wording."""

from datetime import datetime
from typing import NamedTuple

from servanda.annotating.form.ground import Ground
from servanda.model.corpus import Corpus
from servanda.model.event import Event, Link, Recorded, Reviewed
from servanda.model.form_sheet import EventForm, LinkForm
from servanda.text.fingerprint import fingerprint

_SAID = ("clause", "stance", "bearer", "claimant", "standing", "performs")
"""What a link says; who changes it decides something. The rationale explains it."""
_BY_HAND = ", changed by hand"


class Signature(NamedTuple):
    """Who records, and when."""

    by: str
    at: datetime

    @property
    def plain(self) -> dict[str, str]:
        """The same as it stands in a file."""
        return {"by": self.by, "at": self.at.isoformat().replace("+00:00", "Z")}


def signed(
    event: Event, form: EventForm, ground: Ground, signature: Signature, corpus: Corpus
) -> Event:
    """Return the event with a name to every link that is new, says something else or was decided on.

    Such a link, and one of which it is said that it still holds, was read against the wording of today. Who
    recorded it at first stays; of what a rule proposed it is said that a person changed it.
    """
    rows = zip(form["links"], event.links, strict=True)
    links = tuple(
        _signed(link, ground.behind("links", row).value, row, signature, corpus)
        for row, link in rows
    )
    return event.model_copy(update={"links": links})


def _signed(link: Link, was: object, row: LinkForm, signature: Signature, corpus: Corpus) -> Link:
    changes: dict[str, object] = {}
    if not isinstance(was, Link):
        changes["recorded"] = Recorded(by=signature.by, at=signature.at)
    elif row["again"] or _says_else(link, was) or link.status is not was.status:
        changes["reviewed"] = Reviewed(by=signature.by, at=signature.at)
    if changes:
        changes["reviewed_against"] = fingerprint(corpus.wording(link.clause))
    if isinstance(was, Link) and (_says_else(link, was) or link.rationale != was.rationale):
        changes["recorded"] = _by_hand(was.recorded)
    return link.model_copy(update=changes) if changes else link


def _says_else(link: Link, was: Link) -> bool:
    return any(getattr(link, name) != getattr(was, name) for name in _SAID)


def _by_hand(recorded: Recorded) -> Recorded:
    if not recorded.rule or recorded.rule.endswith(_BY_HAND):
        return recorded
    return recorded.model_copy(update={"rule": f"{recorded.rule}{_BY_HAND}"})
