"""The same data gives the same bytes, whatever the order of files, the locale, the time zone, the hash seed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.shipped import ROOT

ASK = """
import hashlib
from pathlib import Path
from servanda.api import reporting
from servanda.rendering.as_csv import as_csv
from servanda.rendering.as_html import as_html
from servanda.rendering.as_json import as_json
from servanda.rendering.as_markdown import as_markdown
from servanda.rendering.as_table import as_table

sheet = reporting.report(
    as_of="2026-01-01", against="kroc-pam", moved_since="2024-01-01", period="quarter",
    workspace=Path.cwd(),
)
for render in (as_json, as_csv, as_markdown, as_html, as_table):
    print(render.__name__, hashlib.sha256(render(sheet).encode()).hexdigest())
"""


def workspace(folder: Path, *, backwards: bool) -> Path:
    """Copy the shipped data file by file, so that folders list them in another order."""
    files = sorted(
        path for name in ("treaties", "annotations") for path in (ROOT / name).rglob("*.yaml")
    )
    for path in reversed(files) if backwards else files:
        copy = folder / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    return folder


def told(folder: Path, **environment: str) -> str:
    run = subprocess.run(
        [sys.executable, "-c", ASK],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = workspace(tmp_path_factory.mktemp("usual"), backwards=False)
    return told(folder, PYTHONHASHSEED="0", TZ="UTC", LC_ALL="C.UTF-8")


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Baku", "LC_ALL": "tr_TR.UTF-8"},
        {"PYTHONHASHSEED": "4294967295", "TZ": "Pacific/Apia", "LC_ALL": "C"},
    ],
)
def test_whatever_the_surroundings(tmp_path: Path, usual: str, environment: dict[str, str]) -> None:
    assert told(workspace(tmp_path / "elsewhere", backwards=True), **environment) == usual
    assert usual.count("\n") == 5


def test_remembered_or_worked_out(tmp_path: Path, usual: str) -> None:
    folder = workspace(tmp_path / "again", backwards=False)
    assert told(folder) == told(folder) == usual
