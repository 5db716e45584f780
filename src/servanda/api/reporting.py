"""What can be reported: the compliance report, what two of them differ in, and what its JSON promises."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple

from servanda.api.asking import RULE, today
from servanda.api.remembering import answer
from servanda.model.sheet import ComparisonSheet, ReportSheet

if TYPE_CHECKING:
    from servanda.files.load import Loaded
    from servanda.model.cell import Cell
    from servanda.model.corpus import Corpus
    from servanda.model.rule import Rule
    from servanda.model.sheet import AgainstSheet, ChangesSheet
    from servanda.reporting.question import ReportQuestion

_ONE_AT_A_TIME = Lock()
"""A report on ten thousand events takes hundreds of megabytes while it is made."""


class Asked(NamedTuple):
    """What is asked of a report; days are ISO 8601."""

    as_of: str
    treaty: Sequence[str] = ()
    clause: Sequence[str] = ()
    bearer: Sequence[str] = ()
    since: str | None = None
    known_at: str | None = None
    moved_since: str | None = None
    period: str = "year"
    rule: str = RULE
    against: str | None = None
    brief: bool = False
    """as `ReportQuestion.brief`"""


def report(*, workspace: Path | None = None, **asked: Any) -> ReportSheet:
    """Return the compliance report; what may be asked are the fields of `Asked`, and clauses may be words.

    Raises NotFound for a treaty, clause, bearer or rule that nobody knows.
    """
    wanted = _wanted(asked)

    def work_out(loaded: "Loaded") -> ReportSheet:
        with _ONE_AT_A_TIME:
            return _report(loaded, wanted)

    return answer(workspace, ("report", *_spelled(wanted)), work_out)


def report_page(*, workspace: Path | None = None, **asked: Any) -> str:
    """Return the compliance report as one page, to be framed or read on its own; raises what `report` raises."""
    wanted = _wanted(asked)

    def work_out(loaded: "Loaded") -> str:
        from servanda.rendering.as_html import as_html
        from servanda.rendering.framed import framed

        with _ONE_AT_A_TIME:
            return framed(as_html(_report(loaded, wanted)))

    return answer(workspace, ("report page", *_spelled(wanted)), work_out)


def _wanted(asked: Mapping[str, Any]) -> Asked:
    given = {name: value for name, value in asked.items() if value is not None}
    return Asked(**{"as_of": today(), **given})


def _spelled(wanted: Asked) -> tuple[list[Any], dict[str, str]]:
    """Return what is asked as plain data, and what the rules rest on."""
    rules = {name: _stamp(name) for name in (wanted.rule, wanted.against) if name}
    return [list(each) if isinstance(each, tuple) else each for each in wanted], rules


def _stamp(rule: str) -> str:
    """Return what a rule rests on: the content of a file of the reader's own, else the name."""
    return Path(rule).read_bytes().hex() if Path(rule).is_file() else rule


def _report(loaded: "Loaded", asked: Asked) -> ReportSheet:
    from servanda.api.weighing import cells as assess
    from servanda.files.rule_file import load_rule
    from servanda.naming.resolve import resolve
    from servanda.reporting.question import ReportQuestion
    from servanda.reporting.report import report_sheet

    rule, corpus = load_rule(asked.rule), loaded.corpus
    found = (resolve(corpus, words).addresses for words in asked.clause)
    clauses = (address for addresses in found for address in addresses)
    question = ReportQuestion(
        as_of=date.fromisoformat(asked.as_of),
        since=_day(asked.since),
        treaties=tuple(asked.treaty),
        clauses=tuple(dict.fromkeys(clauses)),
        bearers=tuple(asked.bearer),
        known_at=_day(asked.known_at),
        period=asked.period,
        brief=asked.brief,
    )
    cells = assess(corpus, rule, **_clocks(question))
    sheet = report_sheet(corpus, cells=cells, rule=rule, question=question, data=loaded.data)
    reading = Reading(loaded.corpus, question, rule, cells)
    if asked.moved_since:
        sheet["changes"] = _changes(reading, date.fromisoformat(asked.moved_since))
    if asked.against:
        sheet["against"] = _against(reading, load_rule(asked.against))
    return sheet


class Reading(NamedTuple):
    """A corpus with the cells that a rule gives for it."""

    corpus: "Corpus"
    question: "ReportQuestion"
    rule: "Rule"
    cells: "tuple[Cell, ...]"


def _changes(reading: Reading, since: date) -> "ChangesSheet":
    from servanda.api.weighing import cells as assess
    from servanda.reporting.changes import changes_sheet
    from servanda.reporting.report import chosen

    corpus, question, rule, cells = reading
    earlier = assess(corpus, rule, **{**_clocks(question), "as_of": min(since, question.as_of)})
    return changes_sheet(
        since=since,
        before=chosen(corpus, earlier, question),
        after=chosen(corpus, cells, question),
    )


def _against(reading: Reading, other: "Rule") -> "AgainstSheet":
    from servanda.api.weighing import cells as assess
    from servanda.reporting.changes import against_sheet
    from servanda.reporting.report import chosen

    corpus, question, rule, cells = reading
    return against_sheet(
        rule=rule,
        cells=chosen(corpus, cells, question),
        other=other,
        others=assess(corpus, other, **_clocks(question)),
    )


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def _clocks(question: "ReportQuestion") -> dict[str, Any]:
    return {name: getattr(question, name) for name in ("as_of", "since", "known_at")}


def compare(earlier: Path, later: Path) -> ComparisonSheet:
    """Return what differs between two reports saved as JSON; raises BadRequest for a file that is none."""
    from servanda.files.saved_report import read_report
    from servanda.reporting.comparison import Saved, comparison_sheet

    return comparison_sheet(
        Saved(str(earlier), read_report(earlier)), Saved(str(later), read_report(later))
    )


def report_schema() -> dict[str, Any]:
    """Return the published JSON Schema of a report."""
    import json
    from importlib.resources import files

    from servanda.model.report_schema import NAME

    published = files("servanda") / "schemas" / NAME
    return dict(json.loads(published.read_text("utf-8")))


def rules() -> tuple[str, ...]:
    """Return the ids of the rules that come with the package."""
    from servanda.files.rule_file import shipped_rules

    return shipped_rules()
