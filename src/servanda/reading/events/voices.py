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
    r"|summon(?:s|ed)|holds? up|describ(?:es|ed) (?:this|it|that|the)|speaks? of|spoke(?:n)? of|spoke on \w+ of|put .{3,60} down to (?=[A-Z])",
    "denial": r"den(?:ies|ied|y)|reject(?:s|ed)?|dismiss(?:es|ed)|refut(?:es|ed)|rebuff(?:s|ed)|disput(?:es|ed)|contest(?:s|ed) the"
    r"|dissociated",
    "answer": r"repl(?:ies|ied)|answer(?:s|ed)|retort(?:s|ed)|counter(?:s|ed)(?! ?-)|respond(?:s|ed)|rejoin(?:s|ed)|explain(?:s|ed)|wrote back"
    r"|put(?:s)? (?:this|it|that) down to|(?<=['’]s )(?:first )?(?:answer|reply|response|defence|excuse)|answer (?:was|came)"
    r"|(?<=and )(?:was|were) told that",
    "question": r"(?:asked|put (?:it|this|that) to)(?= .{3,80}?,? and (?:it|he|she|they|was|were) (?:says?|said|told|answers?|answered|replie[sd])\b)",
    "objection": r"object(?:s|ed)|disagree[sd]?",
    "admission": r"admit(?:s|ted)?|conced(?:es|ed)|acknowledg(?:es|ed)|apologi[sz](?:es|ed)|regrets|regretted|did not (?:dispute|deny)(?! [^,;.]{0,60}\bbut\b)",
    "promise": r"promis(?:es|ed)|pledg(?:es|ed)|undertook|undertakes|vow(?:s|ed)|assur(?:es|ed)|reaffirm(?:s|ed)|reiterat(?:es|ed)"
    r"|(?:gave|gives) (?:his|her|its|their) word|committed (?:itself|himself|herself)|made an offer",
    "demand": r"demand(?:s|ed)|call(?:s|ed)? (?:up)?on\b|call(?:s|ed)? for|urg(?:es|ed)|appeal(?:s|ed)(?= (?:to|for|on))|request(?:s|ed)"
    r"|insist(?:s|ed) (?:up)?on|ask(?:s|ed)(?= (?:for|that|the|what|to|[A-Z]))|remind(?:s|ed)",
    "doubt": r"doubt(?:s|ed)?|question(?:s|ed)|wonder(?:s|ed)",
    "order": r"order(?:s|ed)(?= )|direct(?:s|ed)(?= [A-Z])|instruct(?:s|ed)",
    "finding": r"decid(?:es|ed)(?= (?:\w+ )?that)|holds (?:today|by|unanimously)|f(?:ound|inds)(?= (?:that|\w+ that|as well|it|the|no|\w+ (?:incompatible|contrary)))|f(?:ound|inds) in|did not find|rul(?:es|ed) that|held(?= (?:that|unanimously))"
    r"|holds that|record(?:s|ed)(?= \w)|register(?:s|ed)|logged|not(?:es|ed)(?= (?:that|in|with|no|\w+ing))|observ(?:es|ed)|counted|enters|certif(?:ies|ied)|verified",
    "saying": r"sa(?:ys|id|y)|told|tells?|stat(?:es|ed)|declar(?:es|ed)|announc(?:es|ed)|add(?:s|ed)(?= (?:that|in|on)|,|$)|claim(?:s|ed)|argue[sd]?"
    r"|maintain(?:s|ed)?(?= (?:that|to|in|after))|insist(?:s|ed)?|assert(?:s|ed)|contend(?:s|ed)|believe[sd]?|considers?(?= (?:that|this|it|the|[A-Z]\w+ [\dIVX]))|thinks?|warn(?:s|ed)|remark(?:s|ed)|wr(?:ites|ote)"
    r"|pleaded|submitted(?= that)|testified|reported|reports(?= that)|recall(?:s|ed)|point(?:s|ed) out|let it be known|let [A-Z]\w+ know|welcom(?:es|ed)|presents? (?:this|it)"
    r"|confirm(?:s|ed)|stress(?:es|ed)|inform(?:s|ed)|repeat(?:s|ed)|put it|continued(?=[.,])|swears?|regards? (?:as|this|it)|(?<=which the )\w+ regards"
    r"|thank(?:s|ed)|prais(?:es|ed)|hail(?:s|ed)|has claimed|hold that|suggest(?:s|ed)|read(?:s)? (?:out|from)|quotes?|agree(?= that)|justif(?:ies|ied)|defend(?:s|ed) (?:the|this|it)|judg(?:es|ed)",
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
    for family, found in _SEARCHED.each(plain, start, end):
        if family == "question":
            continue
        if not _NO_SPEECH.search(plain, max(start, found.start() - 14), found.start()):
            return Voice(family, found.span(), _subjects(plain, start, found), start)
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
