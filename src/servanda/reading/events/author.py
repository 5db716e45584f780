"""Works out who speaks in a text itself, by its heading and byline, and which state `our` is said of."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from servanda.reading.actors import ActorMention
from servanda.reading.events.labels import labels
from servanda.reading.events.scene import says_we
from servanda.reading.events.voices import unquoted
from servanda.reading.organs import is_role
from servanda.reading.sentences import Sentence

_ISSUED = re.compile(
    r"\b(?:comment|statement|briefing|note|press (?:release|hour|conference|centre|service)|reply|replies|answers?|address|remarks|speech|ministry|presidency"
    r"|spokes\w+|mission|report|bulletin|communiqu[eé]|minutes|record of|log|newsletter|declaration|letter (?:of|from|dated)"
    r"|(?:weekly|monthly|daily|annual) summary|summary of|situation report|update|circular|message|memorandum|aide-m[eé]moire|telegram|issue (?:no\. ?)?\d+|no\. ?\d+)\b",
    re.IGNORECASE,
)
_ANALYST = re.compile(
    r"\b(?:columnist|column|essay|opinion|op-ed|commentary|commentator|analysis|analyst|blog|lecture|fellow|contributor|guest"
    r"|(?<=/ )comment(?=,)|letters?|interview|conversation|policy (?:brief|paper|note)|(?:working|research|briefing) (?:paper|note)|brief \d+|institute|think tank"
    r"|[Cc]entre for|transcript|programme)\b|\b[Bb]y an? (?!staff|correspondent|reporter)",
    re.IGNORECASE,
)
_EDITORIAL = re.compile(
    r"\b(?:editorial|leader|leading article|our view|from our newspaper|(?:opposition|independent) (?:weekly|daily)|close to the (?:opposition|government))\b",
    re.IGNORECASE,
)
_PAPER = re.compile(r"\b(?:gazette|daily|weekly)(?=,| /| \(|$)", re.IGNORECASE)
_OF_STATE = re.compile(
    r"[“\"](?P<title>[^”\"]{3,40})[”\"],? (?:(?:the )?(?:state|government|official|party|army)(?:['’]s)? (?:daily|radio|television|newspaper|paper|broadcaster|news agency|weekly|gazette|organ)"
    r"|(?:the )?(?:official )?organ of the (?:government|party|army|state|ministry))",
)
"""A newspaper or station that speaks for a state."""
_RECORD = re.compile(
    r" v\. |\b(?:court report|judgment|award|law reports?|case note|hearing|chronology|timeline|summary record|notebook|extract"
    r"|by our|from our|week in review)\b",
    re.IGNORECASE,
)
_SOCIETY = re.compile(
    r"^(?:(?:[Pp]ress [Rr]elease|PRESS RELEASE|[Ss]tatement by|STATEMENT BY)(?: by|:| /)? )?(?:the )?(?P<name>(?:[A-Z][\w'’]+ ){0,4}(?:Alliance|Watch|Aid|Association|League|Circle|Network|Foundation|Forum|Initiative|Trust|Union|Guild|Society))(?=:| /|$)",
    re.IGNORECASE,
)
_SENT_TO = re.compile(r"\b(?:addressed|presented|submitted|transmitted) to\b")
_JOINT = re.compile(
    r"\bjoint (?:press |ministerial |final |closing )?(?:statement|communiqu[eé]|release|declaration|note|message|comment|appeal)\b",
    re.IGNORECASE,
)
_LINE = 80
"""A paragraph of one sentence that is shorter than this can be a line of the heading."""
_ARTICLE = 4
"""Characters that may stand before the body that a first sentence begins with: `The Embassy`."""


class Author(NamedTuple):
    """Who speaks in a text where it names nobody, and which state `our` is said of."""

    who: str = ""
    """`ARM:MFA`, `analyst`, `press`, `NGO:…`, or empty"""
    home: str = ""
    labels: Mapping[str, str] = MappingProxyType({})
    """who speaks under each label of a transcript"""
    states: tuple[str, ...] = ()
    """the states that the text names, the most often named first"""
    is_joint: bool = False
    """True where several sides speak together"""
    body: str = ""
    """the organisation that the text names most often: a monitor, a commission"""
    court: str = ""
    """the court that the text speaks of"""
    says_we: bool = False
    """True where the one who writes says `we` in several sentences"""


def author(sentences: Sequence[Sentence], actors: Sequence[ActorMention]) -> Author:
    """Return who speaks in the text itself, by its heading and byline."""
    lines = _heading(sentences)
    words = " / ".join(
        f"{'' if one.label[:1].isdigit() else one.label} {one.text}".strip() for one in lines
    )
    end = max((one.end for one in lines), default=0)
    sent = _SENT_TO.search(words)
    addressed = lines[0].start + sent.start() if sent and lines else end
    named = [one for one in actors if one.start < min(end, addressed)]
    dateline = [one for one in actors[:3] if sentences and one.start < sentences[0].start]
    counts = Counter(one.code for one in actors if one.code and one.kind in ("state", "people"))
    states = tuple(sorted(counts, key=lambda code: -counts[code]))
    codes = (one.code for one in (*dateline, *named) if one.kind not in ("actor", "court"))
    home = next((code for code in codes if code), "") or next(iter(states), "")
    if not named:
        named = _itself(sentences, len(lines), actors)
    placed = [one._replace(code=one.code or home) for one in named]
    by_body = any(one.kind == "actor" for one in named)
    joint = bool(_JOINT.search(words)) and len(states) > 1 and not by_body
    speaks_as_we = _says_we(sentences)
    who = "" if joint else _who(words, placed, home, says_we=speaks_as_we)
    if not who and not joint:
        who = (
            _issuer(words, named)
            or (speaks_as_we and _signed(words, placed, sentences, actors))
            or ""
        )
    home = who.partition(":")[0] if who.partition(":")[0] in counts else home
    bodies = [one for one in named if one.organ and not is_role(one.organ)]
    sits = f"{home}:{bodies[0].organ}" if bodies and home else ""
    spoken = labels(sentences, actors, words, (who, sits, home))
    bodied = Counter(one.code for one in actors if one.kind == "actor" and one.code != "NGO")
    body = next((code for code, _ in bodied.most_common(1)), "")
    return Author(who, home, spoken, states, joint, body, _court(sentences, actors), speaks_as_we)


_JUDGES = re.compile(r"\b(?:tribunal|arbitrators?|judges|the court|award)\b", re.IGNORECASE)


def _court(sentences: Sequence[Sentence], actors: Sequence[ActorMention]) -> str:
    """Return the court that a text speaks of, `court` where it has no name that a list holds."""
    named = next((one.who for one in actors if one.who.startswith("court:")), "")
    return named or ("court" if any(_JUDGES.search(one.text) for one in sentences) else "")


def _heading(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return the lines with which a text is headed."""
    head = [
        one for one in sentences[:5] if one.paragraph <= 2 and (one.is_heading or one.start < 200)
    ]
    head = head[: next((at + 1 for at, one in enumerate(head) if len(one.text) > 110), len(head))]
    lengths = Counter(one.paragraph for one in sentences)
    return [
        one
        for one in head
        if one.is_heading or (len(one.text) < _LINE and lengths[one.paragraph] == 1)
    ]


