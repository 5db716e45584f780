"""Knows how the form of an adjudication is filled, and how it comes back as decisions."""

import re
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import TypedDict

from servanda.errors import BadRequest
from servanda.model.decision_sheet import DecisionSheet, LinkDecisionSheet, MarkedSheet
from servanda.model.review_sheet import (
    CodedEventSheet,
    DifferencesSheet,
    LinkDifferenceSheet,
    UnitDifferenceSheet,
)
from servanda.web.sent import Sent

OWN, NOTHING, CODER = "own", "nothing", "coder:"
EVENT_FIELDS = ("date", "date_end", "type", "title", "description", "place", "note")
LINK_FIELDS = ("clause", "stance", "bearer", "claimant", "standing", "rationale")
_KEEP = "yes"
_APART = re.compile(r"\n\s*\n")
"""What stands between two quotations: an empty line."""

Typed = Mapping[str, Mapping[str, str]]
"""What was sent of each unit, by its place in the text: numbers change where a coding does."""


class Quoting(TypedDict):
    """What stands in the form for the quotations of one link."""

    take: str
    """`coder:<name>`, or `own`"""
    words: str
    """own quotations, with an empty line between two"""
    starts: str
    """where each of them begins in the text, as far as they were marked there"""
    choices: list[tuple[str, list[str], list[str]]]
    """the value that takes the quotations of some coders, who they are, and the quotations"""


class Filled(TypedDict):
    """What stands in the form for one unit."""

    key: str
    take: str
    because: str
    into: str
    base: str
    own: dict[str, str]
    links: list[dict[str, str]]
    """the fields of each link; `keep` is empty where it is left out"""
    quotes: list[Quoting]
    """the quotations of each link"""


class Lost(TypedDict):
    """What was typed of a unit that is no longer there."""

    take: str
    because: str
    values: list[str]


def key_of(unit: UnitDifferenceSheet) -> str:
    """Return what tells a unit from the others, also when another coding comes."""
    first = next(f"{coder}:{event['id']}" for coder, event in unit["opinions"].items() if event)
    return f"{unit['start']}-{unit['end']} {first}"


def typed(sent: Sent) -> Typed:
    """Return what was sent of each unit, by its place."""
    units: dict[str, dict[str, str]] = {}
    for name, value in sent.below("unit.").items():
        number, _, field = name.partition(".")
        units.setdefault(number, {})[field] = value
    return {each["at"]: each for each in units.values() if each.get("at")}


def filled(unit: UnitDifferenceSheet, before: Typed) -> Filled:
    """Return what stands in the form for a unit: what was typed before, else what the first coder wrote."""
    said = before.get(key_of(unit), {})
    finders = [coder for coder, event in unit["opinions"].items() if event]
    take = said.get("take", "")
    if take.startswith(CODER) and take.removeprefix(CODER) not in finders:
        take = ""
    base = said.get("base", "")
    base = base if base in finders else finders[0]
    return {
        "key": key_of(unit),
        "take": take,
        "because": said.get("because", ""),
        "into": said.get("into", ""),
        "base": base,
        "own": {
            field: said.get(f"own.{field}", value)
            for field, value in _values(unit["opinions"][base]).items()
        },
        "links": [*_links(unit, said)],
        "quotes": [_quoting(link, said, base) for link in unit["links"]],
    }


def _values(event: CodedEventSheet | None) -> dict[str, str]:
    plain: dict[str, object] = {**(event or {})}
    return {field: str(plain.get(field) or "") for field in EVENT_FIELDS}


def _links(unit: UnitDifferenceSheet, said: Mapping[str, str]) -> Iterator[dict[str, str]]:
    for link in unit["links"]:
        first = next(each for each in link["opinions"].values() if each)
        plain: dict[str, object] = {**first}
        name = f"link.{link['number']}"
        values = {
            field: said.get(f"{name}.{field}", str(plain[field] or "")) for field in LINK_FIELDS
        }
        was_shown = any(each.startswith(f"{name}.") for each in said)
        yield {"keep": said.get(f"{name}.keep", "") if was_shown else _KEEP, **values}


