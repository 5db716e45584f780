"""Every example of every help text and of the README runs as it stands, in a shell."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from servanda.cli import SECTIONS, servanda
from servanda.cli.command import Command
from tests.cli.conftest import ROOT, copy_of_the_data

TO_REPAIR = 1

CODED = "94d18444880fa643"
"""A text that two people coded, by its name."""

CODING = """\
text: "94d18444880fa643"
coder: {coder}
at: 2026-11-25
events:
- id: 2022-03-28-article-4
  title: The ministry names Article 4
  date: 2022-03-28
  type: ACCUSE
  description: A ministry said that the statement was breached.
  sources: [{{publisher: Gazette, title: Article 4, text: "94d18444880fa643"}}]
  links:
  - clause: nov10/4
    stance: breaches
    bearer: ARM
    claimant: AZE:MOD
    standing: {standing}
    rationale: It names the article.
    evidence: [{{source: 1, exact: the ministry said, start: 10, end: 27}}]
    recorded: {{by: {coder}, at: 2026-11-25}}
"""

FILES = {
    f"annotations/texts/{CODED}.txt": "On Monday the ministry said that Article 4 of the November 10 statement was breached.\n",
    f"annotations/codings/{CODED}/ana.yaml": CODING.format(coder="Ana", standing="alleged"),
    f"annotations/codings/{CODED}/ben.yaml": CODING.format(coder="Ben", standing="assessed"),
    "rulings.yaml": "- {unit: 1, take: Ana, because: The ministry speaks for itself.}\n",
    "event.yaml": "title: An event in a file\ndate: 2022-03-26\ntype: CONSULT\ndescription: For the example.\n",
    "story.txt": "The ministry said that Article 4 of the November 10 statement was breached.\n",
    "story.html": "<p>The ministry said that Article 4 of the November 10 statement was breached.</p>\n",
}
"""What the examples read."""


def examples() -> Iterator[str]:
    context = click.Context(servanda)
    for section in SECTIONS:
        for name in section.commands:
            found = servanda.get_command(context, name)
            assert isinstance(found, Command)
            yield from (line for line, _ in found.examples)


def in_the_readme() -> Iterator[str]:
    text = (ROOT / "README.md").read_text("utf-8")
    for block in re.findall(
        r"^```(?:console|sh|shell)?\n(.*?)^```", text, re.DOTALL | re.MULTILINE
    ):
        for line in block.replace("\\\n", "").splitlines():
            command = line.removeprefix("$ ")
            if command.startswith("servanda "):
                yield command


def lacks(line: str) -> str:
    """Return what an example needs that not every machine has, or an empty text."""
    if line.startswith("pbpaste") and not shutil.which("pbpaste"):
        return "pbpaste is there on a Mac only"
    if line.startswith("servanda annotate") and "--accept-above" not in line:
        return "asks in a terminal"
    if line.startswith("servanda serve"):
        return "stays open until somebody ends it: tests/cli/test_serve.py"
    return "reading PDF is an extra" if ".pdf" in line else ""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace in which the examples are tried; the data is a copy."""
    folder = copy_of_the_data(tmp_path_factory.mktemp("desk"))
    shutil.copytree(ROOT / "tests" / "gold", folder / "tests" / "gold")
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize("line", dict.fromkeys((*examples(), *in_the_readme())))
def test_runs(desk: Path, line: str) -> None:
    if reason := lacks(line):
        pytest.skip(reason)
    if "--snapshot scores.json" in line:
        run(desk, "servanda evaluate tests/gold/dev --format json > scores.json")
    told = run(desk, line)
    assert told.returncode in (0, TO_REPAIR if " check" in line else 0), told.stderr


def run(desk: Path, line: str) -> subprocess.CompletedProcess[str]:
    scripts = str(Path(sys.executable).parent)
    return subprocess.run(
        line,
        shell=True,
        cwd=desk,
        env={
            **os.environ,
            "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}",
            "EDITOR": "true",
            "SERVANDA_BY": "maria",
            "SERVANDA_TRACEBACK": "1",
        },
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
