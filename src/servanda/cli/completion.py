"""Knows how a shell is offered the values that fit: addresses, events, treaties, actors.

Completion must not disturb what is being typed: where nothing can be offered, nothing is said.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

Completer = Callable[[click.Context, click.Parameter, str], "list[CompletionItem]"]


def complete(kind: str) -> Completer:
    """Return what offers names of one kind (`clause`, `event`, `treaty`, `actor`)."""

    def offer(
        ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> "list[CompletionItem]":
        from click.shell_completion import CompletionItem

        with suppress(Exception):
            from servanda.api import asking

            found = asking.names(
                kind, incomplete, workspace=ctx.find_root().params.get("workspace")
            )
            return [CompletionItem(name, help=words) for name, words in found]
        return []

    return offer