def _itself(
    sentences: Sequence[Sentence], first: int, actors: Sequence[ActorMention]
) -> list[ActorMention]:
    """Return the body that names itself where the text begins: `The Embassy of … presents its compliments`."""
    if first >= len(sentences):
        return []
    start = sentences[first].start
    return [
        one
        for one in actors
        if start <= one.start <= start + _ARTICLE and one.organ and not is_role(one.organ)
    ][:1]


_NAME = (
    r"(?P<name>(?!The\b|the\b)(?:[A-Z][\w'’-]+)(?: (?:of |for |the |and |in )*[A-Z][\w'’-]+){0,4})"
)
_ISSUERS = (
    re.compile(
        rf"\b(?i:statement|release|report|letter|briefing|appeal|communiqu[eé]|newsletter|bulletin|memorandum|note|declaration|submission) (?:by|of|from) (?:the )?{_NAME}(?= on\b|,|:| /|$)"
    ),
    re.compile(
        rf"^(?:PRESS RELEASE|Press release|STATEMENT|Statement|PRESS STATEMENT|Press statement|APPEAL|Appeal|NEWS RELEASE|News release)(?: /|:|,| [–—-]) (?:the )?{_NAME}(?=,|:| /|$)"
    ),
    re.compile(
        rf"^(?:the )?{_NAME} (?:/|[–—:-]) (?i:(?:press |news |public |joint |weekly |monthly )?(?:release|statement|appeal|newsletter|bulletin|briefing|communiqu[eé]))\b"
    ),
)
"""Where a heading names whoever issues a text, whether a list holds it or not."""


