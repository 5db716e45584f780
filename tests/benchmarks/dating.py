"""How many dates of labelled events are found, beside dateparser on the same sentences.

Of each event sentence the first date is taken; it is right when it is the label's, to the label's precision.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from servanda.files.gold import read_gold
from servanda.model.gold import GoldEvent, GoldText

ROOT = Path(__file__).parents[2]


class Share(NamedTuple):
    """How many are right of how many."""

    right: int
    of: int

    def __str__(self) -> str:
        return f"{self.right:5} of {self.of:5}  {self.right / self.of:8.3f}"


Dates = Callable[[GoldText, GoldEvent], str | None]


def dating() -> Iterator[tuple[str, Share, str]]:
    """Yield (what, share, ratio in words) over the events of the dev texts whose sentence states a date."""
    events = [
        (text, event)
        for text in read_gold(ROOT / "tests" / "gold" / "dev").texts
        for event in text.labels.events
        if ours(text, event) or theirs(text, event)
    ]
    mine, peer = _share(ours, events), _share(theirs, events)
    yield "dates of event sentences, servanda", mine, ""
    yield "dates of event sentences, dateparser", peer, f"{peer.right / mine.right:.2f} x servanda"


def ours(text: GoldText, event: GoldEvent) -> str | None:
    """Return the first date that the reader finds in the sentence, read within its text."""
    from servanda.reading.dates import find_dates

    found = find_dates(text.text, text.labels.document_date)
    return next((one.iso for one in found if event.start <= one.start < event.end), None)


def theirs(text: GoldText, event: GoldEvent) -> str | None:
    """Return the first date that dateparser finds in the sentence, told the day of the document."""
    from dateparser.search import search_dates

    base = datetime.combine(text.labels.document_date, datetime.min.time())
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
    found = search_dates(event.anchor, languages=["en"], settings=settings)
    return found[0][1].date().isoformat() if found else None


def _share(find: Dates, events: list[tuple[GoldText, GoldEvent]]) -> Share:
    found = ((find(text, event) or "", event.date) for text, event in events)
    return Share(sum(date.startswith(label) for date, label in found), len(events))
