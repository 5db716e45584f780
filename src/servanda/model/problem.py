"""Knows what is wrong with data: a value with a place and a remedy, never an exception."""

from typing import NamedTuple


class Place(NamedTuple):
    """A line in a file of the workspace; lines count from 1, 0 stands for the file as a whole."""

    file: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


class Problem(NamedTuple):
    """Something wrong in the data: which rule says so, where, what, and what to do.

    `code` is the name of the rule, in words (`unknown-clause`), and is never given to another rule.
    `about` names the record (`nov10/6`, `2022-03-26-farrukh#2`), or is empty where none could be read.
    """

    code: str
    about: str
    what: str
    remedy: str
    place: Place | None = None

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        return f"{where}{self.code}: {self.what}; {self.remedy}"
