"""Knows who speaks that no list names: a court, an organisation of society, experts, a newspaper."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from servanda.reading.patterns import WHOLE_WORDS, Patterns
from servanda.reading.remembering import of_sentences

_SOCIETIES = "League|Alliance|Association|Watch|Circle|Foundation|Forum|Guild|Federation|Society|Coalition|Trust|Initiative|Charity"
_ORGANISATIONS = Patterns(
    {
        "NGO": rf"(?!The\b)(?:[A-Z][\w'’-]+ ){{0,4}}(?:{_SOCIETIES}|Amnesty International|Legal Aid|Red Cross|Red Crescent)(?: (?:of|for) (?:[A-Z]\w+|the)(?: (?:and |of )?[A-Z]\w+)*)?"
        r"|(?!European|African|Soviet|The\b)(?:[A-Z][\w'’-]+ ){0,3}Union of (?:[A-Z]\w+)(?: (?:and |of )?[A-Z]\w+)*|(?:[A-Z][\w'’-]+ ){0,2}[A-Z]\w+['’] Union"
        r"|(?!The\b|But\b|In\b)[A-Z][\w'’]+(?: (?:of |for |the )*[A-Z][\w'’]+){0,3}(?=, an? (?:[\w-]+ ){0,2}(?:group|charity|organi[sz]ation|association|NGO|watchdog|campaign|network)\b)"
        r"|(?:doctors|teachers|lawyers|victims|women|miners|farmers|farm|aid|rights|human rights|relief|veterans|families|relatives|environmental|green|peace|church|humanitarian|civic|students?|campaign|pressure)['’]?s? (?:group|organi[sz]ation|activists|campaigners|charity|watchdog)s?"
        r"|(?:[a-z]{3,} )?(?!(?:customs|civil|monetary|currency|trade and|the|an?|this|that|our|its|their|of|in|high|whole)\b)[a-z]{3,}['’]? (?:union|guild|association|federation|league|charity)"
        r"|committee of relatives|relatives['’] committee"
    },
    WHOLE_WORDS,
)
_TRADES = (
    "lawyers?|economists?|historians?|scholars?|professors?|researchers?|academics?|scientists?|doctors?|nurses?|teachers?|engineers?|growers?|farmers?|shepherds?|herders?"
    "|fishermen|fishers?|drivers?|hauliers|carriers|skippers?|captains?|sailors?|traders?|merchants?|exporters?|importers?|shopkeepers?|miners?|workers?|pilots?|owners?|tenants?|veterans?"
)
_PEOPLE = (
    "refugees|returnees|families|relatives|wives|widows|parents|residents|villagers|townspeople|locals|inhabitants|neighbours|witnesses|survivors|pensioners|activists?|dissidents?"
    "|passengers?|travellers|customers|readers?|prisoners|captives|mother|father|friend|guest|caller|company|firm"
)
_EXPERTS = Patterns(
    {
        "analyst": rf"experts?|analysts?|commentators?|columnists?|advisers|critics|counsel|diplomats|observers say|think tank|institute|university|{_TRADES}|{_PEOPLE}"
        r"|some|many|(?<=[Aa] )(?:woman|man|listener|neighbour|passenger|worker)|(?:retired|former) \w+|several of them|one of them|men who|women who|those who"
    },
    WHOLE_WORDS,
    ignore_case=True,
)
_PRESS = Patterns(
    {
        "press": r"newspapers?|broadcasters?|editorial|daily|weekly|magazine|papers?(?= (?:in|of|has|have|had|wrote|writes|said|says|called|calls|quotes|quoted))|television(?: channel)?|radio|leader writer|correspondent of"
        r"|(?:the )?(?:[A-Z][\w'’-]+ )+(?:Post|Times|Herald|Gazette|Courier|Tribune|Mail|Mirror|Chronicle|Telegraph|Journal|Echo|Observer|Standard)"
    },
    WHOLE_WORDS,
    ignore_case=False,
)
_COURTS = Patterns(
    {
        "court:ICJ": r"International Court of Justice|World Court",
        "court:": r"Supreme Court(?: of [A-Z]\w+)?|Constitutional Court|District Court(?: in [A-Z]\w+)?|Umpire",
        "court": r"[Tt]ribunal|Court|court|judges?|judgment|arbitrators?|expert|[Aa]rbitration panel|[Aa]ward|[Rr]uling",
    },
    WHOLE_WORDS,
)


class Unlisted(NamedTuple):
    """Who speaks, and the words that say so, with their place in the sentence."""

    who: str
    words: str
    start: int


_SORTS = (
    (
        _ORGANISATIONS,
        re.compile(
            rf"{_SOCIETIES}|Amnesty|Aid|Red C|Union|[Gg]roup|[Cc]harity|rgani[sz]ation|ssociation|NGO|atchdog|ampaign|etwork|ctivist|union|guild|federation|league|relatives"
        ),
    ),
    (_EXPERTS, None),
    (
        _PRESS,
        re.compile(
            r"[Pp]aper|[Bb]roadcast|editorial|daily|weekly|magazine|elevision|radio|writer|correspondent|Post|Times|Herald|Gazette|Courier|Tribune|Mail|Mirror|Chronicle|Telegraph|Journal|Echo|Observer|Standard"
        ),
    ),
    (
        _COURTS,
        re.compile(r"[Cc]ourt|ribunal|Umpire|judge?ment|judges?|rbitrat|expert|[Aa]ward|[Rr]uling"),
    ),
)
"""The patterns of each sort with letters one of which stands in every match: a quick look spares a long one."""


@of_sentences
def _of_sentence(sentence: str) -> tuple[Unlisted, ...]:
    return tuple(_found(sentence))


def _found(sentence: str) -> Iterator[Unlisted]:
    for patterns, letters in _SORTS:
        if letters and not letters.search(sentence):
            continue
        for who, found in patterns.each(sentence):
            named = f"NGO:{found[0]}" if who == "NGO" else who
            name = f"{who}{found[0]}" if who == "court:" else named
            yield Unlisted(name, found[0], found.start())


def every_unlisted(sentence: str, start: int, end: int) -> Iterator[Unlisted]:
    """Yield everybody who may speak in a part of a sentence though no list names them, by sort."""
    for one in _of_sentence(sentence):
        if start <= one.start and one.start + len(one.words) <= end:
            yield one


def unlisted(sentence: str, start: int, end: int) -> Unlisted | None:
    """Return who speaks in a part of a sentence though no list names it, or None.

    >>> unlisted("Lawyers of the Delta League said so.", 0, 31)
    Unlisted(who='NGO:Delta League', words='Delta League', start=15)
    """
    return next(every_unlisted(sentence, start, end), None)
