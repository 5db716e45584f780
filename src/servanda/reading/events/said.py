"""Knows what a sentence says of a clause: who says it with which verb, of whose conduct, kept or not, and when.

Each fact is a clue for the weighing of claims; `by_rule` is the claim that the codebook gives them where
nothing else is known.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from servanda.model.vocabulary import Stance, Standing
from servanda.reading.events.beginnings import Patterns
from servanda.reading.events.scene import FIRST_PERSON, Scene
from servanda.reading.events.speaker import CODER, Speaker
from servanda.reading.events.voices import unquoted

Claim = tuple[Stance, Standing]

_LATE = re.compile(
    r"\b(?:days?|weeks?|months?|hours?|years?|fortnight|minutes) (?:late|later than|behind|beyond|overdue)\b|\b(?:too|so|came in) late\b|\blate\b(?=[,.;])"
    r"|\b(?:days?|weeks?|months?|hours?|years?) after (?:the (?:date|day|time|limit|deadline|sixtieth|\w+ieth|\w+th|\w+ day|term)|it\b|that (?:paragraph|article|point|section))"
    r"|\bbelated|\boverdue|\bten more days|\bput off|\bwas to have\b|\bshould have\b|\bthe next day instead\b|\binstead of on\b"
    r"|\b(?:had|still had) .{0,30}\b(?:to run)\b|\bbefore any\b|\bhad been due\b|\beight months after\b|\bafter a wait\b",
)
_EXCESS = re.compile(
    r"\b(?:fewer|less|more|later|nearer|shorter|longer|faster) than (?=[^,.;]{0,60}\b(?:allows?|gives?|sets?|asks?|agreed|point|article|paragraph|section|could|limit|share|number|named))"
    r"|\bshort of the\b|\bbelow the (?:figure|level|share|minimum)|\babove the (?:figure|level|limit)|\bmore than (?:article|paragraph|point|section)|\bnot the \w+ of\b|\bbeyond the\b"
    r"|\balthough\b|\bthough\b|\bwhereas\b|\beven as\b|\bwithout (?:asking|warning|notice|telling|the)\b|\binstead of\b"
)
_UNDONE = re.compile(
    r"^(?:no|none|neither|nobody|nothing|not) .{3,60}\b(?:has|have|had|was|were|did)\b|\b(?:neither|nobody|none) .{0,25}(?:has|have|had|did)\b|\b(?:has|have|had) (?:not|never|yet to)\b|\bfail(?:s|ed|ing)\b|\bremains? un\w+"
    r"|\bdoes not permit|\bmay not\b|\bforbids\b|\bclosed behind|\bstill (?:holds?|sits?|keeps?|waits?|owes?)\b"
)
_IN_TIME = re.compile(
    r"\b(?:ahead of|before (?:the )?(?:limit|time|date|day|deadline)|inside the|within the|well inside|on the (?:very )?(?:day|date|dot)|in time|on time|under the limit|to the letter"
    r"|without (?:a )?fault|as (?:promised|required|agreed|provided|foreseen|stipulated)|as (?:the|article|point|paragraph|section|that|this|its|it|those|articles?) [^,.]{0,50}?"
    r"(?:asks?|has it|wants?|requires?|demands?|provides?|obliges?|calls? for|foresees?|would have it|allows?|may|entitle|permits?|says?|gives?))\b"
    r"|\bin (?:accordance|line|keeping|conformity|full compliance|performance)",
)
_WRONG = re.compile(
    r"\b(?:violat\w+|breach\w*|contraven\w+|infring\w+|contrary to|counter to|incompatible|at odds|foul of|offend\w* against|broke\b|broken|breaks|bends|tore up|torn up|trampl\w+"
    r"|flout\w*|reneg\w*|sabotag\w*|devalu\w*|mockery|fail(?:s|ed|ing|ure)|yet to|unlawful\w*|illegal\w*|overdue|against (?:the|article|point|paragraph|section|#)|in defiance|disregard|died|dead\b|piracy|blockade|violence"
    r"|forbids?|not (?:permit|allow|foresee)\w*|(?:does|do|did|may|must) not\b|has not|have not|had not|never|nobody has|no longer|without (?:asking|warning|notice|telling)|stall\w*|owes?|left its own undone|instead of"
    r"|nothing (?:of the kind|was)|not a (?:word|sack|tonne|single|cubic)|hamper\w*|blam\w+|closed too late|lost sight|should have|should be|ought to|not at all|no figures|still (?:wait|hold|sits?|keeps?)|kept from|turned away|half)\b"
)
_KEPT = re.compile(
    r"\b(?:kept|keeps?|compl(?:y|ied|ies|iance)|fulfil\w*|carr(?:y|ies|ied|ying) out|implement\w*|observ(?:ed|es)|honou?r\w*|met|paid|cleared|handed over|returned|released|withdr\w+|destroyed|delivered|opened|open|exchanged"
    r"|done|finished|completed|issued|admitted|respected|within|accordance|line with|in keeping|committed|faithful|abid\w+|withdrew|grown|held|carried)\b"
)
_RED = r"(?:violat\w+|breach\w*|contraven\w+|infring\w+|contrary|counter to|run counter|ran counter|incompatible|at odds|foul of|offend\w*|brok\w+|break\w*|tor[en] up|trampl\w+|sabotag\w*|closed|stood in the way|hidden|aimed at|hinder\w*|miss(?:ed|ing)|refus\w+|harm\w*|directed against|filled|scratched|nearer|shoot|fault|fired|taken|better kept)"
_WRONG_DENIED = re.compile(
    rf"(?:\b(?:not|never|no|nor|nobody|nothing|without|neither|none)\b|n['’]t\b)(?:\W+\w+){{0,4}}?\W+{_RED}\b"
)
_CLEARLY_WRONG = re.compile(rf"\b{_RED}")
_REJECTS = re.compile(
    r"\b(?:reject\w*|den(?:y|ies|ied)|untrue|untruth|nonsense|unfounded|baseless|groundless|absurd|slander|false|lie|misunderstanding|only to|merely|in reply our|self-defence|not the case|does not (?:cover|concern|apply|bind|reach|mean)"
    r"|do not reach|reaches no one|outside (?:that|the)|(?:is|are) no (?:prisoners|gun|breach)|for want of|on account of|for repairs?|for the safety|put off|needed no|not a work|not find proved)\b",
)
_MUST = re.compile(r"\b(?:must|ought to|had to be|have to|should (?!have)|is bound to)\b")
_IT_IS_HE = re.compile(r"\bit (?:is|was) (?:not )?(?:the )?(?:\w+ ){1,5}?(?:that|which|who)\b")
_EVALUATES = re.compile(
    r"\bwhich is (?:what|the|just|solidarity|how)|\bof the (?:kind|sort)\b|\b(?:adopted|adopts?|publish\w*|withdrew its complaint|agreed statement)\b"
)
_FUTURE = re.compile(
    r"\b(?:will|would|shall|going to|is ready to|are ready to|undertakes? to|might come back)\b"
)
_NEGATED = re.compile(
    r"\b(?:not|no|nobody|nothing|never|none|neither|nor|false|nonsense|untrue|untruth|unfounded|baseless|groundless|absurd|lie)\b|\w+n't\b"
)
_SORRY = re.compile(
    r"\b(?:apologi\w+|regret\w*|sorry|fault was ours|our fault|mistake|admit\w*|conced\w*|acknowledg\w*|ours?,? it had|not theirs|confess\w*|we are late)\b"
)
_COUNTER = re.compile(
    r"\b(?:it (?:was|is) (?:\w+ ){1,4}(?:that|which|who)|and that (?:it|the|\w+ had|\w+ has)|in turn|while (?!the)|but that|not \w+ but|and accused|and blamed|; (?:it|they) (?:was|is))\b"
)
_DOUBT = re.compile(
    r"\b(?:doubt\w*|question\w*|wonder\w*|asks? what|asked what|whether|what was left|yet to be seen|not among|remains to|unclear|slow|at this pace|quarrel\w*|not quite)\b"
)
_PERMIT = re.compile(
    r"\b(?:gives? notice|gave notice|notice of|withdraws? the notice|asks? for \w+ more|more years|more time|took back the notice|does not wish)\b"
)
_ORDERS = re.compile(r"\b(?:order(?:s|ed)|direct(?:s|ed)|reaffirmed|indicated|demand(?:s|ed))\b")
_NO_CULPRIT = re.compile(
    r"\b(?:no side|either side|not in a position|not say who|who fired|attribut\w+ (?:none|it|them|the)|names no|unclear who|does not say|could not tell|not established)\b"
)
_ATTACK = re.compile(
    r"\b(?:fire[ds]?|shell\w*|shots?|struck|strike|missiles?|drone|attack\w*|kill\w*|dead|dies?|closed?|closes|block\w*|shut|turn(?:ed|ing) back|sentenc\w+|arrest\w*|checkpoint|seiz\w+|rounds?|mortar|tents|checks?|opened all|set .{0,20}alight)\b"
)
_FAMILIES: Mapping[str, re.Pattern[str]] = {
    "late": _LATE,
    "excess": _EXCESS,
    "undone": _UNDONE,
    "wrong denied": _WRONG_DENIED,
    "clearly wrong": _CLEARLY_WRONG,
    "rejects": _REJECTS,
    "must": _MUST,
    "it is he": _IT_IS_HE,
    "evaluates": _EVALUATES,
    "in time": _IN_TIME,
    "wrong": _WRONG,
    "kept": _KEPT,
    "future": _FUTURE,
    "negated": _NEGATED,
    "counter": _COUNTER,
    "doubt": _DOUBT,
    "permitted": _PERMIT,
    "no culprit": _NO_CULPRIT,
    "attack": _ATTACK,
}


_SEARCHED = Patterns({name: pattern.pattern for name, pattern in _FAMILIES.items()}, at_word=False)


class Around(NamedTuple):
    """What the sentences before and after one tell of it."""

    accused: Collection[str] = ()
    """whom the event before charged with a breach"""
    disputed: bool = False
    """True where somebody charges or denies it in the sentences after"""


NOTHING = Around()


class Said(NamedTuple):
    """What a sentence says, by its words."""

    kind: str
    """who says it: `coder analyst press NGO court monitor party other`"""
    verb: str
    """the family of the verb of speech; empty where there is none"""
    facts: frozenset[str]
    other_named: bool
    """True where somebody else's conduct can be meant"""
    own: bool
    """True where the speaker's own conduct is spoken of"""
    answers: bool = False
    """True where the event before charged the speaker with a breach"""
    disputed: bool = False
    """True where somebody charges or denies it in the sentences after"""


