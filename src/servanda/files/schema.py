"""Knows which type the model has at a place in a file, so that a mistake there can be explained."""

import types
from collections.abc import Iterable
from typing import Annotated, Any, Union, get_args, get_origin

from servanda.model.value import Value

Path = tuple[str | int, ...]
"""The way to a value inside a document: names of fields and positions in lists, from 0."""


def type_at(model: Any, path: Path) -> Any:
    """Return the type that `model` has at `path`, without `| None` and constraints; None beyond it.

    >>> from servanda.model.event import Event
    >>> type_at(Event, ("links", 0, "stance")).__name__
    'Stance'
    """
    current = _bare(model)
    for step in path:
        current = _bare(_inside(current, step))
    return current


def fields_at(model: Any, path: Path) -> tuple[str, ...]:
    """Return the names of the fields that a record at `path` may have."""
    found = type_at(model, path)
    return tuple(found.model_fields) if _is_value(found) else ()


def _inside(current: Any, step: str | int) -> Any:
    if isinstance(step, int):
        return next(iter(get_args(current)), None)
    known = current.model_fields.get(step) if _is_value(current) else None
    return known.annotation if known else None


def _bare(annotation: Any) -> Any:
    while get_origin(annotation) in (Annotated, Union, types.UnionType):
        annotation = _first(get_args(annotation))
    return annotation


def _first(arguments: Iterable[Any]) -> Any:
    return next(argument for argument in arguments if argument is not type(None))


def _is_value(found: Any) -> bool:
    return isinstance(found, type) and issubclass(found, Value)
