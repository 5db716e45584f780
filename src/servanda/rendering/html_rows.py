"""Writes the rows of the matrix and the list of events as HTML: parts of the page that can be very long."""

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from markupsafe import Markup

from servanda.rendering import words
from servanda.rendering.html_places import Places, anchor, isolated, of_period
from servanda.rendering.marks import mark
from servanda.rendering.overview import Row, Slot
from servanda.rendering.report_view import passed, state
from servanda.rendering.web_address import web_address

if TYPE_CHECKING:
    from servanda.model.sheet import CellSheet, SourceSheet, TimelineSheet


def overview_row(row: Row, periods: int, places: Places) -> Markup:
    """Return one row of the matrix; a bearer of whom nothing is on record has no periods."""
    unit, cell = row.unit, row.cell
    who = ", ".join(row.who)
    address = unit["address"]
    slots = "".join(_slot(address, slot, places.is_short) for slot in row.slots)
    wide = "" if slots else f" colspan={periods + 1}"
    return Markup(  # noqa: S704 - every text of the data is escaped
        f'<tr data-bearer="{escape(who)}" data-verdict="{escape(cell["verdict"])}"'
        f' data-treaty="{escape(unit["treaty"])}"><th scope=row><a class=address'
        f" href=#{anchor(address)}>{escape(address)}</a> {isolated(words.titled(unit))}</th>"
        f"<td>{escape(who)}</td><td{wide}>{_verdict(cell)}</td>{slots}</tr>"
    )


def _verdict(cell: "CellSheet") -> str:
    """Return the verdict, why there is no evidence, and what is late or overdue."""
    why = words.SEARCHED.get(cell["searched"] or "", "")
    late = "".join(f"<br><span class=late>{escape(state(each))}</span>" for each in passed(cell))
    return (
        f'<span class="verdict {escape(cell["tone"])}"><span class=mark aria-hidden=true>'
        f"{mark(cell['tone'], cell['searched'])}</span>&nbsp;{escape(cell['label'])}</span>"
        f"{f' <span class=aside>{why}</span>' if why else ''}{late}"
    )


def _slot(clause: str, slot: Slot, in_words: bool) -> str:
    if not slot.events:
        title = "" if slot.mark == "?" else f' title="{escape(slot.label)}"'
        return f"<td{title}>{slot.mark}</td>"
    label = f' aria-label="{escape(slot.label)}"' if in_words else ""
    target = anchor(of_period(clause, slot.period))
    return f"<td><a class={escape(slot.tone)} href=#{target}{label}>{slot.mark}</a></td>"


def event_list(events: "Iterable[TimelineSheet]", places: Places) -> Markup:
    """Return the events as entries of a list, each with its sources."""
    return Markup("\n".join(_event(event, places) for event in events))  # noqa: S704 - every text of the data is escaped


def _event(event: "TimelineSheet", places: Places) -> str:
    place = f", {isolated(event['place'])}" if event["place"] else ""
    doubt = (
        f"<p class=doubt>! in doubt: {escape(event['doubtful'])}</p>" if event["doubtful"] else ""
    )
    sources = "; ".join(map(_source, event["sources"])) or "No source given"
    return (
        f"<li id={places.event(event['id'])}><b>{escape(words.day(event))}</b> "
        f"{isolated(event['title'])}{place}{doubt}<small>{sources}</small></li>"
    )


def _source(source: "SourceSheet") -> str:
    told = isolated(words.source(source))
    target = web_address(source["url"])
    if target:
        return f'<a href="{escape(target)}">{told}</a>'
    return f"{told} <code>{escape(source['url'])}</code>" if source["url"] else told
