"""The old file or the new one, whatever happens to the writer."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from servanda.files.atomic import create_file, replace_file, sweep
from tests.files.desk import make, plain_event


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_writer_may_be_killed_at_any_moment(tmp_path: Path) -> None:
    from servanda.files.canonical import dump, to_plain
    from servanda.model.event import Event

    event = Event.model_validate(plain_event(1))
    make(tmp_path, {f"annotations/2022/{event.id}.yaml": dump(to_plain(event))})
    ran = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("killing.py")), str(tmp_path), "60"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    killed, changed, _ = map(int, re.findall(r"[0-9]+", ran.stdout))
    assert killed == 60
    assert changed, "writers should get as far as writing"


def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "er" / "x.yaml"
    create_file(file, b"one")
    with pytest.raises(FileExistsError):
        create_file(file, b"two")
    assert file.read_bytes() == b"one"
    assert list(file.parent.iterdir()) == [file]


def test_replacing_needs_something_to_replace(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        replace_file(tmp_path / "x.yaml", b"one")
    assert list(tmp_path.iterdir()) == []


def test_sweeping_takes_only_what_writers_leave(tmp_path: Path) -> None:
    for name in (".servanda-00.tmp", "x.tmp", ".other.tmp", "x.yaml"):
        (tmp_path / name).write_text("x")
    sweep(tmp_path)
    assert sorted(file.name for file in tmp_path.iterdir()) == [".other.tmp", "x.tmp", "x.yaml"]
