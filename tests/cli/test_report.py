"""What can be asked of a report beside what all questions share."""

import json
import sys
import time
from pathlib import Path

import pytest

from servanda.cli import progress as progress_module
from servanda.cli.progress import progress
from tests.cli.conftest import ROOT, Run, run_in

DAY = ("--as-of", "2026-01-01")
OWN_RULE = """
id: quiet
title: Only what somebody established
authority: an example of the tests
verdicts:
- {id: spoken, label: spoken of, meaning: something is established, tone: kept}
- {id: silent, label: nothing said, meaning: nothing is established, tone: none}
rows:
- {verdict: spoken, any_of: [[support-established], [breach-established]], because: established}
- {verdict: silent, any_of: [[]], because: not established}
examples:
- {verdict: spoken, links: [{stance: supports, standing: established}]}
- {verdict: silent}
"""


def asked(run: Run, *words: str) -> dict[str, object]:
    result = run("report", *DAY, *words, "--format", "json")
    assert result.exit_code == 0, result.output
    found: dict[str, object] = json.loads(result.stdout)
    return found


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("--moved-since", "2024-01-01"), "changes"),
        (("--against", "kroc-pam"), "against"),
        (("--rule", "kroc-pam", "--against", "standing"), "against"),
    ],
)
def test_what_differs_is_only_told_when_asked(run: Run, words: tuple[str, ...], part: str) -> None:
    assert asked(run)[part] is None
    assert asked(run, *words)[part]


@pytest.mark.parametrize(
    ("period", "first"), [("month", "2020-09"), ("quarter", "2020-Q3"), ("year", "2020")]
)
def test_periods(run: Run, period: str, first: str) -> None:
    over_time: dict[str, list[dict[str, str]]] = asked(run, "--period", period)["over_time"]  # type: ignore[assignment]
    assert over_time["periods"][0]["name"] == first


def test_nothing_was_known_before_it_was_recorded(run: Run) -> None:
    totals: dict[str, int] = asked(run, "--known-at", "2020-01-01")["totals"]  # type: ignore[assignment]
    assert totals["no-evidence"] == sum(totals.values())
    assert asked(run, "--known-at", "2027-01-01")["totals"] == asked(run)["totals"]


def test_a_rule_of_ones_own(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "quiet.yaml"
    own.write_text(OWN_RULE, "utf-8")
    sheet = asked(run, "--rule", str(own), "--against", "standing")
    assert sheet["rule"] == "quiet"
    assert set(sheet["totals"]) == {"spoken", "silent"}  # type: ignore[call-overload]
    own.write_text(OWN_RULE.replace("label: spoken of", "label: told"), "utf-8")
    assert "told" in run("report", *DAY, "--rule", str(own)).stdout


def test_links_are_a_table_of_their_own(run: Run) -> None:
    rows = run("report", *DAY, "--links", "--format", "csv").stdout.splitlines()
    assert rows[0].startswith("id,event,date")
    assert len(rows) > 200


@pytest.mark.parametrize("form", ["table", "md", "json", "csv"])
def test_two_reports_are_compared(run: Run, tmp_path: Path, form: str) -> None:
    files = []
    for day in ("2022-01-01", "2024-01-01"):
        files.append(str(tmp_path / f"{day}.json"))
        assert run("report", "--as-of", day, "-o", files[-1]).exit_code == 0
    result = run("report", "--compare", *files, "--format", form)
    assert result.exit_code == 0
    assert "2022-03-26" in result.stdout
    page = tmp_path / "differs.html"
    assert run("report", "--compare", *files, "-o", str(page)).exit_code == 0
    assert "What differs between two reports" in page.read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--links",), "add --format csv"),
        (("--against", "nobody"), "there is no rule 'nobody'"),
        (("--known-at", "yesterday"), "not a day"),
        (("--period", "week"), "week"),
        (("--compare", str(ROOT / "pyproject.toml"), str(ROOT / "pyproject.toml")), "no JSON"),
    ],
)
def test_what_cannot_be_asked(run: Run, words: tuple[str, ...], says: str) -> None:
    result = run("report", *words)
    assert result.exit_code == 2
    assert says in result.stderr


def test_the_schema_is_printed(run: Run) -> None:
    schema = json.loads(run("report", "--schema").stdout)
    assert schema["$id"] == "report-1.schema.json"


def test_a_workspace_with_nothing_to_report_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "treaties").mkdir()
    for form in ("table", "md", "html"):
        told = run_in(tmp_path, "report", "--format", form)
        assert told.exit_code == 0
        assert "servanda check" in told.stdout


class Screen:
    """What a terminal is told."""

    def __init__(self, *, is_terminal: bool) -> None:
        self.is_terminal = is_terminal
        self.told = ""

    def isatty(self) -> bool:
        return self.is_terminal

    def write(self, words: str) -> int:
        self.told += words
        return len(words)

    def flush(self) -> None:
        """Nothing is kept back."""


@pytest.mark.parametrize(
    ("is_terminal", "patience", "shows"),
    [(True, 0.0, True), (True, 3600.0, False), (False, 0.0, False)],
)
def test_progress_only_for_those_who_wait(
    monkeypatch: pytest.MonkeyPatch, is_terminal: bool, patience: float, shows: bool
) -> None:
    screen = Screen(is_terminal=is_terminal)
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(progress_module, "PATIENCE", patience)
    monkeypatch.setenv("TERM", "xterm")
    with progress("Reading and weighing") as say:
        until = time.monotonic() + (60 if shows else 0)
        while "Writing" not in screen.told and time.monotonic() < until:
            say("Writing")
            time.sleep(0.02)
    assert ("Writing" in screen.told) is shows
