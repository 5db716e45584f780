"""Knows how work that waits and opinions that differ are put in a few words, the same in every format."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from servanda.rendering.harmless import one_line
from servanda.rendering.words import plural

if TYPE_CHECKING:
    from servanda.model.agree_sheet import FieldAgreementSheet
    from servanda.model.review_sheet import (
        CodedTextSheet,
        DisagreementSheet,
        FieldDifferenceSheet,
        OrphanSheet,
        PieceSheet,
        ProposedSheet,
        SuspectSheet,
        UnitDifferenceSheet,
    )

KINDS = {
    "proposed": "proposed link",
    "suspect": "suspect link",
    "orphaned": "orphaned quotation",
    "problem": "problem",
    "disagreement": "disagreement",
}
"""What each kind of work is called; `suspect` are links whose clause has another wording by now."""

NOTHING = "Nothing waits for a decision"


def counted(counts: Mapping[str, int]) -> str:
    """Return how much waits, kind by kind.

    >>> counted({"proposed": 2, "suspect": 0, "problem": 1})
    '2 proposed links, 1 problem'
    """
    return ", ".join(plural(number, KINDS[kind]) for kind, number in counts.items() if number)


def kind_of_work(name: str) -> str:
    """Return the heading for a kind of work.

    >>> kind_of_work("suspect")
    'Suspect links'
    """
    return f"{KINDS[name].capitalize()}s"


def waits(one: "ProposedSheet") -> str:
    """Return how long a link has waited, and who or what proposed it."""
    link = one["link"]
    score = "" if link["score"] is None else f" with score {link['score']:.2f}"
    rule = f" by {link['rule']}" if link["rule"] else ""
    return (
        f"proposed {plural(one['days'], 'day')} ago{rule}{score}, recorded by {link['recorded_by']}"
    )


def last_review(one: "SuspectSheet") -> str:
    """Return who read the link last, and what is known of the wording then."""
    return f"reviewed by {one['reviewed_by']} {one['reviewed_at'][:10]}; {one['known']}"


def pieces(difference: "list[PieceSheet]") -> list[tuple[str, str]]:
    """Return the pieces of a difference with marks that need no colour: `[-gone-]` and `{+come+}`.

    >>> pieces([{"kind": "gone", "words": "shall"}, {"kind": "same", "words": "share"}])
    [('gone', '[-shall-]'), ('same', 'share')]
    """
    marks = {"gone": "[-{}-]", "come": "{{+{}+}}"}
    return [
        (one["kind"], marks.get(one["kind"], "{}").format(one_line(one["words"])))
        for one in difference
    ]


def offer(one: "OrphanSheet") -> str:
    """Return where the quotation may stand now, or why no place is offered."""
    found = one["offer"]
    where = f"offered: {found['start']} to {found['end']}" if found else "no place is offered"
    return f"{where}; {one['because']}"


def differing(one: "DisagreementSheet") -> str:
    """Return on how much coders differ."""
    settled = f"; {one['settled']}" if one["settled"] else ""
    return (
        f"{', '.join(one['coders'])} differ on {one['differing']} of {plural(one['units'], 'event')}"
        f"{settled}"
    )


def interval(found: "FieldAgreementSheet") -> str:
    """Return the interval of alpha, or a dash."""
    if found["low"] is None or found["high"] is None:
        return "–"
    return f"{figure(found['low'])} to {figure(found['high'])}"


def figure(value: float | None) -> str:
    """Return a coefficient with three places; a dash where there is none.

    >>> figure(-0.0123), figure(None)
    ('-0.012', '–')
    """
    return "–" if value is None else f"{value:.3f}"


def kappas(found: "FieldAgreementSheet") -> str:
    """Return Cohen's kappa, pair by pair."""
    many = len(found["kappas"]) > 1
    return "; ".join(
        f"{figure(one['kappa'])} ({' and '.join(one['coders'])})" if many else figure(one["kappa"])
        for one in found["kappas"]
    )


def reasons(fields: "list[FieldAgreementSheet]") -> list[str]:
    """Return why figures are missing, fields with one reason together."""
    found: dict[str, list[str]] = {}
    for field in fields:
        for because in (field["because"], *(one["because"] for one in field["kappas"])):
            if because and field["field"] not in found.setdefault(because, []):
                found[because].append(field["field"])
    return [f"{', '.join(names)}: {because}" for because, names in found.items() if names]


def opinion(value: str | None, none: str = "nothing here") -> str:
    """Return what a coder wrote in a field."""
    if value is None:
        return none
    return one_line(value) or "(empty)"


def stands_out(fields: "list[FieldDifferenceSheet]") -> "list[FieldDifferenceSheet]":
    """Return the fields to be shown: those that count and differ; of the others nothing is lost in the files."""
    return [field for field in fields if field["counts"] and not field["same"]]


def unit_state(unit: "UnitDifferenceSheet") -> str:
    """Return whether coders agree on a unit."""
    if unit["same"]:
        return "all found the same"
    missing = [coder for coder, event in unit["opinions"].items() if event is None]
    return f"not found by {', '.join(missing)}" if missing else "found by all, with differences"


def settled(state: str, by: str) -> str:
    """Return whether somebody settled the differences on a text, and whether that still holds."""
    return {
        "settled": f"settled by {by}",
        "changed": f"settled by {by}, and a coding changed since",
    }.get(state, "")


def coded(one: "CodedTextSheet") -> str:
    """Return who coded a text, as far as the coder who asks may know."""
    mine = f"you found {plural(one['mine_events'], 'event')}" if one["mine"] else ""
    if one["mine"] and not one["mine_blind"]:
        mine += " (not blind)"
    others = f"{plural(one['others'], 'other')} coded it" if one["others"] else ""
    ruled = settled(one["settled"], one["settled_by"]) if one["open"] else ""
    lost = "" if one["held"] else "the text is not held here"
    told = "; ".join(part for part in (mine, others, ruled, lost) if part)
    return told or "nobody has coded it yet"
