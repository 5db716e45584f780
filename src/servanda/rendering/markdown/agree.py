"""Writes the answer to `agree` as Markdown, to be pasted into a method section."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering.markdown.pieces import code, heading, next_steps, plain, table
from servanda.rendering.review_words import figure, interval, kappas, reasons
from servanda.rendering.words import listed, plural, share

if TYPE_CHECKING:
    from servanda.model.agree_sheet import AgreeSheet


def lines(sheet: "AgreeSheet") -> Iterator[str]:
    """Yield the figures by field, then the texts and how the figures came about."""
    texts = plural(len(sheet["agreed_on"]), "text")
    yield from heading(1, f"Agreement of {plain(listed(sheet['coders']))} on {texts}")
    names = ("field", "alpha", f"{sheet['level']:.0%} interval", "kappa", "agree", "units", "of")
    yield from table(
        names,
        (
            (
                plain(found["field"]),
                figure(found["alpha"]),
                interval(found),
                plain(kappas(found)),
                share(found["share"]),
                str(found["units"]),
                plain(found["unit"]),
            )
            for found in sheet["fields"]
        ),
    )
    yield from (f"- {plain(why)}" for why in reasons(sheet["fields"]))
    yield from heading(2, "Texts")
    for text in sheet["agreed_on"]:
        found = ", ".join(f"{coder} {number}" for coder, number in text["events"].items())
        seen = "" if text["blind"] else "; not all blind"
        yield f"- {code(text['name'])} {plain(text['title'])}; events: {plain(found)}{seen}"
    yield from (f"- left out: {plain(why)}" for why in sheet["left_out"])
    yield from heading(2, "How this was worked out")
    yield from (f"- {plain(sentence)}" for sentence in sheet["method"])
    yield from next_steps(sheet["next"])
