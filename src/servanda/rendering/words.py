"""Knows how facts of a sheet are put in a few words, the same in every format."""

from collections.abc import Iterable, Mapping
from textwrap import shorten
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servanda.model.reading_sheet import ProposedLinkSheet
    from servanda.model.sheet import (
        CellSheet,
        CheckSheet,
        EventSheet,
        FactsSheet,
        LinkSheet,
        ObligationSheet,
        PartySheet,
        ProblemSheet,
        SourceSheet,
        TimelineSheet,
        UnitSheet,
    )

SEARCHED = {
    "never": "nobody has looked yet",
    "nothing-found": "somebody looked and found nothing",
    "not-observable": "such conduct cannot be seen from outside",
}
"""Why there is no evidence."""

GATE = {
    "temporis": "whether it was in force",
    "personae": "whether the bearer is bound",
    "materiae": "whether the clause governs it",
}
"""What each test of applicability asks (`model.gate.Gates`)."""

SUPPORT = {
    "authentic-known": "firmly known and cross-checked",
    "press-quoted": "quoted in the press",
    "press-summarised": "made from press summaries",
    "recollected": "from knowledge of the text only",
    "unknown": "not found",
}
"""How well the wording that a file carries is supported (`model.vocabulary.Support`)."""

NATURE = {
    "binding": "binding",
    "political": "a political commitment",
    "disputed": "binding or political is disputed",
}
"""Whether an instrument is governed by international law (`model.vocabulary.Nature`)."""

RELATION = {
    "see": "Refers to",
    "cited by": "Is referred to by",
    "parallel": "Parallel clauses of other treaties",
    "possible conflict": "Possible conflicts",
}
"""How another clause is related, as a heading."""

MODALITY = {
    "obligation": "obligation of",
    "prohibition": "prohibition on",
    "permission": "permission for",
    "declaration": "declaration by",
    "commitment-to-negotiate": "commitment to negotiate of",
}
"""What kind of thing a clause asks; a softer verb or a harder one would say more than the file."""


def plural(number: int, one: str, many: str = "") -> str:
    """Return the number with its noun.

    >>> plural(1, "clause"), plural(2, "clause"), plural(0, "party", "parties")
    ('1 clause', '2 clauses', '0 parties')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(parts: Iterable[str], last: str = "and") -> str:
    """Return the parts as one phrase.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    *first, final = [part for part in parts if part] or [""]
    return f"{', '.join(first)} {last} {final}" if first else final


def numbered(names: Iterable[str]) -> str:
    """Return names with runs of numbers drawn together.

    >>> numbered(["2", "3", "4", "7", "no-harm", "9", "10"])
    '2 to 4, 7, no-harm, 9, 10'
    """
    runs: list[list[str]] = []
    for name in names:
        last = runs[-1][-1] if runs else ""
        if name.isdecimal() and last.isdecimal() and int(name) == int(last) + 1:
            runs[-1].append(name)
        else:
            runs.append([name])
    return ", ".join(f"{run[0]} to {run[-1]}" if len(run) > 2 else ", ".join(run) for run in runs)


def titled(unit: "UnitSheet") -> str:
    """Return what a unit is called: its heading, else its first words, else that they are not held.

    It is never blank.
    """
    return unit["heading"] or shorten(unit["text"] or "wording not held", 60, placeholder=" …")


def whose(unit: "UnitSheet") -> str:
    """Return how well a wording is supported, and whose it is."""
    support = SUPPORT.get(unit["support"], "")
    return "; ".join(filter(None, (f"wording {support}" if support else "", unit["rendition"])))


def day(happened: "LinkSheet | EventSheet | TimelineSheet") -> str:
    """Return when it happened, and how much of that is known."""
    date, end, precision = happened["date"], happened["date_end"], happened["precision"]
    written = ("year", "month", "day")[date.count("-")] if date.count("-") < 3 else "day"
    span = f"{date} to {end}" if end and end != date else date
    return span if precision == written else f"{span} (only the {precision} is certain)"


def who(link: "LinkSheet") -> str:
    """Return who says so, and about whose conduct."""
    claimant, bearer = link["claimant"], link["bearer"]
    return f"{claimant} on itself" if claimant == bearer else f"{claimant} on {bearer}"


def said(link: "LinkSheet") -> str:
    """Return the stance of a claim and how it stands."""
    return f"{link['stance']}, {link['standing']}"


def counts(by_stance: Mapping[str, Mapping[str, int]]) -> str:
    """Return the counts of a cell.

    >>> counts({"breaches": {"alleged": 5, "denied": 1}, "supports": {}})
    'breaches: 5 alleged, 1 denied'
    """
    return "; ".join(
        f"{stance}: {', '.join(f'{number} {standing}' for standing, number in standings.items())}"
        for stance, standings in by_stance.items()
        if standings
    )


def basis(cell: "CellSheet") -> list[str]:
    """Return what stands beside a verdict: counts, claimants and independent sources, or who looked.

    Claimants whom the reasons name already are not named again.
    """
    if not cell["claimants"]:
        return [SEARCHED[cell["searched"]]] if cell["searched"] in SEARCHED else []
    told = [f"{counts(cell['counts'])}; {plural(cell['sources'], 'publisher')}"]
    if not all(claimant in " ".join(cell["because"]) for claimant in cell["claimants"]):
        told.append(f"said by {listed(cell['claimants'])}")
    return told


