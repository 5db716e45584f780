"""A text that a source names is in the workspace, and is still what its name says."""

from collections.abc import Iterator

from servanda.checks.inventory import Inventory
from servanda.model.problem import Problem


def unheld_text(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each source whose text is named and not held."""
    for name, events in inventory.named_texts.items():
        if not inventory.holds_text(name):
            what = (
                f"the text {name} of a source is not in `annotations/texts/`, or was changed there"
            )
            hint = "put it back, or take the line `text:` out of the source"
            yield from (Problem("unheld-text", event.id, what, hint) for event in events)
