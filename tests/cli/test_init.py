from pathlib import Path

from click.testing import CliRunner

from servanda.cli import servanda
from tests.cli.conftest import run_in


def test_a_new_workspace(tmp_path: Path) -> None:
    folder = tmp_path / "my ledger"
    result = CliRunner().invoke(servanda, ["init", str(folder)])
    assert result.exit_code == 0, result.output
    assert (folder / "treaties").is_dir()
    assert (folder / "annotations").is_dir()
    assert ".servanda/" in (folder / ".gitignore").read_text()
    assert "Next\n" in result.stdout
    assert f"servanda -C '{folder}' check" in result.stdout
    assert run_in(folder, "check").exit_code == 0
    assert run_in(folder, "treaties").exit_code == 0


def test_what_is_in_the_way_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "treaties").mkdir()
    (tmp_path / "treaties" / "mine.yaml").write_text("mine")
    result = CliRunner().invoke(servanda, ["init", str(tmp_path)])
    assert result.exit_code == 2
    assert "is there already" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["treaties"]


def test_an_empty_name_is_no_folder(tmp_path: Path) -> None:
    result = run_in(tmp_path, "init", "")
    assert result.exit_code == 2
    assert "is empty" in result.stderr
    assert not list(tmp_path.iterdir())