def said(scene: Scene, by: Speaker, kind: str, around: Around = NOTHING) -> Said:
    """Return what a sentence says; `kind` is what sort of speaker `by` is.

    `around` is what the sentences before and after it tell.
    """
    start, end = by.reach
    whole = scene.text[start:end]
    content = scene.text[by.voice.verb[1] : end] if by.voice else whole
    if by.voice and (len(content) < 45 or by.voice.verb[0] - start > len(whole) * 0.4):
        content = whole
    plain = content.replace("’", "'")
    home = by.who.partition(":")[0]
    codes = {one.code for one in scene.actors if one.code and scene.at(one.end) <= len(scene.text)}
    named_in = {one.code for one in scene.actors if one.code and one.text in content}
    own = (
        home in named_in
        or bool(FIRST_PERSON.search(plain))
        or bool(re.search(r"\b(?:it|its|he|she|his|her|they|their)\b", unquoted(plain)[:60]))
    )
    lower = plain.lower()
    facts = {name for name, _ in _SEARCHED.found(lower)}
    if _SORRY.search(whole.lower()):
        facts.add("sorry")
    if kind == "court" and _ORDERS.search(whole):
        facts.add("orders")
    answers = home in around.accused or bool(start)
    return Said(
        kind,
        by.voice.family if by.voice else "",
        frozenset(facts),
        bool(codes - {home}),
        own,
        answers,
        around.disputed,
    )


