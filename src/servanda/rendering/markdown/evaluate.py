"""Writes the answer to `evaluate` as Markdown."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering.markdown.pieces import code, heading, plain, table
from servanda.rendering.words import share

if TYPE_CHECKING:
    from servanda.model.evaluation_sheet import EvaluationSheet


def lines(sheet: "EvaluationSheet") -> Iterator[str]:
    """Yield the figures, then what scores are worth and which mistakes matter."""
    yield from heading(1, f"Scores on {sheet['texts']} texts in {code(sheet['gold'])}")
    yield from (f"- left out, cannot be read: {code(file)}" for file in sheet["left_out"])
    names = ("", "precision", "recall", "F1", "right", "proposed", "labelled")
    yield from table(
        names,
        (
            (
                plain(figure["name"]),
                *(share(figure["precision"]), share(figure["recall"]), share(figure["f1"])),
                *map(str, (figure["right"], figure["proposed"], figure["labelled"])),
            )
            for figure in sheet["figures"]
        ),
    )
    alike, confusion = sheet["look_alikes"], sheet["confusion"]
    yield f"- look-alikes taken for citations: {alike['taken']} of {alike['labelled']}"
    yield (
        f"- support taken for breach {confusion['support_for_breach']}, breach for support "
        f"{confusion['breach_for_support']}, of {confusion['compared']}: {share(confusion['share'])}"
    )
    yield f"- expected calibration error of link scores: {share(sheet['calibration']['error'])}"
    yield from _bins(sheet)
    if sheet["changes"] is not None:
        yield from heading(2, "Since the snapshot")
        yield from (
            f"- {plain(change['name'])}: {share(change['before'])} → {share(change['now'])}"
            for change in sheet["changes"]
        )
        if not sheet["changes"]:
            yield "Every F1 is what it was."
    yield from _mistakes(sheet)


def _mistakes(sheet: "EvaluationSheet") -> Iterator[str]:
    if sheet["mistakes"]:
        yield from heading(2, "Missed and wrong")
        yield from table(
            ("text", "at", "what", "words", "labelled", "proposed"),
            (
                (
                    plain(mistake["text"]),
                    str(mistake["start"]),
                    plain(mistake["kind"]),
                    plain(mistake["words"]),
                    plain(mistake["labelled"]),
                    plain(mistake["proposed"]),
                )
                for mistake in sheet["mistakes"]
            ),
        )


def _bins(sheet: "EvaluationSheet") -> Iterator[str]:
    yield from table(
        ("score", "links", "right", "mean score", "share right"),
        (
            (
                f"{held['low']:.1f} to {held['high']:.1f}",
                str(held["links"]),
                str(held["right"]),
                share(held["mean_score"]),
                share(held["share"]),
            )
            for held in sheet["calibration"]["bins"]
        ),
    )
