"""Knows the organs of a state as English news names them, and the code that stands for each.

The short codes follow the usual abbreviations of event data (CAMEO roles, in the longer form that the
coded events use: `AZE:MOD`, `RUS:MFA`); what has no short code keeps its English name.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from servanda.reading.patterns import AS_IT_IS, Patterns


class Organ(NamedTuple):
    """An organ: its code and the words for it and for those who speak in its name."""

    code: str
    pattern: str


GOES_ON = "~"
"""Stands for an organ that was named before: `the ministry`, `the minister`."""
ROLE = "role"
"""Stands for an office that is called as the text calls it: `envoy`, `network operator`."""
ITS = "its"
"""Stands for a body named before, whose head speaks: `its director`."""
PEER = "peer"
"""Stands for the office of somebody named before, held in another state: `her colleague`."""
TITLE = "title"
"""Stands for a body of one person that is called as the text calls it: `Commissioner for Prisoners`."""

_WORD = r"(?!(?:the|of|an?|by|with|and|in|to|for|that|its|their|from|on|at|joint|said|told|this)\b)[a-z]{3,}"
_HEAD = r"(?:[Mm]inistry|[Mm]inister|MINISTRY|MINISTER)"
_FOREIGN = r"(?:[Ff]oreign|FOREIGN)"
_DEFENCE = r"(?:[Dd]efen[cs]e|DEFEN[CS]E|[Ww]ar)"
_FIELD = r"(?: (?:of|for) (?!(?:the|its|his|her|their|our|this|that|these|those|all|any|each|every|some|many|both|more|most|what|which|whom)\b)[a-z]{4,})?"
"""What an office is for: `inspectorate of fisheries`."""

ORGANS = (
    Organ(ROLE, r"\b(?:[Dd]eputy (?:[Pp]rime [Mm]inister|[Pp]remier)|[Vv]ice[- ][Pp]resident)\b"),
    Organ(
        "Presidential Administration",
        r"[Pp]residential (?:[Aa]dministration|aide|adviser)|[Aa]dministration of the [Pp]resident",
    ),
    Organ("Secretary of State", r"[Ss]ecretary of [Ss]tate"),
    Organ(
        "Prime Minister",
        r"(?:[Oo]ffice of the )?[Pp]rime [Mm]inister(?:'s [Oo]ffice)?|\b[Pp]remier\b",
    ),
    Organ(
        "MFA",
        rf"{_FOREIGN}(?: [Aa]ffairs)? {_HEAD}|{_HEAD} (?:of|OF|for) (?:{_FOREIGN}|[Ee]xternal) (?:[Aa]ffairs|AFFAIRS)"
        r"|[Ff]oreign [Ss]ecretary|[Dd]epartment of [Ss]tate",
    ),
    Organ(
        "MOD",
        rf"(?:[Nn]ational )?{_DEFENCE} {_HEAD}|{_HEAD} (?:of|OF|for) (?:[Nn]ational )?{_DEFENCE}"
        r"|[Dd]efen[cs]e [Ss]ecretary",
    ),
    Organ(
        "Interior Ministry",
        r"[Ii]nterior [Mm]inist(?:ry|er)|[Mm]inist(?:ry|er) (?:of|for) (?:the )?[Ii]nterior|[Mm]inist(?:ry|er) of [Ii]nternal [Aa]ffairs",
    ),
    Organ(
        "",
        rf"\b(?!(?:The|Its|Our|Their|A|His|Her|In|By|And|But|Prime|Deputy|That|This)\b)[A-Z][a-z]+ (?:and [A-Z][a-z]+ )?{_HEAD}(?! (?:of|for)\b)"
        rf"|\b(?!(?:their|that|this|with|prime|deputy|former|every|federal|first|then|when|other|which|said|told)\b)[a-z]{{4,}} {_HEAD}(?! of\b)"
        rf"|{_HEAD} (?:of|for) (?:the )?[A-Z][a-z]+(?: and [A-Z][a-z]+)?",
    ),
    Organ(
        GOES_ON,
        rf"(?:(?<=[Tt]he )|(?<=['’]s )|(?<=[Hh]is )|(?<=[Hh]er ))(?:deputy )?{_HEAD}(?! (?:of|for)\b)",
    ),
    Organ("President", r"\b[Pp]resident\b|[Hh]ead of [Ss]tate|\bpresidency\b"),
    Organ("Presidency", r"\bPresidency\b|\bPRESIDENCY\b"),
    Organ("Government", r"\b[Gg]overnment\b|[Cc]abinet of [Mm]inisters|\b[Cc]abinet\b"),
    Organ(
        "Parliament",
        r"\b[Pp]arliament(?:arians?)?\b|\b(?:[Ll]awmaker|[Ll]egislator|MP)s?\b|\b[Oo]pposition leader\b"
        r"|\b(?:[Oo]pposition |[Gg]overnment |[Rr]uling[- ]party )?(?:deputies\b|deputy\b(?= (?:in|of|from) (?:the )?[A-Z]))"
        r"|\b(?:[Oo]pposition|[Rr]uling[- ]party) deputy\b",
    ),
    Organ("Security Council", r"(?<!UN )(?<!Nations )[Ss]ecurity [Cc]ouncil [Ss]ecretary"),
    Organ("Investigative Committee", r"[Ii]nvestigative [Cc]ommittee"),
    Organ(
        "Prosecutor General",
        r"[Pp]rosecutor[- ][Gg]eneral(?:'s [Oo]ffice)?|[Gg]eneral [Pp]rosecutor|\b[Pp]rosecutors\b",
    ),
    Organ(
        "Human Rights Defender",
        r"[Hh]uman [Rr]ights (?:[Dd]efender|[Oo]mbuds\w+)",
    ),
    Organ("Ombudsman", r"\b[Oo]mbuds(?:man|woman|person)\b"),
    Organ(
        "peacekeeping contingent",
        r"[Pp]eace-?keeping (?:[Cc]ontingent|[Ff]orce|[Mm]ission)|[Pp]eace-?keepers|\b[Cc]ontingent\b",
    ),
    Organ("General Staff", r"[Gg]eneral [Ss]taff"),
    Organ("Border Service", r"(?:State )?[Bb]order (?:[Gg]uard )?[Ss]ervice"),
    Organ("Embassy", r"\b[Ee]mbassy\b"),
    Organ(ROLE, r"\b[Aa]mbassador\b"),
    Organ("Chief of Staff", r"\b[Cc]hief of [Ss]taff\b"),
    Organ("Military Attaché", r"\b[Mm]ilitary [Aa]ttach[eé]\b"),
    Organ(TITLE, r"(?<!High )\b[Cc]ommissioner for (?:the )?\w+(?: [A-Z]\w+)*"),
    Organ("police", r"\b(?:[Pp]olice|[Gg]endarmerie)\b"),
    Organ("customs", r"\bcustoms\b(?= (?:chief|director|head))"),
    Organ(PEER, r"(?<!the )\b(?:colleague|counterpart|opposite number)\b"),
    Organ("Customs", r"\bCustoms\b(?! [A-Z])"),
    Organ("Treasury", r"\bTreasury\b"),
    Organ(
        "=",
        r"\b(?!(?:The|Its|Our|Their|An?|This|That|His|Her|In|At|On|Both|Joint|UN)\b)(?:[A-Z][\w-]+ (?:and |on )?){1,3}(?:Board|Authority|Agency|Council|Inspectorate"
        r"|Bureau|Office|Directorate|Commission|Committee|Administration|Court|Service|Assembly)\b|NATIONAL ASSEMBLY"
        r"|\b(?:National|State|Royal) (?:Museum|Library|Archives?|Bank)\b",
    ),
    Organ("prosecution", r"\b[Pp]rosecution\b"),
    Organ("navy", r"\b[Nn]avy\b"),
    Organ("air force", r"\b[Aa]ir [Ff]orce\b"),
    Organ("coastguard", r"\b[Cc]oast ?[Gg]uard\b"),
    Organ("army", r"\b[Aa]rmy\b|[Aa]rmed [Ff]orces"),
    Organ("army", r"\b(?:Colonel|General|Major|Captain)(?= [A-Z])"),
    Organ(
        ROLE,
        r"(?<!retired )(?<!former )\b(?:spokes(?:man|woman|person)|envoy|commander|captain|lieutenant|colonel|officers?|inspector|prosecutor(?!['’]s)"
        r"|consul|prosecutor['’]s office|senator|governor|chief engineer|admiralty|counsel for(?= [A-Z]))\b"
        r"|(?:(?<=['’]s )|(?<=[Oo]ur )|(?<=[Tt]he ))(?:counsel|observer|delegate)\b|(?<=['’]s )(?:lawyers?|inspectors)\b|\b(?:military|naval|press|trade) (?:attach[eé]|prosecutor)\b"
        rf"|(?<!retired )(?<!former )\b(?:state )?(?:inspector|commissioner|plenipotentiary){_FIELD}\b"
        rf"|(?<!retired )(?<!former )\b(?:{_WORD} ){{0,3}}(?:authority|agency|regulator|operator|commission|board|inspectorate){_FIELD}\b"
        rf"|\b(?:{_WORD} ){{1,3}}(?:office|department|directorate|secretariat)\b"
        r"|\b(?:county|district|town|city|provincial|regional|municipal|harbour|port|mine|water|chief) (?:engineer|master|head|council|surveyor|administration|authorities)\b"
        r"|\b[Cc]harg[eé] d['’]affaires\b|\b(?:customs|intelligence|security|secret|prison|rescue|fire|coastguard|postal|weather) service\b"
        rf"|(?<!retired )(?<!former )\bstate (?:{_WORD} ){{1,2}}(?:company|firm)\b"
        r"|(?<=['’]s )(?:own )?(?:leader|newspaper)\b",
    ),
    Organ(ITS, r"(?<=[Ii]ts )(?:director|chairman|chairwoman|keeper|curator)\b"),
    Organ(
        "officials",
        r"\b[Oo]fficials?\b|\b[Aa]uthorities\b|\b(?:delegation|delegates?|representatives?|agent|Agent)\b",
    ),
)
"""First that fits holds, so that `Prime Minister` is not taken for a ministry."""

_SEARCHED = Patterns(
    {str(number): organ.pattern for number, organ in enumerate(ORGANS)}, AS_IT_IS, inside=True
)
_SILENT = frozenset({"officials"})
"""Words that say that somebody speaks for the state, without naming an organ."""


class NamedOrgan(NamedTuple):
    """An organ where a text names it; offsets are code points, end exclusive."""

    start: int
    end: int
    code: str
    """empty where no organ is named"""


def find_organs(text: str) -> Iterator[NamedOrgan]:
    """Yield the organs that a text names, in order, none across another.

    >>> [*find_organs("The Foreign Ministry spoke to officials.")]
    [NamedOrgan(start=4, end=20, code='MFA'), NamedOrgan(start=30, end=39, code='')]
    """
    for number, match in _SEARCHED.each(text):
        yield NamedOrgan(*match.span(), _code(ORGANS[int(number)], match[0]))


def find_bodies(text: str) -> Iterator[NamedOrgan]:
    """Yield the organs, a body and who speaks for it as one.

    >>> [*find_bodies("A Defence Ministry spokeswoman told them.")]
    [NamedOrgan(start=2, end=30, code='MOD')]
    """
    last: NamedOrgan | None = None
    for organ in find_organs(text):
        if last and _is_one(last, organ, text):
            last = last._replace(end=organ.end)
            continue
        if last:
            yield last
        last = organ
    if last:
        yield last


def _is_one(body: NamedOrgan, holder: NamedOrgan, text: str) -> bool:
    if holder.start > body.end + 1 or text[body.end : holder.start] not in ("", " "):
        return False
    if body.code in _STANDING_FOR or (holder.code and holder.code in _STANDING_FOR):
        return False
    return not is_role(body.code) and (not holder.code or is_role(holder.code))


_STANDING_FOR = ("", GOES_ON, ITS, PEER)


def _code(organ: Organ, words: str) -> str:
    """Return the code of an organ that is named by `words`."""
    if organ.code in _SILENT:
        return ""
    if organ.code == "=":
        return words.title() if words.isupper() else words
    if organ.code == ROLE:
        name = words.removesuffix(" for").removeprefix("own ")
        return name[:1].lower() + name[1:]
    if organ.code == TITLE:
        return words[:1].upper() + words[1:]
    return organ.code or _ministry(words)


_BODIES = (
    "army",
    "navy",
    "air force",
    "coastguard",
    "prosecution",
    "peacekeeping contingent",
    "police",
    "customs",
)
_BODY = re.compile(
    r"(?:office|department|directorate|secretariat|service|council|administration)(?: (?:of|for) \w+)?$"
)


def is_role(organ: str) -> bool:
    """Return True for an office without a body of its own, such as an envoy."""
    return organ[:1].islower() and organ not in _BODIES and not _BODY.search(organ)


def organ_in(words: str) -> str:
    """Return the code of the first organ that `words` name, or an empty string.

    >>> organ_in("President of the Republic"), organ_in("Minister of Energy")
    ('President', 'Energy Ministry')
    """
    return next((organ.code for organ in find_organs(words)), "")


def _ministry(words: str) -> str:
    """Return the English name of a ministry without a short code."""
    field = re.sub(r"(?i)\bminist(?:ry|er)\b|\bthe\b|\b(?:of|for)\b", " ", words)
    plain = " ".join(field.split())
    return f"{plain[:1].upper()}{plain[1:]} Ministry" if plain else "Government"
