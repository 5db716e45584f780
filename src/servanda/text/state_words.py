"""Knows the words that stand for states: names, people, adjectives, capitals and seats of government.

Names and codes come from ISO 3166-1 (pycountry), capitals and adjectives from countryinfo. A word that
fits two states (`Congolese`) stands for neither.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

_LATIN = re.compile(r"[A-Z][A-Za-zÀ-ÿ.'’ -]{3,}")

PEOPLES = {
    "TUR": ("Turk", "Turks"),
    "GBR": ("Briton", "Britons"),
    "RUS": ("Soviet", "Soviets"),
    "FRA": ("Frenchmen",),
    "POL": ("Pole", "Poles"),
    "ESP": ("Spaniard", "Spaniards"),
    "SWE": ("Swede", "Swedes"),
    "DNK": ("Dane", "Danes"),
    "FIN": ("Finn", "Finns"),
    "NLD": ("Dutchmen",),
    "SRB": ("Serb", "Serbs"),
    "HRV": ("Croat", "Croats"),
    "KAZ": ("Kazakh", "Kazakhs"),
    "AZE": ("Azeri", "Azeris"),
    "PRK": ("North Korean", "North Koreans"),
    "KOR": ("South Korean", "South Koreans"),
    "VNM": ("Vietnamese",),
    "CHE": ("Swiss",),
    "CZE": ("Czechs",),
}
"""People and adjectives in the press that the lists leave out."""

NAMES = {
    "TUR": ("Türkiye",),
    "GBR": ("UK", "U.K.", "Britain", "London"),
    "USA": ("US", "U.S.", "USA", "America", "Washington", "Washington, D.C."),
    "RUS": ("Russia",),
    "NLD": ("The Hague",),
    "KAZ": ("Astana",),
    "IRN": ("Iran", "Tehran", "Teheran"),
    "SYR": ("Syria",),
    "PRK": ("North Korea", "Pyongyang"),
    "KOR": ("South Korea",),
    "VNM": ("Vietnam",),
    "LAO": ("Laos",),
    "TZA": ("Tanzania",),
    "BOL": ("Bolivia", "La Paz"),
    "VEN": ("Venezuela",),
    "MDA": ("Moldova",),
    "UKR": ("Kiev",),
    "BRN": ("Brunei",),
}
"""Names and seats in the press that the lists leave out."""

SEATS = {
    "the Kremlin": ("RUS", "Kremlin"),
    "Kremlin": ("RUS", "Kremlin"),
    "the White House": ("USA", "White House"),
    "the Pentagon": ("USA", "MOD"),
    "the State Department": ("USA", "MFA"),
    "State Department": ("USA", "MFA"),
    "Downing Street": ("GBR", "Prime Minister"),
    "the Foreign Office": ("GBR", "MFA"),
    "the Élysée": ("FRA", "President"),
    "the Elysee": ("FRA", "President"),
    "the Quai d'Orsay": ("FRA", "MFA"),
    "the Bundestag": ("DEU", "Parliament"),
    "the Knesset": ("ISR", "Parliament"),
    "the State Duma": ("RUS", "Duma"),
    "State Duma": ("RUS", "Duma"),
    "Duma": ("RUS", "Duma"),
    "Milli Majlis": ("AZE", "Milli Majlis"),
}
"""Buildings and bodies by whose name a state or an organ of it is called."""


NOT_SOVEREIGN = frozenset(
    [
        "ANT",
        "ATF",
        "CUW",
        "HKG",
        "IOT",
        "MAC",
        "MNP",
        "MTQ",
        "MYT",
        "NFK",
        "REU",
        "SCG",
        "SJM",
        "SPM",
    ]
)
"""Territories of another state, and states that are no more, whose words another state has first."""


class StateWord(NamedTuple):
    """A word and the state it stands for; `is_people` for adjectives and names of people."""

    word: str
    code: str
    is_people: bool


@cache
def state_words() -> tuple[StateWord, ...]:
    """Return every word that stands for exactly one state, longest first."""
    found: dict[str, set[StateWord]] = defaultdict(set)
    for word in _every_word():
        found[word.word].add(word)
    sovereign = (
        {word for word in words if word.code not in NOT_SOVEREIGN} or words
        for words in found.values()
    )
    clear = [words for words in sovereign if len({word.code for word in words}) == 1]
    chosen = (min(words, key=lambda word: word.is_people) for words in clear)
    return tuple(sorted(chosen, key=lambda word: (-len(word.word), word.word)))


def _every_word() -> Iterator[StateWord]:
    import pycountry
    from countryinfo import all_countries

    for country in pycountry.countries:
        listed = [
            country.name,
            getattr(country, "common_name", ""),
            getattr(country, "official_name", ""),
        ]
        yield from (
            StateWord(name.partition(",")[0], country.alpha_3, False) for name in listed if name
        )
    for country_info in all_countries():
        facts = country_info.info()
        code = facts["ISO"]["alpha3"]
        capital = facts.get("capital") or ""
        capitals = [capital] if isinstance(capital, str) else capital
        names = [facts["name"], *capitals, *facts.get("altSpellings", ())]
        yield from (StateWord(name, code, False) for name in names if _LATIN.fullmatch(name))
        for people in _people(facts.get("demonym") or ""):
            yield StateWord(people, code, True)
    for words_of, are_people in ((PEOPLES, True), (NAMES, False)):
        for code, words in words_of.items():
            yield from (StateWord(word, code, are_people) for word in words)


def _people(demonym: str) -> Iterator[str]:
    """Yield the adjective and, where English makes it so, the plural of the people."""
    for word in re.split(r",\s*|\s+or\s+", demonym):
        if len(word) > 3:
            yield word
            if word.endswith(("an", "i")):
                yield f"{word}s"
