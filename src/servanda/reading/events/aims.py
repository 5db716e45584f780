"""Weighs the clauses that a sentence without a number may be about: what its words fit, and what the text ties it to.

A softmax over all clauses of the treaties spoken of and their parts, and over each treaty as a whole; one
weight for each clue, none for any treaty, clause or word. `tests/training/train_targets.py` learns them.
"""

import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import NamedTuple

import orjson

from servanda.model.address import Address
from servanda.reading.events.retold import TakenUp
from servanda.reading.events.scene import Scene
from servanda.reading.themes.meanings import NONE, Nearness
from servanda.reading.themes.parts import Likeness

Rank = Callable[[str, frozenset[str]], Sequence[tuple[Address, float]]]
"""Clauses of the treaties given, for a description, best first, each with a probability."""
Inside = Callable[[str, Address], Mapping[Address, Likeness]]
"""How like a description is to each part of a clause."""
Near = Callable[[str, str], Mapping[Address, Nearness]]
"""How near a description is in meaning to each clause of a treaty and each part."""
Clues = dict[str, float]

FAINT = 1e-6
_LIKENESS = 10.0
"""Brings how like a part is into the range of the other clues."""


class Themes(NamedTuple):
    """What tells which clauses words fit."""

    rank: Rank
    inside: Inside
    near: Near


class Tied(NamedTuple):
    """The clauses that a text may tie a conduct to, and how closely."""

    carried: tuple[Address, ...] = ()
    """those of the event before"""
    same_paragraph: bool = False
    answers: bool = False
    """True where the sentence answers or goes on from the event before"""
    coming: tuple[Address, ...] = ()
    """those that the sentences after it cite first"""
    cited: frozenset[Address] = frozenset()
    """those that the text cites anywhere"""
    taken_up: Mapping[Address, TakenUp] = MappingProxyType({})
    """those told of before, and how far the sentence takes them up"""
    led: str = ""
    """the sentence before it in its paragraph"""


class Aim(NamedTuple):
    """A clause that a sentence may be about, with what speaks for it."""

    clause: Address
    clues: Clues


class Likely(NamedTuple):
    """The likeliest clause, how likely it is, and why."""

    clause: Address
    likely: float
    because: str


def likeliest(
    scene: Scene, *, tied: Tied, treaties: frozenset[str], themes: Themes
) -> Likely | None:
    """Return the clause that a sentence is likeliest about; None where no treaty is spoken of."""
    every = list(aims(scene, tied=tied, treaties=treaties, themes=themes))
    if not every:
        return None
    weights = learnt()
    scores = [
        sum(weights.get(name, 0.0) * value for name, value in aim.clues.items()) for aim in every
    ]
    most = max(scores)
    best = scores.index(most)
    likely = 1 / sum(math.exp(score - most) for score in scores)
    return Likely(every[best].clause, likely, _why(every[best], weights))


def aims(scene: Scene, *, tied: Tied, treaties: frozenset[str], themes: Themes) -> Iterator[Aim]:
    """Yield every clause that a sentence may be about; `treaties` are those that the text speaks of."""
    named = frozenset(clause.treaty for one in scene.citations for clause in one.clauses)
    asked = named or treaties
    goes_on = float(goes_on_from(scene))
    denies = float(bool(scene.families & {"denial", "answer"}))
    meant = _Meant(scene, tied.led, themes)
    for clause, likely in themes.rank(scene.text, asked):
        if clause.is_treaty:
            continue
        inside = themes.inside(scene.text, clause)
        fits = math.log(max(likely, FAINT) / (1 - min(likely, 1 - FAINT)))
        found = {"words fit": fits, "has parts": float(bool(inside))}
        yield Aim(clause, found | meant.clues(clause) | _ties(clause, tied, goes_on, denies))
        for part, like in inside.items():
            shown = {
                "words fit": fits,
                "a part": float(len(part.path) - 1),
                "part fits": like.share * _LIKENESS,
                "part fits best": float(like.is_most),
            }
            yield Aim(part, shown | meant.clues(part) | _ties(part, tied, goes_on, denies))
    for treaty in sorted(asked):
        clause = Address(treaty)
        found = {
            "whole": 1.0,
            "whole named": float(treaty in named),
            "whole kept": float(_has_object(scene, _KEPT)),
            "whole broken": float(_has_object(scene, _BROKEN)),
            "whole before": float(clause in tied.carried),
        }
        yield Aim(clause, found)


