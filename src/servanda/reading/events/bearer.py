"""Works out whose conduct is assessed: the bearer of a link.

A learnt choice among those whom the clause asks something (`bearer_clues`); plain rules (`bearer_rule`) are
one clue among others. None of the parties is preferred.
"""

from servanda.reading.events.assessed import Assessed
from servanda.reading.events.bearer_clues import clues_of
from servanda.reading.events.bearer_rule import by_rule
from servanda.reading.events.scene import Scene
from servanda.reading.events.weights import models

FURTHER = 0.6
"""From here on others bear it beside the likeliest: best over folds of texts on other treaties."""


def bearers(scene: Scene, what: Assessed) -> tuple[str, ...]:
    """Return the parties whose conduct a sentence assesses: the likeliest, and others that are likely."""
    if len(what.parties) == 1:
        return tuple(what.parties)
    model = models("bearers")["bearer"]
    found = clues_of(scene, what, by_rule(scene, what))
    likely = {code: model.probability(clues) for code, clues in found.items()}
    most = max(likely.values())
    return tuple(code for code, share in likely.items() if share == most or share >= FURTHER)
