"""Knows by which name an actor code is shown: the workspace's own, the usual one, or the treaty's."""

import re
from collections.abc import Iterable, Iterator

from servanda.model.corpus import Corpus
from servanda.model.sheet import CellSheet, LinkSheet
from servanda.text.states import state_name

_CODE = re.compile(r"[A-Z][A-Z0-9]*")


def actor_names(
    corpus: Corpus, cells: Iterable[CellSheet], links: Iterable[LinkSheet]
) -> dict[str, str]:
    """Return the name of every code that bears or claims something, by code."""
    codes = {cell["bearer"] for cell in cells}
    for link in links:
        codes.add(link["bearer"])
        codes.update(_speaking(corpus, link["claimant"]))
    return names_of(corpus, codes)


def names_of(corpus: Corpus, codes: Iterable[str]) -> dict[str, str]:
    """Return the name of each code, by code; a code that nobody names stands for itself."""
    parties = {
        party.code: party.name for treaty in corpus.treaty.values() for party in treaty.parties
    }
    return {code: _name(corpus, parties, code) for code in sorted({*codes})}


def _speaking(corpus: Corpus, claimant: str) -> Iterator[str]:
    """Yield the codes in a claimant: the state of `AZE:MOD`, the known actor of `court:ICJ`."""
    whole, _, organ = claimant.partition(":")
    if _CODE.fullmatch(whole):
        yield whole
    elif organ in corpus.actor:
        yield organ


def _name(corpus: Corpus, parties: dict[str, str], code: str) -> str:
    own = corpus.actor.get(code)
    return own.name if own else state_name(code) or parties.get(code, code)
