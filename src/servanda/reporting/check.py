"""Knows the answer to `check`: what is held, and what to repair, file by file."""

from collections.abc import Iterable

from servanda.model.corpus import Corpus
from servanda.model.problem import Problem
from servanda.model.sheet import CheckSheet, ProblemSheet
from servanda.reporting.command import command


def check_sheet(
    corpus: Corpus, *, problems: Iterable[Problem], data: str, where: str
) -> CheckSheet:
    """Return the counts and the problems in the order of files and lines."""
    sheets = sorted(
        map(problem_sheet, problems),
        key=lambda problem: (
            problem["file"],
            problem["line"],
            problem["code"],
            problem["about"],
            problem["what"],
        ),
    )
    return {
        "treaties": len(corpus.treaty),
        "clauses": len(corpus.clause),
        "events": len(corpus.event),
        "links": len(corpus.every_link),
        "problems": sheets,
        "data": data,
        "where": where,
        "next": [command("check") if sheets else command("report")],
    }


def problem_sheet(problem: Problem) -> ProblemSheet:
    """Return one problem."""
    return {
        "code": problem.code,
        "about": problem.about,
        "file": problem.place.file if problem.place else "",
        "line": problem.place.line if problem.place else 0,
        "what": problem.what,
        "remedy": problem.remedy,
    }
