"""Writes the answer to `review` as Markdown."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

from servanda.rendering.markdown.pieces import code, heading, next_steps, plain
from servanda.rendering.review_words import (
    NOTHING,
    counted,
    differing,
    kind_of_work,
    last_review,
    offer,
    waits,
)
from servanda.rendering.words import said, where, who

if TYPE_CHECKING:
    from servanda.model.review_sheet import (
        DisagreementSheet,
        OrphanSheet,
        PieceSheet,
        ProposedSheet,
        SuspectSheet,
        WorkSheet,
    )
    from servanda.model.sheet import LinkSheet, ProblemSheet

One = TypeVar("One")


def lines(sheet: "WorkSheet") -> Iterator[str]:
    """Yield what waits, kind by kind."""
    yield from heading(1, plain(counted(sheet["counts"]) or NOTHING))
    yield from _under("suspect", sheet["suspect"], _suspect)
    yield from _under("proposed", sheet["proposed"], _proposed)
    yield from _under("orphaned", sheet["orphaned"], _orphan)
    yield from _under("disagreement", sheet["disagreements"], _disagreement)
    yield from _under("problem", sheet["problems"], _problem)
    yield from next_steps(sheet["next"])


def _under(kind: str, found: list[One], show: Callable[[One], Iterable[str]]) -> Iterator[str]:
    """Yield what there is of a kind below its name; nothing where there is none."""
    if found:
        yield from heading(2, f"{kind_of_work(kind)} ({len(found)})")
    for one in found:
        yield from show(one)


def _suspect(one: "SuspectSheet") -> Iterator[str]:
    yield from _link(one["link"], one["heading"])
    if one["difference"]:
        yield f"  - {_difference(one['difference'])}"
    elif one["now"] is not None:
        yield f"  - now: {plain(one['now'])}"
    yield f"  - {plain(last_review(one))}"


def _proposed(one: "ProposedSheet") -> Iterator[str]:
    yield from _link(one["link"], one["heading"])
    yield f"  - {plain(waits(one))}"


def _orphan(one: "OrphanSheet") -> Iterator[str]:
    quoted = plain(one["evidence"]["exact"])
    yield f"- {code(one['link'])} quotation {one['quotation']}: “{quoted}”"
    if one["stands"]:
        yield f"  - stands there: “{plain(one['stands'])}”"
    yield f"  - {plain(offer(one))}"


def _disagreement(one: "DisagreementSheet") -> Iterator[str]:
    yield f"- {code(one['text'])} {plain(one['title'])}: {plain(differing(one))}"


def _problem(one: "ProblemSheet") -> Iterator[str]:
    yield f"- {code(where(one))} {code(one['code'])}: {plain(one['what'])}"


def _link(link: "LinkSheet", title: str) -> Iterator[str]:
    yield (
        f"- {code(link['id'])} {plain(link['date'])}: {code(link['clause'])} {plain(title)}, "
        f"*{plain(said(link))}*, {plain(who(link))}: {plain(link['rationale'])}"
    )


def _difference(difference: "list[PieceSheet]") -> str:
    """Return the words in one line: those that are gone struck out, those that came set bold."""
    marks = {"gone": "~~{}~~", "come": "**{}**"}
    return " ".join(
        marks.get(piece["kind"], "{}").format(plain(piece["words"])) for piece in difference
    )
