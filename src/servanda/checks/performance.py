"""A link that performs an obligation names one that exists, and says that it was performed."""

from collections.abc import Iterator

from servanda.model.corpus import Corpus, Linked
from servanda.model.problem import Problem
from servanda.model.vocabulary import Stance


def performance(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each `performs` that names no obligation of the treaty or does not support it."""
    for linked in corpus.links():
        if linked.link.performs:
            yield from _problems(corpus, linked)


def _problems(corpus: Corpus, linked: Linked) -> Iterator[Problem]:
    link = linked.link
    if (link.clause.treaty, link.performs) not in corpus.obligation_at:
        known = [name for treaty, name in corpus.obligation_at if treaty == link.clause.treaty]
        hint = f"known are: {', '.join(known)}" if known else "give the obligation an id"
        what = f"no obligation of {link.clause.treaty} is called {link.performs}"
        yield Problem("unknown-obligation", linked.id, what, hint)
    if link.stance is not Stance.SUPPORTS:
        what = f"the link performs {link.performs} and yet its stance is {link.stance}"
        yield Problem(
            "performs-unsupported", linked.id, what, "write `stance: supports` or drop `performs`"
        )