def disputed(scenes: Sequence[Scene], number: int) -> bool:
    """Return True where one of the next sentences charges or denies something."""
    return any(
        scene.families & {"charge", "denial"} for scene in scenes[number + 1 : number + 1 + _NEXT]
    )


_NEXT = 2


def turn(sentence: str) -> int | None:
    """Return where a sentence turns from one claim to another (`and that it was …`), if it does."""
    places = [
        found.start()
        for pattern in (_COUNTER, _IT_IS_HE)
        if (found := pattern.search(sentence.lower()))
    ]
    places += [found.start() for found in re.finditer(r", (?:and|but) |; ", sentence)][:1]
    return min(places) if places else None


def said_clues(told: Said) -> dict[str, float]:
    """Return the clues that tell whether a sentence reports an event at all."""
    found = {f"by {told.kind}": 1.0, f"verb: {told.verb or 'none'}": 1.0}
    return found | {f"says: {fact}": 1.0 for fact in told.facts}


_RULE_COUNTS = 3.0
"""How much more than another clue the claim of the codebook counts: its weight is shrunk less in learning."""


def clues_of(told: Said) -> dict[str, float]:
    """Return the clues that a claim is weighed by."""
    verb = told.verb or "no verb"
    group = _GROUP.get(told.kind, told.kind)
    found = {f"by {told.kind}": 1.0, f"verb: {verb}": 1.0, f"{group} with {verb}": 1.0}
    found |= {f"says: {fact}": 1.0 for fact in told.facts}
    found |= {f"{group} says: {fact}": 1.0 for fact in told.facts}
    found |= {"other named": float(told.other_named), "own conduct": float(told.own)}
    for stance, standing in by_rule(told):
        found[f"rule: {stance} {standing}"] = 1.0
    found |= {"answers": float(told.answers), "disputed": float(told.disputed)}
    found[f"{group} answers"] = float(told.answers)
    first = by_rule(told)[0]
    found[f"first rule: {first[0]} {first[1]}"] = _RULE_COUNTS
    return {name: value for name, value in found.items() if value}


