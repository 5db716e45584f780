"""Shows the answer to `agree` in a terminal."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering.review_words import figure, interval, kappas, reasons
from servanda.rendering.table.blocks import Block, empty, indented, paragraph
from servanda.rendering.table.ink import Line, line
from servanda.rendering.table.pieces import bullets, heading, next_steps, rows
from servanda.rendering.table.styles import WARNING
from servanda.rendering.words import listed, plural, share

if TYPE_CHECKING:
    from servanda.model.agree_sheet import AgreeSheet, FieldAgreementSheet


def blocks(sheet: "AgreeSheet") -> Iterator[Block]:
    """Yield the figures by field, then the texts and how the figures came about."""
    texts = plural(len(sheet["agreed_on"]), "text")
    yield paragraph((f"{listed(sheet['coders'])} on {texts}", "bold"))
    yield empty()
    yield rows(
        (
            "field",
            "alpha",
            f"{sheet['level']:.0%} interval",
            "kappa",
            "agree",
            "units",
            "judged of",
        ),
        map(_field, sheet["fields"]),
    )
    yield from bullets((line((why, WARNING)) for why in reasons(sheet["fields"])), "!")
    yield heading("Texts")
    for text in sheet["agreed_on"]:
        found = ", ".join(f"{coder} {number}" for coder, number in text["events"].items())
        seen = "" if text["blind"] else "; not all blind"
        yield indented(
            paragraph(
                (text["name"], "bold"), f"  {text['title']}", (f"  events: {found}{seen}", "dim")
            )
        )
    yield from (indented(paragraph((f"left out: {why}", "dim"))) for why in sheet["left_out"])
    yield heading("How this was worked out")
    yield from bullets(line(sentence) for sentence in sheet["method"])
    yield from next_steps(sheet["next"])


def _field(found: "FieldAgreementSheet") -> list[Line]:
    return [
        line((found["field"], "bold")),
        line(figure(found["alpha"])),
        line((interval(found), "dim")),
        line(kappas(found)),
        line(share(found["share"])),
        line(str(found["units"])),
        line((found["unit"], "dim")),
    ]
