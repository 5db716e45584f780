"""What a command loads: nobody waits for spaCy, and a remembered answer meets neither pydantic nor YAML."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TELL = """
import sys, json, atexit
atexit.register(lambda: sys.stderr.write("\\n" + json.dumps(sorted(sys.modules))))
sys.argv = ["servanda", *sys.argv[1:]]
from servanda.cli import main
main()
"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the shipped workspace, with an index of its own."""
    folder = tmp_path_factory.mktemp("desk")
    for name in ("treaties", "annotations"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


def loaded(desk: Path, *words: str) -> set[str]:
    """Return the modules that a command has loaded when it ends."""
    done = subprocess.run(
        [sys.executable, "-c", TELL, *words],
        cwd=desk,
        env=os.environ | {"NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(done.stderr.splitlines()[-1]))


@pytest.mark.parametrize(
    "words", [("--help",), ("clause", "feb22/25"), ("check",), ("report",), ("search", "corridor")]
)
def test_nobody_waits_for_spacy(desk: Path, words: tuple[str, ...]) -> None:
    assert not loaded(desk, *words) & {"spacy", "thinc", "numpy"}


@pytest.mark.parametrize(
    "words", [("clause", "feb22/25"), ("check",), ("event", "2022-03-karabakh-rupture-article-25")]
)
def test_a_remembered_answer_is_light(desk: Path, words: tuple[str, ...]) -> None:
    loaded(desk, *words)
    again = loaded(desk, *words)
    assert not again & {"pydantic", "yaml", "jinja2", "servanda.model.treaty", "servanda.naming"}


def test_help_is_lighter_still(desk: Path) -> None:
    assert not loaded(desk, "--help") & {"rich", "sqlite3", "orjson", "pydantic"}
