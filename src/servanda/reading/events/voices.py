"""Finds who speaks in a sentence by its verbs of speech: each verb, its family, and where its subject stands.

Verb classes follow CAMEO (Accuse 11, Reject 12, Admit 055, Demand 10, Promise 05, Investigate 09) and the verbs of
reporting of English news. A participle in front of a noun (`the alleged attack`) and a passive without
speaker (`it was denied access`) are no speech.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from servanda.reading.patterns import WHOLE_WORDS, Patterns
from servanda.reading.remembering import of_sentences

_VERBS = {
    "charge": r"accus(?:es|ed|e)|blam(?:es|ed)|alleg(?:es|ed)|charg(?:es|ed)(?! d')|condemn(?:s|ed)|denounc(?:es|ed)|protest(?:s|ed)"
    r"|complain(?:s|ed)|(?:call|label|brand|term)(?:s|ed)? (?=(?:it|this|that|each|the|them|both|an?)\b)|calls(?! (?:for|on|upon|off))|put it the other way|lashed out"
    r"|summon(?:s|ed)|holds? up|describ(?:es|ed) (?:this|it|that|the)|speaks? of|spoke(?:n)? of|spoke on \w+ of|put .{3,60} down to (?=[A-Z])"
    r"|reproach(?:es|ed)|rebuk(?:es|ed)|decr(?:ies|ied)|deplor(?:es|ed)|criticis(?:es|ed)|criticiz(?:es|ed)|lambast(?:es|ed)|slam(?:s|med)|censur(?:es|ed)|castigat(?:es|ed)|berat(?:es|ed)|chid(?:es|ed)|took (?:\w+ )?to task|tak(?:es|en) (?:\w+ )?to task|t(?:ook|akes?) (?:issue|exception)|c(?:ame|omes?) out (?:\w+ \w+ )?against|spoke (?:with|out)|grumbl(?:es|ed)|railed|fum(?:es|ed)|sounded the alarm|rais(?:es|ed) the alarm|lodg(?:es|ed) a (?:\w+ )?(?:protest|complaint)|fil(?:es|ed) (?:a|\w+-\w+|\w+) complaints?|voic(?:es|ed) (?:\w+ )?(?:concern|alarm|dismay|regret|protest)|express(?:es|ed) (?:\w+ )?(?:concern|alarm|dismay|indignation|outrage)|call(?:s|ed) (?:\w+ ){1,4}(?=[“\"])|held (?:it|this|that) against|h(?:olds|eld) (?:\w+ ){1,12}?against (?:the |its )?(?=[A-Z])|contradict(?:s|ed)|turned (?:on|against) (?=[A-Z])",
    "denial": r"den(?:ies|ied|y)|reject(?:s|ed)?|dismiss(?:es|ed)|refut(?:es|ed)|rebuff(?:s|ed)|disput(?:es|ed)|contest(?:s|ed) the"
    r"|dissociated"
    r"|brush(?:es|ed) (?:aside|off)|shrug(?:s|ged) off|rul(?:es|ed) out|wav(?:es|ed) (?:aside|away)|scoff(?:s|ed)|repudiat(?:es|ed)|disown(?:s|ed)|(?:was|were|is) quick to deny|would (?:hear none|not hear) of|did not share|do(?:es)? not share|laugh(?:s|ed) (?:off|at)|took the opposite view|insist(?:s|ed) on (?:its|his|her|their) innocence",
    "answer": r"repl(?:ies|ied)|answer(?:s|ed)|retort(?:s|ed)|counter(?:s|ed)(?! ?-)|respond(?:s|ed)|rejoin(?:s|ed)|explain(?:s|ed)|wrote back"
    r"|put(?:s)? (?:this|it|that) down to|(?<=['’]s )(?:first )?(?:answer|reply|response|defence|excuse)|answer (?:was|came)"
    r"|(?<=and )(?:was|were) told that"
    r"|struck (?:back|another note)|hit back|shot back|fired back|parr(?:ies|ied)|return(?:s|ed) the compliment|saw (?:it|this|that|the matter) differently|t(?:ells|old) another story|g(?:ave|ives) (?:an?other|its|his|her|a different) (?:version|account|explanation)|beg(?:s|ged) to differ|clarif(?:ies|ied)",
    "question": r"(?:asked|put (?:it|this|that) to)(?= .{3,80}?,? and (?:it|he|she|they|was|were) (?:says?|said|told|answers?|answered|replie[sd])\b)",
    "objection": r"object(?:s|ed)|disagree[sd]?",
    "admission": r"admit(?:s|ted)?|conced(?:es|ed)|acknowledg(?:es|ed)|apologi[sz](?:es|ed)|regrets|regretted|did not (?:dispute|deny)(?! [^,;.]{0,60}\bbut\b)"
    r"|begg(?:ed) (?:\w+ )?pardon|begs (?:\w+ )?pardon|own(?:s|ed) up|confess(?:es|ed)|g(?:ave|ives) way|express(?:es|ed) regret|sa(?:ys|id) sorry|t(?:ook|akes) (?:the )?(?:blame|responsibility)|apologi[sz]e|concede|admit|acknowledge",
    "promise": r"promis(?:es|ed)|pledg(?:es|ed)|undertook|undertakes|vow(?:s|ed)|assur(?:es|ed)|reaffirm(?:s|ed)|reiterat(?:es|ed)"
    r"|(?:gave|gives) (?:his|her|its|their) word|committed (?:itself|himself|herself)|made an offer"
    r"|g(?:ave|ives|iven) (?:an? |\w+ )?(?:assurances?|undertakings?|guarantees?)|guarante(?:es|ed)(?= (?:that|to))|commits? (?:itself|himself|herself)|affirm(?:s|ed)|sw(?:ears|ore)|undertake(?= to)|pledge|offer(?:s|ed)(?= (?:to|an?|every|its))|confirm(?:s|ed) its readiness",
    "demand": r"demand(?:s|ed)|call(?:s|ed)? (?:up)?on\b|call(?:s|ed)? for|urg(?:es|ed)|appeal(?:s|ed)(?= (?:to|for|on))|request(?:s|ed)"
    r"|insist(?:s|ed) (?:up)?on|ask(?:s|ed)(?= (?:for|that|the|what|to|[A-Z]))|remind(?:s|ed)"
    r"|exhort(?:s|ed)|implor(?:es|ed)|press(?:es|ed)(?= (?:for|[A-Z]|the))|admonish(?:es|ed)|invit(?:es|ed)(?= (?:the|both|[A-Z]))|want(?:s|ed) to know|recommend(?:s|ed)|advis(?:es|ed)(?= (?:that|[A-Z]|the|both))",
    "doubt": r"doubt(?:s|ed)?|question(?:s|ed)|wonder(?:s|ed)"
    r"|wonder|ponder(?:s|ed)|(?:was|were|is|are) not (?:so )?sure|puts? in doubt|cast(?:s)? doubt|left (?:it )?open|suspect(?:s|ed)(?= that)|fear(?:s|ed)(?= that)|puzzl(?:es|ed) over",
    "order": r"order(?:s|ed)(?= )|direct(?:s|ed)(?= [A-Z])|instruct(?:s|ed)",
    "finding": r"decid(?:es|ed)(?= (?:\w+ )?that)|holds (?:today|by|unanimously)|f(?:ound|inds)(?= (?:that|\w+ that|as well|it|the|no|\w+ (?:incompatible|contrary)))|f(?:ound|inds) in|did not find|rul(?:es|ed) that|held(?= (?:that|unanimously))"
    r"|holds that|record(?:s|ed)(?= \w)|register(?:s|ed)|logged|not(?:es|ed)(?= (?:that|in|with|no|\w+ing))|observ(?:es|ed)|counted|enters|certif(?:ies|ied)|verified"
    r"|conclud(?:es|ed)(?= |,)|ruled(?=,| (?:on|in|by|today|yesterday|against|unanimously))|determin(?:es|ed)(?= that)|establish(?:es|ed)(?= that)|saw no (?:breach|violation|reason)|made no finding|c(?:ame|omes) to (?:no|the) (?:finding|conclusion)|noted(?= (?:an?|\d|\w+ \w+ of))|ascertain(?:s|ed)|detect(?:s|ed)|dr(?:ew|aws) no conclusions?|remarks(?= that)",
    "saying": r"sa(?:ys|id|y)|told|tells?|stat(?:es|ed)|declar(?:es|ed)|announc(?:es|ed)|add(?:s|ed)(?= (?:that|in|on)|,|$)|claim(?:s|ed)|argue[sd]?"
    r"|maintain(?:s|ed)?(?= (?:that|to|in|after))|insist(?:s|ed)?|assert(?:s|ed)|contend(?:s|ed)|believe[sd]?|considers?(?= (?:that|this|it|the|[A-Z]\w+ [\dIVX]))|thinks?|warn(?:s|ed)|remark(?:s|ed)|wr(?:ites|ote)"
    r"|pleaded|submitted(?= that)|testified|reported|reports(?= that)|recall(?:s|ed)|point(?:s|ed) out|let it be known|let [A-Z]\w+ know|welcom(?:es|ed)|presents? (?:this|it)"
    r"|confirm(?:s|ed)|stress(?:es|ed)|inform(?:s|ed)|repeat(?:s|ed)|put it|continued(?=[.,])|swears?|regards? (?:as|this|it)|(?<=which the )\w+ regards"
    r"|thank(?:s|ed)|prais(?:es|ed)|hail(?:s|ed)|has claimed|hold that|suggest(?:s|ed)|read(?:s)? (?:out|from)|quotes?|agree(?= that)|justif(?:ies|ied)|defend(?:s|ed) (?:the|this|it)|judg(?:es|ed)"
    r"|emphasi[sz](?:es|ed)|underlin(?:es|ed)|underscor(?:es|ed)|highlight(?:s|ed)|specif(?:ies|ied)|mention(?:s|ed)(?= (?:that|in|the|how))|went on(?= to (?:say|add|claim|accuse)|,|\.)|goes on(?=,|\.)|dr(?:ew|aws) attention|call(?:s|ed) attention|made (?:it )?(?:clear|plain|known)|makes (?:it )?(?:clear|plain|known)|express(?:es|ed) the (?:view|opinion|belief|conviction|hope)|t(?:ook|akes) the view|(?:is|was|were|are) of the (?:view|opinion)|t(?:ook|akes) note|touch(?:es|ed) upon|noted,|notes,|observe that|opined|reckon(?:s|ed)|feels? that|felt that|thought(?= (?:that|it|the|this))|estimat(?:es|ed)|put(?:s)? (?:at|the (?:number|figure|toll))|ventur(?:es|ed)|quip(?:s|ped)|jok(?:es|ed)|sigh(?:s|ed)|mus(?:es|ed)|chim(?:es|ed) in|interject(?:s|ed)|elaborat(?:es|ed)|boast(?:s|ed)|brag(?:s|ged)|crow(?:s|ed)|proclaim(?:s|ed)|pronounc(?:es|ed)|vouch(?:es|ed)|testif(?:ies|ied)|attest(?:s|ed)|disclos(?:es|ed)|reveal(?:s|ed)(?= that)|relat(?:es|ed)(?= (?:that|how))|recount(?:s|ed)|report(?=,| that| no)|read(?:s)? aloud|quot(?:es|ed) (?=[A-Z]|an?\b|the\b)|cit(?:es|ed)(?= (?:the|article|Article|paragraph|section|clause|point|[A-Z]))|invok(?:es|ed)|based (?:itself|himself|herself)|rel(?:ies|ied) on|greet(?:s|ed)|applaud(?:s|ed)|commend(?:s|ed)|celebrat(?:es|ed)(?= the)|pa(?:ys|id) tribute|noted with|communicat(?:es|ed)(?= (?:that|to))|notif(?:ies|ied)|signall?(?:s|ed)(?= that)|hint(?:s|ed)|indicat(?:es|ed)(?= that)|impl(?:ies|ied)(?= that)|contradicted|let (?:it )?be known|commented|comments(?=,| that| on)|(?:write|conclude|argue|claim|find|note|complain|maintain|recall|add|explain|stress|warn|suspect|praise|thank|tell|allege)(?= (?:that|whether|no|how|it|us|me|this)\b|,| [“\"]|\.$)|had to say",
}
_SEARCHED = Patterns(_VERBS, WHOLE_WORDS)
_NO_SPEECH = re.compile(
    r"\b(?:the|an?|any|was|were|be|been|being|is|are|of|as|so|its|their|his|her|our|to|newly|not|(?:could|would|might) have|will|would|could|may|might|can|must|should|did|does)\s+$",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)")
_OPENING_MARKS = '“"«'
_SEGMENT = re.compile(r"[;:](?=\s)|\s[—–-]\s")
_ACCORDING = Patterns(
    {
        "saying": r"[Aa]ccording to|[Ii]n the (?:words|view|opinion) of|[Oo]n behalf of",
        "charge": r"(?:[Cc]omplaint|[Cc]harge|[Pp]rotest|[Aa]ccusation) (?:by|from)",
    },
    r"\b(?:{})\s",
)


_JUDGED = re.compile(
    r"(?<=, )(?:which|and) (?P<who>(?:the )?[A-Z]\w+(?: [A-Z]\w+){0,3}) (?P<verb>(?:regards?|considers?|judges?|holds?|finds?)(?= ))"
)
"""A judgment passed on the sentence that goes before it: `…, which the Mission regards as a breach`."""


_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|been|being)(?: \w+){0,2}? (?P<verb>accused|alleged|claimed|charged|blamed|said|reported|criticised|criticized|condemned|denounced|denied|rejected"
    r"|dismissed|disputed|contested|contradicted|questioned|doubted|welcomed|praised|thanked|reproached|reprimanded|faulted|challenged|confirmed|acknowledged|admitted|echoed|held|described|termed"
    r"|called|branded|labelled|urged|asked|demanded|promised|pledged|reaffirmed|stressed|noted|observed|qualified|protested|told|met|answered|seconded|repeated)\b"
)
_AGENT = re.compile(
    r"\b(?:by|from) (?=(?:the |an? |its |his |her |their |our |some |many |several )?[\w“])(?!\w+ing\b)"
)
_BEHIND = re.compile(r"\b(?:in|from|at) (?:the )?(?=[A-Z])")
"""Where a passive has no agent, the seat of a government can stand for it: `it was denounced in Bonn`."""
_CAME_FROM = re.compile(
    r"\b(?P<verb>(?:came|comes|c[ao]me too|issued|arrived)(?: \w+){0,3}?) (?=from )|\b[Ff]rom (?=.{3,60}? (?P<later>c[ao]mes? (?:the|an?|word)\b))"
)
_NOUN = re.compile(
    r"\b(?:complaint|charge|accusation|reproach|objection|answer|reply|denial|criticism|protest|call|demand|appeal|promise|assurance|warning|retort|claim|word|praise|voices?)\b",
    re.IGNORECASE,
)


class Voice(NamedTuple):
    """A verb of speech; offsets are those of the sentence, end exclusive."""

    family: str
    verb: tuple[int, int]
    subjects: tuple[tuple[int, int], ...]
    """the stretches in which its subject may stand, the likeliest first"""
    start: int
    """where the part of the sentence starts that it governs"""


@of_sentences
def unquoted(sentence: str) -> str:
    """Return the sentence with what stands in quotation marks blanked out, of the same length.

    >>> unquoted('He said “no” twice.')
    'He said      twice.'
    """
    if not any(mark in sentence for mark in _OPENING_MARKS):
        return sentence
    return _QUOTED.sub(lambda found: " " * len(found[0]), sentence)


def voices(sentence: str) -> tuple[Voice, ...]:
    """Return the verbs by which somebody speaks, the first of each part that a semicolon or colon ends.

    >>> [voice.family for voice in voices("Armenia denied it; Baku said that it was so.")]
    ['denial', 'saying']
    """
    return tuple(_voices(unquoted(sentence)))


def next_voice(sentence: str, voice: Voice) -> Voice | None:
    """Return the verb that may speak where `voice` turned out not to, in the same part of the sentence.

    >>> first = voices("The notice that 3(b) calls for never came, Baku said.")[0]
    >>> next_voice("The notice that 3(b) calls for never came, Baku said.", first).family
    'saying'
    """
    plain = unquoted(sentence)
    end = _SEGMENT.search(plain, voice.verb[1])
    found = _first(plain, voice.verb[1], end.start() if end else len(plain))
    return found._replace(start=voice.start) if found else None


def _voices(plain: str) -> Iterator[Voice]:
    start = 0
    for end in (*(mark.start() for mark in _SEGMENT.finditer(plain)), len(plain)):
        voice = _first(plain, start, end)
        if voice:
            yield voice
        start = end + 1


def _first(plain: str, start: int, end: int) -> Voice | None:
    for family, according in _ACCORDING.each(plain, start, end):
        stop = _stop(plain, according.end(), end)
        return Voice(family, according.span(), ((according.end(), stop),), start)
    judged = _JUDGED.search(plain, start, end)
    if judged:
        return Voice("finding", judged.span("verb"), (judged.span("who"),), start)
    passive = _passive(plain, start, end)
    for family, found in _SEARCHED.each(plain, start, end):
        if family == "question":
            continue
        if passive and passive.verb[0] <= found.start():
            return passive
        if not _NO_SPEECH.search(plain, max(start, found.start() - 14), found.start()):
            return Voice(family, found.span(), _subjects(plain, start, found), start)
    return passive


def _passive(plain: str, start: int, end: int) -> Voice | None:
    """Return what is said by an agent: `was accused by …`, `it is claimed in …`, `the charge came from …`."""
    found = _PASSIVE.search(plain, start, end)
    if found:
        family = next((name for name, _ in _SEARCHED.each(found["verb"])), "saying")
        agent = _AGENT.search(plain, found.end(), end)
        seat = _BEHIND.search(plain, found.end(), min(end, found.end() + 12))
        before = _BEHIND.search(plain, start, found.start())
        where = agent or seat
        if where:
            stretch = (where.end(), _stop(plain, where.end(), end))
        elif before and re.search(r"\bit\b", plain[before.end() : found.start()]):
            stretch = (before.end(), found.start())
        else:
            return None
        return Voice(family, found.span("verb"), (stretch,), start)
    came = _CAME_FROM.search(plain, start, end)
    if came and _NOUN.search(plain, start, end):
        if came["verb"]:
            place = came.end() + len("from ")
            return Voice("saying", came.span("verb"), ((place, _stop(plain, place, end)),), start)
        return Voice("saying", came.span("later"), ((came.end(), came.start("later")),), start)
    return None


def _subjects(plain: str, start: int, verb: re.Match[str]) -> tuple[tuple[int, int], ...]:
    """Return the parts between commas before the verb, from the verb backwards; after it where it opens."""
    parts: list[tuple[int, int]] = []
    end = verb.start()
    while end > start and len(parts) < 6:
        comma = max(plain.rfind(",", start, end), start - 1)
        if plain[comma + 1 : end].strip():
            parts.append((comma + 1, end))
        end = comma
    after = (verb.end(), _stop(plain, verb.end(), len(plain)))
    opens = not plain[start : verb.start()].strip(" ,“”\"'")
    return (after,) if opens else tuple(parts)


def _stop(plain: str, start: int, end: int) -> int:
    comma = plain.find(",", start, end)
    return min(end, start + 80) if comma < 0 else comma
