"""Every code stands for a state of ISO 3166-1 or for an actor that the workspace lists."""

from collections.abc import Iterator

from servanda.checks.known import is_known, remedy
from servanda.model.corpus import Corpus
from servanda.model.problem import Problem


def unknown_actor(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each code of a party, actor, bearer or searched bearer that nobody knows."""
    known: dict[str, bool] = {}
    for about, what, code in _codes(corpus):
        if code not in known:
            known[code] = is_known(corpus, code)
        if not known[code]:
            yield Problem(
                "unknown-actor", about, f"{what} {code!r} is not known", remedy(corpus, code)
            )


def _codes(corpus: Corpus) -> Iterator[tuple[str, str, str]]:
    """Yield (record, what the code is there, code)."""
    for treaty in corpus.treaty.values():
        yield from ((treaty.id, "the party", party.code) for party in treaty.parties)
        yield from ((treaty.id, "the party", signatory.party) for signatory in treaty.signatories)
    for address, clause in corpus.clause.items():
        for obligation in clause.obligations:
            yield from ((str(address), "the bearer", code) for code in obligation.bearer)
            yield from (
                (str(address), "the counterparty", code) for code in obligation.counterparty
            )
    for event in corpus.event.values():
        yield from ((event.id, "the actor", actor.code) for actor in event.actors)
    for linked in corpus.links():
        yield linked.id, "the bearer", linked.link.bearer
    for number, search in enumerate(corpus.searches, start=1):
        if search.bearer:
            yield f"search:{number}", "the bearer", search.bearer
