"""Knows how English news words a charge, a denial, an admission, a performance, a doubt.

Each family is one regular expression over lower-case text. Sources: the wording of stance and attribution
collected for this project from reporting on several instruments, and the verb classes of CAMEO (Accuse 11,
Reject 12, Admit 05/08, Demand 10, Investigate 09).
"""

import re

from servanda.reading.patterns import Patterns, lowered

_BREACH = (
    r"(?:gross|flagrant|blatant|grave|clear|open|serious|repeated|manifest|plain)(?:ly)? (?:violat|breach|disregard)\w*",
    r"violat\w+",
    r"breach(?:es|ed|ing)?",
    r"in (?:open |plain |clear |flagrant )?(?:disregard|defiance|contravention) of",
    r"contraven\w+",
    r"infring\w+",
    r"(?:runs?|ran|running|goes|went) (?:counter|contrary|against)",
    r"contrary to",
    r"contradict\w*",
    r"incompatible with",
    r"(?:not|hardly) in (?:line|keeping|accordance|conformity) with",
    r"at (?:odds|variance) with",
    r"(?:falls?|fell) foul of",
    r"offend(?:s|ed|ing)? against",
    r"(?:broke|break(?:s|ing)?|broken|tore up|tears? up|torn up|tramples?|trampled|trampling|flout\w*|renege\w*|sabotag\w*|nullif\w*|devalu\w*|disavow\w*|gutted|emptied|mock(?:s|ed|ery)|shred\w*)\b",
    r"fail(?:s|ed|ing|ure)? (?:to|in|of)",
    r"(?:has|have|had) (?:yet|still) to",
    r"(?:has|have|had|did|does|do|was|were|is|are) (?:not|never) (?:been )?(?:carried|fulfil\w*|implement\w*|honou?r\w*|perform\w*|compl\w+|kept?|keep|ensur\w*|abid\w*|deliver\w*|return\w*|withdraw\w*|withdrawn|respect\w*|release\w*|pull\w*|hand\w*|open\w*)",
    r"n[o']t (?:carried out|fulfil\w*|implement\w*|honou?r\w*|complet\w*)",
    r"nor has|nor have|neither .{0,40} nor",
    r"still (?:owes?|hold(?:s|ing)?|refus\w+|keep(?:s|ing)?|occup\w+)",
    r"stall(?:s|ed|ing)?|drag\w* (?:its|their|his) feet|dragging out",
    r"(?:bad|breach of) faith",
    r"unlawful\w*|illegal\w*|inadmissib\w*",
    r"overdue|in arrears|unfulfilled|unkept",
    r"lost sight of|beyond the (?:line|positions)|overstep\w*|in breach",
    r"dead letter|empty words|worthless",
    r"leaves? .{0,30}without any",
)
_CHARGE = (
    r"accus\w+",
    r"blam\w+",
    r"alleg\w+",
    r"charg(?:es?|ed|ing) (?!d'affaires)",
    r"condemn\w*",
    r"protest\w*",
    r"denounc\w*",
    r"complain\w*",
    r"lash\w* out|chid\w+|rebuk\w+|scold\w*|reproach\w*|upbraid\w*",
    r"call(?:s|ed|ing)? (?:it|this|that|the .{1,30}) (?:a |an )",
    r"put(?:s)? .{0,60} down to",
    r"(?:held|holds?) .{0,30} against",
    r"point(?:s|ed|ing)? (?:the|a) finger",
    r"attribut\w+",
    r"hold(?:s|ing)? .{0,20}responsible",
    r"summon\w* the",
    r"note of protest",
)
_DENIAL = (
    r"den(?:y|ies|ied|ying|ial)",
    r"reject\w*",
    r"dismiss\w*",
    r"refut\w*",
    r"rebut\w*",
    r"disput(?:e|es|ed|ing)\b",
    r"untruth|blatant lie|fabricat\w*|unfounded|groundless|baseless|unsubstantiated|absurd|invention|slander",
    r"(?:has|have|had) (?:broken|violated|breached|offended against) (?:no|nothing|not a)",
    r"not (?:a single|one) (?:line|provision|point|article|shot)",
    r"(?:no|nothing) .{0,40}(?:was|were|had been|has been) (?:broken|violated|closed|hidden)",
    r"did not (?:violate|breach|break|run counter|contradict)",
    r"nobody (?:has|had) ",
    r"only to (?:protect|defend|test|clarify)|self-defen[cs]e|in reply|in response",
    r"(?:retort|counter|object|protest their|repl(?:y|ies|ied)|answer\w*|respond\w*) that",
    r"misunderstanding",
    r"(?:lies?|lay) outside|does not (?:cover|concern|apply|bind|reach)|has never concerned|reaches no one",
    r"nothing (?:in|of) .{0,30}(?:hands?|gives?|requires?|obliges?|says)",
    r"(?:was|were) down for|for (?:maintenance|a test|repairs)",
    r"insist(?:s|ed|ing)? that",
    r"categorically|rebuff\w*",
)
_ADMISSION = (
    r"admi(?:t|ts|tted|tting)\b",
    r"acknowledg\w*",
    r"conced\w*",
    r"apologi[sz]\w*|apolog(?:y|ies)|said (?:he|she|it|they) (?:was|were) sorry|regret(?:s|ted|table)?",
    r"took responsibility|takes? responsibility|pleads? guilty",
    r"own(?:s|ed) up",
)
_PROMISE = (
    r"promis(?:es|ed|e|ing)\b",
    r"pledg\w*",
    r"under(?:took|takes|take|taking)\b",
    r"vow(?:s|ed)?",
    r"commit(?:s|ted|ment)? (?:itself|himself|herself|themselves|to)",
    r"assur(?:es?|ed|ing|ance)",
    r"reaffirm\w*|reiterat\w*|recommit\w*",
    r"stands? by|will go on|would steer by|remains? (?:bound|committed|faithful|true)",
    r"will (?:keep|honou?r|respect|return|release|withdraw|open|pay|abide)",
    r"would (?:keep|honou?r|respect|return|release|withdraw|be led|abide)",
)
_COMPLIANCE = (
    r"in (?:full |strict )?(?:accordance|line|keeping|conformity|compliance) with",
    r"as (?:stipulated|required|provided|foreseen|promised|agreed|laid down|set out|prescribed|demanded|asked)",
    r"pursuant to|under the terms of|by virtue of",
    r"compl(?:y|ies|ied|ying|iance)",
    r"fulfil\w*|carr(?:y|ies|ied|ying) out|implement\w*|perform(?:s|ed|ing|ance)\b|honou?r(?:s|ed|ing)?\b|deliver(?:s|ed|ing)?\b|discharg\w+",
    r"kept (?:its|his|her|their|to)|keeps? (?:its|his|her|their|to) (?:word|promise|obligations?|letter)",
    r"met (?:its|the|their)|on (?:time|schedule)|ahead of|within the (?:limit|time|term|deadline)|inside the limit",
    r"on (?:the )?(?:day|date) (?:named|set|fixed)|just as|as .{0,30}(?:would have it|asks?|wants?|wanted|requires?|demands?|provides?)",
    r"abid\w+ by|respect(?:s|ed|ing) (?:the|its)|adher\w+",
    r"by the book|to the letter",
    r"cooperat\w*|exchang\w+|handed (?:over|back)|released|returned|withdrew|pulled (?:out|back)|reopened|repatriat\w*|destroyed|dismantl\w*|ratif\w*",
)
_CONTEST = (
    r"doubt\w*|question(?:s|ed|ing|able)?\b|wonder\w*|unclear|uncertain|ambigu\w*",
    r"late\b|delay\w*|postpon\w*|weeks? after|days? after|months? after|behind schedule|too (?:late|early|soon)|before any",
    r"so-called|differing|different reading|reads? (?:it|the)|interpret\w*|means? (?:only|that)|as .{0,20}reads",
    r"partly|partial\w*|half|only (?:some|part)|not all|all but|incomplete",
    r"although|even though|despite|whereas|instead of",
    r"on paper|in name only|slow progress|remains? to be seen",
    r"(?:no|none of .{0,30}) (?:longer )?(?:valid|force|in force)|has lapsed|void|obsolete|spent",
)
_DEMAND = (
    r"demand\w*",
    r"call(?:s|ed|ing)? (?:on|upon|for)",
    r"urg(?:e|es|ed|ing)\b",
    r"appeal\w*",
    r"insist(?:s|ed|ing)? (?:on|upon)",
    r"request\w*|ask(?:s|ed|ing)? (?:for|that|the|it|him|her|them)",
    r"must (?:be|now|at|put|stop|leave|go|return|release|withdraw|see|end|open)",
    r"should (?:honou?r|stop|return|release|withdraw|be|leave|open|put an end)",
    r"order(?:s|ed|ing)\b|direct(?:s|ed|ing) \w+ to|instruct\w*|requir(?:ed|es) \w+ to",
    r"ultimatum|deadline",
)
_FINDING = (
    r"\b(?:court|tribunal|arbitrat\w*|panel|commission|mission|monitors?|observers?|inspectors?|patrols?|verification)\b",
    r"(?:found|finds|ruled|rules|held|concluded|concludes|determined|established|observed|recorded|records|registered|verified|logged|counted|noted|documented|certif\w+) ",
)
_SAYING = (
    r"sa(?:y|ys|id|ying)\b|told|tells|stat(?:es|ed|ing)\b|declar(?:es|ed|ing)\b|announc\w+|add(?:s|ed)\b|not(?:es|ed)\b|claim(?:s|ed|ing)?\b"
    r"|argu(?:es|ed|ing)\b|maintain(?:s|ed|ing)?\b|insist\w*|assert\w*|contend\w*|believ(?:es|ed)\b|consider(?:s|ed)\b|think(?:s)?\b|thought\b"
    r"|warn\w*|remark\w*|observ(?:es|ed)\b|explain\w*|wr(?:ites|ote)\b|according to|in the words of|put it|speaks? of|spoke of|spoken of|calls?\b|called\b"
    r"|repl(?:y|ies|ied)\b|answer\w*|retort\w*|counter(?:s|ed)\b|pleaded|submitted|testif\w+|report(?:s|ed)\b|recall\w*|point(?:s|ed) out|let it be known"
    r"|objects?\b|objected|welcom(?:es|ed)\b|presents? (?:this|it|the)|regrets?\b|register(?:s|ed)\b|recorded\b|records\b|confirm\w*|reiterat\w*"
    r"|disagree\w*|stress(?:es|ed)\b|describ(?:es|ed) (?:this|it|the)|inform(?:s|ed) |speaks? of|answer (?:was|came)|repeats?\b"
    r"|find(?:s)?\b|sees?\b|saw\b|i am (?:convinced|told|sure)|i (?:find|hold|think|believe)|in (?:his|her|its|my|our) (?:view|opinion)"
)
_HYPOTHESIS = (r"\b(?:if|unless|whether|were to|would have|might|may|could)\b",)
_TEXT_SPEAKS = (
    r"(?:provides?|says?|states?|reads?|names?|sets?|obliges?|requires?|binds?|allows?|permits?|forbids?|lists?|covers?|concerns?|deals? with|speaks? of|mentions?|promises|gives?|asks?|asked|leaves?|contains?) (?:that|for|the|no|a|an|each|both|to|of|only|nothing|neither)",
)

FAMILIES = {
    "breach": _BREACH,
    "charge": _CHARGE,
    "denial": _DENIAL,
    "admission": _ADMISSION,
    "promise": _PROMISE,
    "compliance": _COMPLIANCE,
    "contest": _CONTEST,
    "demand": _DEMAND,
    "finding": _FINDING,
    "saying": (_SAYING,),
    "hypothesis": _HYPOTHESIS,
    "text speaks": _TEXT_SPEAKS,
}

_SEARCHED = Patterns({name: "|".join(patterns) for name, patterns in FAMILIES.items()})


def families(sentence: str, start: int = 0) -> dict[str, re.Match[str]]:
    """Return the families that a sentence words from a place on, each with its first words.

    >>> sorted(families("Baku accused Yerevan of violating point 4."))
    ['breach', 'charge']
    """
    return dict(_SEARCHED.found(lowered(sentence), start))
