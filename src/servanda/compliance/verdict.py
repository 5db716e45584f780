"""Knows how to read signs by a rule: the first row that fits holds.

The rule is data (`model.rule`); nothing here prefers one verdict to another.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from servanda.compliance.signs import sign
from servanda.model.cell import Weighed
from servanda.model.rule import Row, Rule, Sign, VerdictWord

_SAYS = {
    Sign.BREACH_ESTABLISHED: "breach established or acknowledged",
    Sign.BREACH_ALLEGED: "breach alleged",
    Sign.BREACH_DENIED: "breach denied",
    Sign.CONTESTED: "performance or meaning contested",
    Sign.SUPPORT_ESTABLISHED: "support established or acknowledged",
    Sign.SUPPORT_CLAIMED: "support claimed",
    Sign.TOUCHED: "touched",
}


def verdict(rule: Rule, weighed: Sequence[Weighed]) -> tuple[VerdictWord, tuple[str, ...]]:
    """Return the verdict that follows from the links that count, and why.

    The reasons are the row's own words, then each kind of sign with its number and its claimants. Raises
    ValueError when no row of the rule fits, which a rule with a last row for everything never does.
    """
    signs: dict[Sign, list[str]] = defaultdict(list)
    for each in weighed:
        signs[sign(each.linked.link)].append(each.linked.link.claimant)
    row = row_for(rule, signs)
    return rule.word(row.verdict), (row.because, *_reasons(signs))


def row_for(rule: Rule, signs: Iterable[Sign]) -> Row:
    """Return the first row of the rule that fits the signs on record."""
    held = set(signs)
    for row in rule.rows:
        if any(held.issuperset(group) for group in row.any_of):
            return row
    raise ValueError(f"no row of the rule {rule.id} fits {sorted(held)}")


def _reasons(signs: Mapping[Sign, Sequence[str]]) -> Iterable[str]:
    for kind in Sign:
        claimants = signs.get(kind, ())
        if claimants:
            by = ", ".join(sorted(set(claimants)))
            yield f"{_SAYS[kind]}: {len(claimants)} ({by})"