def _issuer(words: str, named: Sequence[ActorMention]) -> str:
    """Return an organisation that no list names as the one that issues a text."""
    for pattern in _ISSUERS:
        found = pattern.search(words)
        if found and not any(one.text in found["name"] for one in named):
            name = found["name"]
            return f"NGO:{name.title() if name.isupper() else name}"
    return ""


_SOCIETY_NAME = re.compile(
    r"(?:^|/ |, )(?:the )?(?P<name>(?:[A-Z][\w'’-]+ (?:of |for |the |and |in )*){0,4}(?:Bureau|Group|Centre|Coalition|Campaign|Project|Action|Committee|Council|Fund|House|Monitor|Observatory|International|Voices|Families|Mothers|Veterans)(?: (?:of|for|in) (?:the )?[A-Z]\w+)*)(?=,| /|:|$)"
)
_OFTEN = 2


def _says_we(sentences: Sequence[Sentence]) -> bool:
    """Return True where whoever writes a text says `we` in several of its sentences."""
    return sum(says_we(unquoted(one.text)) for one in sentences if not one.label) >= _OFTEN


def _signed(
    words: str,
    named: Sequence[ActorMention],
    sentences: Sequence[Sentence],
    actors: Sequence[ActorMention],
) -> str:
    """Return who says `we` in a text: the body or state of its heading or under its end, or a society there."""
    last = min((one.start for one in sentences[-2:] if one.is_heading), default=None)
    under = [one for one in actors if last is not None and one.start >= last]
    both = [one for one in (*named, *under) if one.code]
    bodies = [one for one in both if one.kind == "actor" or (one.organ and not is_role(one.organ))]
    society = _SOCIETY_NAME.search(words)
    if not bodies and society:
        return f"NGO:{society['name']}"
    states = [one for one in both if one.kind == "state"]
    return next((one.who for one in (*bodies, *states)), "")


def _who(words: str, named: Sequence[ActorMention], home: str, *, says_we: bool) -> str:
    if named and named[0].kind == "actor" and not named[0].start and _ISSUED.search(words):
        return named[0].who
    if _RECORD.search(words):
        return "analyst" if re.search(r"columnist", words) else ""
    of_state = _OF_STATE.search(words)
    if of_state and home:
        return f"{home}:{of_state['title']}"
    line = _SOCIETY.match(words)
    if line:
        society = line["name"]
        return f"NGO:{society.title() if society.isupper() else society}"
    return _office(words, named) or _judge(words, says_we=says_we)


def _office(words: str, named: Sequence[ActorMention]) -> str:
    """Return the body that issues a text, or the state in whose name a letter is written."""
    bodies = (
        one
        for one in named
        if one.code and ((one.organ and not is_role(one.organ)) or one.kind == "actor")
    )
    body = next(bodies, None)
    if body and _ISSUED.search(words):
        return body.who
    return named[0].code if named and _FROM_STATE.search(words) else ""


def _judge(words: str, *, says_we: bool) -> str:
    """Return whether an expert or a newspaper writes."""
    if _ANALYST.search(words):
        return "analyst"
    return "press" if _EDITORIAL.search(words) or (says_we and _PAPER.search(words)) else ""


_FROM_STATE = re.compile(
    r"\b(?:letter|note|memorandum|statement|reply|message)\b.{0,40}\b(?:from|by|of) the (?:permanent|charg|acting|representative|delegation|mission|agent|ambassador|head)",
    re.IGNORECASE,
)
"""A letter of somebody who writes in the name of a state."""
