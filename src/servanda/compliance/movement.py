"""Knows what moved between two readings of the same clauses: which cells, and because of which links."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from servanda.model.cell import Cell, DeadlineFinding
from servanda.model.rule import Rule


class Moved(NamedTuple):
    """One cell that differs between two readings; None where a reading has no such cell."""

    before: Cell | None
    after: Cell | None
    came: tuple[str, ...]
    """the links that count only in the later reading, by name"""
    went: tuple[str, ...]
    """the links that counted only in the earlier one"""
    deadlines: tuple[DeadlineFinding, ...]
    """dated obligations whose state is another now"""

    @property
    def cell(self) -> Cell:
        """The later reading, or the earlier where there is no later."""
        cell = self.after or self.before
        assert cell is not None  # noqa: S101 - a difference has at least one side
        return cell


def moved(before: Iterable[Cell], after: Iterable[Cell]) -> Iterator[Moved]:
    """Yield the cells whose verdict or whose dated obligations moved, in the order of the later reading."""
    earlier = {(cell.clause, cell.bearer): cell for cell in before}
    for cell in after:
        difference = _difference(earlier.pop((cell.clause, cell.bearer), None), cell)
        if _has_moved(difference):
            yield difference
    for cell in earlier.values():
        difference = _difference(cell, None)
        if _has_moved(difference):
            yield difference


def read_otherwise(
    cells: Iterable[Cell], rule: Rule, others: Iterable[Cell]
) -> Iterator[tuple[Cell, Cell]]:
    """Yield each cell with its reading by another rule, where the two do not say the same.

    Rules have words of their own. Where the other rule lacks a word, the tones are compared: they are one
    scale for all rules.
    """
    known = {word.id for word in rule.verdicts}
    by_other = {(cell.clause, cell.bearer): cell for cell in others}
    for cell in cells:
        other = by_other[cell.clause, cell.bearer]
        same_word = cell.verdict.id == other.verdict.id
        same_tone = other.verdict.id not in known and cell.verdict.tone is other.verdict.tone
        if not (same_word or same_tone):
            yield cell, other


def _difference(before: Cell | None, after: Cell | None) -> Moved:
    earlier, later = _links(before), _links(after)
    return Moved(
        before,
        after,
        came=tuple(name for name in later if name not in earlier),
        went=tuple(name for name in earlier if name not in later),
        deadlines=tuple(_other_states(before, after)),
    )


def _has_moved(difference: Moved) -> bool:
    before, after = difference.before, difference.after
    if difference.deadlines:
        return True
    if before is None or after is None:
        return bool(difference.came or difference.went)
    return before.verdict.id != after.verdict.id


def _links(cell: Cell | None) -> dict[str, None]:
    return dict.fromkeys(weighed.linked.id for weighed in cell.counted) if cell else {}


def _other_states(before: Cell | None, after: Cell | None) -> Iterator[DeadlineFinding]:
    states = {_duty(finding): finding.state for finding in (before.deadlines if before else ())}
    for finding in after.deadlines if after else ():
        if states.get(_duty(finding), finding.state) is not finding.state:
            yield finding


def _duty(finding: DeadlineFinding) -> tuple[str, str]:
    asked = finding.obligation
    return str(finding.clause), f"{asked.id} {asked.action} {asked.object} {finding.due}"
