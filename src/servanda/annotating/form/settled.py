"""Gives the fields that nobody touched the words that stand behind them, which a page could not show as they are."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from servanda.annotating.form.ground import Ground
from servanda.annotating.form.parts import FACTS, ROWS
from servanda.model.form_sheet import EventForm, EvidenceForm, LinkForm


def settled(form: EventForm, ground: Ground) -> EventForm:
    """Return the form with the words behind every field that reads as it was shown.

    A page spells out characters that act, and a field of one line comes back without the line breaks that its
    words have.
    """
    facts = _settled(form, ground.form, FACTS, ground)
    rows = {
        part: [_settled(row, ground.behind(part, row).form, fields, ground) for row in facts[part]]
        for part, fields in ROWS.items()
    }
    links = [{**row, "evidence": _quotations(row, form, ground)} for row in rows["links"]]
    return cast(EventForm, facts | rows | {"links": links})


def _settled(
    row: Mapping[str, Any], was: Mapping[str, Any] | None, fields: Sequence[str], ground: Ground
) -> dict[str, Any]:
    if was is None:
        return dict(row)
    return {**row} | {name: _words(row[name], was[name], ground) for name in fields}


def _quotations(row: Any, form: EventForm, ground: Ground) -> list[EvidenceForm]:
    link: LinkForm = row
    found: list[EvidenceForm] = []
    for quoted in link["evidence"]:
        behind = ground.quoted(link, quoted, form)
        exact = _words(quoted["exact"], behind[0].exact, ground) if behind else quoted["exact"]
        found.append({**quoted, "exact": exact})
    return found


def _words(typed: str, was: str, ground: Ground) -> str:
    seen = ground.shown(was)
    return was if typed in (seen, seen.replace("\n", "")) else typed
