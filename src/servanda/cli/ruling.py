"""Knows how an adjudicator decides in a terminal: one event on the screen, a key for each opinion, and why."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from servanda.cli.show import show
from servanda.rendering.harmless import harmless, one_line

if TYPE_CHECKING:
    from servanda.model.decision_sheet import DecisionSheet, LinkDecisionSheet
    from servanda.model.review_sheet import (
        DifferencesSheet,
        LinkDifferenceSheet,
        RulingSheet,
        UnitDifferenceSheet,
    )

HELP = """\
1, 2, …  the event as this coder has it; then each link on which they differ is asked for
n        nothing is to be recorded here        c  change a field first: date, type, title …
u        take the last ruling back             q  stop; nothing is written
"""
EVENT_FIELDS = ("date", "date_end", "type", "title", "description", "place", "note")
_STOP = ("q", "\x03", "\x04")


def rulings(sheet: "DifferencesSheet") -> "list[DecisionSheet] | None":
    """Ask about each event on which coders differ; returns the decisions, None where the person stopped."""
    open_ = [unit for unit in sheet["units"] if not unit["same"]]
    decided: list[DecisionSheet] = []
    while len(decided) < len(open_):
        unit = open_[len(decided)]
        laid: RulingSheet = {"ruling": f"{len(decided) + 1} of {len(open_)}", "unit": unit}
        show(laid, "table")
        answer = _asked(unit)
        if answer == "q":
            return None
        if answer == "u":
            decided = decided[:-1]
        elif not isinstance(answer, str):
            decided.append(answer)
    return decided


def _asked(unit: "UnitDifferenceSheet") -> "DecisionSheet | str":
    """Return the decision on one event, or `q` to stop, or `u` to take the last one back."""
    finders = [coder for coder, event in unit["opinions"].items() if event]
    fields: dict[str, str] = {}
    while True:
        click.echo(_keys({str(at): coder for at, coder in enumerate(finders, start=1)}))
        key = _key()
        if key in _STOP:
            return "q"
        if key == "u":
            return "u"
        if key == "c":
            fields |= _changed()
        elif key == "n" or (key.isdecimal() and 1 <= int(key) <= len(finders)):
            take = "" if key == "n" else finders[int(key) - 1]
            return _decision(unit, take, fields)
        else:
            click.echo(HELP)


def _decision(unit: "UnitDifferenceSheet", take: str, fields: Mapping[str, str]) -> "DecisionSheet":
    links = [] if not take else [_link(row, take) for row in unit["links"] if not row["same"]]
    decision: DecisionSheet = {
        "unit": unit["number"],
        "take": take,
        "links": links,
        "because": _because(),
    }
    if fields and take:
        decision["fields"] = dict(fields)
    for event in unit["alike"] if take else ():
        if click.confirm(f"Put it into {event['id']} ({_plain(event['title'])})?", default=False):
            decision["into"] = event["id"]
            break
    return decision


def _link(row: "LinkDifferenceSheet", take: str) -> "LinkDecisionSheet":
    """Ask whose link holds; Enter is the one of the coder whose event was taken."""
    finders = [coder for coder, link in row["opinions"].items() if link]
    usual = take if take in finders else ""
    named = {str(at): coder for at, coder in enumerate(finders, start=1)}
    told = "  ".join(f"{key} {_plain(coder)}: {_said(row, coder)}" for key, coder in named.items())
    while True:
        enter = f"Enter {_plain(usual) or 'no link'}"
        click.echo(f"Link {row['number']}:  {told}  n no link   {click.style(enter, dim=True)}")
        key = _key()
        if key in ("\r", "\n", *_STOP):
            return {"link": row["number"], "take": usual}
        if key == "n":
            return {"link": row["number"], "take": ""}
        if key in named:
            return {"link": row["number"], "take": named[key]}


def _said(row: "LinkDifferenceSheet", coder: str) -> str:
    link = row["opinions"][coder]
    if link is None:
        return ""
    parts = (link["clause"], link["stance"], link["bearer"], link["claimant"], link["standing"])
    return _plain(" ".join(parts))


def _changed() -> dict[str, str]:
    field = click.prompt(f"Field ({', '.join(EVENT_FIELDS)})", default="", show_default=False)
    if field not in EVENT_FIELDS:
        return {}
    return {field: click.prompt(field, default="", show_default=False)}


def _because() -> str:
    """Ask for the reason, which belongs to the record."""
    while not (words := str(click.prompt("Because", default="", show_default=False)).strip()):
        click.echo("The reason is kept in the record; a few words are enough.")
    return words


def _keys(coders: Mapping[str, str]) -> str:
    named = "   ".join(f"{key} {_plain(coder)}" for key, coder in coders.items())
    return click.style(f"{named}   n nothing   c change   u undo   q stop   ? help", dim=True)


def _plain(words: str) -> str:
    """Return words of a file on one line, without anything that would act on the terminal."""
    return harmless(one_line(words))


def _key() -> str:
    return click.getchar().lower()