def _quoting(link: LinkDifferenceSheet, said: Mapping[str, str], base: str) -> Quoting:
    name = f"link.{link['number']}"
    choices = _choices(link)
    usual = next((value for value, coders, _ in choices if base in coders), choices[0][0])
    take = said.get(f"{name}.quote", "")
    known = {OWN, *(value for value, _, _ in choices)}
    return {
        "take": take if take in known else usual,
        "words": said.get(f"{name}.words", "").replace("\r\n", "\n"),
        "starts": said.get(f"{name}.starts", ""),
        "choices": choices,
    }


def _choices(link: LinkDifferenceSheet) -> list[tuple[str, list[str], list[str]]]:
    """Return what coders quoted for a link, those who quoted the same together."""
    found: dict[tuple[tuple[str, int | None], ...], list[str]] = {}
    for coder, one in link["opinions"].items():
        if one:
            quoted = tuple((each["exact"], each["start"]) for each in one["evidence"])
            found.setdefault(quoted, []).append(coder)
    return [
        (f"{CODER}{coders[0]}", coders, [exact for exact, _ in quoted])
        for quoted, coders in found.items()
    ]


def lost(before: Typed, sheet: DifferencesSheet) -> list[Lost]:
    """Return what was typed of units that are no longer there, so that it can be read and used again."""
    there = {key_of(unit) for unit in sheet["units"]}
    return [
        {
            "take": said.get("take", "").removeprefix(CODER),
            "because": said.get("because", ""),
            "values": [
                value
                for name, value in said.items()
                if name.startswith(("own.", "link.")) and not name.endswith(".keep") and value
            ],
        }
        for key, said in before.items()
        if key not in there
    ]


def decisions(sent: Sent, sheet: DifferencesSheet) -> list[DecisionSheet]:
    """Return what was decided of every unit that differs; raises BadRequest where something is missing."""
    before = typed(sent)
    return [_decision(unit, filled(unit, before)) for unit in sheet["units"] if not unit["same"]]


def _decision(unit: UnitDifferenceSheet, form: Filled) -> DecisionSheet:
    number = unit["number"]
    if form["take"] not in (OWN, NOTHING) and not form["take"].startswith(CODER):
        raise BadRequest(f"nothing is chosen for difference {number}", "choose whose words hold")
    if not form["because"].strip():
        raise BadRequest(
            f"difference {number} says no reason", "say why, so that others can follow it"
        )
    decision: DecisionSheet = {
        "unit": number,
        "take": form["take"].removeprefix(CODER),
        "because": form["because"].strip(),
    }
    if form["into"]:
        decision["into"] = form["into"]
    if form["take"] == NOTHING:
        return {"unit": number, "take": "", "because": decision["because"]}
    if form["take"] == OWN:
        decision["take"] = form["base"]
        was = _values(unit["opinions"][form["base"]])
        decision["fields"] = {
            field: value for field, value in form["own"].items() if value.strip() != was[field]
        }
        decision["links"] = [*_own_links(unit, form)]
    return decision


def _own_links(unit: UnitDifferenceSheet, form: Filled) -> Iterator[LinkDecisionSheet]:
    """Yield what holds of each link: that of the coder whose event it is, else of who found it, as changed."""
    rows = zip(unit["links"], form["links"], form["quotes"], strict=True)
    for link, own, quoting in rows:
        finders = [coder for coder, each in link["opinions"].items() if each]
        if own["keep"] != _KEEP:
            yield {"link": link["number"], "take": ""}
            continue
        whose = form["base"] if form["base"] in finders else finders[0]
        was: dict[str, object] = {**(link["opinions"][whose] or {})}
        changed = {
            field: own[field] for field in LINK_FIELDS if own[field].strip() != (was[field] or "")
        }
        decision: LinkDecisionSheet = {"link": link["number"], "take": whose, "fields": changed}
        if quoting["take"] == OWN:
            decision["quotes"] = _marked(quoting, f"link {link['number']} of {unit['number']}")
        else:
            decision["quotes_of"] = quoting["take"].removeprefix(CODER)
        yield decision


def _marked(quoting: Quoting, where: str) -> list[MarkedSheet]:
    """Return own quotations; raises BadRequest where there is none."""
    words = [each.strip() for each in _APART.split(quoting["words"]) if each.strip()]
    if not words:
        raise BadRequest(
            f"{where} has no words to quote",
            "mark words in the text, copy them from it, or keep a quotation",
        )
    starts = [int(each) if each.isdecimal() else None for each in quoting["starts"].split()]
    return [
        {"exact": exact, "start": start}
        for exact, start in zip_longest(words, starts[: len(words)])
    ]
