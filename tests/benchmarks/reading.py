"""How fast texts are read and scanned, beside eyecite, CiteURL and dateparser on the same texts.

Memory over many texts and time over long ones stand beside themselves: ten times the texts, twice the length.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
WORDS = 600
QUIET = (
    "The harvest was good in the valley this year, and the market filled early. Children walked to school "
    "along the canal; their teachers spoke of the summer. Nobody remembered so much rain. "
)
"""Words in which nothing can be cited."""

CITES = "Point 6 of the trilateral statement of 10 November 2020 was broken.\n"
"""Without it no event is looked for."""
HOSTILE = (
    "1",
    "(",
    "“",
    "Article ",
    "points 1, 2, 3, 4, ",
    "a: ",
    "Baku ",
    "its president ",
    "Baku.\n",
)


class Rate(NamedTuple):
    """How many texts and megabytes a second, and the largest resident size in MB."""

    texts: float
    megabytes: float
    memory: float

    def __str__(self) -> str:
        return f"{self.texts:9.1f} texts/s  {self.megabytes:8.2f} MB/s  {self.memory:6.0f} MB"


def reading(scratch: Path, items: int) -> Iterator[tuple[str, Rate, str]]:
    """Yield (what, rate, ratio in words) for `items` texts of 600 words; slow peers get fewer of them."""
    texts = news(items)
    whole = _rate("servanda", scratch, texts)
    yield f"servanda, {items} texts of {WORDS} words", whole, ""
    many = _rate("servanda", scratch, [*islice(cycle(texts), items * 10)])
    yield f"servanda, {items * 10} texts", many, f"{many.memory / whole.memory:.2f} x the memory"
    cited = _rate("citations", scratch, texts)
    yield "servanda, citations alone", cited, ""
    dated = _rate("dates", scratch, texts)
    yield "servanda, dates alone", dated, ""
    for peer, beside, few in (
        ("eyecite", cited, 1),
        ("citeurl", cited, 1),
        ("dateparser", dated, 20),
    ):
        rate = _rate(peer, scratch, texts[: max(3, items // few)])
        yield peer, rate, f"servanda is {beside.texts / rate.texts:.1f} x as fast"
    yield from _scans(scratch, texts)
    yield from _long_ones(scratch)
    yield from _hostile_ones(scratch)


def news(number: int) -> list[str]:
    """Return texts of 600 words, made of the labelled texts to train on; always the same."""
    files = sorted((ROOT / "tests" / "gold" / "train").glob("*.txt"))
    paragraphs = [
        line for file in files for line in file.read_text("utf-8").splitlines() if line.strip()
    ]
    supply, made = cycle(paragraphs), []
    for _ in range(number):
        text: list[str] = []
        while sum(len(paragraph.split()) for paragraph in text) < WORDS:
            text.append(next(supply))
        made.append("\n".join(text))
    return made


def _scans(scratch: Path, texts: list[str]) -> Iterator[tuple[str, Rate, str]]:
    """Yield the rates of the scan where much, nothing, and nothing but accents stands in its way."""
    quiet = QUIET * 20
    for what, given in (
        ("scan, texts with citations", texts),
        ("scan, texts without", [quiet] * len(texts)),
        ("scan, without, typographic marks", [quiet.replace(";", " —")] * len(texts)),
        ("scan, without, one accent in each", [f"{quiet}café"] * len(texts)),
    ):
        yield what, _rate("scan", scratch, given * max(1, 3000 // len(given))), ""


def _long_ones(scratch: Path) -> Iterator[tuple[str, Rate, str]]:
    """Yield the rates for one text of growing length: linear time keeps the megabytes a second."""
    page = "\n".join(news(20))
    shortest: Rate | None = None
    for kilobytes in (250, 500, 1000):
        text = (page * (kilobytes * 1000 // len(page) + 1))[: kilobytes * 1000]
        rate = _rate("servanda", scratch, [text])
        shortest = shortest or rate
        yield (
            f"servanda, one text of {kilobytes} kB",
            rate,
            f"{1 / rate.texts:.1f} s, {rate.megabytes / shortest.megabytes:.2f} x the MB/s of 250 kB",
        )


def _hostile_ones(scratch: Path) -> Iterator[tuple[str, Rate, str]]:
    """Yield the rates for texts of one piece over and over: four times the text is four times the work."""
    for piece in HOSTILE:
        once, more = (
            _rate("servanda", scratch, [CITES + piece * (length // len(piece))])
            for length in (50_000, 200_000)
        )
        yield (
            f"servanda, 200 kB of {piece.strip()!r}"[:48],
            more,
            f"{1 / more.texts:.1f} s, {once.texts / more.texts:.1f} x the time of 50 kB",
        )


def _rate(name: str, scratch: Path, texts: list[str]) -> Rate:
    file = scratch / "texts.json"
    file.write_text(json.dumps(texts), "utf-8")
    command = [sys.executable, "-m", "tests.benchmarks.contenders", name, str(file)]
    told = json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout)
    return Rate(
        len(texts) / told["seconds"],
        told["bytes"] / 1e6 / told["seconds"],
        told["kilobytes"] / 1024,
    )