def beside(cell: "CellSheet") -> list[str]:
    """Return the reasons of a verdict and everything that stands beside it, each once."""
    told = [*cell["because"], *basis(cell)]
    # what is late or overdue is among the reasons already
    told += [
        f"{found['action']}: {found['because']}"
        for found in cell["deadlines"]
        if found["state"] not in ("late", "overdue")
    ]
    if cell["shut_out"]:
        told.append(f"{plural(len(cell['shut_out']), 'claim')} that no gate lets through")
    return [*dict.fromkeys(told)]


def asks(obligation: "ObligationSheet") -> str:
    """Return what a clause asks of whom, without its date."""
    kind = MODALITY.get(obligation["modality"], f"{obligation['modality']} of")
    bearer = listed(obligation["bearer"])
    inferred = " (not named, by implication)" if obligation["inferred_bearer"] else ""
    condition = f"; condition: {obligation['condition']}" if obligation["condition"] else ""
    act = f"{obligation['action']} {obligation['object']}"
    return f"{kind} {bearer}{inferred}: {act}{condition}"


def date_asked(obligation: "ObligationSheet") -> str:
    """Return the date of an obligation, or an empty string."""
    dated = obligation["deadline"]
    return f"{dated['kind']} {dated['date']}" if dated else ""


def date_note(obligation: "ObligationSheet") -> str:
    """Return what there is to know of the date, in brackets, or an empty string."""
    dated = obligation["deadline"] or {}
    note = [f"moved to {dated['moved_to']}"] if dated.get("moved_to") else []
    note += ["worked out, not stated in the text"] if dated.get("basis") == "computed" else []
    note += [dated["note"]] if dated.get("note") else []
    return f" ({'; '.join(note)})" if note else ""


def source(found: "SourceSheet") -> str:
    """Return publisher, title and day of a source."""
    title = f", “{found['title']}”" if found["title"] else ""
    day_published = f", {found['published']}" if found["published"] else ""
    return f"{found['publisher']}{title}{day_published}"


def shut_gates(link: "LinkSheet") -> list[str]:
    """Return why no gate lets the link through: the gate and the reason, for each that is false."""
    return [
        f"ratione {name}: {gate['because']}"
        for name, gate in link["gates"].items()
        if gate["value"] is False
    ]


def doubts(link: "LinkSheet") -> list[str]:
    """Return what a reader must know before relying on the link."""
    found = []
    if not link["counted"]:
        found += [f"not counted, {reason}" for reason in shut_gates(link)]
    if link["status"] != "accepted":
        found.append(f"{link['status']}, not counted")
    for name, gate in link["gates"].items():
        if gate["value"] is None and name != "materiae":
            found.append(f"ratione {name} not known: {gate['because']}")
    if link["suspect"]:
        found.append("the wording of the clause changed since this was reviewed")
    if link["doubtful"]:
        found.append(f"in doubt: {link['doubtful']}")
    return found


def in_force(facts: "FactsSheet") -> str:
    """Return since when a treaty has been in force, as far as that is known."""
    earliest, latest = facts["in_force_earliest"], facts["in_force_latest"]
    since = (
        f"since {earliest}" if earliest == latest else f"since a day from {earliest} to {latest}"
    )
    return f"{since}, until {facts['in_force_until']}" if facts["in_force_until"] else since


def bound(party: "PartySheet") -> str:
    """Return which clauses bind a party."""
    if party["bound_by"] is None:
        return "bound by all clauses"
    return f"bound by {numbered(party['bound_by']) or 'no clause'}"


def alias(name: Mapping[str, str]) -> str:
    """Return another name of a treaty, with its language and with whose word it is."""
    language = name.get("language", "en")
    aside = [language] if language not in ("", "en") else []
    aside += [name["usage"]] if name.get("usage") else []
    return f"{name['name']} ({', '.join(aside)})" if aside else name["name"]


def place(event: "EventSheet") -> str:
    """Return where an event happened."""
    where_found = event["location"]
    if not where_found:
        return ""
    degrees = where_found["lat"], where_found["lon"]
    return f"{where_found['name']}" + ("" if None in degrees else f" ({degrees[0]}, {degrees[1]})")


def recorded(link: "LinkSheet") -> str:
    """Return who wrote a link down, when, and by which rule."""
    by_rule = f", by the rule {link['rule']}" if link["rule"] else ""
    score = "" if link["score"] is None else f" with score {link['score']:.2f}"
    return f"{link['status']}; recorded by {link['recorded_by']} {link['recorded_at'][:10]}{by_rule}{score}"


def held(sheet: "CheckSheet") -> str:
    """Return what was checked, and where."""
    counted = (
        plural(sheet["treaties"], "treaty", "treaties"),
        plural(sheet["clauses"], "clause"),
        plural(sheet["events"], "event"),
        plural(sheet["links"], "link"),
    )
    return f"{listed(counted)} ({sheet['where']})"


def where(problem: "ProblemSheet") -> str:
    """Return file and line of a problem, or what it is about where there is no file."""
    line = f":{problem['line']}" if problem["line"] else ""
    return f"{problem['file']}{line}" if problem["file"] else problem["about"]


def share(value: float | None) -> str:
    """Return a figure between 0 and 1 with three places; a dash where there is none.

    >>> share(0.5), share(None)
    ('0.500', '–')
    """
    return "–" if value is None else f"{value:.3f}"


def gates_open(link: "ProposedLinkSheet") -> list[str]:
    """Return what is not known about whether a proposed link could apply."""
    return [
        f"{GATE.get(name, name)}: {link['gates_because'][name]}"
        for name, value in link["gates"].items()
        if value is None
    ]
