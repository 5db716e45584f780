"""Each question of the command line, answered from the shipped data."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

QUESTIONS = (
    ("treaties",),
    ("clause", "nov10/4"),
    ("clause", "paragraphs 4 and 6 of the statement of 10 November 2020"),
    ("event", "2022-03-26-azerbaijan-mod-cites-article-4"),
    ("report", "--treaty", "nov10"),
    ("search", "prisoners"),
    ("xref", "feb22/9"),
    ("check",),
)


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("form", ["table", "json", "csv", "md"])
def test_every_question_in_every_format(run: Run, question: tuple[str, ...], form: str) -> None:
    result = run(*question, "--format", form)
    assert result.exit_code == 0, result.output
    assert result.stderr == ""
    assert result.stdout.endswith("\n")
    if form == "json":
        assert json.loads(result.stdout)
    if form == "csv":
        assert len({len(row) for row in csv.reader(io.StringIO(result.stdout))}) == 1


def test_clause_in_words_is_the_clause_by_address(run: Run) -> None:
    address, words = (
        json.loads(run("clause", *asked, "--format", "json").stdout)
        for asked in (
            ("feb22/25",),
            ["Article", "25", "of", "the", "February", "22", "declaration"],
        )
    )
    assert address["unit"] == words["unit"]
    assert address["links"] == words["links"]


def test_the_op_ed_s_events_of_march_2022(run: Run) -> None:
    shown = run("clause", "feb22/25").stdout
    assert "2022-03-karabakh-rupture-article-25" in shown
    assert "Disputed number" in shown
    assert "feb22/no-economic-harm" in shown


def test_both_sides_of_a_clause_side_by_side(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    heading = next(
        line for line in run("clause", "nov10/4").stdout.splitlines() if "denials of breach" in line
    )
    assert "Breaches" in heading


def test_several_clauses(run: Run) -> None:
    words = [
        "paragraphs",
        "4",
        "and",
        "6",
        "of",
        "the",
        "statement",
        "of",
        "10",
        "November",
        "2020",
    ]
    sheet = json.loads(run("clause", *words, "--format", "json").stdout)
    assert [each["unit"]["address"] for each in sheet["clauses"]] == ["nov10/4", "nov10/6"]


@pytest.mark.parametrize(
    ("option", "value", "field", "kept"),
    [
        ("--stance", "breaches", "stance", {"breaches"}),
        ("--bearer", "RUS", "bearer", {"RUS"}),
        ("--claimant", "AZE", "claimant", {"AZE:Government", "AZE:MFA", "AZE:MOD"}),
        ("--standing", "denied", "standing", {"denied"}),
    ],
)
def test_filters(run: Run, option: str, value: str, field: str, kept: set[str]) -> None:
    sheet = json.loads(run("clause", "nov10/4", option, value, "--format", "json").stdout)
    assert {link[field] for link in sheet["links"]} == kept


def test_a_filter_leaves_the_verdicts_alone(run: Run) -> None:
    every, some = (
        json.loads(run("clause", "nov10/4", *more, "--format", "json").stdout)["cells"]
        for more in ((), ("--claimant", "AZE"))
    )
    assert every == some


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("clause", "zzz/1"), "Error:"),
        (("event", "2022-03-26-azerbaijan-mod"), "Did you mean"),
        (("report", "--treaty", "nov11"), "nov10"),
        (("clause", "nov10/4", "--since", "2022-13-01"), "is not a day"),
        (("clause", "nov10/4", "--stance", "supported"), "supports"),
        (("clause",), "REF"),
        (("search", "x", "--limit", "0"), "--limit"),
        (("report", "-o", "report.xyz"), "does not say which format"),
        (("report", "--rule", "nobody"), "Error:"),
    ],
)
def test_what_cannot_be_answered(run: Run, words: tuple[str, ...], told: str) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert told in result.stderr
    assert "Traceback" not in result.stderr


def test_nothing_found_is_an_answer(run: Run) -> None:
    result = run("search", "zzzqqq")
    assert result.exit_code == 0
    assert "Nothing holds" in result.stdout


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("report.html", "<!DOCTYPE html>"),
        ("report.md", "# Compliance report"),
        ("report.json", "{"),
        ("report.csv", "clause,"),
        ("report.txt", "Compliance report"),
    ],
)
def test_a_report_in_a_file(run: Run, tmp_path: Path, name: str, begins: str) -> None:
    result = run("report", "--treaty", "nov10", "-o", str(tmp_path / name))
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"Wrote {tmp_path / name}" in result.stderr
    assert (tmp_path / name).read_text("utf-8").startswith(begins)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_report_where_nothing_can_be_written(run: Run, tmp_path: Path) -> None:
    result = run("report", "-o", str(tmp_path / "nowhere" / "report.html"))
    assert result.exit_code == 2
    assert "No such file or directory" in result.stderr


def test_html_to_a_pipe(run: Run) -> None:
    assert run("report", "--treaty", "nov10", "--format", "html").stdout.startswith("<!DOCTYPE")


def test_colours_when_asked_for(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" not in run("treaties").stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run("treaties").stdout


def test_check_exits_with_1_where_there_is_something_to_repair(tmp_path: Path) -> None:
    from tests.cli.conftest import run_in

    (tmp_path / "treaties").mkdir()
    (tmp_path / "treaties" / "lake.yaml").write_text("id: lake\ntitel: misspelt\n")
    for form in ("table", "json", "csv", "md"):
        result = run_in(tmp_path, "check", "--format", form)
        assert result.exit_code == 1
        assert "treaties/lake.yaml" in result.stdout
