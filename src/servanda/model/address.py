"""Knows how a clause is named. Nobody else splits or joins an address.

An address is a treaty id and a path of segments: `feb22`, `feb22/25`, `nov10/6/3`, `nov10/preamble/1`,
`feb22/no-economic-harm`. Segments are what the treaty file calls its units, so the scheme needs no
knowledge of articles, points or paragraphs. It follows the path part of the Akoma Ntoso naming
convention (OASIS, 2019), with the treaty's short id in place of the FRBR expression.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

SEGMENT = r"[a-z0-9]+(?:[.-][a-z0-9]+)*"
_ADDRESS = re.compile(rf"{SEGMENT}(?:/{SEGMENT})*")
_LONGEST = 200

PREAMBLE = "preamble"


@dataclass(frozen=True, order=True, slots=True)
class Address:
    """Where a clause stands: the treaty's id, then the path down to the clause.

    >>> Address.parse("nov10/6/3").parent
    Address('nov10/6')
    >>> str(Address.parse("feb22:25"))
    'feb22/25'
    """

    treaty: str
    path: tuple[str, ...] = ()

    @classmethod
    def parse(cls, words: str) -> "Address":
        """Return the address that `words` spell (`feb22/25`, `feb22:25`, in any case).

        Raises ValueError when they spell none; anything that could leave a folder (`..`, a leading
        slash, a backslash) spells none.
        """
        spelled = words.strip().lower().replace(":", "/", 1)
        if len(spelled) > _LONGEST or not _ADDRESS.fullmatch(spelled):
            raise ValueError(f"{words[:80]!r} is not an address such as feb22/25 or nov10/6/3")
        treaty, *path = spelled.split("/")
        return cls(treaty, tuple(path))

    @property
    def parent(self) -> "Address | None":
        """The unit around this one: the clause above, the treaty, or None for a treaty."""
        return Address(self.treaty, self.path[:-1]) if self.path else None

    @property
    def is_treaty(self) -> bool:
        """True for the treaty as a whole."""
        return not self.path

    @property
    def is_preamble(self) -> bool:
        """True for the preamble and its recitals."""
        return self.path[:1] == (PREAMBLE,)

    def child(self, segment: str) -> "Address":
        """The unit called `segment` inside this one."""
        return Address(self.treaty, (*self.path, segment))

    def upwards(self) -> Iterator["Address"]:
        """This address, then every unit around it, the treaty last."""
        for length in range(len(self.path), -1, -1):
            yield Address(self.treaty, self.path[:length])

    def is_within(self, other: "Address") -> bool:
        """True when this is `other` or lies inside it."""
        return self.treaty == other.treaty and self.path[: len(other.path)] == other.path

    def __str__(self) -> str:
        return "/".join((self.treaty, *self.path))

    def __repr__(self) -> str:
        return f"Address({str(self)!r})"

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: "GetCoreSchemaHandler"
    ) -> "CoreSchema":
        """Let pydantic read an address from its spelling and write it back as one."""
        from pydantic_core import core_schema

        def read(value: object) -> Address:
            return value if isinstance(value, Address) else Address.parse(str(value))

        return core_schema.no_info_plain_validator_function(
            read, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )
