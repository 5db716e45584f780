"""Knows the verbs of conduct and speech, and the type of event that each stands for.

Types are those of PLOVER and the CAMEO roots that the coded events use; where a sentence has several, the
earlier in the table goes first, so that an answer to a charge is a rejection and not a statement.
"""

from servanda.model.vocabulary import EventType as T
from servanda.reading.patterns import Patterns, lowered

_VERBS = (
    (
        T.REJECT,
        r"den(?:y|ies|ied)|reject\w*|dismiss\w*|refus\w+|refut\w*|rebuff\w*|retort\w*|counter(?:s|ed) that|disput(?:es|ed)\b|vetoed",
    ),
    (
        T.ACCUSE,
        r"accus\w+|blam(?:es|ed|ing)|alleg(?:es|ed|ing)|charg(?:es|ed) |condemn\w*|denounc\w*|violat\w+|in breach|breach(?:es|ed)|contrary to|at odds with|incompatible|tramples?|ran counter",
    ),
    (T.CONCEDE, r"apologi[sz]\w*|admit(?:s|ted)|conced\w+|acknowledg\w+|sorry|took responsibility"),
    (
        T.PROTEST,
        r"protest(?:s|ed)?\b|note of protest|summon\w*|demonstrat\w+|rall(?:y|ies|ied)|sit-in",
    ),
    (T.DEMAND, r"demand\w*|order(?:s|ed)\b|must\b|ultimatum|insist\w* (?:on|that)|direct(?:s|ed) "),
    (T.APPEAL, r"appeal\w*|urg(?:es|ed)\b|call(?:s|ed)? (?:on|for)"),
    (T.REQUEST, r"request\w*|ask(?:s|ed) (?:for|the)\b|appl(?:ies|ied) for"),
    (T.THREATEN, r"threaten\w*|warn\w*|will be forced|reserves? the right"),
    (
        T.ASSAULT,
        r"shell\w*|fired? (?:on|at)|opened fire|attack\w*|struck|strike|drone|bomb\w*|kill\w*|assault\w*|shot\b|raid\w*|fighting|seiz\w+|captur\w+|mortar|mine (?:blast|killed)|burn(?:t|ed)",
    ),
    (
        T.MOBILIZE,
        r"deploy\w*|mobili[sz]\w*|massed|moved? (?:in )?troops|dug trenches|posted|airlift\w*|exercis\w+ (?:began|started)",
    ),
    (
        T.COERCE,
        r"detain\w*|arrest\w*|block(?:s|ed|ade|ading)\b|clos(?:es|ed|ing|ure)\b|turn(?:s|ed|ing) back|expel\w*|sentenc\w+|jail\w*|imprison\w*|checkpoint|shut\b|cut off|held (?:at|for|up)|confiscat\w+|prevent\w*",
    ),
    (
        T.SANCTION,
        r"sanction\w*|embargo\w*|ban(?:s|ned)\b|boycott\w*|suspend\w*|opened a (?:case|criminal)|freez\w+|froze",
    ),
    (
        T.REDUCE_RELATIONS,
        r"recall\w* (?:its|the) ambassador|broke off|severed|withdrew from|notice of withdrawal|left the|cancel\w*|gave .{0,20}notice",
    ),
    (
        T.INVESTIGATE,
        r"investigat\w*|record(?:s|ed)\b|register(?:s|ed)\b|inspect\w*|log(?:s|ged)?\b|verif\w+|monitor(?:ed|s)\b|counted|observed|heard|patrol\w*",
    ),
    (T.RETREAT, r"last .{0,30}(?:left|soldier|peacekeeper)|evacuat\w*|retreat\w*"),
    (
        T.YIELD,
        r"releas\w+|return(?:s|ed)\b|hand(?:s|ed) (?:over|back)|withdr(?:ew|aw\w*)|pull(?:s|ed) (?:out|back)|surrender\w*|free(?:d|s)\b|cleared? out|lift(?:s|ed)\b|gave up|came down|reopen\w*|lowered|vacat\w+",
    ),
    (
        T.AID,
        r"aid\b|donat\w*|deliver(?:s|ed|ies)\b|humanitarian|relief|paid for|financ\w+|supplied",
    ),
    (
        T.AGREE,
        r"sign(?:s|ed)\b|agree(?:s|d)\b|initial(?:s|led)\b|ratif\w+|accord\b.{0,20}reached|settl(?:es|ed)\b|adopt(?:s|ed)\b|concluded",
    ),
    (T.CONSULT, r"met\b|meet(?:s|ing)?\b|talks\b|visit\w*|telephon\w+|consult\w*|convened|session"),
    (
        T.COOPERATE,
        r"exchang\w+|joint(?:ly)?\b|cooperat\w*|exercis\w+|drill(?:s|ed)\b|trained|supply|began to|carried out|opened\b|reported to|destroy\w+|clear(?:s|ed)\b|dismantl\w+|built|construct\w*|shared|transfer\w+|complet\w+",
    ),
    (T.SUPPORT, r"support(?:s|ed)\b|prais\w+|welcom\w+|back(?:s|ed)\b|thank\w*|endors\w+"),
)
_SEARCHED = Patterns({kind: verbs for kind, verbs in _VERBS})


def event_types(sentence: str) -> list[T]:
    """Return the types whose verbs stand in a sentence, in the order of the table.

    >>> event_types("Armenia denied that its troops attacked the post.")
    [<EventType.REJECT: 'REJECT'>, <EventType.ASSAULT: 'ASSAULT'>]
    """
    return [T(kind) for kind, _ in _SEARCHED.found(lowered(sentence))]


_SPEECH = frozenset({T.REJECT, T.ACCUSE, T.CONCEDE, T.DEMAND, T.APPEAL, T.THREATEN, T.SUPPORT})


def conduct_types(sentence: str) -> list[T]:
    """Return the types of conduct whose verbs stand in a sentence, the first verb first.

    >>> conduct_types("Azerbaijan returned fifteen captives after Armenia handed over maps; it closed the road.")
    [<EventType.YIELD: 'YIELD'>, <EventType.COERCE: 'COERCE'>]
    """
    found = [(match.start(), T(kind)) for kind, match in _SEARCHED.found(lowered(sentence))]
    return [kind for _, kind in sorted(found) if kind not in _SPEECH]
