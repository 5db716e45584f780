"""A link has to stand on something: the treaty, and some clause above the one that it names."""

from collections.abc import Iterator

from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.problem import Problem


def unknown_clause(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each link whose treaty is unknown, or of whose clause only the treaty is held.

    An address may go deeper than the file: `nov10/6/3/b` rests on `nov10/6/3`.
    """
    known: dict[Address, bool] = {}
    for linked in corpus.links():
        clause = linked.link.clause
        if clause not in known:
            known[clause] = _is_known(corpus, clause)
        if not known[clause]:
            yield Problem(
                "unknown-clause",
                linked.id,
                f"no clause {clause} is on file",
                remedy(corpus, clause),
            )


def _is_known(corpus: Corpus, clause: Address) -> bool:
    nearest = corpus.nearest(clause)
    return nearest is not None and (clause.is_treaty or not nearest.is_treaty)


def remedy(corpus: Corpus, clause: Address) -> str:
    """Return the nearest addresses that exist, in words."""
    from rapidfuzz import process

    if clause.treaty not in corpus.treaty:
        near = process.extract(clause.treaty, list(corpus.treaty), limit=1, score_cutoff=60)
        hint = f"did you mean {near[0][0]}? " if near else ""
        return f"{hint}add treaties/{clause.treaty}.yaml or correct the address"
    addresses = [str(address) for address in corpus.clause if address.treaty == clause.treaty]
    near = process.extract(str(clause), addresses, limit=3, score_cutoff=50)
    names = ", ".join(name for name, _, _ in near)
    return f"did you mean {names}? " * bool(names) + "correct the address or add the clause"
