"""Knows what a sentence and those before it show of whose conduct is assessed: clues for each party that can be meant."""

import math
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache

from servanda.model.treaty import Obligation
from servanda.model.vocabulary import Stance, Standing
from servanda.reading.actors import ActorMention
from servanda.reading.events.assessed import Assessed
from servanda.reading.events.bearer_rule import JOINT, OURS
from servanda.reading.events.codebook import Claim
from servanda.reading.events.scene import Scene, says_we
from servanda.reading.patterns import lowered
from servanda.reading.remembering import of_sentences
from servanda.reading.themes.terms import terms

Clues = dict[str, float]
Named = Mapping[str, Sequence[ActorMention]]

_RULE_COUNTS = 3.0
"""How much more than another clue the rule counts: its weight is shrunk less in learning."""
_MOST = 4

_POINTS_BACK = re.compile(
    r"\W*(?:(?:and|but|yet|that|for|in|as|on|at)\W+)*(?:it|its|he|she|his|her|they|their)\b"
)
_TRAITS = {
    "joint": JOINT,
    "all of them": re.compile(
        r"\b(?:(?:both|either|neither|the two|the three|two|three|all) (?:sides?|part(?:y|ies)|governments?|capitals?|arm(?:y|ies)|countr(?:y|ies)"
        r"|states?|delegations?|banks?|neighbours)|each (?:other|side|party)|one another|all three|jointly|the (?:sides|parties|capitals))\b"
    ),
    "you": re.compile(r"\byours?\b|\byou\b"),
    "praises": re.compile(
        r"\b(?:thank\w*|prais\w+|welcom\w+|credit\w*|compliment\w*|grateful\w*|gratitude|appreciat\w+|deserves?|hail\w*|commend\w*|satisf\w+|good news|honou?red)\b"
    ),
    "gives back": re.compile(
        r"\b(?:return(?:s|ed|ing)?|hand(?:s|ed|ing)? (?:over|back)|releas\w+|freed?|sen[dt](?:s|ing)? (?:home|back)|repatriat\w*|g[ai]ven? back"
        r"|deliver(?:s|ed)|came home|bodies|remains|captives?|prisoners?|pull(?:s|ed)? (?:back|out)|withdr\w+|left|leav\w+|vacat\w+)\b"
    ),
    "ours somewhere": re.compile(r"\b(?:our|ours|we|my own country)\b"),
}
_TOGETHER = re.compile(
    r"\b(?:consult\w*|negotiat\w*|meet\w*|talks|joint\w*|together|exchang\w*|exercis\w*|agree\w*|cooperat\w*|settle\w*)\b"
)
"""In what a clause asks: none can do it alone."""
_PAIR = 2
_PATIENT = re.compile(
    r"(?:'s)?(?: \w+){0,3} (?:was|were|had been|has been|have been|being|be|been) (?:\w+ly |not )?"
    r"(?:\w+ed|let|told|held|shot|given|kept|sent|put|taken|brought|seen|shown|freed|driven|left)\b"
)
"""After the name of those to whom something is done."""
_RECEIVES = re.compile(
    r"(?:'s)?(?: \w+){0,2} (?:receiv\w+|got|gets|(?:was|were|(?:had |has |have )?been) (?:given|told|shown|handed|sent|paid|allowed|informed|let|received)"
    r"|came home|ha[sd] had|have had|wait(?:s|ed)|learn\w*|heard)\b"
)
_DOER = re.compile(
    r"\b(?:\w+ed|let|held|shot|given|kept|sent|put|taken|brought|seen|shown|made|cut|shut|built|broken) by (?:the )?$"
)
_AFTER = re.compile(
    r"\b(against|by|from|of|to|with|in|at|near|on|over|between|for|that|and|or|than|into|through|upon|towards|both|neither|while|when)(?: (?:the|an?|both|its|their|our|all))? $"
    r"|([,;:(.]) $"
)


def clues_of(scene: Scene, what: Assessed, rule: Sequence[str]) -> dict[str, Clues]:
    """Return the clues of each party; `rule` are those whom plain rules name."""
    named = _named(scene, what)
    shared = tuple(_of_sentence(scene, what, named))
    fitting = _fitting(what, scene.text)
    often = sorted(what.parties, key=lambda code: -what.often.get(code, 0))[:_PAIR]
    found: dict[str, Clues] = {}
    for code in what.parties:
        who = "speaker" if code == what.speaker else _voice(what)
        clues = dict.fromkeys(_of_party(code, scene, what, named), 1.0)
        clues |= {f"{who} {each}": 1.0 for each in shared}
        if len(what.parties) > _PAIR:
            clues["of the two named most" if code in often else "named less"] = 1.0
        if code in fitting:
            clues[fitting[code]] = 1.0
        setting = f"{_sort(what.claim)} {who}: "
        chosen = f"{'' if code in rule else 'not '}by rule {min(2, len(rule))}"
        found[code] = (
            clues
            | {f"{setting}{each}": 1.0 for each in clues}
            | {setting: 1.0, chosen: _RULE_COUNTS, f"{setting}{chosen}": 1.0}
        )
    return found


