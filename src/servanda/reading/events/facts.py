"""Knows the words by which a sentence says that something was kept, broken, late, denied, left undone.

Each fact is one pattern over lower-case text; a sentence shows a fact or it does not. Sources: the codebook,
and the wording of performance and breach collected for this project.
"""

import re
from collections.abc import Mapping

from servanda.reading.patterns import AS_IT_IS, WHOLE_WORDS, Patterns, lowered
from servanda.reading.remembering import of_sentences

_LATE = re.compile(
    r"\b(?:days?|weeks?|months?|hours?|years?|fortnight|minutes) (?:late|later than|behind|beyond|overdue)\b|\b(?:too|so|came in) late\b|\blate\b(?=[,.;])"
    r"|\b(?:days?|weeks?|months?|hours?|years?) after (?:the (?:date|day|time|limit|deadline|\w+ieth|\w+th|\w+ day|term)|it\b|that (?:paragraph|article|point|section))"
    r"|\bbelated|\boverdue|\bput off|\bwas to have\b|\bshould have\b|\binstead of on\b"
    r"|\b(?:had|still had) .{0,30}\b(?:to run)\b|\bbefore any\b|\bhad been due\b|\bafter a wait\b",
)
_EXCESS = re.compile(
    r"\b(?:fewer|less|more|later|nearer|shorter|longer|faster) than (?=[^,.;]{0,60}\b(?:allows?|gives?|sets?|asks?|agreed|point|article|paragraph|section|could|limit|share|number|named))"
    r"|\bshort of the\b|\bbelow the (?:figure|level|share|minimum)|\babove the (?:figure|level|limit)|\bmore than (?:article|paragraph|point|section)|\bnot the \w+ of\b|\bbeyond the\b"
    r"|\b(?:where|when|since) [^,.;]{3,70}\b(?:gives?|sets?|wants?|has the|would have|leaves?|makes? no|knows? no)\b|\bmakes? no exception|\bknows? no\b"
    r"|\balthough\b|\bthough\b|\bwhereas\b|\beven as\b|\bwithout (?:asking|warning|notice|telling|the)\b|\binstead of\b"
)
_UNDONE = re.compile(
    r"^(?:no|none|neither|nobody|nothing|not) .{3,60}\b(?:has|have|had|was|were|did)\b|\b(?:neither|nobody|none) .{0,25}(?:has|have|had|did)\b|\b(?:has|have|had) (?:not|never|yet to)\b|\bfail(?:s|ed|ing)\b|\bremains? un\w+"
    r"|\bdoes not permit|\bmay not\b|\bforbids\b|\bclosed behind|\bstill (?:holds?|sits?|keeps?|waits?|owes?|sitting|lying|waiting|standing|missing|shut|closed)\b"
    r"|\bneither \w+(?: \w+)? nor\b|\bunpaid\b|\bunanswered\b|\bfor the (?:\w+th|second|third|last) (?:time|day|week|month|year)\b"
    r"|\b(?:keeps?|kept|keeping|left|leaves) [^,.;]{0,40}\b(?:shut|closed|waiting|standing|out|back|in the dark)\b|\bnone (?:at all|of (?:the|them|its|their|ours))\b"
    r"|\bnot an? \w+ to\b"
)
_IN_TIME = re.compile(
    r"\b(?:ahead of|before (?:the )?(?:limit|time|date|day|deadline)|inside the|within the|well inside|on the (?:very )?(?:day|date|dot)|in time|on time|under the limit|to the letter"
    r"|without (?:a )?fault|as (?:promised|required|agreed|provided|foreseen|stipulated)|as (?:the|article|point|paragraph|section|that|this|its|it|those|articles?) [^,.]{0,50}?"
    r"(?:asks?|has it|wants?|requires?|demands?|provides?|obliges?|calls? for|foresees?|would have it|allows?|may|entitle|permits?|says?|gives?))\b"
    r"|\bin (?:accordance|line|keeping|conformity|full compliance|performance)",
)
_WRONG = re.compile(
    r"\b(?:violat\w+|breach\w*|contraven\w+|infring\w+|contrary to|counter to|incompatible|at odds|foul of|offend\w* against|broke\b|broken|breaks|bends|tore up|torn up|trampl\w+"
    r"|flout\w*|reneg\w*|sabotag\w*|devalu\w*|mockery|fail(?:s|ed|ing|ure)|yet to|unlawful\w*|illegal\w*|overdue|against (?:the|article|point|paragraph|section|#)|in defiance|disregard|died|dead\b|blockade|violence"
    r"|forbids?|not (?:permit|allow|foresee)\w*|(?:does|do|did|may|must) not\b|has not|have not|had not|never|nobody has|no longer|without (?:asking|warning|notice|telling)|stall\w*|owes?|instead of"
    r"|nothing (?:of the kind|was)|not a (?:word|single)|hamper\w*|blam\w+|lost sight|should have|should be|ought to|not at all|no figures|still (?:wait|hold|sits?|keeps?)|kept from|turned away|half)\b"
)
_KEPT = re.compile(
    r"\b(?:kept|keeps?|compl(?:y|ied|ies|iance)|fulfil\w*|carr(?:y|ies|ied|ying) out|implement\w*|observ(?:ed|es)|honou?r\w*|met|paid|cleared|handed over|returned|released|withdr\w+|destroyed|delivered|opened|open|exchanged"
    r"|done|finished|completed|issued|admitted|respected|within|accordance|line with|in keeping|committed|faithful|abid\w+|withdrew|grown|held|carried)\b"
)
_RED = r"(?:violat\w+|breach\w*|contraven\w+|infring\w+|contrary|counter to|run counter|ran counter|incompatible|at odds|foul of|offend\w*|brok\w+|break\w*|tor[en] up|trampl\w+|sabotag\w*|closed|stood in the way|aimed at|hinder\w*|miss(?:ed|ing)|refus\w+|harm\w*|directed against|nearer|shoot|fault|fired|taken|in default|against (?:the )?(?:\w+ )?(?:clause|rule|article|point|paragraph|section|undertaking|letter)|not what)"
_WRONG_DENIED = re.compile(
    rf"(?:\b(?:not|never|no|nor|nobody|nothing|without|neither|none)\b|n['’]t\b)(?:[ -]\w+){{0,4}}?[ -]{_RED}\b"
)
_CLEARLY_WRONG = re.compile(rf"\b{_RED}")
_REJECTS = re.compile(
    r"\b(?:reject\w*|den(?:y|ies|ied)|untrue|untruth|nonsense|unfounded|baseless|groundless|absurd|slander|false|lie|misunderstanding|only to|merely|self-defence|not the case|does not (?:cover|concern|apply|bind|reach|mean)"
    r"|do not reach|outside (?:that|the)|(?:is|are) no breach|on account of|for repairs?|put off|not find proved)\b",
)
_MUST = re.compile(r"\b(?:must|ought to|had to be|have to|should (?!have)|is bound to)\b")
_IT_IS_HE = re.compile(
    r"\bit (?:is|was) (?!\w+ed |said |clear |true |known |for )(?:not )?(?:the )?(?:\w+ ){1,5}?(?:that|which|who)\b"
)
_EVALUATES = re.compile(
    r"\bwhich is (?:what|the|just|how)|\bof the (?:kind|sort)\b|\b(?:adopted|adopts?|publish\w*)\b"
)
_FUTURE = re.compile(r"\b(?:will|would|shall|going to|is ready to|are ready to|undertakes? to)\b")
_NEGATED = re.compile(
    r"\b(?:not|no|nobody|nothing|never|none|neither|nor|false|nonsense|untrue|untruth|unfounded|baseless|groundless|absurd|lie)\b|\w+n't\b"
)
_SORRY = r"apologi\w+|regret\w*|sorry|fault was ours|our fault|mistake|admit\w*|conced\w*|acknowledg\w*|confess\w*|we are late"
_COUNTER = re.compile(
    r"\b(?:it (?:was|is) (?:\w+ ){1,4}(?:that|which|who)|and that (?:it|the|\w+ had|\w+ has)|in turn|while (?!the)|but that|not \w+ but|and accused|and blamed)\b|\b; (?:it|they) (?:was|is)\b"
)
_DOUBT = re.compile(
    r"\b(?:doubt\w*|question\w*|wonder\w*|asks? what|asked what|whether|what was left|yet to be seen|not among|remains to|unclear|slow|not quite)\b"
)
_PERMIT = re.compile(
    r"\b(?:gives? notice|gave notice|notice of|withdraws? the notice|asks? for \w+ more|more years|more time|took back the notice|does not wish)\b"
)
_ORDERS = re.compile(r"\b(?:order(?:s|ed)|direct(?:s|ed)|reaffirmed|indicated|demand(?:s|ed))\b")
_NO_CULPRIT = re.compile(
    r"\b(?:no side(?! (?:had|has|ever)\b)|either side|not in a position|not say who|who fired|attribut\w+ (?:none|it|them|the)|names no|unclear who|does not say|could not tell|not established)\b"
)
_ALL_ALIKE = re.compile(
    r"\b(?:urg\w+|appeal\w* to|call\w* on|called upon|ask\w*|tell\w*|told|remind\w*|invit\w+) (?:both|all|the two|the three|each|(?:the )?(?:sides|parties))\b(?!.*\b(?:accus|blam))"
)
_INVOKES = re.compile(
    r"\b(?:clause|article|paragraph|point|section|rule|treaty|convention|agreement|accord|protocol|declaration|[\d.]+|\([a-z\d]\)) (?:itself |also |expressly )?(?:lets|allows|permits|entitles|leaves)\b"
    r"|\b(?:act\w*|defend\w*|its right|our right|entitled) (?:\w+ )?under (?:the )?(?:article|clause|paragraph|point|section|rule)\b"
)
_REDRESS = re.compile(
    r"\band (?:has |have |had )?(?:handed|sent|offered|offers|paid|moved|promised|promises|announced|undert\w+|gave|lift(?:s|ed)|returned|withdrew|dismissed)\b"
)
_ATTACK = re.compile(
    r"\b(?:fire[ds]?|shell\w*|shots?|struck|strike|missiles?|drone|attack\w*|kill\w*|dead|dies?|closed?|closes|block\w*|shut|turn(?:ed|ing) back|sentenc\w+|arrest\w*|checkpoint|bars?|barred|bans?|banned|seiz\w+|rounds?|mortar|checks?)\b"
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
    "all alike": _ALL_ALIKE,
    "invokes": _INVOKES,
    "redress": _REDRESS,
    "no culprit": _NO_CULPRIT,
    "attack": _ATTACK,
}


_SEARCHED = Patterns({name: pattern.pattern for name, pattern in _FAMILIES.items()}, AS_IT_IS)


_REGRETS = Patterns({"sorry": _SORRY}, WHOLE_WORDS)


@of_sentences
def facts_of(words: str) -> frozenset[str]:
    """Return the facts that the words show.

    >>> sorted(facts_of("It has not returned them, contrary to point 8."))
    ['clearly wrong', 'kept', 'negated', 'undone', 'wrong']
    """
    return frozenset(name for name, _ in _SEARCHED.found(lowered(words)))


@of_sentences
def regrets(words: str) -> bool:
    """Return True where somebody says sorry or owns up."""
    return any(_REGRETS.found(lowered(words)))


def commands(words: str) -> bool:
    """Return True where a court orders something."""
    return bool(_ORDERS.search(words))


def turn(sentence: str) -> int | None:
    """Return where a sentence turns from one claim to another (`and that it was …`), if it does."""
    plain = sentence.lower()
    places = [found.start() for each in (_COUNTER, _IT_IS_HE) if (found := each.search(plain))]
    places += [found.start() for found in re.finditer(r", (?:and|but) |; ", sentence)][:1]
    return min(places) if places else None
