"""Knows days that are not fully known: `2022-03-26`, `2022-03`, `2022`."""

import calendar
import re
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


class Precision(StrEnum):
    """How much of a date is known (ISO 8601 reduced precision)."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class PartialDate(str):
    """An ISO 8601 date of day, month or year precision, kept as it was written.

    >>> PartialDate("2022-02").first, PartialDate("2022-02").last
    (datetime.date(2022, 2, 1), datetime.date(2022, 2, 28))

    Raises ValueError for a day that no calendar has.
    """

    __slots__ = ()

    def __new__(cls, written: str) -> "PartialDate":
        """Check that the date exists and keep its spelling."""
        value = super().__new__(cls, written.strip())
        try:
            value.first  # noqa: B018 - the property raises for an impossible day
        except ValueError as error:
            raise ValueError(
                f"{written!r} is not a date: {error}; write 2022-03-26, 2022-03 or 2022"
            ) from None
        return value

    def _parts(self) -> tuple[int, int | None, int | None]:
        found = _ISO.fullmatch(self)
        if not found:
            raise ValueError("it does not look like one")
        year, month, day = found.groups()
        return int(year), int(month) if month else None, int(day) if day else None

    @property
    def first(self) -> date:
        """The first day it can mean."""
        year, month, day = self._parts()
        return date(year, month or 1, day or 1)

    @property
    def last(self) -> date:
        """The last day it can mean."""
        year, month, day = self._parts()
        month = month or 12
        return date(year, month, day or calendar.monthrange(year, month)[1])

    @property
    def precision(self) -> Precision:
        """How much of the date is written."""
        return (Precision.YEAR, Precision.MONTH, Precision.DAY)[self.count("-")]

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: "GetCoreSchemaHandler"
    ) -> "CoreSchema":
        """Let pydantic read it from a string and write it back as one."""
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(
            cls,
            core_schema.str_schema(),
            serialization=core_schema.plain_serializer_function_ser_schema(str),
        )