_GROUP = {
    "analyst": "judge",
    "press": "judge",
    "NGO": "judge",
    "court": "impartial",
    "monitor": "impartial",
    "party": "party",
    "other": "party",
}

_BREACH_ALLEGED = (Stance.BREACHES, Standing.ALLEGED)
_BREACH_DENIED = (Stance.BREACHES, Standing.DENIED)
_BREACH_OWNED = (Stance.BREACHES, Standing.ACKNOWLEDGED)
_BREACH_FOUND = (Stance.BREACHES, Standing.ESTABLISHED)
_BREACH_SEEN = (Stance.BREACHES, Standing.ASSESSED)
_KEPT_ALLEGED = (Stance.SUPPORTS, Standing.ALLEGED)
_KEPT_OWNED = (Stance.SUPPORTS, Standing.ACKNOWLEDGED)
_KEPT_FOUND = (Stance.SUPPORTS, Standing.ESTABLISHED)
_KEPT_SEEN = (Stance.SUPPORTS, Standing.ASSESSED)
_OPEN_SEEN = (Stance.CONTESTED, Standing.ASSESSED)
_OPEN_ALLEGED = (Stance.CONTESTED, Standing.ALLEGED)
_TOUCH_FOUND = (Stance.TOUCHES, Standing.ESTABLISHED)


def by_rule(told: Said) -> tuple[Claim, ...]:
    """Return the claims that the codebook gives such a sentence, the first one first."""
    rules = {
        "coder": _coder,
        "court": _impartial,
        "monitor": _impartial,
        "analyst": _judge,
        "press": _judge,
        "NGO": _judge,
    }
    return rules.get(told.kind, _party)(told)


def _coder(told: Said) -> tuple[Claim, ...]:
    facts = told.facts
    if "permitted" in facts:
        return (_TOUCH_FOUND,)
    if "late" in facts:
        return (_OPEN_SEEN, _KEPT_FOUND)
    if ("in time" in facts and "excess" not in facts) or "wrong denied" in facts:
        return (_KEPT_FOUND,)
    if told.disputed and facts & {"attack", "clearly wrong"}:
        return (_OPEN_SEEN,)
    if facts & {"undone", "excess", "clearly wrong", "attack"}:
        return (_BREACH_SEEN,)
    return (_KEPT_SEEN,) if "evaluates" in facts else (_KEPT_FOUND,)


