import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

TEXT = "On 26 March 2022 Azerbaijan accused Armenia of violating point 4 of the statement of 10 November 2020."
LABELS = """\
document_date: "2022-03-28"
events: []
citations:
- {text: point 4 of the statement of 10 November 2020, start: 57, end: 101, clauses: [nov10/4], kind: explicit}
not_citations: []
"""
CITATIONS = {"precision": 1.0, "recall": 1.0, "f1": 1.0, "right": 1, "proposed": 1, "labelled": 1}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "dev"
    folder.mkdir()
    (folder / "one.txt").write_text(TEXT, "utf-8")
    (folder / "one.gold.yaml").write_text(LABELS, "utf-8")
    return folder


def test_the_figures(run: Run, gold: Path) -> None:
    result = run("evaluate", str(gold), "--format", "json")
    assert result.exit_code == 0, result.stderr
    sheet = json.loads(result.stdout)
    assert sheet["texts"] == 1
    figures = {figure["name"]: figure for figure in sheet["figures"]}
    assert figures["citations, exact spans"] == {"name": "citations, exact spans", **CITATIONS}
    assert figures["citations, explicit"]["f1"] == 1.0
    assert figures["event sentences"]["recall"] is None
    assert sheet["changes"] is None


def test_what_is_wrong_is_listed_when_asked_for(run: Run, gold: Path) -> None:
    sheet = json.loads(run("evaluate", str(gold), "--mistakes", "--format", "json").stdout)
    assert {mistake["kind"] for mistake in sheet["mistakes"]} <= {"event wrong", "link wrong"}


def test_a_snapshot_shows_what_moved(run: Run, gold: Path) -> None:
    snapshot = gold.parent / "scores.json"
    snapshot.write_text(run("evaluate", str(gold), "--format", "json").stdout, "utf-8")
    same = run("evaluate", str(gold), "--snapshot", str(snapshot))
    assert same.exit_code == 0
    assert "Every F1 is what it was" in same.stdout
    (gold / "one.gold.yaml").write_text(LABELS.replace("[nov10/4]", "[nov10/5]"), "utf-8")
    fallen = run("evaluate", str(gold), "--snapshot", str(snapshot))
    assert fallen.exit_code == 1
    assert "1.000 → 0.000" in fallen.stdout


@pytest.mark.parametrize("form", ["table", "md", "csv"])
def test_every_format(run: Run, gold: Path, form: str) -> None:
    result = run("evaluate", str(gold), "--format", form)
    assert result.exit_code == 0
    assert "event sentences" in result.stdout


def test_labels_that_cannot_be_used_stop_it_with_their_place(run: Run, gold: Path) -> None:
    (gold / "one.gold.yaml").write_text(LABELS.replace("start: 57", "start: 56"), "utf-8")
    result = run("evaluate", str(gold))
    assert result.exit_code == 2
    assert "one.gold.yaml" in result.stderr


def test_a_snapshot_that_is_none(run: Run, gold: Path) -> None:
    result = run("evaluate", str(gold), "--snapshot", str(gold / "one.txt"))
    assert result.exit_code == 2
    assert "holds no figures" in result.stderr


def test_a_folder_without_labels(run: Run, tmp_path: Path) -> None:
    assert run("evaluate", str(tmp_path)).exit_code == 2
