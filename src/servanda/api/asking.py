"""What can be asked: each verb takes words and gives the sheet that answers them.

The current day enters here and nowhere below.
"""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from servanda.api.remembering import answer
from servanda.files.layout import find_workspace

if TYPE_CHECKING:
    from servanda.files.load import Loaded
    from servanda.model.sheet import (
        CheckSheet,
        ClauseSheet,
        ClausesSheet,
        EventSheet,
        SearchSheet,
        TreatiesSheet,
        XrefSheet,
    )

RULE = "standing"
"""The rule by which verdicts are given unless another is asked for."""


def today() -> str:
    """Return the day it is where the reader sits."""
    return datetime.now().astimezone().date().isoformat()


def treaties(*, workspace: Path | None = None) -> "TreatiesSheet":
    """Return the treaties on file, with what is on record for each."""

    def work_out(loaded: "Loaded") -> "TreatiesSheet":
        from servanda.reporting.treaties import treaties_sheet

        return treaties_sheet(loaded.corpus)

    return answer(workspace, ("treaties",), work_out)


def clause(
    words: str,
    *,
    filters: Mapping[str, str] | None = None,
    as_of: str | None = None,
    workspace: Path | None = None,
) -> "ClauseSheet | ClausesSheet":
    """Return the clause that `words` name (or each of several) and every event that touches it.

    `filters` may hold stance, bearer, claimant, standing, since and until. Raises NotFound and Ambiguous
    with what else may have been meant.
    """
    day = as_of or today()
    asked = dict(filters or {})

    def work_out(loaded: "Loaded") -> "ClauseSheet | ClausesSheet":
        return _clause(loaded, words, asked, date.fromisoformat(day))

    return answer(workspace, ("clause", words, asked, day), work_out)


def _clause(
    loaded: "Loaded", words: str, filters: Mapping[str, str], as_of: date
) -> "ClauseSheet | ClausesSheet":
    from servanda.compliance.assess import assess
    from servanda.files.rule_file import load_rule
    from servanda.naming.resolve import resolve
    from servanda.reporting.clause import clause_sheet
    from servanda.reporting.question import ClauseQuestion, LinkFilters

    meant = resolve(loaded.corpus, words)
    units = {loaded.corpus.nearest(address) or address for address in meant.addresses}
    cells = assess(loaded.corpus, load_rule(RULE), as_of=as_of, only=units)
    shown = LinkFilters(**{name: _filter(name, value) for name, value in filters.items()})
    sheets = [
        clause_sheet(
            loaded.corpus,
            cells=cells,
            question=ClauseQuestion(address, as_of, words, meant.read_as, shown),
        )
        for address in meant.addresses
    ]
    return sheets[0] if len(sheets) == 1 else {"clauses": sheets}


def _filter(name: str, value: str) -> Any:
    return date.fromisoformat(value) if name in ("since", "until") else value


def event(name: str, *, workspace: Path | None = None) -> "EventSheet":
    """Return one event with its links and evidence; raises NotFound with the nearest names."""

    def work_out(loaded: "Loaded") -> "EventSheet":
        from servanda.reporting.event import event_sheet

        return event_sheet(loaded.corpus, event=name, places=loaded.places)

    return answer(workspace, ("event", name), work_out)


def search(words: str, *, limit: int = 20, workspace: Path | None = None) -> "SearchSheet":
    """Return clauses, events, sources and links in which the words stand, best first."""

    def work_out(loaded: "Loaded") -> "SearchSheet":
        from servanda.reporting.search import search_sheet

        return search_sheet(loaded.corpus, words=words, limit=limit)

    return answer(workspace, ("search", words, limit), work_out)


def xref(words: str, *, workspace: Path | None = None) -> "XrefSheet":
    """Return what a clause cites, what cites it, its parallels in other treaties and possible conflicts."""

    def work_out(loaded: "Loaded") -> "XrefSheet":
        from servanda.errors import Ambiguous
        from servanda.naming.resolve import resolve
        from servanda.reporting.xref import xref_sheet

        addresses = resolve(loaded.corpus, words).addresses
        if len(addresses) > 1:
            raise Ambiguous(
                "the words name several clauses", "name one", tuple(map(str, addresses))
            )
        return xref_sheet(loaded.corpus, address=addresses[0], asked=words)

    return answer(workspace, ("xref", words), work_out)


def check(*, workspace: Path | None = None) -> "CheckSheet":
    """Return what is wrong with the data, each with its file, its line and what to do.

    Texts and codings are looked at too: quotations that lost their place, files that cannot be read.
    """
    from servanda.files.held_texts import codings_state, texts_state

    place = find_workspace(workspace or Path.cwd())

    def work_out(loaded: "Loaded") -> "CheckSheet":
        from servanda.api.checking import problems
        from servanda.files.codings import coded_texts
        from servanda.reporting.check import check_sheet

        of_codings = (problem for kept in coded_texts(place) for problem in kept.problems)
        found = [*loaded.problems, *problems(place, loaded, beside[0]), *of_codings]
        return check_sheet(loaded.corpus, problems=found, data=loaded.data, where=str(place.root))

    beside = texts_state(place), codings_state(place)
    return answer(workspace, ("check", *beside), work_out, warned=False)


def names(kind: str, prefix: str, *, workspace: Path | None = None) -> list[tuple[str, str]]:
    """Return the names of a kind (`treaty`, `clause`, `event`, `actor`) that begin so, each with a title."""

    def work_out(loaded: "Loaded") -> list[tuple[str, str]]:
        from servanda.reporting.names import every_name

        return every_name(loaded.corpus, kind)

    every = answer(workspace, ("names", kind), work_out, warned=False)
    return [(name, title) for name, title in every if name.lower().startswith(prefix.lower())]
