"""What a shell is offered."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


def offered(folder: Path, line: str) -> list[str]:
    words = line.split(" ")
    told = subprocess.run(
        [sys.executable, "-m", "servanda"],
        env={
            **os.environ,
            "_SERVANDA_COMPLETE": "bash_complete",
            "COMP_WORDS": line,
            "COMP_CWORD": str(len(words) - 1),
        },
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.stderr == ""
    return [each.partition(",")[2] for each in told.stdout.splitlines() if each]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("servanda cl", ["clause"]),
        ("servanda clause nov10/6/", ["nov10/6/1", "nov10/6/2", "nov10/6/3"]),
        ("servanda xref shusha/1", None),
        ("servanda event 2022-03-26", None),
        ("servanda report --treaty n", ["nov10"]),
        ("servanda report --bearer AR", ["ARM"]),
        ("servanda clause nov10/4 --stance c", ["contested"]),
        ("servanda clause --clai", ["--claimant"]),
        ("servanda clause zzz", []),
        ("servanda zzz", []),
    ],
)
def test_offered(ledger: Path, line: str, found: list[str] | None) -> None:
    names = offered(ledger, line)
    if found is None:
        assert names
        assert all(name.startswith(line.rpartition(" ")[2]) for name in names)
    else:
        assert names == found


def test_a_broken_workspace_offers_nothing_and_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "treaties").mkdir()
    (tmp_path / "treaties" / "x.yaml").write_text("id: [")
    assert offered(tmp_path, "servanda clause x") == []
