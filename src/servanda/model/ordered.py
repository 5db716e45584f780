"""Keeps what is in order in order when some of it goes and other comes, without sorting all of it again."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

Each = TypeVar("Each")


def exchanged(
    ordered: Iterable[Each],
    gone: Iterable[Each],
    come: Iterable[Each],
    *,
    key: Callable[[Each], Any],
) -> tuple[Each, ...]:
    """Return what is in order of a key that tells each from all others, without some and with others.

    >>> exchanged((1, 3, 5), gone=[3], come=[4, 0], key=int)
    (0, 1, 4, 5)
    """
    left = list(ordered)
    for each in gone:
        del left[bisect_left(left, key(each), key=key)]
    for each in come:
        insort(left, each, key=key)
    return tuple(left)
