"""Writes the claims of a clause, and their timeline, as HTML: the part of the page that can be very long.

It is written here and not in a template because a report may have tens of thousands of claims: each is kept
to a few hundred bytes, its event and sources stand once at the end of the page.
"""

from collections.abc import Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING

from markupsafe import Markup

from servanda.rendering import words
from servanda.rendering.html_places import Places, anchor, isolated, of_period
from servanda.rendering.marks import mark
from servanda.rendering.sides import AGAINST, FOR, sides

if TYPE_CHECKING:
    from servanda.model.sheet import LinkSheet

_MOST = 3
"""Speakers that a claim names as having answered it, each with the first answer; in a long report, one."""

_TONE = {
    ("breaches", "established"): "breach",
    ("breaches", "denied"): "claim",
    ("supports", "established"): "kept",
    ("supports", "denied"): "dispute",
}
_TONE_OF_STANCE = {"breaches": "charge", "supports": "claim", "contested": "dispute"}


def tone(link: "LinkSheet") -> str:
    """Return how one claim is shown: filled shapes only for what is established."""
    own = (
        link["standing"] == "acknowledged" and link["claimant"].partition(":")[0] == link["bearer"]
    )
    standing = "established" if own else link["standing"]
    found = _TONE.get((link["stance"], standing))
    return found or _TONE_OF_STANCE.get(link["stance"], "neutral")


def columns(links: "Iterable[LinkSheet]", places: Places) -> Markup:
    """Return the claims for and against in two columns, then those of no side; where one is silent, that is said."""
    found = sides(links)
    parts: list[str] = []
    if found.kept or found.breached:
        parts.append('<div class="sides">')
        parts += _group(FOR, "side for", found.kept, places)
        parts += _group(AGAINST, "side against", found.breached, places)
        parts.append("</div>")
    for name, kind, several in (
        ("Contested", "contested", found.contested),
        ("Touches, without a word on compliance", "touches", found.touched),
        ("Not counted", "outside", found.outside),
    ):
        if several:
            parts += _group(name, f"side below {kind}", several, places)
    return Markup("\n".join(parts))  # noqa: S704 - every text of the data is escaped below


def _group(name: str, kind: str, links: "list[LinkSheet]", places: Places) -> Iterator[str]:
    yield f'<section class="{kind}"><h4>{name} <span class="count">{len(links)}</span></h4>'
    if links:
        yield "<ol>"
        yield from (_claim(link, places) for link in links)
        yield "</ol></section>"
    else:
        yield '<p class="aside">Nobody, on record.</p></section>'


def _claim(link: "LinkSheet", places: Places) -> str:
    return (
        f"<li id={places.link(link['id'])}><b>{isolated(words.day(link))}</b> "
        f"{isolated(words.who(link))} <i>{isolated(words.said(link))}</i>"
        f"<a href=#{places.event(link['event'])}>{isolated(link['title'])}</a>"
        f"{isolated(link['rationale'])}{_quoted(link)}{_doubts(link)}"
        f"<small>{isolated(_publishers(link))}{_answered(link['id'], places)}</small></li>"
    )


def _quoted(link: "LinkSheet") -> str:
    if not link["evidence"]:
        return ""
    return "".join(
        f"<blockquote dir=auto>“{escape(each['exact'])}”</blockquote>" for each in link["evidence"]
    )


def _doubts(link: "LinkSheet") -> str:
    doubts = words.doubts(link)
    return "".join([f"<p class=doubt>! {escape(doubt)}</p>" for doubt in doubts]) if doubts else ""


def _publishers(link: "LinkSheet") -> str:
    publishers = [source["publisher"] for source in link["sources"]]
    if len(publishers) == 1:
        return publishers[0]
    return "; ".join(dict.fromkeys(publishers)) or "No source given"


def _answered(link: str, places: Places) -> str:
    by = places.answers.get(link)
    if by is None:
        return ""
    if not by:
        return ". Unanswered."
    first = {places.speaker.get(each, each): each for each in reversed(by)}
    who = sorted(first, key=lambda name: by.index(first[name]))
    most = _MOST if places.is_short else 1
    named = ", ".join(
        f"<a href=#{places.link(first[name])}>{isolated(name)}</a>" for name in who[:most]
    )
    others = f" and {len(who) - most} more" if len(who) > most else ""
    return f". Answered by {named}{others}."


def timeline(
    clause: str, periods: "Iterable[tuple[str, Iterable[LinkSheet]]]", places: Places
) -> Markup:
    """Return the days of the claims by period, each a way to the claim, with its shape."""
    parts = [
        f"<li id={anchor(of_period(clause, period))}><b>{escape(period)}</b> "
        + " ".join(_dot(link, f"{link['bearer']} {link['date'][5:]}", places) for link in links)
        + "</li>"
        for period, links in periods
    ]
    if not parts:
        return Markup("")
    return Markup('<ol class="timeline">' + "\n".join(parts) + "</ol>")  # noqa: S704


def dots(links: "Iterable[LinkSheet]", places: Places) -> Markup:
    """Return who says so and when, for each claim, as a way to the claim, with its shape."""
    told = (_dot(link, f"{link['claimant']} {link['date']}", places) for link in links)
    return Markup(" ".join(told))  # noqa: S704 - every text of the data is escaped


def _dot(link: "LinkSheet", told: str, places: Places) -> str:
    shape = tone(link)
    kind = f" class={shape}" if places.is_short else ""
    return f"<a{kind} href=#{places.link(link['id'])}>{mark(shape)} {isolated(told)}</a>"
