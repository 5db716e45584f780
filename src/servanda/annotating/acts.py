"""Knows what a person can do with proposals, as plain data that can be kept, sent and done again.

What a person adds is named at random (`h` and eight digits), so that two browsers never give one name to two
links; what was read is named by its place in the reading (`r0`), its event by the sentence (`s0`).
"""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

ACCEPTED, REJECTED, OPEN = "accepted", "rejected", "open"
VERDICTS = (ACCEPTED, REJECTED, OPEN)

LINK_NAME = re.compile(r"r(?:0|[1-9][0-9]{0,6})|h[0-9a-f]{8}")
EVENT_NAME = re.compile(r"s(?:0|[1-9][0-9]{0,6})|h[0-9a-f]{8}")
BY_HAND = re.compile(r"h[0-9a-f]{8}")


class Decide(NamedTuple):
    """Accept links, reject them, or leave them open again."""

    links: tuple[str, ...]
    verdict: str


class Change(NamedTuple):
    """Give fields of a link, or of its event, another value."""

    link: str
    fields: Mapping[str, str]


class Add(NamedTuple):
    """Link words of the text by hand, in an event that is there or in a new one."""

    link: str
    event: str
    start: int
    end: int
    fields: Mapping[str, str]


class Merge(NamedTuple):
    """Put the links of an event into one on record, or, with no name, into a new one."""

    event: str
    into: str


Act = Decide | Change | Add | Merge
Step = tuple[Act, ...]
"""What is done at once is taken back at once."""

_KINDS: Mapping[str, type[Act]] = {
    "decide": Decide,
    "change": Change,
    "add": Add,
    "merge": Merge,
}
_WORDS: Mapping[type[Act], str] = {kind: word for word, kind in _KINDS.items()}


def plain_step(step: Step) -> list[dict[str, Any]]:
    """Return a step as plain data, each act with its kind under `act`."""
    return [{"act": _WORDS[type(act)], **act._asdict()} for act in step]


def step_of(plain: Any) -> Step:
    """Return the step that plain data spells; raises KeyError, TypeError or ValueError for anything else."""
    return tuple(_act(each) for each in plain)


def _act(plain: Any) -> Act:
    fields = dict(plain)
    act = _KINDS[fields.pop("act")](**fields)
    if isinstance(act, Decide):
        return act._replace(links=tuple(act.links))
    if isinstance(act, Change | Add):
        return act._replace(fields=dict(act.fields))
    return act
