"""The English words that citations are made of. Another language is another file like this one."""

from servanda.naming.language import APART, BODY, INNER, POINT, SENTENCE, Language, Unit
from servanda.text.calendar_words import MONTHS


def _unit(name: str, depth: int, plurals: str, abbreviations: str = "") -> dict[str, Unit]:
    """Return the words for one kind of unit: its name, its plurals, its abbreviations."""
    several = Unit(name, depth, plural=True)
    words = {name: Unit(name, depth)}
    words |= dict.fromkeys(abbreviations.split(), Unit(name, depth))
    return words | dict.fromkeys(plurals.split(), several)


_UNITS = (
    _unit("article", BODY, "articles arts", "art")
    | _unit("section", BODY, "sections secs", "sec sect §")
    | _unit("clause", POINT, "clauses cls", "cl")
    | _unit("provision", POINT, "provisions")
    | _unit("paragraph", POINT, "paragraphs paras", "para par ¶")
    | _unit("point", POINT, "points pts", "pt")
    | _unit("item", POINT, "items")
    | _unit("number", POINT, "numbers nos nrs", "# № no nr")
    | _unit("subparagraph", INNER, "subparagraphs subparas", "subpara")
    | _unit("subpoint", INNER, "subpoints")
    | _unit("subsection", INNER, "subsections")
    | _unit("subclause", INNER, "subclauses")
    | _unit("letter", INNER, "letters", "lit")
    | _unit("indent", INNER, "indents")
    | _unit("sentence", SENTENCE, "sentences")
    | _unit("line", SENTENCE, "lines")
    | _unit("annex", APART, "annexes")
    | _unit("appendix", APART, "appendices appendixes")
    | _unit("schedule", APART, "schedules")
)

_FORMAL = """
    statement declaration treaty protocol convention charter covenant memorandum mou communique
    minute minutes statute compact concordat constitution understanding initiative framework plan
    roadmap ceasefire armistice truce exchange resolution
"""
_LOOSE = "agreement accord deal pact document text instrument paper arrangement act"

_FILLERS = """
    a an the this that these those its their his her it they said same such above aforementioned
    aforesaid abovementioned mentioned named called so very entire whole well known
    of in on under from to into for by with within between among amongst and or as at per both either
    which who whom whose where is are was were has have had been being
    signed concluded adopted agreed dated made reached issued published
    day days night evening morning year operative numbered
"""

_STATE_FORMS = """
    republic kingdom federation government state states union sultanate emirate principality
    commonwealth people peoples democratic islamic federal socialist arab of the and
"""

_ABBREVIATED_MONTHS = {"sept": 9} | {name[:3]: at for at, name in enumerate(MONTHS, start=1)}

ENGLISH = Language(
    code="en",
    units=_UNITS,
    inner=frozenset({"sub"}),
    preambles=frozenset({"preamble"}),
    recitals=_unit("recital", POINT, "recitals"),
    positions={"opening": 1, "last": -1, "final": -1, "closing": -1, "penultimate": -2},
    number_signs=frozenset({"no", "nos", "nr", "nrs", "number", "numbers", "#", "№"}),
    joins=(
        ("as", "well", "as"),
        ("together", "with"),
        ("along", "with"),
        ("and", "/", "or"),
        ("and", "also"),
        ("and",),
        ("or",),
        ("plus",),
        ("&",),
        (",",),
        (";",),
        ("/",),
    ),
    ranges=frozenset({"to", "through", "thru", "till", "until", "-", "–", "—", "‐", "‑", "‒"}),
    within=frozenset({"of", "in", "under", "from", "to", "within"}),
    about=frozenset({"on", "about", "concerning", "regarding", "governing", "covering", "for"}),
    passages=frozenset({"passage", "part", "rule", "duty", "obligation", "undertaking", "promise"}),
    fillers=frozenset(_FILLERS.split()),
    everything=frozenset(
        {"all", "any", "every", "each", "none", "no", "not", "single", "entire", "whole", "set"}
    ),
    formal=frozenset(_FORMAL.split()),
    loose=frozenset(_LOOSE.split()),
    months=_ABBREVIATED_MONTHS | {name: at for at, name in enumerate(MONTHS, start=1)},
    state_forms=frozenset(_STATE_FORMS.split()),
    demonyms=("ians", "ian", "ans", "an", "ns", "n", "ish", "ese", "is", "i", "ic", "ers", "er"),
    plurals=(("ies", "y"), ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", "")),
)
