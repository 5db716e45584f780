"""Says what follows from what a person did: each link with its fields and its verdict."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from servanda.annotating.acts import (
    BY_HAND,
    OPEN,
    VERDICTS,
    Act,
    Add,
    Change,
    Decide,
    Merge,
    Step,
)
from servanda.annotating.proposals import FIELDS, LINK_FIELDS, Proposal, added
from servanda.errors import BadRequest


@dataclass
class Outcome:
    """Proposals, and what steps made of them, one act after the other."""

    read: tuple[Proposal, ...]
    written: Mapping[str, str] = field(default_factory=dict)
    """links that are on record and stay as they are, with the name of the event there"""
    adds: list[Add] = field(default_factory=list)
    changes: dict[str, dict[str, str]] = field(default_factory=dict)
    """by link, its fields that a person gave another value"""
    event_changes: dict[str, dict[str, str]] = field(default_factory=dict)
    """by event, the same"""
    verdicts: dict[str, str] = field(default_factory=dict)
    into: dict[str, str] = field(default_factory=dict)
    """by event, the one on record into which its links are to go"""

    def __post_init__(self) -> None:
        self._event_of = {one.name: one.event for one in self.read}

    def after(self, steps: Iterable[Step]) -> "Outcome":
        """Take all steps, in their order, and return this; raises BadRequest for one that cannot be taken."""
        for step in steps:
            for act in step:
                self._take(act)
        return self

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """All there is to decide, in the order of the text; the links of an event stand together."""
        every = (*self.read, *added(self.adds, self.read))
        first: dict[str, int] = {}
        for one in every:
            first.setdefault(one.event, one.start)
        order = {event: at for at, event in enumerate(sorted(first, key=lambda e: first[e]))}
        return tuple(sorted(every, key=lambda one: order[one.event]))

    def verdict(self, link: str) -> str:
        """Return what was decided about a link; one that is on record was accepted."""
        return self.verdicts.get(link, OPEN)

    def fields(self, proposal: Proposal) -> dict[str, str]:
        """Return the fields of a link and of its event as they stand."""
        return proposal.fields(
            self.event_changes.get(proposal.event, {}) | self.changes.get(proposal.name, {})
        )

    def on_record(self, event: str) -> str:
        """Return the name under which an event of the draft was recorded, or nothing."""
        return next(
            (to for one, to in self.written.items() if self._event_of.get(one) == event), ""
        )

    def is_changed(self, proposal: Proposal) -> bool:
        """Return True where a person gave a field of the link another value."""
        mine = self.changes.get(proposal.name, {})
        return any(proposal.proposed[name] != value for name, value in mine.items())

    def _take(self, act: Act) -> None:
        match act:
            case Decide():
                self._decide(act)
            case Change():
                self._change(act)
            case Add():
                self._add(act)
            case Merge():
                if act.event not in self._event_of.values():
                    raise BadRequest(f"there is no event {act.event} in this draft", _NEWER)
                self.into[act.event] = act.into

    def _decide(self, act: Decide) -> None:
        if act.verdict not in VERDICTS:
            raise BadRequest(f"{act.verdict!r} is no decision", f"one of {', '.join(VERDICTS)}")
        for link in act.links:
            self._free(link)
        self.verdicts.update(dict.fromkeys(act.links, act.verdict))

    def _change(self, act: Change) -> None:
        event = self._free(act.link)
        for name, value in act.fields.items():
            if name not in FIELDS:
                raise BadRequest(f"a link has no field {name!r}", f"one of {', '.join(FIELDS)}")
            if name in LINK_FIELDS:
                self.changes.setdefault(act.link, {})[name] = value
                continue
            if self.on_record(event):
                raise BadRequest("the event is on record already", "change it there")
            self.event_changes.setdefault(event, {})[name] = value

    def _add(self, act: Add) -> None:
        if not BY_HAND.fullmatch(act.link) or act.link in self._event_of:
            raise BadRequest(f"{act.link!r} cannot name a new link", _NEWER)
        known = act.event in self._event_of.values()
        if not known and not BY_HAND.fullmatch(act.event):
            raise BadRequest(f"there is no event {act.event!r} in this draft", _NEWER)
        if not 0 <= act.start < act.end:
            raise BadRequest("no words were chosen", "select at least one word of the text")
        self._event_of[act.link] = act.event
        self.adds.append(act)

    def _free(self, link: str) -> str:
        """Return the event of a link that can still be changed."""
        if link not in self._event_of:
            raise BadRequest(f"there is no link {link!r} in this draft", _NEWER)
        if link in self.written:
            raise BadRequest("the link is on record already", "change it there")
        return self._event_of[link]


_NEWER = "read the draft again; another window may have changed it"