def _voice(what: Assessed) -> str:
    """Return what sort of speaker another party has beside it."""
    if what.speaker in what.parties:
        return "party"
    return what.speaker if what.speaker.islower() else "outsider"


def _sort(claim: Claim) -> str:
    """Return the sort of a claim as far as it tells whose conduct is meant."""
    stance, standing = claim
    if standing is Standing.ACKNOWLEDGED or (stance, standing) == (
        Stance.BREACHES,
        Standing.DENIED,
    ):
        return "own"
    if stance is Stance.BREACHES:
        return "charge"
    if (stance, standing) == (Stance.SUPPORTS, Standing.ALLEGED):
        return "claimed"
    return str(stance)


def _named(scene: Scene, what: Assessed) -> Named:
    start, end = what.reach
    found: dict[str, list[ActorMention]] = {}
    for one in scene.actors_from(start, end):
        if one.code in what.parties:
            found.setdefault(one.code, []).append(one)
    return found


def _of_sentence(scene: Scene, what: Assessed, named: Named) -> Iterator[str]:
    """Yield what holds for all parties alike."""
    yield f"{min(_MOST, len(what.parties))} asked"
    yield f"{min(_MOST - 1, len(named))} named"
    if set(named) == {what.speaker}:
        yield "only the speaker named"
    yield from _traits(scene.text)
    if any(len(one.bearer) > 1 and _is_joint(f"{one.action} {one.object}") for one in what.asks):
        yield "asked together"
    if what.verb and _POINTS_BACK.match(lowered(scene.text), what.verb[1]):
        yield "speaker goes on with it"


@of_sentences
def _traits(sentence: str) -> frozenset[str]:
    small = lowered(sentence)
    found = {name for name, pattern in _TRAITS.items() if pattern.search(small)}
    if OURS.match(sentence):
        found.add("ours")
    if says_we(sentence):
        found.add("we")
    if _POINTS_BACK.match(small):
        found.add("points back")
    return frozenset(found)


def _of_party(code: str, scene: Scene, what: Assessed, named: Named) -> Iterator[str]:
    """Yield what holds for one party."""
    yield from _of_before(code, what)
    traits = _traits(scene.text)
    if code == what.home:
        yield from _of_home(traits)
    if tuple(what.before) == (code,) and "points back" in traits:
        yield "before, points back"
    if code not in named:
        yield "unnamed"
        return
    yield "named"
    if next(iter(named)) == code:
        yield "first"
    if "gives back" in traits and all(one.kind == "people" for one in named[code]):
        yield "people given back"
    for one in named[code]:
        yield from _place(one, scene, what)


def _of_home(traits: Collection[str]) -> Iterator[str]:
    """Yield what holds for the state of which the text says `our`."""
    yield "home"
    if "ours somewhere" in traits:
        yield "home ours"
        if "gives back" in traits:
            yield "ours given back"


def _of_before(code: str, what: Assessed) -> Iterator[str]:
    if code in what.before:
        yield "before" if len(what.before) == 1 else "among those before"
    elif what.before:
        yield "not before"
    if code in what.accused:
        yield "accused before"
    if code == what.owner:
        yield "owner"


def _place(one: ActorMention, scene: Scene, what: Assessed) -> Iterator[str]:
    """Yield where a name stands in its sentence."""
    small = lowered(scene.text)
    start, end = scene.at(one.start), scene.at(one.end)
    before = _AFTER.search(small, max(0, start - 20), start)
    if before:
        yield f"after {before[1] or before[2]}"
    if what.verb:
        yield "before the verb" if end <= what.verb[0] else "after the verb"
    if small.startswith("'", end):
        yield "owns"
    elif one.kind == "people" and not one.text.endswith("s"):
        yield "adjective"
    if _PATIENT.match(small, end):
        yield "patient"
    if _RECEIVES.match(small, end):
        yield "receives"
    if _DOER.search(small, max(0, start - 30), start):
        yield "doer"


def _fitting(what: Assessed, sentence: str) -> dict[str, str]:
    """Return for each party whether the words fit its duty best, where the clause asks several things."""
    if len({one.bearer for one in what.asks}) < 2:
        return {}
    words = frozenset(terms(sentence))
    fits = {
        code: max((_share(one, words) for one in what.asks if code in one.bearer), default=0.0)
        for code in what.parties
    }
    most = max(fits.values())
    if len(set(fits.values())) < 2:
        return {}
    return {
        code: "likest duty" if share == most else "less like duty" for code, share in fits.items()
    }


@lru_cache(maxsize=4096)
def _is_joint(duty: str) -> bool:
    return _TOGETHER.search(duty.lower()) is not None


def _share(duty: Obligation, words: frozenset[str]) -> float:
    asked = _words_of(f"{duty.action} {duty.object} {duty.condition}")
    return len(asked & words) / math.sqrt(max(1, len(asked)))


@lru_cache(maxsize=4096)
def _words_of(duty: str) -> frozenset[str]:
    return frozenset(terms(duty))
