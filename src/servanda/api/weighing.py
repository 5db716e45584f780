"""Knows the cells of a corpus without weighing all of it each time: the last weighings of this process are kept."""

from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from servanda.compliance.reassess import Assessment
    from servanda.model.cell import Cell
    from servanda.model.corpus import Corpus
    from servanda.model.rule import Rule

_MOST = 4
"""Weighings that are kept: by another rule, on other days."""

_KEPT: "list[Assessment]" = []
"""That asked for last stands last."""

_LOCK = Lock()
"""One weighs; who asks for the same meanwhile waits for it."""


def cells(
    corpus: "Corpus",
    rule: "Rule",
    *,
    as_of: "date",
    since: "date | None" = None,
    known_at: "date | None" = None,
) -> "tuple[Cell, ...]":
    """Return what `compliance.assess` returns; after a change only what changed is weighed."""
    from servanda.compliance.clocks import Clocks
    from servanda.compliance.reassess import Assessment, assessment, reassess
    from servanda.model.renewal import differ_in_events_alone

    clocks = Clocks(as_of, since, known_at)
    with _LOCK:
        before = next(
            (
                each
                for each in _KEPT
                if each.clocks == clocks
                and differ_in_events_alone(each.corpus, corpus)
                and each.rule == rule
            ),
            None,
        )
        found: Assessment = reassess(before, corpus) if before else assessment(corpus, rule, clocks)
        _KEPT[:] = [*(each for each in _KEPT if each is not before), found][-_MOST:]
        return found.cells
