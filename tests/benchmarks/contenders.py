"""Reads texts with one program in a process of its own and says how much processor time and memory it took.

`python -m tests.benchmarks.contenders NAME FILE` reads the texts of a JSON file, once to warm up on the first
few and then all of them, and prints seconds of the processor, bytes and kilobytes as JSON.
"""

import json
import resource
import sys
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import cast

ROOT = Path(__file__).parents[2]
DAY = date(2022, 9, 20)
Read = Callable[[str], object]


def servanda() -> Read:
    """Return the whole reader."""
    from servanda.api.readers import loaded, reader

    made = reader(loaded(ROOT).corpus)
    return lambda text: made.read(text, DAY)


def citations() -> Read:
    """Return the part of the reader that finds citations."""
    from servanda.api.readers import loaded, reader

    made = reader(loaded(ROOT).corpus)
    return made.citations


def dates() -> Read:
    """Return the part of the reader that finds dates."""
    from servanda.reading.dates import find_dates

    return lambda text: find_dates(text, DAY)


def scan() -> Read:
    """Return what decides whether a text is worth reading."""
    from servanda.api.readers import loaded
    from servanda.reading.scan import Scan

    return Scan.of(loaded(ROOT).corpus).is_worth_reading


def eyecite() -> Read:
    """Return eyecite, which finds citations of court decisions and statutes of the United States."""
    from eyecite import get_citations

    return cast(Read, get_citations)


def citeurl() -> Read:
    """Return CiteURL, which finds citations of statutes and court decisions."""
    from citeurl import Citator

    read: Read = Citator().list_cites
    return read


def dateparser() -> Read:
    """Return dateparser, which finds dates in texts."""
    from dateparser.search import search_dates

    base = datetime.combine(DAY, datetime.min.time())
    return lambda text: search_dates(text, languages=["en"], settings={"RELATIVE_BASE": base})


CONTENDERS: dict[str, Callable[[], Read]] = {
    make.__name__: make for make in (servanda, citations, dates, scan, eyecite, citeurl, dateparser)
}
_WARM = 3


def main(name: str, file: Path) -> None:
    """Read all texts of a file and print what it took."""
    texts: list[str] = json.loads(file.read_text("utf-8"))
    read = CONTENDERS[name]()
    for text in texts[:_WARM]:
        read(text[:5000])
    start = time.process_time()
    for text in texts:
        read(text)
    seconds = time.process_time() - start
    told = {
        "seconds": seconds,
        "bytes": sum(len(text.encode()) for text in texts),
        "kilobytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
    }
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
