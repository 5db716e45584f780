"""Who takes part in an event is a state of ISO 3166-1 or an actor that the workspace lists."""

from collections.abc import Iterator

from servanda.checks.inventory import Inventory
from servanda.checks.known import is_known, name_it
from servanda.model.problem import Problem


def unknown_actor(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each event with an actor whose code nobody knows."""
    for code, events in inventory.actors.items():
        if not is_known(inventory.corpus, code):
            what, hint = f"the actor {code!r} is not known", name_it(inventory.corpus, code)
            for event_id in dict.fromkeys(event.id for event in events):
                yield Problem("unknown-actor", event_id, what, hint)
