"""Knows what a treaty is: its names, parties, standing in time, recitals and clauses.

Terms follow the Vienna Convention on the Law of Treaties (VCLT) and, for the structure of the text,
Akoma Ntoso (OASIS, 2019).
"""

import datetime
import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import BeforeValidator, Field, PlainSerializer, StringConstraints

from servanda.model.address import PREAMBLE, SEGMENT, Address
from servanda.model.day import PartialDate
from servanda.model.value import Value
from servanda.model.vocabulary import (
    Basis,
    DeadlineKind,
    Modality,
    Nature,
    Rendition,
    Support,
)

Text = Annotated[str, StringConstraints(min_length=1)]
"""Words that may not be empty."""

Segment = Annotated[str, StringConstraints(pattern=rf"^{SEGMENT}$", max_length=60)]
"""One step of an address."""

Url = Annotated[str, StringConstraints(pattern=re.compile(r"^https?://[^\s]+$"))]
"""An address on the web; nothing but http and https."""

ActorCode = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9]*$", max_length=12)]
"""A state (ISO 3166-1 alpha-3) or another actor listed in the workspace (`NKR`, `UN`)."""


BoundBy = Annotated[
    tuple[Segment, ...] | None,
    BeforeValidator(lambda given: None if given == "all" else given),
    PlainSerializer(lambda clauses: "all" if clauses is None else list(clauses)),
]
"""The top-level clauses that bind a party; None, written `all` in files, means every one."""


class Alias(Value):
    """A name by which people call the treaty."""

    name: Text
    language: Text = "en"
    usage: str = ""
    """who uses it and how, where that matters (`polemical`)"""


class Signatory(Value):
    """Who signed, in which office, for whom."""

    name: Text
    office: Text
    party: ActorCode


class Party(Value):
    """A party or signatory, and the clauses that bind it (VCLT art. 2(1)(g), 26)."""

    code: ActorCode
    name: Text
    role: str = ""
    bound_by: BoundBy
    """the top-level clauses that bind it; None means all of them (written `all` in files)"""
    bound_by_note: str = ""
    main_duties: str = ""


class Term(Value):
    """A term that the treaty defines."""

    term: Text
    meaning: Text


class Languages(Value):
    """In which languages the text is authentic (VCLT art. 33) and in which it was published."""

    authentic: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    note: str = ""


class Wording(Value):
    """Which wording the file carries, in which language, and where it comes from."""

    rendition: Rendition
    language: Text = "en"
    made_from: tuple[str, ...] = ()
    note: str = ""


class Consent(Value):
    """A step by which a state expressed its consent to be bound (VCLT art. 11)."""

    party: ActorCode
    date: PartialDate
    date_confidence: str = ""
    step: Text
    sources: tuple[Url, ...] = ()


class ForceDispute(Value):
    """Somebody's position that the treaty, or some clauses of it, no longer bind."""

    by: Text
    since: PartialDate
    says: Text
    against: str = ""
    clauses: tuple[Segment, ...] = ()
    """the top-level clauses meant; empty means all"""
    sources: tuple[Url, ...] = ()


class InForce(Value):
    """From when, and until when, the treaty is in force, and how that is known (VCLT art. 24, 54).

    Where the day of entry into force was not found, `earliest` and `latest` bound it; where it is
    known the two are the same day.
    """

    status: Text
    earliest: datetime.date
    latest: datetime.date
    time: str = ""
    how_known: str = ""
    until: datetime.date | None = None
    consent: tuple[Consent, ...] = ()
    facts: tuple[Text, ...] = ()
    disputes: tuple[ForceDispute, ...] = ()
    note: str = ""


class Numbering(Value):
    """What the units are called and whether their numbers are official."""

    unit: Text
    """the name of one unit: `article`, `point`, `paragraph`"""
    official: bool
    """False where the numbers were counted by somebody else than the drafters"""
    count: int | None = None
    cite_as: Text
    note: str = ""


class RivalNumber(Value):
    """A number that another source gives to a clause."""

    number: Text
    by: Text
    source: Url | None = None


class Deadline(Value):
    """A date in an obligation."""

    date: datetime.date
    kind: DeadlineKind = DeadlineKind.BY
    basis: Basis = Basis.STATED
    moved_to: datetime.date | None = None
    """a later day on which the parties agreed (VCLT art. 39)"""
    note: str = ""

    @property
    def due(self) -> datetime.date:
        """The day that counts: the agreed later one, else the one in the text."""
        return self.moved_to or self.date


