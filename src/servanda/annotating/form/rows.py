"""Finds the rows of one list again in another version of it: the same, changed, gone or come."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from servanda.annotating.form.parts import BESIDE

Row = Mapping[str, Any]


def partners(old: Sequence[Row], new: Sequence[Row]) -> list[int | None]:
    """Return for each new row which old one it was, counted from 0; None for one that came.

    Equal rows belong together; of the others those that share most, if it is half of their fields.

    >>> partners([{"code": "AZE", "role": "agent"}], [{"code": "AZE", "role": "target"}])
    [0]
    """
    found: list[int | None] = [None] * len(new)
    free = set(range(len(old)))
    for here, there in _best_first(old, new):
        if found[here] is None and there in free:
            found[here] = there
            free.remove(there)
    return found


def _best_first(old: Sequence[Row], new: Sequence[Row]) -> Iterator[tuple[int, int]]:
    likely = [
        (-shared, abs(here - there), here, there)
        for here, row in enumerate(new)
        for there, other in enumerate(old)
        if (shared := _shared(row, other)) >= 0.5
    ]
    for _, _, here, there in sorted(likely):
        yield here, there


def _shared(row: Row, other: Row) -> float:
    """Return the share of fields that two rows have in common; of empty ones only beside others."""
    names = [name for name in row if name not in BESIDE and (row[name] or other[name])]
    if not names:
        return 1.0
    same = [name for name in names if content(row[name]) == content(other[name])]
    return len(same) / len(names)


def content(value: Any) -> Any:
    """Return a value without what a row knows beside its fields."""
    if isinstance(value, list):
        return [content(each) for each in value]
    if isinstance(value, Mapping):
        return {name: content(each) for name, each in value.items() if name not in BESIDE}
    return value
