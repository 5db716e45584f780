"""Resolves words to clauses: `Article 25 of the February 22 declaration` is `feb22/25`."""

from collections.abc import Sequence
from typing import NamedTuple

from servanda.errors import BadRequest, NotFound, ServandaError
from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.naming.candidates import label
from servanda.naming.choose import choose
from servanda.naming.citation import citations
from servanda.naming.phrase import read_phrase
from servanda.naming.reference import Reference
from servanda.naming.register import Register
from servanda.naming.spelling import held_address, spelled_address

LONGEST = 400
"""The longest phrase that is read; a citation is much shorter, and a text is read by `suggest`."""


class Resolution(NamedTuple):
    """The clauses that words mean, and how the words were understood (nothing for an address held)."""

    addresses: tuple[Address, ...]
    read_as: str


def resolve(corpus: Corpus, words: str) -> Resolution:
    """Return the clauses that `words` mean, in the order in which they are named, each once.

    Raises NotFound or Ambiguous, with what else may have been meant, and BadRequest for words that are
    too few or too many to name anything.
    """
    asked = words.strip()
    if not any(letter.isalnum() for letter in asked):
        raise BadRequest("there are no words to go by", "name a clause, for example `feb22/25`")
    if len(asked) > LONGEST:
        raise BadRequest(
            f"{len(asked)} characters are too many to name a clause",
            f"use at most {LONGEST}; `servanda suggest` reads whole texts",
        )
    address = spelled_address(asked)
    if address and address.treaty in corpus.treaty:
        return _spelled(corpus, held_address(corpus, address))
    try:
        return resolve_in(Register(corpus), asked)
    except NotFound:
        if address and address.path:
            held_address(corpus, address)
        raise


def _spelled(corpus: Corpus, address: Address) -> Resolution:
    """Return an address as it is; one deeper than the file says which unit answers for it."""
    unit = corpus.nearest(address)
    if unit is None or unit == address:
        return Resolution((address,), "")
    answering = citations(corpus, (unit,))
    return Resolution((address,), f"{answering} ({address} is not held apart)")


def resolve_in(register: Register, words: str) -> Resolution:
    """Return the clauses that words other than a single address mean.

    For many phrases about the same corpus: its names are worked out once. Raises as `resolve` does; what
    other parts of the phrase mean then stands first among the candidates.
    """
    references = read_phrase(register, words)
    try:
        chosen = [choose(register, reference) for reference in references]
    except NotFound as error:
        understood = _understood(register, references)
        raise NotFound(error.what, error.remedy, (*understood, *error.candidates)) from None
    addresses = tuple(dict.fromkeys(address for one in chosen for address in one.addresses))
    because = "; ".join(one.because for one in chosen if one.because)
    read_as = citations(register.corpus, addresses)
    return Resolution(addresses, f"{read_as} ({because})" if because else read_as)


def _understood(register: Register, references: Sequence[Reference]) -> tuple[str, ...]:
    """Return what those parts of a phrase mean that mean something, as candidates."""
    found: list[str] = []
    for reference in references:
        try:
            chosen = choose(register, reference)
        except ServandaError:
            continue
        found.extend(label(register.corpus, address) for address in chosen.addresses)
    return tuple(dict.fromkeys(found))
