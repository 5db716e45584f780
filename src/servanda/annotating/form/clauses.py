"""Puts addresses for the words by which a form names clauses."""

from collections.abc import Mapping
from typing import NamedTuple

from servanda.annotating.form.ground import Ground
from servanda.errors import Ambiguous, ServandaError
from servanda.model.corpus import Corpus
from servanda.model.form_sheet import EventForm, LinkForm
from servanda.naming.resolve import resolve

_NEAREST = 3
"""Clauses that are offered where words name none."""


class Named(NamedTuple):
    """A form with addresses for words, and by field what is wrong with words that name no single clause."""

    form: EventForm
    refused: Mapping[str, str]


def with_addresses(form: EventForm, ground: Ground, corpus: Corpus) -> Named:
    """Return a settled form with the address of every clause; one that nobody touched stays, whatever it is."""
    links: list[LinkForm] = []
    refused: dict[str, str] = {}
    for at, row in enumerate(form["links"], 1):
        was = ground.behind("links", row).form
        words = row["clause"]
        if words.strip() and (was is None or words != was["clause"]):
            try:
                words = _address(corpus, words)
            except ServandaError as error:
                refused[f"links.{at}.clause"] = _said(error)
        links.append({**row, "clause": words})
    return Named({**form, "links": links}, refused)


def _address(corpus: Corpus, words: str) -> str:
    addresses = [*map(str, resolve(corpus, words).addresses)]
    if len(addresses) > 1:
        what = f"“{words}” names several clauses: {', '.join(addresses)}"
        raise Ambiguous(what, "write a link for each")
    return addresses[0]


def _said(error: ServandaError) -> str:
    near = [candidate.partition(" ")[0] for candidate in error.candidates[:_NEAREST]]
    meant = f"did you mean {' or '.join(near)}? " if near else ""
    return f"{error.what}; {meant}{error.remedy}"
