"""Knows what an event looks like while somebody edits it: every field as typed, rows with where they come from.

Fields are words, whatever is in them; `annotating.form` makes an event of them and an event's form.
"""

from typing_extensions import TypedDict  # that of Python 3.11 cannot be made a schema

from servanda.model.sheet import ProblemSheet


class RowForm(TypedDict):
    """What every row of a list has."""

    of: str
    """which row of the event as it was opened this is, counted from 1; empty for a new one"""
    old: str
    """after a conflict: which row of the event as it was opened at first; else empty"""
    own: str
    """after a conflict: which row of what was typed; else empty"""


class ActorForm(RowForm):
    """Who took part."""

    code: str
    name: str
    role: str


class SourceForm(RowForm):
    """Where it is known from."""

    publisher: str
    title: str
    url: str
    published: str


class EvidenceForm(RowForm):
    """A quotation."""

    source: str
    """which row of the sources, counted from 1"""
    exact: str


class LinkForm(RowForm):
    """A link; `clause` may be words that name one."""

    clause: str
    stance: str
    bearer: str
    claimant: str
    standing: str
    rationale: str
    performs: str
    status: str
    again: str
    """`yes` where somebody says that a link still holds upon the wording of today"""
    evidence: list[EvidenceForm]


class EventForm(TypedDict):
    """An event as its form shows it."""

    id: str
    title: str
    date: str
    date_end: str
    precision: str
    """empty: as the date is written"""
    type: str
    place: str
    lat: str
    lon: str
    description: str
    doubtful: str
    """`yes` or empty"""
    note: str
    tags: str
    """with commas between them"""
    actors: list[ActorForm]
    sources: list[SourceForm]
    links: list[LinkForm]


class ChangeSheet(TypedDict):
    """A field, or a whole row, that differs between two forms."""

    label: str
    """what it is, in words: `Link 2, rationale`"""
    before: str
    after: str


class DifferenceSheet(TypedDict):
    """A field, or a whole row, of which two people made different things since one of them opened the event."""

    key: str
    """names the difference among all of one conflict"""
    part: str
    """`links`, `actors`, `sources`; empty for a field of the event itself"""
    of: str
    own: str
    """the row, as in `RowForm`"""
    field: str
    """empty where the row as a whole is in question"""
    label: str
    was: str
    mine: str
    theirs: str
    taken: str
    """whose holds unless somebody says otherwise: `mine` or `theirs`"""
    open: bool
    """both made something else of it"""
    holds: str
    """whose version the form has now: `mine`, `theirs`, or empty for another one"""
    at: str
    """the name of the field or row in the form now; empty where the row is not in it"""


class EditSheet(TypedDict):
    """An event being edited: its form, and what the form rests on."""

    event: str
    """the id; empty for a new event"""
    form: EventForm
    basis: str
    """the SHA-256 of the file that the form rests on; empty for a new event"""
    opened: str
    """the event as it was opened, as JSON; empty for a new one"""
    first: str
    """after a conflict: the event as it was opened at first, as JSON; else empty"""
    mine: str
    """after a conflict: the form as it was typed, as JSON; else empty"""
    differences: list[DifferenceSheet]
    """after a conflict: where what was typed and what stands in the file now differ"""
    wrong: dict[str, str]
    """what is wrong, by the name of the field or row; what concerns no field stands under an empty name"""
    troubles: list[list[str]]
    """the same with what each field is called: (name, called, what is wrong)"""
    problems: list[ProblemSheet]
    """what `servanda check` says of the event as it stands in its file"""
    alike: list[list[str]]
    """events on record that a new one may repeat, each (id, title)"""
    suspect: list[str]
    """rows of the links whose clause has another wording than when they were reviewed"""
    wordings: dict[str, str]
    """the wording of each clause that a link names, as far as it is held"""
    place: str
    """the file and line"""
    gone: str
    """why the event is not where it was, in words; else empty"""
    moved_to: str
    """the event that says the same under another name; else empty"""


class SavedEventSheet(TypedDict):
    """What became of an event that was saved."""

    event: str
    title: str
    place: str
    is_new: bool
    changes: list[ChangeSheet]
    problems: list[ProblemSheet]


class ChoicesSheet(TypedDict):
    """What can be chosen while typing, each with a few words on what it is."""

    clauses: list[list[str]]
    actors: list[list[str]]
    claimants: list[str]
    obligations: list[list[str]]
    """(id, where it stands and what it asks)"""
