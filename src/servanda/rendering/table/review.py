"""Shows the answer to `review` in a terminal."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

from servanda.rendering.harmless import one_line
from servanda.rendering.review_words import (
    NOTHING,
    counted,
    differing,
    kind_of_work,
    last_review,
    offer,
    pieces,
    waits,
)
from servanda.rendering.table.blocks import Block, empty, indented, paragraph
from servanda.rendering.table.pieces import heading, next_steps
from servanda.rendering.table.styles import NAME, STANCE, WARNING
from servanda.rendering.words import said, shut_gates, where, who

if TYPE_CHECKING:
    from servanda.model.review_sheet import (
        DisagreementSheet,
        OrphanSheet,
        ProposedSheet,
        SuspectSheet,
        WorkSheet,
    )
    from servanda.model.sheet import LinkSheet, ProblemSheet

One = TypeVar("One")

_STYLE = {"gone": "red", "come": "green"}


def blocks(sheet: "WorkSheet") -> Iterator[Block]:
    """Yield what waits, kind by kind, then what to do."""
    yield paragraph((counted(sheet["counts"]) or NOTHING, "bold"))
    if sheet["filters"]:
        asked = ", ".join(f"{name} {value}" for name, value in sheet["filters"].items())
        yield paragraph((f"only {asked}", "dim"))
    yield from _under("suspect", sheet["suspect"], _suspect)
    yield from _under("proposed", sheet["proposed"], _proposed)
    yield from _under("orphaned", sheet["orphaned"], _orphan)
    yield from _under("disagreement", sheet["disagreements"], _disagreement)
    yield from _under("problem", sheet["problems"], _problem)
    yield from next_steps(sheet["next"])


def _under(kind: str, found: list[One], show: Callable[[One], Iterable[Block]]) -> Iterator[Block]:
    """Yield what there is of a kind below its name; nothing where there is none."""
    if found:
        yield heading(kind_of_work(kind), str(len(found)))
    for number, one in enumerate(found):
        if number:
            yield empty()
        yield from map(indented, show(one))


def _link(link: "LinkSheet", heading_of_clause: str) -> Iterator[Block]:
    yield paragraph((link["id"], "bold"), (f"  {link['date']}", "dim"))
    yield paragraph(
        (link["clause"], f"bold {NAME}"),
        (f" {heading_of_clause}", "dim"),
        "  ",
        (said(link), STANCE.get(link["stance"], "")),
        f"  {who(link)}",
    )
    yield paragraph(one_line(link["rationale"]))


def _proposed(one: "ProposedSheet") -> Iterator[Block]:
    yield from _link(one["link"], one["heading"])
    yield paragraph((waits(one), "dim"))
    yield from (paragraph((reason, WARNING)) for reason in shut_gates(one["link"]))


def _suspect(one: "SuspectSheet") -> Iterator[Block]:
    yield from _link(one["link"], one["heading"])
    if one["difference"]:
        yield paragraph(
            *((f"{words} ", _STYLE.get(kind, "")) for kind, words in pieces(one["difference"]))
        )
    elif one["now"] is not None:
        yield paragraph(f"now: {one_line(one['now'])}")
    yield paragraph((last_review(one), "dim"))


def _orphan(one: "OrphanSheet") -> Iterator[Block]:
    yield paragraph(
        (one["link"], "bold"), f"  quotation {one['quotation']}", (f"  {one['clause']}", NAME)
    )
    yield paragraph(("quoted: ", "dim"), f"“{one_line(one['evidence']['exact'])}”")
    if one["stands"]:
        yield paragraph(("stands there: ", "dim"), f"“{one_line(one['stands'])}”")
    yield paragraph((offer(one), "" if one["offer"] else WARNING))


def _disagreement(one: "DisagreementSheet") -> Iterator[Block]:
    yield paragraph((one["text"], "bold"), f"  {one_line(one['title'])}")
    yield paragraph((differing(one), "dim"))


def _problem(one: "ProblemSheet") -> Iterator[Block]:
    yield paragraph((where(one), "bold"), ": ", (one["code"], WARNING), f": {one['what']}")
