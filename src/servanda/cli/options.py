"""Knows the options that commands share."""

from collections.abc import Callable
from datetime import date
from typing import Any

import click

from servanda.cli.completion import complete

# as in `model.vocabulary`, whose import would cost a warm answer a twentieth of its time
STANCES = ("supports", "breaches", "contested", "touches")
STANDINGS = ("alleged", "denied", "acknowledged", "established", "assessed")

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def day(written: str) -> str:
    """Return a day as ISO 8601 has it; raises BadParameter for one that no calendar has."""
    try:
        return date.fromisoformat(written).isoformat()
    except ValueError:
        raise click.BadParameter(f"{written!r} is not a day; write it as 2022-03-26") from None


def form(*more: str) -> Decorator:
    """Return the option that chooses the format."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(("table", "json", "csv", "md", *more)),
        default="table",
        show_default=True,
        help="How to show the answer.",
    )


as_of: Decorator = click.option(
    "--as-of",
    type=day,
    metavar="YYYY-MM-DD",
    help="What was on record up to this day; today when left out.",
)
since: Decorator = click.option(
    "--since", type=day, metavar="YYYY-MM-DD", help="Only events from this day on."
)
until: Decorator = click.option(
    "--until", type=day, metavar="YYYY-MM-DD", help="Only events up to this day."
)

document_day: Decorator = click.option(
    "--date",
    "day",
    type=day,
    metavar="YYYY-MM-DD",
    help="The day of the text, from which its dates are counted.",
)

model: Decorator = click.option(
    "--model",
    metavar="NAME",
    help="Read with this installed spaCy model instead of the plain English tokeniser.",
)

clause_words: Decorator = click.argument(
    "words", nargs=-1, required=True, metavar="REF...", shell_complete=complete("clause")
)
