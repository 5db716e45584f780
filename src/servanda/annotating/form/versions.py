"""Knows three versions of one thing: as it was, as somebody typed it, as it stands now."""

from collections.abc import Callable
from typing import Any, NamedTuple


class Versions(NamedTuple):
    """What was there, what somebody typed, and what stands there now; any of it a form or a part of one."""

    was: Any
    mine: Any
    theirs: Any

    @property
    def taken(self) -> str:
        """Whose version holds unless somebody says otherwise; empty where there is no difference.

        >>> Versions("a", "a", "b").taken, Versions("a", "b", "c").taken, Versions("a", "b", "b").taken
        ('theirs', 'mine', '')
        """
        if self.mine == self.theirs:
            return ""
        return "theirs" if self.mine == self.was else "mine"

    @property
    def is_open(self) -> bool:
        """Both made something else of it."""
        return self.mine != self.theirs and self.was not in (self.mine, self.theirs)

    def each(self, read: Callable[[Any], Any]) -> "Versions":
        """The same of each version."""
        return Versions(*map(read, self))


class Origins(NamedTuple):
    """Where a row stands in each version, counted from 1; empty where it does not."""

    old: str
    own: str
    of: str
