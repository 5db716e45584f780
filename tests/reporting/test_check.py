"""The answer to `check`."""

from servanda.model.corpus import Corpus
from servanda.model.problem import Place, Problem
from servanda.reporting.check import check_sheet
from tests.reporting.corpora import one_of_everything


def test_problems_stand_by_file_and_line() -> None:
    problems = [
        Problem("b-code", "x", "what", "do", Place("b.yaml", 3)),
        Problem("a-code", "y", "what", "do", Place("b.yaml", 20)),
        Problem("c-code", "z", "what", "do", Place("a.yaml")),
        Problem("d-code", "", "what", "do"),
    ]
    sheet = check_sheet(Corpus(), problems=problems, data="sha256:0", where="here")
    assert [(found["file"], found["line"]) for found in sheet["problems"]] == [
        ("", 0),
        ("a.yaml", 0),
        ("b.yaml", 3),
        ("b.yaml", 20),
    ]
    assert sheet["next"] == ["servanda check"]
    again = check_sheet(Corpus(), problems=reversed(problems), data="sha256:0", where="here")
    assert again == sheet


def test_nothing_to_repair() -> None:
    sheet = check_sheet(one_of_everything(), problems=(), data="sha256:0", where="here")
    assert (sheet["treaties"], sheet["clauses"], sheet["events"], sheet["links"]) == (1, 7, 5, 9)
    assert sheet["problems"] == []
    assert sheet["next"] == ["servanda report"]
