"""Knows how to read signs by a rule: the first row that fits holds.

The rule is data (`model.rule`); nothing here prefers one verdict to another.
"""

from collections.abc import Iterable, Sequence

from servanda.compliance.reasons import reasons
from servanda.compliance.signs import sign
from servanda.errors import BadRequest
from servanda.model.cell import Weighed
from servanda.model.rule import Row, Rule, Sign, VerdictWord


def verdict(
    rule: Rule, bearer: str, weighed: Sequence[Weighed]
) -> tuple[VerdictWord, tuple[str, ...]]:
    """Return the verdict that follows for `bearer` from the links that count, and why.

    The reasons are the row's own words, then who says what and how often. Raises BadRequest when no row
    of the rule fits, which a rule with a last row for everything never does.
    """
    links = [each.linked.link for each in weighed]
    row = row_for(rule, {sign(link, bearer) for link in links})
    return rule.word(row.verdict), (row.because, *reasons(links, bearer))


def row_for(rule: Rule, signs: Iterable[Sign]) -> Row:
    """Return the first row of the rule that fits the signs on record; raises BadRequest when none does."""
    held = set(signs)
    for row in rule.rows:
        if any(held.issuperset(group) for group in row.any_of):
            return row
    found = ", ".join(sorted(held)) or "nothing on record"
    raise BadRequest(
        f"no row of the rule {rule.id} fits {found}",
        "end the rows with one whose `any_of` is [[]]: it fits everything",
    )
