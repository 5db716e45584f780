"""What can be matched: a description of conduct with the clauses that it may touch."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from servanda.api.readers import loaded

if TYPE_CHECKING:
    from servanda.model.address import Address
    from servanda.model.corpus import Corpus
    from servanda.model.gate import Gates
    from servanda.model.reading_sheet import MatchSheet, TurnedClauseSheet
    from servanda.reading.themes.ranker import Ranked

UNDATED = "no day was given, so that clauses not yet in force are among them: give --date"
NOTHING = "nothing on file is likely enough to be meant; more words, or --actor, may help"
ALL_CLOSED = "what fits by its words could not apply; see what was turned away"


def match(
    description: str,
    *,
    day: str | None = None,
    actors: Sequence[str] = (),
    workspace: Path | None = None,
) -> "MatchSheet":
    """Return the clauses that a description of conduct may touch, best first, each with its reasons.

    A clause that was not in force on the day, or that binds none of the actors, is turned away with the
    reason. Without `actors` those count that the description names.
    """
    from datetime import date

    from servanda.api.gating import gates_of
    from servanda.reading.themes.ranker import Ranker
    from servanda.reporting.match import Question, match_sheet

    corpus = loaded(workspace).corpus
    ranker = Ranker.of(corpus)
    asked = date.fromisoformat(day) if day else None
    ranked = ranker.rank(description, date=asked, actors=actors)
    codes = tuple(sorted(ranker.query(description, date=asked, actors=actors).actors))
    kept, turned = _gated(ranked, _bearers(corpus, codes), gates_of(corpus), day)
    notes = [] if day else [UNDATED]
    if not kept:
        notes.append(ALL_CLOSED if turned else NOTHING)
    question = Question(description, day or "", codes, tuple(notes))
    return match_sheet(corpus, kept=kept, turned=turned, question=question)


def _bearers(corpus: "Corpus", codes: tuple[str, ...]) -> Callable[["Address"], tuple[str, ...]]:
    """Return what says whose conduct could be meant under a clause: the actors, else every party."""

    def of(clause: "Address") -> tuple[str, ...]:
        return codes or tuple(party.code for party in corpus.treaty[clause.treaty].parties)

    return of


def _gated(
    ranked: Iterable["Ranked"],
    bearers: Callable[["Address"], tuple[str, ...]],
    ask: Callable[["Address", str, str | None], "Gates"],
    day: str | None,
) -> "tuple[list[Ranked], list[TurnedClauseSheet]]":
    """Return the clauses that could apply to one of the bearers at least, and the others with the reason."""
    kept: list[Ranked] = []
    turned: list[TurnedClauseSheet] = []
    for found in ranked:
        asked = [ask(found.clause, bearer, day) for bearer in bearers(found.clause)]
        if any(gates.let_through for gates in asked):
            kept.append(found)
            continue
        reasons = dict.fromkeys(gate.because for gates in asked for _, gate in gates.closed())
        turned.append(
            {
                "clause": str(found.clause),
                "score": round(found.score, 3),
                "because": "; ".join(reasons),
            }
        )
    return kept, turned
