"""Knows what the answer to `evaluate` looks like: a plain JSON document, a published contract."""

from typing import TypedDict


class FigureSheet(TypedDict):
    """One question, with its counts; a share of nothing is None."""

    name: str
    precision: float | None
    recall: float | None
    f1: float | None
    right: int
    proposed: int
    labelled: int


class LookAlikesSheet(TypedDict):
    """Stretches that are no citations, and how many were taken for one."""

    labelled: int
    taken: int


class StancesSheet(TypedDict):
    """How often one stance was taken for another, or rightly for itself."""

    labelled: str
    proposed: str
    links: int


class ConfusionSheet(TypedDict):
    """Support taken for breach, and the reverse, among links on a clause that the labels have too."""

    compared: int
    support_for_breach: int
    breach_for_support: int
    share: float | None
    stances: list[StancesSheet]


class BinSheet(TypedDict):
    """Links whose scores lie between `low` and `high`, and the share of them that are right."""

    low: float
    high: float
    links: int
    right: int
    mean_score: float
    share: float


class CalibrationSheet(TypedDict):
    """How far scores can be trusted; `error` is the expected calibration error."""

    bins: list[BinSheet]
    error: float | None


class ChangeSheet(TypedDict):
    """A figure whose F1 differs from an earlier run."""

    name: str
    before: float
    now: float


class MistakeSheet(TypedDict):
    """One difference between labels and reading."""

    text: str
    start: int
    kind: str
    words: str
    labelled: str
    proposed: str


class EvaluationSheet(TypedDict):
    """The answer to `evaluate`."""

    gold: str
    texts: int
    figures: list[FigureSheet]
    look_alikes: LookAlikesSheet
    confusion: ConfusionSheet
    calibration: CalibrationSheet
    left_out: list[str]
    """files of treaties and actors beside the texts that could not be read"""
    changes: list[ChangeSheet] | None
    """against the snapshot that was named; None without one"""
    mistakes: list[MistakeSheet]
    """what was missed and what was wrong; empty unless asked for"""
