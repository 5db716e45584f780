"""Knows what a sentence shows of an event: clues, each a name and how strongly it is there."""

import re
from collections.abc import Sequence

from servanda.model.day import Precision
from servanda.reading.events.conduct import event_types
from servanda.reading.events.place_clues import place_clues
from servanda.reading.events.scene import Scene
from servanda.reading.events.word_clues import told, word_clues
from servanda.reading.patterns import lowered, whole_words

Clues = dict[str, float]

_START = re.compile(
    r"^[“\"'‘]?(we|i|it|they|he|she|you|nobody|some|those|that|this|its|their|our|his|her|both|one|the|in|on|at|for|by"
    r"|a|an|and|but|yet|not|nor|asked|what|when|if|as|last|earlier)\b",
    re.IGNORECASE,
)
_AS_WRITTEN = {
    word: name
    for name, words in {
        "first person singular": "I my me",
        "modal": "would could should may might can must shall",
        "future": "will",
        "present": "is are has have says does do",
        "past": "was were had did",
    }.items()
    for word in words.split()
}
_IN_SMALL_LETTERS = {
    word: name
    for name, words in {
        "first person": "we our us ours",
        "second person": "you",
        "negation": "not no never nobody nothing none neither nor without",
    }.items()
    for word in words.split()
}
"""Words that are a clue, and of what."""
_NOT = re.compile(r"n't\b")
_QUESTION = re.compile(r"\?[”\"']*$")
_NUMBER = re.compile(r"\d")
_SHORT = 4
"""Words of so many letters that end in `ed` are no participles."""
_CARRIED = ("wording:", "any citation", "any actor")
"""Clues of the sentence before that tell something of this one."""


def clues(scenes: Sequence[Scene], known: frozenset[str] = frozenset()) -> list[Clues]:
    """Return the clues of each sentence of a text, with those of its neighbours that carry over.

    `known` are the words of the treaties that the text speaks of.
    """
    own = [own_clues(scene) for scene in scenes]
    words = [told(scene) for scene in scenes]
    return [
        _with_neighbours(scenes, own, number) | placed | word_clues(words[number], known)
        for number, placed in enumerate(place_clues(scenes, words))
    ]


def _with_neighbours(scenes: Sequence[Scene], own: Sequence[Clues], number: int) -> Clues:
    found = dict(own[number])
    if number and not scenes[number].opens:
        before = own[number - 1]
        found |= {
            f"before {name}": value for name, value in before.items() if name.startswith(_CARRIED)
        }
    if number + 1 < len(own) and not scenes[number + 1].opens:
        after = own[number + 1]
        found |= {f"after {name}": after[name] for name in _FORESHADOWED if name in after}
    return found


_FORESHADOWED = ("wording: denial", "wording: charge", "any citation")


def own_clues(scene: Scene) -> Clues:
    """Return the clues of a sentence taken by itself."""
    found: Clues = {f"wording: {name}": 1.0 for name in scene.families}
    types = event_types(scene.text)
    found |= {f"type: {kind}": 1.0 for kind in types}
    found["types"] = min(3, len(types)) / 3
    found |= _of_words(scene.text) | _of_marks(scene.text)
    found |= _of_citations(scene) | _of_actors(scene) | _of_dates(scene) | _of_place(scene)
    return {name: value for name, value in found.items() if value}


def _of_words(sentence: str) -> Clues:
    written, small = whole_words(sentence), lowered(sentence)
    found = {_AS_WRITTEN[word]: 1.0 for word in written if word in _AS_WRITTEN}
    for word in whole_words(small):
        if word in _IN_SMALL_LETTERS:
            found[_IN_SMALL_LETTERS[word]] = 1.0
    if "n't" in small and _NOT.search(small):
        found["negation"] = 1.0
    participles = sum(word.endswith("ed") and len(word) > _SHORT for word in written)
    return found | {"past participles": min(3, participles) / 3}


def _of_marks(sentence: str) -> Clues:
    return {
        "quotation": float(any(mark in sentence for mark in '“"«')),
        "question": float("?" in sentence and bool(_QUESTION.search(sentence))),
        "number": float(bool(_NUMBER.search(sentence))),
    }


def _of_citations(scene: Scene) -> Clues:
    found: Clues = {f"citation: {one.kind}": 1.0 for one in scene.citations}
    found["citations"] = min(3, len(scene.citations)) / 3
    found["any citation"] = float(bool(scene.citations))
    if scene.citations:
        found["citation first"] = float(scene.at(scene.citations[0].start) < 8)
        whole = all(clause.is_treaty for one in scene.citations for clause in one.clauses)
        found["treaty only"] = float(whole)
    return found


def _of_actors(scene: Scene) -> Clues:
    codes = scene.codes
    found: Clues = {
        "actors": min(3, len(codes)) / 3,
        "any actor": float(bool(codes)),
        "an organ": float(any(actor.organ for actor in scene.actors)),
        "a person": float(any(actor.kind == "person" for actor in scene.actors)),
        "own organ": float(any(actor.kind == "own" for actor in scene.actors)),
    }
    if scene.actors and scene.at(scene.actors[0].start) < 6:
        found |= {"actor first": 1.0, f"actor first: {scene.actors[0].kind}": 1.0}
    return found


def _of_dates(scene: Scene) -> Clues:
    dated = [mention for mention in scene.dates if mention.span]
    by_day = any(mention.span and mention.span.precision is Precision.DAY for mention in dated)
    return {"a date": float(bool(dated)), "no date": float(not dated), "a day": float(by_day)}


def _of_place(scene: Scene) -> Clues:
    words = len(scene.text.split())
    start = _START.match(scene.text)
    found: Clues = {
        "label": float(bool(scene.sentence.label)),
        "heading": float(scene.sentence.is_heading),
        "first sentence": float(scene.number == 0),
        "head of text": float(scene.sentence.paragraph <= 1),
        "opens paragraph": float(scene.opens),
        "length": min(50, words) / 50,
        "short": float(words < 8),
    }
    return found | ({f"starts: {start[1].lower()}": 1.0} if start else {})
