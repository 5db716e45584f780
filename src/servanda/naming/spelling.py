"""Knows whether words are an address already, and which unit of the corpus it leads to."""

import re

from servanda.errors import NotFound
from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.naming.candidates import label, near_addresses
from servanda.naming.citation import spelled
from servanda.naming.numbered import locate
from servanda.naming.refusals import missing

_AROUND_MARKS = re.compile(r"\s{0,9}([/:])\s{0,9}")
_CHUNK = re.compile(r"[^\s,;]{1,200}")


def spelled_address(words: str) -> Address | None:
    """Return the address that the words spell, spaces around its marks or not, or None.

    >>> spelled_address(" NOV10 / 6 / 3 "), spelled_address("nov10:6:3"), spelled_address("point 6")
    (Address('nov10/6/3'), Address('nov10/6/3'), None)
    """
    try:
        return Address.parse(_AROUND_MARKS.sub("/", words))
    except ValueError:
        return None


def address_at(corpus: Corpus, text: str, *, start: int) -> tuple[Address, int] | None:
    """Return the address of a held treaty that begins at `start`, and where it ends, or None."""
    chunk = _CHUNK.match(text, start)
    if not chunk or not {"/", ":"} & set(chunk[0]):
        return None
    spelling = chunk[0].rstrip(".:)]»”\"'")
    address = spelled_address(spelling)
    if address is None or address.is_treaty or address.treaty not in corpus.treaty:
        return None
    return address, start + len(spelling)


def held_address(corpus: Corpus, address: Address) -> Address:
    """Return the address as asked when it, or some clause above it, is held.

    Raises NotFound with the nearest addresses, the numbers that there are, and who numbers so.
    """
    unit = corpus.nearest(address)
    if unit is not None and (unit == address or not unit.is_treaty):
        return address
    if unit is None:
        raise NotFound(
            f"no treaty here has the id {address.treaty!r}",
            _known_ids(corpus),
            near_addresses(corpus, address),
        )
    numbered = locate(corpus.treaty[address.treaty], address.path)
    if numbered:
        raise NotFound(
            f"{address} is no address here, but that number has one",
            f"`servanda clause {numbered[0]}`",
            tuple(label(corpus, one) for one in numbered),
        )
    raise missing(corpus.treaty[address.treaty], address.path[:1])


def _known_ids(corpus: Corpus) -> str:
    if not corpus.treaty:
        return "there are no treaties here; `servanda init` begins a workspace"
    return f"the treaties are {spelled(corpus.treaty)}; `servanda treaties` says what they are"
