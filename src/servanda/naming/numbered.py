"""Knows which clause of a treaty a number means: the one that the file numbers so, at every depth.

A number that goes deeper than the file keeps its inner steps (`nov10/4/2`): the address goes as deep as
the text that cites it. Where a number is disputed, the file's choice holds; `rivals` says who differs.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from servanda.model.address import PREAMBLE, Address
from servanda.model.treaty import Clause, RivalNumber, Treaty
from servanda.naming.numbers import Path
from servanda.naming.tokens import fold
from servanda.text.numerals import cardinal, numeral

_STEP = re.compile(r"[^\W_]+")
_SEGMENT = re.compile(r"[a-z0-9]+")


class Rival(NamedTuple):
    """A clause to which somebody gives a number that is not the file's."""

    address: Address
    number: RivalNumber


def locate(treaty: Treaty, path: Path) -> tuple[Address, ...]:
    """Return the addresses that a number means in a treaty; nothing where its first step is unknown.

    There is more than one only where the file gives the same number twice.
    """
    if path[0] == PREAMBLE:
        return _in_preamble(treaty, path[1:])
    return tuple(_numbered(treaty.clauses, path, (), treaty.address))


def inner_units(treaty: Treaty, path: Path) -> tuple[Address, ...]:
    """Return the units inside clauses that have this number, for a sub-paragraph without its clause."""
    return tuple(
        address
        for outer in treaty.clauses
        for address in _numbered(
            outer.clauses, path, number_path(outer), treaty.address.child(outer.id)
        )
    )


def rivals(treaty: Treaty, path: Path) -> tuple[Rival, ...]:
    """Return the clauses to which sources give this number, whatever the file calls them."""
    return tuple(
        Rival(address, rival)
        for address, clause in treaty.walk()
        for rival in clause.also_numbered
        if len(address.path) == len(path) and _path(rival.number)[-1:] == path[-1:]
    )


def numbers_held(treaty: Treaty) -> tuple[str, ...]:
    """Return the numbers of the outermost clauses, runs of them written as `1 to 43`.

    A treaty whose clauses are 1, 2, 3 and 7 gives `1 to 3` and `7`.
    """
    runs: list[list[str]] = []
    previous: int | None = None
    for clause in treaty.clauses:
        if clause.number is None:
            continue
        value = numeral(clause.number)
        if value is None or previous is None or value != previous + 1:
            runs.append([clause.number])
        else:
            runs[-1].append(clause.number)
        previous = value
    return tuple(_run(run) for run in runs)


def _run(numbers: Sequence[str]) -> str:
    if len(numbers) < 3:
        return ", ".join(numbers)
    return f"{numbers[0]} to {numbers[-1]}"


def number_path(clause: Clause) -> Path:
    """Return a clause's own number as steps: `2(1)` is `2`, `1`; the id where there is no number."""
    return _path(clause.number or clause.id)


def _path(number: str) -> Path:
    return tuple(_step(fold(step)) for step in _STEP.findall(number))


def _step(word: str) -> str:
    """Return a step with number words as figures; letters and Roman numerals stay as they are."""
    value = cardinal(word)
    return word if value is None else str(value)


def _in_preamble(treaty: Treaty, steps: Path) -> tuple[Address, ...]:
    """Return the preamble or a recital; a place from the end needs recitals to count."""
    preamble = treaty.address.child(PREAMBLE)
    if steps and steps[0].startswith("-"):
        place = len(treaty.preamble) + int(steps[0])
        if place < 0:
            return ()
        steps = (treaty.preamble[place].number, *steps[1:])
    return _deeper(preamble, steps)


def _numbered(
    clauses: Sequence[Clause], steps: Path, outer: Path, around: Address
) -> Iterator[Address]:
    """Yield the units to which the steps lead, from clauses whose common outer number is `outer`."""
    for clause, rest in _children(clauses, steps, outer):
        address = around.child(clause.id)
        found = tuple(_numbered(clause.clauses, rest, number_path(clause), address)) if rest else ()
        yield from found or _deeper(address, rest)


def _children(clauses: Sequence[Clause], steps: Path, outer: Path) -> list[tuple[Clause, Path]]:
    """Return the clauses whose number begins the steps, each with the steps left over.

    What is written the same goes before what is worth the same: (i) is a letter where the letters run.
    """
    if steps[0].startswith("-"):
        return _from_end(clauses, steps)
    for same in (_written_the_same, _worth_the_same):
        found = [
            (clause, steps[len(own) :])
            for clause in clauses
            if (own := _relative(number_path(clause), outer)) and _begins(steps, own, same)
        ]
        if found:
            return found
    return _with_letter(clauses, steps, outer)


def _from_end(clauses: Sequence[Clause], steps: Path) -> list[tuple[Clause, Path]]:
    """Return the last numbered clause, the one before it, and so on."""
    numbered = [clause for clause in clauses if clause.number is not None]
    place = int(steps[0])
    return [(numbered[place], steps[1:])] if -len(numbered) <= place else []


def _begins(steps: Path, own: Path, same: Callable[[str, str], bool]) -> bool:
    return len(own) <= len(steps) and all(map(same, own, steps))


def _with_letter(clauses: Sequence[Clause], steps: Path, outer: Path) -> list[tuple[Clause, Path]]:
    """Return clause 8 and (a) for `8a`, where no clause has the number 8a."""
    figures = steps[0].rstrip("abcdefghijklmnopqrstuvwxyz")
    if not figures.isdecimal() or figures == steps[0]:
        return []
    return _children(clauses, (figures, steps[0][len(figures) :], *steps[1:]), outer)


def _relative(own: Path, outer: Path) -> Path:
    """Return a number without the number of the unit around it: `2(1)` inside 2 is 1."""
    return own[len(outer) :] if own[: len(outer)] == outer and len(own) > len(outer) else own


def _written_the_same(one: str, other: str) -> bool:
    return one == other


def _worth_the_same(one: str, other: str) -> bool:
    value = numeral(one)
    return one == other or (value is not None and value == numeral(other))


def _deeper(address: Address, steps: Path) -> tuple[Address, ...]:
    """Return the address with steps that the file does not have; nothing for what is no segment."""
    if not all(_SEGMENT.fullmatch(step) for step in steps):
        return ()
    return (Address(address.treaty, (*address.path, *steps)),)
