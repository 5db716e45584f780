"""Knows a fault: what keeps a text from being read, before anybody asks what it says."""

from typing import NamedTuple


class Fault(NamedTuple):
    """Why a text cannot be read: the problem's code, the line, what, and what to do."""

    code: str
    line: int
    what: str
    remedy: str
