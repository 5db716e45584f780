"""Knows who speaks that no list names: a court, an organisation of society, experts, a newspaper."""

from typing import NamedTuple

from servanda.reading.patterns import WHOLE_WORDS, Patterns

_ORGANISATIONS = Patterns(
    {
        "NGO": r"(?!The\b)(?:[A-Z][\w'’-]+ ){0,4}(?:League|Alliance|Association|Watch|Amnesty International|Legal Aid|Circle|Foundation|Forum)"
        r"|(?:doctors|teachers|lawyers|victims|women|miners|farmers|farm|aid|rights|relief)['’]? (?:group|organi[sz]ation)"
        r"|committee of relatives|relatives['’] committee"
    },
    WHOLE_WORDS,
)
_EXPERTS = Patterns(
    {
        "analyst": r"experts?|lawyers?|analysts?|commentators?|scholars?|professors?|columnists?|advisers|critics|economists?|counsel|guest|caller"
        r"|some|many|(?<=[Aa] )(?:woman|man|listener|neighbour|passenger|worker)|families|residents|villagers|company|firm|teacher|nurse|captain|mother|father|friend|historians?|diplomats"
        r"|(?:retired|former) \w+|several of them|a reader|refugees|hauliers|veterans?|skippers?|traders?|farmers?|captains?"
    },
    WHOLE_WORDS,
    ignore_case=True,
)
_PRESS = Patterns(
    {
        "press": r"newspapers?|broadcaster|editorial|daily|television channel|radio|leader writer|correspondent of"
    },
    WHOLE_WORDS,
    ignore_case=True,
)
_COURTS = Patterns(
    {
        "court:ICJ": r"International Court of Justice|World Court",
        "court:": r"Supreme Court(?: of [A-Z]\w+)?|Constitutional Court|District Court(?: in [A-Z]\w+)?|Umpire",
        "court": r"[Tt]ribunal|Court|court|judges?|judgment|arbitrators?|expert",
    },
    WHOLE_WORDS,
)


class Unlisted(NamedTuple):
    """Who speaks, and the words that say so."""

    who: str
    words: str


def unlisted(sentence: str, start: int, end: int) -> Unlisted | None:
    """Return who speaks in a part of a sentence though no list names it, or None.

    >>> unlisted("Lawyers of the Delta League said so.", 0, 31)
    Unlisted(who='NGO:Delta League', words='Delta League')
    """
    for patterns in (_ORGANISATIONS, _EXPERTS, _PRESS, _COURTS):
        for who, found in patterns.each(sentence, start, end):
            named = f"NGO:{found[0]}" if who == "NGO" else who
            return Unlisted(f"{who}{found[0]}" if who == "court:" else named, found[0])
    return None
