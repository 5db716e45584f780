"""The editor is a small script that changes the file in the way that a user would."""

from pathlib import Path

import pytest

from servanda.cli.editor import Fault, written_in_editor
from servanda.errors import ReadOnly, ServandaError


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A script that keeps every text it is shown, then runs the lines that a test adds to it."""
    script = tmp_path / "editor.sh"
    script.write_text(f'#!/bin/sh\ncat "$1" >> {tmp_path}/shown\necho "$1" > {tmp_path}/path\n')
    script.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(script))
    monkeypatch.delenv("VISUAL", raising=False)
    return script


def does(editor: Path, line: str) -> None:
    with editor.open("a") as script:
        script.write(line + "\n")


def no_faults(_: str) -> list[Fault]:
    return []


def test_what_was_written(editor: Path) -> None:
    does(editor, 'echo "title: Talks" >> "$1"')
    written = written_in_editor("# form\n", "event.yaml", faults_in=no_faults)
    assert written is not None
    assert written.text == "# form\ntitle: Talks\n"
    assert written.file is not None
    assert written.file.exists()
    with written.kept_unless_safe():
        pass
    assert not written.file.exists()


def test_closed_without_a_change(editor: Path) -> None:
    form = "# form\n"
    assert written_in_editor(form, "event.yaml", blank=form, faults_in=no_faults) is None
    assert not Path((editor.parent / "path").read_text().strip()).exists()


def test_emptied(editor: Path) -> None:
    does(editor, ': > "$1"')
    assert written_in_editor("title: Talks\n", "event.yaml", faults_in=no_faults) is None


def test_what_is_right_needs_no_change(editor: Path) -> None:
    written = written_in_editor("title: Talks\n", "event.yaml", faults_in=no_faults)
    assert written is not None
    assert written.text == "title: Talks\n"


def test_opens_again_with_the_faults_above_the_text(editor: Path) -> None:
    does(editor, 'grep -q "^#! " "$1" && sed -i s/worng/right/ "$1" || echo worng >> "$1"')

    def faults_in(text: str) -> list[Fault]:
        return [Fault(2, "a word is misspelt;\ncorrect it")] if "worng" in text else []

    written = written_in_editor("# form\n", "event.yaml", faults_in=faults_in)
    assert written is not None
    assert written.text == "# form\nright\n"
    shown = (editor.parent / "shown").read_text()
    assert "#! line 4: a word is misspelt; correct it\n# form\nworng\n" in shown


def test_given_up_with_faults_keeps_the_text(editor: Path) -> None:
    does(editor, 'grep -q worng "$1" || echo worng >> "$1"')
    with pytest.raises(ServandaError) as caught:
        written_in_editor("", "event.yaml", faults_in=lambda _: [Fault(1, "misspelt")])
    kept = Path(caught.value.remedy.rpartition(" ")[2])
    assert "worng" in kept.read_text()


def test_an_editor_that_fails_keeps_the_text(editor: Path) -> None:
    does(editor, 'echo half >> "$1"; exit 3')
    with pytest.raises(ServandaError) as caught:
        written_in_editor("", "event.yaml", faults_in=no_faults)
    kept = Path(caught.value.remedy.rpartition(" ")[2])
    assert kept.read_text() == "half\n"


def test_an_editor_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "/nowhere/editor")
    with pytest.raises(ServandaError, match="editor"):
        written_in_editor("", "event.yaml", faults_in=no_faults)


def test_what_cannot_be_saved_is_kept(editor: Path) -> None:
    does(editor, 'echo words >> "$1"')
    written = written_in_editor("", "event.yaml", faults_in=no_faults)
    assert written is not None
    with pytest.raises(ServandaError, match="read-only") as caught, written.kept_unless_safe():
        raise ReadOnly("the folder is read-only", "make another")
    assert str(written.file) in caught.value.remedy
    assert written.file is not None
    assert written.file.exists()
