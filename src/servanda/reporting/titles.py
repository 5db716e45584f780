"""Knows what to call a clause in half a line, beside its address."""

from collections.abc import Iterable
from textwrap import shorten

from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.reporting.citation import heading

_LONGEST = 80


def titles(corpus: Corpus, addresses: Iterable[str]) -> dict[str, str]:
    """Return the heading, or the first words, of each clause that is held."""
    return {address: title(corpus, Address.parse(address)) for address in sorted({*addresses})}


def title(corpus: Corpus, address: Address) -> str:
    """Return what a unit is called; empty for one of a treaty that is not held."""
    unit = corpus.nearest(address)
    if unit is None:
        return ""
    if unit.is_treaty:
        return corpus.treaty[unit.treaty].short_title
    words = heading(corpus, unit) or corpus.wording(unit) or "wording not held"
    return shorten(words, _LONGEST, placeholder=" …")
