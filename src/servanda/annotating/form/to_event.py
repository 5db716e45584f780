"""Makes plain data of a settled form, which the model then judges: what the form does not show stays as it was."""

import re
from collections.abc import Mapping
from typing import Any, Literal

from servanda.annotating.form.ground import Ground, position
from servanda.annotating.form.parts import ROWS
from servanda.model.form_sheet import EventForm, EvidenceForm, LinkForm

_BETWEEN_TAGS = re.compile(r"[\s,;]+")
_FACTS = ("id", "title", "date", "date_end", "precision", "type", "description", "note")
_PLACE: tuple[Literal["place", "lat", "lon"], ...] = ("place", "lat", "lon")


def plain_of(form: EventForm, ground: Ground, *, recorded: Mapping[str, str]) -> dict[str, Any]:
    """Return the event that a form describes as plain data, right or wrong; `recorded` signs new links.

    An event that is on record keeps its id unless another is typed.
    """
    typed = _filled({name: value for name, value in form.items() if name in _FACTS})
    if ground.opened:
        typed.setdefault("id", ground.opened.id)
    return typed | {
        "location": _location(form),
        "actors": [_row("actors", row, ground) for row in form["actors"]],
        "sources": [_row("sources", row, ground) for row in form["sources"]],
        "doubtful": bool(form["doubtful"]),
        "tags": [tag for tag in _BETWEEN_TAGS.split(form["tags"]) if tag],
        "links": [_link(row, form, ground, recorded) for row in form["links"]],
    }


def _location(form: EventForm) -> dict[str, Any] | None:
    name, lat, lon = (form[field] for field in _PLACE)
    return _filled({"name": name, "lat": lat, "lon": lon}) or None


def _filled(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields in which something stands: what is blank is not there, and may be missing."""
    return {name: value for name, value in fields.items() if value.strip()}


def _row(part: str, row: Mapping[str, Any], ground: Ground) -> dict[str, Any]:
    """Return a row of a list with all that its form does not show."""
    value = ground.behind(part, row).value
    plain = value.model_dump(mode="json") if value else {}
    unseen = {name: plain[name] for name in plain if name not in ROWS[part]}
    return unseen | _filled({name: row[name] for name in ROWS[part]})


def _link(
    row: LinkForm, form: EventForm, ground: Ground, recorded: Mapping[str, str]
) -> dict[str, Any]:
    plain = {"recorded": dict(recorded)} | _row("links", row, ground)
    plain.pop("again", None)
    quoted = [_quotation(quotation, row, form, ground) for quotation in row["evidence"]]
    return plain | {"evidence": quoted}


def _quotation(
    quotation: EvidenceForm, link: LinkForm, form: EventForm, ground: Ground
) -> dict[str, Any]:
    """Return a quotation; it keeps its place as long as its words and its source are the same."""
    at = position(quotation["source"], len(form["sources"]))
    source = {} if at is None else {"source": at + 1}
    behind = ground.quoted(link, quotation, form)
    if behind is None:
        return source | {"exact": quotation["exact"]}
    was, is_there = behind
    if quotation["exact"] != was.exact or not is_there:
        return source | {"exact": quotation["exact"]}
    return was.model_dump(mode="json") | source
