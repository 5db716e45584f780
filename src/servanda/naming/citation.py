"""Knows how an address is said in words, with the names that its treaty gives to its units."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from servanda.model.address import PREAMBLE, Address
from servanda.model.corpus import Corpus
from servanda.model.treaty import Clause, Treaty
from servanda.naming.numbered import number_path
from servanda.text.numerals import numeral


def citation(corpus: Corpus, address: Address) -> str:
    """Return an address in words: `point 6(3) of Trilateral Statement of 10 November 2020`.

    A clause with neither number nor heading is said by its address. Raises KeyError when the treaty is
    not held.
    """
    treaty = corpus.treaty[address.treaty]
    if address.is_treaty:
        return treaty.short_title
    unit = _unit(treaty, address)
    return f"{unit} of {treaty.short_title}" if unit else str(address)


def citations(corpus: Corpus, addresses: Sequence[Address]) -> str:
    """Return addresses in words, neighbours in one treaty together: `points 4 and 6 of …; …`."""
    said: list[str] = []
    for name, group in groupby(addresses, key=lambda address: address.treaty):
        treaty, members = corpus.treaty[name], tuple(group)
        numbers = [_number(treaty, address) for address in members]
        if len(members) > 1 and all(one[:1].isdecimal() for one in numbers):
            several = spelled(numbers)
            said.append(f"{plural(treaty.numbering.unit)} {several} of {treaty.short_title}")
        else:
            said.extend(citation(corpus, address) for address in members)
    return "; ".join(said)


def spelled(texts: Iterable[str]) -> str:
    """Return texts as a list in a sentence.

    >>> spelled(["1", "2", "5"]), spelled(["1"]), spelled([])
    ('1, 2 and 5', '1', '')
    """
    *first, last = [*texts] or [""]
    return f"{', '.join(first)} and {last}" if first else last


def plural(unit: str) -> str:
    """Return the word for several units.

    >>> plural("point"), plural("annex"), plural("entry")
    ('points', 'annexes', 'entries')
    """
    if unit.endswith(("s", "x", "ch", "sh")):
        return f"{unit}es"
    if unit.endswith("y") and unit[-2:-1] not in "aeiou":
        return f"{unit[:-1]}ies"
    return f"{unit}s"


def _unit(treaty: Treaty, address: Address) -> str:
    """Return a unit in words, or nothing where only its address can say it."""
    if address.is_preamble:
        steps = address.path[1:]
        return f"recital {number(steps)} of the {PREAMBLE}" if steps else f"the {PREAMBLE}"
    numbered = _number(treaty, address)
    if numbered:
        return f"{treaty.numbering.unit} {numbered}" if _is_number(numbered) else numbered
    clauses = _clauses(treaty, address)
    heading = clauses[-1].heading if len(clauses) == len(address.path) else ""
    return f"provision on “{heading}”" if heading else ""


def _number(treaty: Treaty, address: Address) -> str:
    """Return a clause's number, inner numbers in brackets; nothing where one of them is not known."""
    clauses = _clauses(treaty, address)
    if address.is_preamble or not clauses or not all(clause.number for clause in clauses):
        return ""
    inner = [number_path(clause)[-1:] for clause in clauses[1:]]
    steps = [step for path in inner for step in path] + list(address.path[len(clauses) :])
    return number((clauses[0].number or "", *steps))


def _is_number(text: str) -> bool:
    """Return False for a number that names its own kind of unit (`Annex 1`)."""
    outermost = text.partition("(")[0]
    return text[0].isdecimal() or numeral(outermost) is not None or len(outermost) == 1


def number(steps: Sequence[str]) -> str:
    """Return steps as a number.

    >>> number(("6", "3", "a"))
    '6(3)(a)'
    """
    first, *inner = steps
    return first + "".join(f"({step})" for step in inner)


def _clauses(treaty: Treaty, address: Address) -> list[Clause]:
    """Return the clauses from the outermost to the one addressed, as far as the file goes."""
    found: list[Clause] = []
    clauses = treaty.clauses
    for segment in address.path:
        clause = next((clause for clause in clauses if clause.id == segment), None)
        if clause is None:
            break
        found.append(clause)
        clauses = clause.clauses
    return found