class Obligation(Value):
    """What a clause asks of whom."""

    id: Segment | None = None
    """names the obligation inside its treaty, so that a link can say which one it performs"""
    bearer: tuple[ActorCode, ...]
    counterparty: tuple[ActorCode, ...] = ()
    modality: Modality
    action: Text
    object: Text
    deadline: Deadline | None = None
    condition: str = ""
    inferred_bearer: bool = False
    """True where the text names no bearer and the one given follows by implication"""


class Reading(Value):
    """How one side reads a clause whose meaning is disputed."""

    by: Text
    says: Text


class ContestedVersion(Value):
    """A wording that circulated and that the file does not follow."""

    issue: Text
    detail: Text
    sources: tuple[Url, ...] = ()


class RelatedInstrument(Value):
    """Another text that builds on this one, or on which this one builds."""

    name: Text
    date: PartialDate | None = None
    relation: Text
    sources: tuple[Url, ...] = ()


class Recital(Value):
    """One recital of the preamble (VCLT art. 31(2): part of the context)."""

    number: Segment
    text: Text | None
    support: Support
    sources: tuple[Url, ...] = ()
    note: str = ""


class Clause(Value):
    """One unit of the text, with the units inside it.

    `text` None means that the unit exists and its wording is not held. The text of a clause with
    children is what stands outside them (a chapeau); it may then be None without being unknown.
    """

    id: Segment
    number: Text | None = None
    """the unit's number as printed or counted; None where it is not established"""
    number_note: str = ""
    also_numbered: tuple[RivalNumber, ...] = ()
    heading: str = ""
    text: Text | None
    support: Support
    obligations: tuple[Obligation, ...] = ()
    topics: tuple[Text, ...] = ()
    see: tuple[Address, ...] = ()
    see_also: tuple[Text, ...] = ()
    """texts outside the corpus"""
    readings: tuple[Reading, ...] = ()
    hinge: str = ""
    """the word or gap on which the readings turn"""
    sources: tuple[Url, ...] = ()
    note: str = ""
    clauses: tuple["Clause", ...] = ()

    def asks(self) -> Iterator[Obligation]:
        """Yield what the clause asks, and all that is asked inside it."""
        yield from self.obligations
        for inner in self.clauses:
            yield from inner.asks()

    @property
    def wording(self) -> str | None:
        """The text of the clause and of all inside it, or None when nothing of it is held."""
        held = [text for text in (self.text, *(child.wording for child in self.clauses)) if text]
        return " ".join(held) or None


class Treaty(Value):
    """One instrument, binding or political."""

    id: Segment
    title: Text
    short_title: Text
    aliases: tuple[Alias, ...] = ()
    not_to_be_confused_with: tuple[Text, ...] = ()
    kind: Text
    nature: Nature
    nature_note: str = ""
    signed: PartialDate
    signed_note: str = ""
    also_dated: tuple[PartialDate, ...] = ()
    """other days under which people cite it"""
    place: str = ""
    signatories: tuple[Signatory, ...] = ()
    parties: tuple[Party, ...]
    defined_terms: tuple[Term, ...] = ()
    languages: Languages = Languages()
    in_force: InForce
    official_sources: tuple[Url, ...] = ()
    official_sources_note: str = ""
    secondary_texts: tuple[Url, ...] = ()
    numbering: Numbering
    wording: Wording
    preamble: tuple[Recital, ...] = ()
    contested_versions: tuple[ContestedVersion, ...] = ()
    clauses: Annotated[tuple[Clause, ...], Field(min_length=1)]
    related_instruments: tuple[RelatedInstrument, ...] = ()
    notes: tuple[Text, ...] = ()

    @property
    def address(self) -> Address:
        """The address of the treaty as a whole."""
        return Address(self.id)

    def walk(self) -> Iterator[tuple[Address, Clause]]:
        """Yield every clause with its address, in the order of the text."""

        def down(parent: Address, clauses: tuple[Clause, ...]) -> Iterator[tuple[Address, Clause]]:
            for clause in clauses:
                address = parent.child(clause.id)
                yield address, clause
                yield from down(address, clause.clauses)

        yield from down(self.address, self.clauses)

    def recitals(self) -> Iterator[tuple[Address, Recital]]:
        """Yield every recital with its address."""
        for recital in self.preamble:
            yield Address(self.id, (PREAMBLE, recital.number)), recital

    def party(self, code: str) -> Party | None:
        """Return the party that a code stands for, or None; `RUS:MFA` stands for `RUS`."""
        state = code.partition(":")[0]
        return next((party for party in self.parties if party.code == state), None)
