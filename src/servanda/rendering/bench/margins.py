"""Knows what stands in the margin of a unit: those who are read alike together, so that a long text stays readable.

It is repeated for every clause of a treaty, so it is short, and written here and not in a template.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup, escape

from servanda.rendering import words
from servanda.rendering.bench import addresses
from servanda.rendering.marks import mark
from servanda.rendering.report_view import state

if TYPE_CHECKING:
    from servanda.model.room_sheet import MarginSheet, PassageSheet
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


def margin(passage: "PassageSheet", actors: Mapping[str, str]) -> Markup:
    """Return the verdicts on a unit, then its links by stance, each with the way to them, as HTML."""
    way = str(escape(addresses.of_unit(passage["unit"]["address"])))
    alike = "".join(_alike(each, way, actors) for each in together(passage["margin"]))
    counted = " ".join(
        f'<a class={stance} href="{way}?stance={stance}">{number} {stance}</a>'
        for stance, number in passage["counts"].items()
    )
    verdicts = f"<ul class=margins>{alike}</ul>" if alike else ""
    return Markup(verdicts + (f"<p class=counted>{counted}</p>" if counted else ""))  # noqa: S704 - every text of the data is escaped


def _alike(alike: Alike, way: str, actors: Mapping[str, str]) -> str:
    """Return one verdict with all for whom it holds."""
    bearers = " ".join(
        f'<a href="{way}?bearer={escape(each)}" title="{escape(actors.get(each, each))}">{escape(each)}</a>'
        for each in alike.bearers
    )
    sign = f"<span class=mark aria-hidden=true>{mark(alike.tone, alike.searched)}</span>"
    reason = (
        f" <span class=aside>{escape(words.SEARCHED[alike.searched])}</span>"
        if alike.searched
        else ""
    )
    late = "".join(
        f"<br><span class=late>{escape(each['bearer'])} {escape(state(each))}: {escape(each['action'])}</span>"
        for each in alike.passed
    )
    verdict = f'<span class="verdict {alike.tone}">{sign}&nbsp;{escape(alike.label)}</span>'
    return f"<li>{bearers} {verdict}{reason}{late}</li>"
