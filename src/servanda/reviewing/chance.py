"""Knows how far coders agree beyond chance: Krippendorff's alpha with an interval, and Cohen's kappa.

Authorities: Krippendorff, Content Analysis (2004), chapter 11, for alpha on nominal values with missing
judgements; Cohen, Educational and Psychological Measurement 20 (1960), for kappa; Efron, Annals of Statistics
7 (1979), for the bootstrap. `krippendorff` and scikit-learn work them out.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from servanda.errors import BadRequest

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Counts = npt.NDArray[np.float64]

LEVEL = 0.95
DRAWS = 2_000
SEED = 1
FEWEST = 10
"""Units or texts below which drawing them again says nothing."""
_UNDEFINED = 0.05
"""The share of draws without an alpha beyond which no interval is given."""
_AT_ONCE = 200
_LARGEST = 50_000_000
"""Cells that `krippendorff` may lay out at once; it takes units × values × values."""

Judgements = Mapping[str, str]
"""What was judged of one unit, by coder; coders who did not judge it are not named."""


class Interval(NamedTuple):
    """Between which values alpha lies in most draws, or why that is not known."""

    low: float | None
    high: float | None
    because: str


def alpha(units: Sequence[Judgements]) -> tuple[float | None, str]:
    """Return Krippendorff's alpha for nominal values; or None, and why there is none.

    >>> alpha([{"a": "x", "b": "x"}, {"a": "y", "b": "y"}, {"a": "x", "b": "x"}])
    (1.0, '')
    >>> alpha([{"a": "x", "b": "x"}])
    (None, 'only one value occurs, so that agreement by chance cannot be told from agreement')
    """
    judged = _judged_twice(units)
    if not judged:
        return None, "no unit was judged by two coders"
    counts = _counts(judged)
    if counts.shape[1] < 2:
        return (
            None,
            "only one value occurs, so that agreement by chance cannot be told from agreement",
        )
    if counts.shape[0] * counts.shape[1] ** 2 > _LARGEST:
        return float(_alphas(_sums(counts).sum(axis=0, keepdims=True))[0]), ""
    try:
        import krippendorff
    except ImportError:
        raise not_installed() from None
    return float(krippendorff.alpha(value_counts=counts, level_of_measurement="nominal")), ""


def interval(units: Sequence[Judgements], texts: Sequence[str]) -> Interval:
    """Return the percentile interval of alpha, from texts drawn again, or units where there are few texts.

    `texts` says of which text each unit is. What is drawn together is what was judged together: sentences of
    one text are not independent of each other.
    """
    import numpy as np

    judged = [(unit, text) for unit, text in zip(units, texts, strict=True) if len(unit) > 1]
    if len(judged) < FEWEST:
        return Interval(None, None, f"fewer than {FEWEST} units: too few for an interval")
    sums = _sums(_counts([unit for unit, _ in judged]))
    if len(dict.fromkeys(text for _, text in judged)) >= FEWEST:
        names = {text: at for at, text in enumerate(dict.fromkeys(text for _, text in judged))}
        together = np.zeros((len(names), sums.shape[1]))
        np.add.at(together, [names[text] for _, text in judged], sums)
        sums = together
    found = _drawn(sums)
    known = found[~np.isnan(found)]
    if len(known) < (1 - _UNDEFINED) * DRAWS:
        return Interval(None, None, "in too many draws only one value occurs")
    low, high = np.quantile(known, ((1 - LEVEL) / 2, (1 + LEVEL) / 2))
    same = "every draw agrees fully, so that the interval says nothing" if low == 1 else ""
    return Interval(float(low), float(high), same)


def kappa(pairs: Sequence[tuple[str, str]]) -> tuple[float | None, str]:
    """Return Cohen's kappa of two coders; or None, and why there is none.

    >>> kappa([("x", "x"), ("y", "y"), ("x", "y"), ("y", "x")])
    (0.0, '')
    """
    if not pairs:
        return None, "both judged no unit in common"
    if len({value for pair in pairs for value in pair}) < 2:
        return None, "both wrote one value throughout"
    try:
        from sklearn.metrics import cohen_kappa_score
    except ImportError:
        raise not_installed() from None
    first, second = zip(*pairs, strict=True)
    return float(cohen_kappa_score(first, second)), ""


def not_installed() -> BadRequest:
    """Return what to say where the libraries are missing."""
    return BadRequest("what works out agreement is not installed", "pip install 'servanda[agree]'")


def _judged_twice(units: Sequence[Judgements]) -> list[Judgements]:
    return [unit for unit in units if len(unit) > 1]


def _counts(units: Sequence[Judgements]) -> "Counts":
    """Return how many coders gave a unit each value: a row a unit, a column a value."""
    import numpy as np

    values = sorted({value for unit in units for value in unit.values()})
    column = {value: at for at, value in enumerate(values)}
    counts = np.zeros((len(units), len(values)))
    for at, unit in enumerate(units):
        for value in unit.values():
            counts[at, column[value]] += 1
    return counts


def _sums(counts: "Counts") -> "Counts":
    """Return for each unit what alpha adds up: how often each value, the agreement in it, the judgements."""
    import numpy as np

    judgements = counts.sum(axis=1)
    agreement = (counts * (counts - 1)).sum(axis=1) / (judgements - 1)
    return np.column_stack((counts, agreement, judgements))


def _drawn(sums: "Counts") -> "Counts":
    """Return alpha for each draw with replacement of as many rows as there are; NaN where it has none."""
    import numpy as np

    random = np.random.default_rng(SEED)
    rows = len(sums)
    parts = []
    for begun in range(0, DRAWS, _AT_ONCE):
        times = random.multinomial(rows, np.full(rows, 1 / rows), size=min(_AT_ONCE, DRAWS - begun))
        parts.append(_alphas(times @ sums))
    return np.concatenate(parts)


def _alphas(sums: "Counts") -> "Counts":
    """Return alpha from added sums, a row each: 1 - (n - 1) · observed / expected disagreement."""
    import numpy as np

    values, agreement, judgements = sums[:, :-2], sums[:, -2], sums[:, -1]
    by_chance = judgements**2 - (values**2).sum(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        found = 1 - (judgements - 1) * (judgements - agreement) / by_chance
    return np.where(by_chance > 0, found, np.nan)