class _Meant:
    """What the meaning of a sentence, and whom it names, tell of a clause."""

    def __init__(self, scene: Scene, led: str, themes: Themes) -> None:
        self._scene, self._led, self._themes = scene, led, themes
        self._known: dict[str, tuple[Mapping[Address, Nearness], Mapping[Address, Nearness]]] = {}

    def clues(self, clause: Address) -> Clues:
        """Return the clues for a clause or a part of one."""
        own, led = self._near(clause.treaty)
        near = own.get(clause, NONE)
        return {
            "meaning together": near.together,
            "meaning of clause": near.of_text,
            "meaning of words": near.of_words,
            "meaning of words before": led.get(clause, NONE).of_words,
        }

    def _near(self, treaty: str) -> tuple[Mapping[Address, Nearness], Mapping[Address, Nearness]]:
        if treaty not in self._known:
            near = self._themes.near
            led = near(self._led, treaty) if self._led else {}
            self._known[treaty] = near(self._scene.text, treaty), led
        return self._known[treaty]


def _ties(clause: Address, tied: Tied, goes_on: float, denies: float) -> Clues:
    """Return what ties the sentence to a clause; nothing for the many that the text has not spoken of."""
    found: Clues = {}
    if clause in tied.carried:
        found["before" if tied.same_paragraph else "further before"] = 1.0
        found["before and goes on"] = goes_on
        found["before and denies"] = denies
    if clause in tied.coming:
        found["cited next"] = 1.0
    if clause in tied.cited:
        found["cited anywhere"] = 1.0
    if clause in tied.taken_up:
        taken_up = tied.taken_up[clause]
        found["told before"] = taken_up.lately
        found["told in its words"] = taken_up.words
    return found


_GOES_ON = re.compile(
    r"^\W*(?:it|he|she|they|this|that|these|those|the same|its|their|his|her)\b", re.IGNORECASE
)


def goes_on_from(scene: Scene) -> bool:
    """Return True for a sentence that begins by pointing back."""
    return bool(_GOES_ON.match(scene.text))


_ITS_FOUR_WORDS = r"\s+(?:\S+\s+){0,3}$"
_BROKEN = re.compile(rf"\b(?:violat\w+|breach\w*(?: of)?){_ITS_FOUR_WORDS}", re.IGNORECASE)
_KEPT = re.compile(
    r"\b(?:compl\w+ with(?: its obligations under)?|fulfil\w*|implement\w*(?: of)?|committed to|commitment to|respect\w*|observ\w+"
    r"|approved|ratif\w+|signed|honou?r\w*|steer by|pull out of|withdraw from|leave|all the provisions of)"
    rf"{_ITS_FOUR_WORDS}",
    re.IGNORECASE,
)


def _has_object(scene: Scene, verbs: re.Pattern[str]) -> bool:
    """Return True where a verb of keeping or breaking has something cited as its object."""
    return any(verbs.search(scene.text, 0, scene.at(one.start)) for one in scene.citations)


_WHY = {
    "before": "the event before, in the same paragraph, is about it",
    "further before": "the event before is about it",
    "told before": "the text has told of it before",
    "told in its words": "it takes up what the text has told of the clause",
    "cited next": "the sentences after it cite the clause",
    "cited anywhere": "its words fit the clause, which the text cites",
    "whole named": "the sentence names the treaty as a whole",
    "whole kept": "the treaty as a whole is said to be kept",
    "whole broken": "the treaty as a whole is said to be broken",
    "whole before": "the event before is about the treaty as a whole",
}
_FITS = "its words fit the clause"


def _why(aim: Aim, weights: Mapping[str, float]) -> str:
    """Return the reason that weighs most."""
    shown = [(weights.get(name, 0.0) * aim.clues.get(name, 0.0), name) for name in _WHY]
    weight, name = max(shown)
    return _WHY[name] if weight > 0 else _FITS


@cache
def learnt() -> Mapping[str, float]:
    """Return the weight of each clue."""
    written = (files("servanda.reading") / "weights" / "targets.json").read_bytes()
    weights: Mapping[str, float] = orjson.loads(written)["weights"]
    return weights
