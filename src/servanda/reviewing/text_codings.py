"""Knows all that is kept about one text: who found what in it, who looked, and how it was settled."""

from collections.abc import Mapping
from typing import NamedTuple

from servanda.model.coding import Adjudication, Coding, Look
from servanda.model.problem import Problem


class TextCodings(NamedTuple):
    """All that is kept about one text."""

    text: str
    codings: tuple[Coding, ...] = ()
    """by coder"""
    digests: Mapping[str, str] = {}
    """the SHA-256 of each coding's file, by coder"""
    settled: Adjudication | None = None
    settled_digest: str | None = None
    looks: tuple[Look, ...] = ()
    problems: tuple[Problem, ...] = ()
    """files that cannot be read, or hold something else than their name says"""

    def of(self, coder: str) -> Coding | None:
        """Return what one coder found, or None where they did not code the text."""
        return next((coding for coding in self.codings if coding.coder == coder), None)

    def has_seen(self, coder: str) -> bool:
        """Return True where `coder` looked at what others found."""
        return any(look.coder == coder for look in self.looks)

    def waits_for(self, coder: str) -> bool:
        """Return True where others coded the text, nobody ruled on it, and `coder` neither coded nor looked."""
        is_done = self.of(coder) is not None or self.has_seen(coder)
        return bool(self.codings) and self.settled is None and not is_done

    def is_open_to(self, coder: str) -> bool:
        """Return True where somebody else coded the text, and `coder` did too or has looked at it."""
        mine = self.of(coder) is not None or self.has_seen(coder)
        return mine and any(coding.coder != coder for coding in self.codings)
