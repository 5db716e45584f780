"""Knows how a report explains itself: the rule by which it reads, and how it is to be cited."""

from collections.abc import Iterable
from datetime import date

from servanda.model.rule import Rule
from servanda.model.sheet import RuleSheet


def method_sheet(rule: Rule) -> RuleSheet:
    """Return a rule with what it says of itself, without its rows."""
    return {
        "id": rule.id,
        "title": rule.title,
        "authority": rule.authority,
        "limits": list(rule.limits),
        "verdicts": [
            {
                "id": word.id,
                "label": word.label,
                "meaning": word.meaning,
                "tone": word.tone.value,
            }
            for word in rule.verdicts
        ],
    }


def cite(treaties: Iterable[str], *, rule: str, as_of: date, data: str, version: str) -> str:
    """Return how to cite a report: enough to make the same report again.

    >>> cite(["river"], rule="standing", as_of=date(2026, 1, 1), data="sha256:0", version="0.1.0")
    'Servanda 0.1.0, compliance report on river as of 2026-01-01, rule standing, data sha256:0.'
    """
    on = ", ".join(treaties) or "no treaty"
    return f"Servanda {version}, compliance report on {on} as of {as_of}, rule {rule}, data {data}."
