"""Knows what a script may send about a draft: steps, the source, how to finish; anything else is refused."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from servanda.annotating.acts import VERDICTS
from servanda.annotating.values import LONGEST

LinkName = Annotated[str, StringConstraints(pattern=r"^(r(0|[1-9][0-9]{0,6})|h[0-9a-f]{8})$")]
EventName = Annotated[str, StringConstraints(pattern=r"^(s(0|[1-9][0-9]{0,6})|h[0-9a-f]{8})$")]
HandName = Annotated[str, StringConstraints(pattern=r"^h[0-9a-f]{8}$")]
Value = Annotated[str, StringConstraints(max_length=LONGEST)]
Line = Annotated[str, StringConstraints(max_length=400, strip_whitespace=True)]
Day = Annotated[str, StringConstraints(pattern=r"^([0-9]{4}-[0-9]{2}-[0-9]{2})?$")]
Address = Annotated[str, StringConstraints(pattern=r"^(https?://[^\s]{1,1990})?$")]
Revision = Annotated[int, Field(ge=0, le=10**9)]
Place = Annotated[int, Field(ge=0, le=10**9)]
FieldName = Literal[
    "clause",
    "stance",
    "bearer",
    "claimant",
    "standing",
    "rationale",
    "date",
    "type",
    "title",
    "description",
    "place",
]
Verdict = Literal["accepted", "rejected", "open"]
assert set(VERDICTS) == {"accepted", "rejected", "open"}  # noqa: S101 - two lists of the same words

MOST_MOVES = 200
MOST_LINKS = 50_000
LONGEST_TEXT = 10_000_000
"""Characters of a text that a script sends; files may be larger."""


class Form(BaseModel):
    """What is sent; a field that nobody knows is refused."""

    model_config = ConfigDict(extra="forbid")


class Decide(Form):
    """Accept links, reject them, or leave them open again."""

    act: Literal["decide"]
    links: Annotated[list[LinkName], Field(min_length=1, max_length=MOST_LINKS)]
    verdict: Verdict


class Change(Form):
    """Give fields of a link, or of its event, another value."""

    act: Literal["change"]
    link: LinkName
    fields: dict[FieldName, Value]


class Add(Form):
    """Link words of the text by hand, in an event of the draft or in a new one."""

    act: Literal["add"]
    link: HandName
    event: EventName
    start: Place
    end: Place
    fields: dict[FieldName, Value]


class Merge(Form):
    """Put the links of an event into one on record, or, with no name, into a new one."""

    act: Literal["merge"]
    event: EventName
    into: Annotated[str, StringConstraints(max_length=80)] = ""


Act = Annotated[Decide | Change | Add | Merge, Field(discriminator="act")]


class Step(Form):
    """Do something; what is done at once is taken back at once."""

    move: Literal["step"]
    acts: Annotated[list[Act], Field(min_length=1, max_length=20)]


class Back(Form):
    """Take the last step back, or do again what was taken back."""

    move: Literal["undo", "redo"]


Move = Annotated[Step | Back, Field(discriminator="move")]


class Moves(Form):
    """Moves that rest on a revision; sent again under the same name, they are not done again."""

    revision: Revision
    batch: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]
    moves: Annotated[list[Move], Field(min_length=1, max_length=MOST_MOVES)]


class Source(Form):
    """What is known of the text as a source."""

    publisher: Line = ""
    title: Line = ""
    url: Address = ""


class Opening(Source):
    """A text to be annotated."""

    text: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TEXT)]
    day: Day = ""
    with_proposals: bool = True


class DayOfText(Form):
    """The day on which the text was published."""

    day: Day


class Finish(Form):
    """The revision of the draft that is to be recorded."""

    revision: Revision
    keep_text: bool = True
