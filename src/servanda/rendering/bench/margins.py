"""Knows how verdicts stand in a margin: those who are read alike together, so that a long text stays readable."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from servanda.model.room_sheet import MarginSheet
    from servanda.model.sheet import DeadlineSheet


class Alike(NamedTuple):
    """Bearers with one verdict."""

    bearers: list[str]
    label: str
    tone: str
    searched: str | None
    passed: "list[DeadlineSheet]"


def together(margin: "Iterable[MarginSheet]") -> list[Alike]:
    """Return the verdicts of a unit, each with all for whom it holds, in the order in which they came."""
    found: dict[tuple[str, str | None], Alike] = {}
    for cell in margin:
        key = cell["verdict"], cell["searched"]
        if key not in found:
            found[key] = Alike([], cell["label"], cell["tone"], cell["searched"], [])
        found[key].bearers.append(cell["bearer"])
        found[key].passed.extend(cell["passed"])
    return list(found.values())
