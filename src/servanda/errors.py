"""What can go wrong with a run. What is wrong with data is a `Problem`, not an exception.

An answer from data that could not all be read is an answer still; `LeftOut` warns of it.

ServandaError
├── NotFound          what was asked for is not there; carries candidates
├── Ambiguous         the words fit several; carries candidates
├── BadRequest        the words of the request cannot be used
│   └── Closed        what others found in a text, to a coder who has not coded it yet
├── ReadOnly          the corpus shipped with the package was to be written
└── Conflict          a file changed underneath since it was read
"""


class ServandaError(Exception):
    """A run that cannot go on: what happened, what to do, and what else may have been meant."""

    def __init__(self, what: str, remedy: str = "", candidates: tuple[str, ...] = ()) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy
        self.candidates = candidates


class NotFound(ServandaError):
    """What was asked for is not there."""


class Ambiguous(ServandaError):
    """The words fit several things."""


class BadRequest(ServandaError):
    """The words of the request cannot be used."""


class Closed(BadRequest):
    """What others found in a text is not shown to a coder who has not coded it yet."""


class ReadOnly(ServandaError):
    """The shipped corpus cannot be written."""


class Conflict(ServandaError):
    """A file changed underneath since it was read."""


class LeftOut(UserWarning):
    """Some of the data could not be read and may be missing from an answer."""
