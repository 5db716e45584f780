"""Knows what every value is: frozen, exact (a misspelt field is an error), equal by content."""

from collections.abc import Mapping
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, ValidationError


class Value(BaseModel):
    """The base of everything read from a file or derived from one."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    @classmethod
    def of_plain(cls, plain: Mapping[str, Any]) -> Self:
        """Return the value that plain data spells; raises ValueError with the first field that does not fit."""
        try:
            return cls.model_validate(plain)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            where = ".".join(map(str, first["loc"]))
            raise ValueError(f"{where}: {first['msg']}") from None
