"""A report as a file for paper, as a page with charts, as a folder of pages; and what does not go together."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

DAY = ("report", "--as-of", "2026-01-01", "--clause", "nov10/4")


@pytest.mark.parametrize(
    ("name", "begins"), [("r.pdf", b"%PDF-"), ("r.docx", b"PK\x03\x04"), ("r.DOCX", b"PK")]
)
def test_paper(run: Run, tmp_path: Path, name: str, begins: bytes) -> None:
    result = run(*DAY, "-o", str(tmp_path / name))
    assert result.exit_code == 0, result.output
    assert (tmp_path / name).read_bytes().startswith(begins)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_charts_only_on_request(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "r.html"
    run(*DAY, "-o", str(page))
    assert "<svg" not in page.read_text("utf-8")
    assert run(*DAY, "--charts", "-o", str(page)).exit_code == 0
    assert page.read_text("utf-8").count('role="img"') == 2


def test_a_site_is_brought_up_to_date(run: Run, tmp_path: Path) -> None:
    site = tmp_path / "site"
    first = run(*DAY, "--site", str(site))
    assert first.exit_code == 0, first.output
    assert "left 0 as they were" in first.stderr
    assert "Wrote 0 files" in run(*DAY, "--site", str(site)).stderr
    assert "removed" in run(*DAY, "--bearer", "ARM", "--site", str(site)).stderr
    assert (site / "clause" / "nov10" / "4" / "index.html").is_file()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--format", "pdf"), "add -o report.pdf"),
        (("--format", "docx"), "add -o report.docx"),
        (("--charts",), "--site DIR"),
        (("--charts", "-o", "r.md"), "--site DIR"),
        (("--site", "x", "-o", "r.html"), "leave out --output"),
        (("--links",), "--format csv"),
        (("--links", "-o", "r.pdf"), "--format csv"),
    ],
)
def test_what_does_not_go_together(run: Run, words: tuple[str, ...], told: str) -> None:
    result = run(*DAY, *words)
    assert result.exit_code == 2
    assert told in result.output


def test_a_folder_of_others_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "precious.txt").write_text("mine", "utf-8")
    result = run(*DAY, "--site", str(tmp_path))
    assert result.exit_code == 2
    assert "nothing was written" in result.output
    assert [path.name for path in tmp_path.iterdir()] == ["precious.txt"]
