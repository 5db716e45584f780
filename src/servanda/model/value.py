"""Knows what every value is: frozen, exact (a misspelt field is an error), equal by content."""

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """The base of everything read from a file or derived from one."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
