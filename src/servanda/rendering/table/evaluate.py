"""Shows the answer to `evaluate` in a terminal."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from servanda.rendering.table.blocks import Block, empty, indented, paragraph
from servanda.rendering.table.ink import Line, line
from servanda.rendering.table.pieces import heading, rows
from servanda.rendering.table.styles import STANCE, WARNING
from servanda.rendering.words import share

if TYPE_CHECKING:
    from servanda.model.evaluation_sheet import EvaluationSheet, FigureSheet


def blocks(sheet: "EvaluationSheet") -> Iterator[Block]:
    """Yield the figures, then what scores are worth and which mistakes matter."""
    yield paragraph((f"{sheet['texts']} texts in {sheet['gold']}", "bold"))
    for file in sheet["left_out"]:
        yield paragraph((f"{file} cannot be read and is left out.", WARNING))
    yield empty()
    yield rows(
        ("", "precision", "recall", "F1", "right", "proposed", "labelled"),
        map(_figure, sheet["figures"]),
    )
    alike = sheet["look_alikes"]
    yield heading("Look-alikes")
    yield indented(paragraph(f"{alike['taken']} of {alike['labelled']} taken for citations"))
    yield from _confusion(sheet)
    yield from _calibration(sheet)
    yield from _changes(sheet)
    yield from _mistakes(sheet)


def _figure(figure: "FigureSheet") -> Sequence[Line]:
    shares = (share(figure["precision"]), share(figure["recall"]), share(figure["f1"]))
    counts = (figure["right"], figure["proposed"], figure["labelled"])
    return _cells((figure["name"], *shares, *map(str, counts)))


def _cells(words: Iterable[str]) -> Sequence[Line]:
    return [line(word) for word in words]


def _confusion(sheet: "EvaluationSheet") -> Iterator[Block]:
    confusion = sheet["confusion"]
    yield heading("Support and breach", f"of {confusion['compared']} links on a labelled clause")
    yield indented(
        paragraph(
            f"support taken for breach {confusion['support_for_breach']}, "
            f"breach for support {confusion['breach_for_support']}: {share(confusion['share'])}"
        )
    )
    yield indented(
        rows(
            ("labelled", "proposed", "links"),
            (
                (_stance(one["labelled"]), _stance(one["proposed"]), line(str(one["links"])))
                for one in confusion["stances"]
            ),
        )
    )


def _stance(stance: str) -> Line:
    return line((stance, STANCE.get(stance, "")))


def _calibration(sheet: "EvaluationSheet") -> Iterator[Block]:
    calibration = sheet["calibration"]
    yield heading("Scores of links", f"expected calibration error {share(calibration['error'])}")
    yield indented(
        rows(
            ("score", "links", "right", "mean score", "share right"),
            (
                _cells(
                    (
                        f"{held['low']:.1f} to {held['high']:.1f}",
                        str(held["links"]),
                        str(held["right"]),
                        share(held["mean_score"]),
                        share(held["share"]),
                    )
                )
                for held in calibration["bins"]
            ),
        )
    )


def _changes(sheet: "EvaluationSheet") -> Iterator[Block]:
    if sheet["changes"] is None:
        return
    yield heading("Since the snapshot")
    for change in sheet["changes"]:
        better = change["now"] > change["before"]
        words = f"{change['name']}: {share(change['before'])} → {share(change['now'])}"
        yield indented(paragraph((words, "green" if better else "red")))
    if not sheet["changes"]:
        yield indented(paragraph("Every F1 is what it was."))


def _mistakes(sheet: "EvaluationSheet") -> Iterator[Block]:
    """Yield what was missed and what was wrong, text by text."""
    for name, found in groupby(sheet["mistakes"], key=lambda mistake: mistake["text"]):
        yield heading(name)
        for mistake in found:
            yield indented(
                paragraph(
                    (f"{mistake['start']} {mistake['kind']}  ", WARNING),
                    (mistake["labelled"], "green"),
                    " | " if mistake["labelled"] and mistake["proposed"] else "",
                    (mistake["proposed"], "red"),
                )
            )
            yield indented(paragraph((f"“{mistake['words']}”", "dim")), 4)
