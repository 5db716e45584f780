"""Knows what else may have been meant: the nearest addresses, headings and names, ready to choose from."""

from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process

from servanda.model.address import PREAMBLE, Address
from servanda.model.corpus import Corpus
from servanda.naming.numbered import Rival
from servanda.naming.register import Register
from servanda.naming.tokens import fold

_MOST = 5
_NEAR = 60
"""From which likeness (0 to 100) something is worth offering."""

_FAR = 3
"""How many treaties are offered where none has a name like the words."""

_KEPT = 200
"""How much of the words is compared: likeness costs the product of both lengths."""


def label(corpus: Corpus, address: Address) -> str:
    """Return an address with what stands above the unit: `nov10/7 (Return of displaced people)`."""
    heading = _heading(corpus, address)
    return f"{address} ({heading})" if heading else str(address)


def rival_label(corpus: Corpus, rival: Rival) -> str:
    """Return a clause with who gives it the number asked for."""
    given = rival.number
    return f"{label(corpus, rival.address)}, numbered {given.number} by {given.by}"


def near_addresses(corpus: Corpus, address: Address) -> tuple[str, ...]:
    """Return the addresses spelled most like this one, those of the same treaty if there is one."""
    pool = [corpus.treaty[address.treaty]] if address.treaty in corpus.treaty else None
    spelled = {
        str(other): other
        for treaty in pool or corpus.treaty.values()
        for other in (treaty.address, *(other for other, _ in treaty.walk()))
    }
    found = process.extract(
        str(address)[:_KEPT], list(spelled), scorer=fuzz.ratio, limit=_MOST, score_cutoff=_NEAR
    )
    near = tuple(label(corpus, spelled[text]) for text, _, _ in found)
    return near or tuple(label(corpus, Address(id_)) for id_ in list(corpus.treaty)[:_FAR])


def near_names(register: Register, words: str) -> tuple[str, ...]:
    """Return the treaties and clauses whose names and headings are most like the words.

    Where none is like them, a few treaties all the same: they show what there is to name.
    """
    asked = fold(words[:_KEPT])
    scores = {
        Address(id_): max(fuzz.token_set_ratio(asked, fold(name.text)) for name in profile.names)
        for id_, profile in register.profiles.items()
    }
    near = {address: score for address, score in scores.items() if score >= _NEAR}
    headings = near_headings(register.corpus, words, treaties=register.profiles)
    found = _best(register.corpus, near) + headings
    return found or _best(register.corpus, scores)[:_FAR]


def near_headings(corpus: Corpus, words: str, *, treaties: Iterable[str]) -> tuple[str, ...]:
    """Return the clauses of some treaties whose headings are most like the words."""
    asked = fold(words[:_KEPT])
    scores = {
        address: fuzz.token_set_ratio(asked, fold(clause.heading))
        for id_ in treaties
        for address, clause in corpus.treaty[id_].walk()
        if clause.heading
    }
    return _best(corpus, {address: score for address, score in scores.items() if score >= _NEAR})


def _best(corpus: Corpus, scores: Mapping[Address, float]) -> tuple[str, ...]:
    ordered = sorted(scores, key=lambda address: (-scores[address], address))
    return tuple(label(corpus, address) for address in ordered[:_MOST])


def _heading(corpus: Corpus, address: Address) -> str:
    if address.treaty not in corpus.treaty:
        return ""
    if address.is_treaty:
        return corpus.treaty[address.treaty].short_title
    if address.path == (PREAMBLE,):
        return "Preamble"
    return corpus.clause[address].heading if address in corpus.clause else ""
