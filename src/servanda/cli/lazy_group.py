"""Knows how a command is found: its module is imported when it is used, and not for the list of commands."""

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from servanda.cli.trouble import told

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class Section(NamedTuple):
    """A heading of the list, and under it each command with what it does."""

    heading: str
    commands: dict[str, str]


class LazyGroup(click.Group):
    """A group whose command `name` is the function `name` of the module `servanda.cli.<name>`."""

    def __init__(self, *args: Any, sections: Sequence[Section] = (), **fields: Any) -> None:
        super().__init__(*args, **fields)
        self._sections = sections
        self._does = {name: does for part in sections for name, does in part.commands.items()}

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, in the order of the list."""
        return [*self._does]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command called so, or None."""
        if cmd_name not in self._does:
            return None
        command: click.Command = getattr(import_module(f"servanda.cli.{cmd_name}"), cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the words begin with; offers the nearest where there is none."""
        name = args[0]
        if name not in self._does and not name.startswith("-") and not ctx.resilient_parsing:
            from difflib import get_close_matches

            near = get_close_matches(name, self._does)
            meant = f" Did you mean {' or '.join(near)}?" if near else ""
            ctx.fail(f"No such command {name!r}.{meant}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; whatever goes wrong is told in words."""
        with told(ctx):
            return super().invoke(ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands under its headings."""
        for heading, commands in self._sections:
            with formatter.section(heading):
                formatter.write_dl([*commands.items()])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "list[CompletionItem]":
        """Return the commands and options that begin so, without importing any command."""
        from click.shell_completion import CompletionItem

        named = [
            CompletionItem(name, help=does)
            for name, does in self._does.items()
            if name.startswith(incomplete)
        ]
        return named + click.Command.shell_complete(self, ctx, incomplete)
