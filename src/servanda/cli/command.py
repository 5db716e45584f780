"""Knows how a command is explained: its help ends with examples that run as they stand."""

from collections.abc import Sequence
from typing import Any

import click


class Command(click.Command):
    """A command with examples: a command line, and what it does."""

    def __init__(self, *args: Any, examples: Sequence[tuple[str, str]] = (), **fields: Any) -> None:
        super().__init__(*args, **fields)
        self.examples = tuple(examples)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples below the options."""
        if self.examples:
            with formatter.section("Examples"):
                for line, does in self.examples:
                    for each in line.split("\n"):
                        formatter.write(f"{'':{formatter.current_indent}}{each}\n")
                    with formatter.indentation():
                        formatter.write_text(does)
        super().format_epilog(ctx, formatter)