def _impartial(told: Said) -> tuple[Claim, ...]:
    facts = told.facts
    if "no culprit" in facts or "orders" in facts:
        return (_TOUCH_FOUND,)
    if told.kind == "court" and ("rejects" in facts or "wrong denied" in facts):
        return (_BREACH_DENIED,)
    if "in time" in facts and not facts & {"clearly wrong", "excess"}:
        return (_KEPT_FOUND,)
    if facts & {"wrong", "late", "excess", "undone", "attack"}:
        return (_BREACH_FOUND,)
    return (_KEPT_FOUND,)


def _judge(told: Said) -> tuple[Claim, ...]:
    facts = told.facts
    if told.verb in ("denial", "answer") and "wrong" not in facts:
        return (_BREACH_DENIED,)
    if "wrong denied" in facts or (
        "in time" in facts and not facts & {"clearly wrong", "excess", "late"}
    ):
        return (_KEPT_ALLEGED,)
    if "doubt" in facts and not facts & {"clearly wrong", "undone", "late"}:
        return (_OPEN_ALLEGED,)
    if told.verb == "charge" or facts & {"wrong", "late", "excess", "undone", "must"}:
        return (_BREACH_ALLEGED,)
    return (_KEPT_ALLEGED,)


def _party(told: Said) -> tuple[Claim, ...]:
    facts, verb = told.facts, told.verb
    if "no culprit" in facts and verb in ("finding", "saying"):
        return (_TOUCH_FOUND,)
    blames = (
        told.other_named
        and bool(facts & {"clearly wrong", "undone"})
        and "wrong denied" not in facts
    )
    counter = (_BREACH_ALLEGED,) if facts & {"it is he", "counter"} and "wrong" in facts else ()
    if verb in _BY_VERB:
        return _BY_VERB[verb](told, counter)
    if "sorry" in facts and told.own and not blames:
        return _owned(told, counter)
    if blames or "it is he" in facts:
        return (_BREACH_ALLEGED,)
    return _plain(told, counter)


def _plain(told: Said, counter: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Return the claims of a party that just says something."""
    facts = told.facts
    if "wrong denied" in facts and not (told.answers or "rejects" in facts):
        return (_KEPT_ALLEGED,)
    if facts & {"wrong denied", "rejects"}:
        return (_BREACH_DENIED, *counter)
    if "doubt" in facts:
        return (_OPEN_ALLEGED,)
    if told.answers and "in time" not in facts:
        return (_BREACH_DENIED, *counter)
    if facts & {"clearly wrong", "undone", "excess"} or (
        facts & {"wrong", "must"} and told.other_named
    ):
        return (_BREACH_ALLEGED,)
    return (_KEPT_OWNED,) if "future" in facts and told.own else (_KEPT_ALLEGED,)


def _owned(told: Said, counter: tuple[Claim, ...]) -> tuple[Claim, ...]:
    return (_BREACH_OWNED, _KEPT_OWNED) if "future" in told.facts else (_BREACH_OWNED,)


def _objects(told: Said, counter: tuple[Claim, ...]) -> tuple[Claim, ...]:
    return (_BREACH_DENIED, *counter) if told.answers else (_BREACH_ALLEGED,)


_BY_VERB: Mapping[str, Callable[[Said, tuple[Claim, ...]], tuple[Claim, ...]]] = {
    "admission": _owned,
    "denial": lambda told, counter: (_BREACH_DENIED, *counter),
    "answer": lambda told, counter: (_BREACH_DENIED, *counter),
    "objection": _objects,
    "promise": lambda told, counter: (_KEPT_OWNED,),
    "charge": lambda told, counter: (_BREACH_ALLEGED,),
    "demand": lambda told, counter: (_BREACH_ALLEGED,),
    "doubt": lambda told, counter: (_OPEN_ALLEGED,),
}


def speaker_kind(who: str, kinds: Mapping[str, str], parties: frozenset[str]) -> str:
    """Return what sort of speaker `who` is; `kinds` are those of the listed actors by code."""
    head = who.partition(":")[0]
    if head in (CODER, "analyst", "press", "NGO", "court"):
        return head
    if head in parties:
        return "party"
    return "monitor" if kinds.get(head) == "organisation" else "other"
