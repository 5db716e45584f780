"""Knows days that are not fully known: `2022-03-26`, `2022-03`, `2022`."""

import calendar
import re
from datetime import date
from enum import StrEnum
from functools import lru_cache
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

    @property
    def first(self) -> date:
        """The first day it can mean."""
        return _days(self)[0]

    @property
    def last(self) -> date:
        """The last day it can mean."""
        return _days(self)[1]

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


@lru_cache(maxsize=1 << 16)
def _days(written: str) -> tuple[date, date]:
    """Return the first and the last day that a date can mean; asked of every date again and again."""
    found = _ISO.fullmatch(written)
    if not found:
        raise ValueError("it does not look like one")
    year, month, day = found.groups()
    if "00" in (month, day):
        raise ValueError("months and days are counted from 1")
    first = date(int(year), int(month or 1), int(day or 1))
    if day:
        return first, first
    last_month = int(month or 12)
    return first, date(first.year, last_month, calendar.monthrange(first.year, last_month)[1])
