"""Knows the pages of sources: one for each publisher and address, a list for each publisher, a list of all."""

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from servanda.rendering.site import addresses
from servanda.rendering.site.page import SitePage, View

if TYPE_CHECKING:
    from servanda.model.sheet import ReportSheet


def source_pages(sheet: "ReportSheet", about: View) -> Iterator[SitePage]:
    """Yield the pages of all sources of the events of a report."""
    publishers = _by_publisher(sheet)
    for publisher, sources in publishers.items():
        rows = []
        for url, (titles, events) in sources.items():
            found: View = {
                "about": about,
                "publisher": publisher,
                "url": url,
                "titles": titles,
                "events": events,
            }
            yield SitePage(addresses.of_source(publisher, url), "source.html", found)
            rows.append([url, titles[0][0] if titles else "", len(events)])
        listed: View = {"about": about, "publisher": publisher, "sources": rows}
        yield SitePage(addresses.of_publisher(publisher), "publisher.html", listed)
    counted = [
        [publisher, len(sources), sum(len(events) for _, events in sources.values())]
        for publisher, sources in publishers.items()
    ]
    yield SitePage(addresses.SOURCES, "sources.html", {"about": about, "publishers": counted})


_Found = tuple[list[list[str | None]], list[list[Any]]]
"""Of one source: its titles with the day of publication, and the events known from it."""


def _by_publisher(sheet: "ReportSheet") -> dict[str, dict[str | None, _Found]]:
    """Return sources by publisher and address, publishers in alphabetical order."""
    found: dict[str, dict[str | None, _Found]] = defaultdict(dict)
    for event in sheet["events"]:
        for source in event["sources"]:
            titles, events = found[source["publisher"]].setdefault(source["url"], ([], []))
            title = [source["title"], source["published"]]
            if title not in titles:
                titles.append(title)
            row = [event["date"], event["id"], event["title"]]
            if row not in events:
                events.append(row)
    return dict(sorted(found.items(), key=lambda each: (each[0].casefold(), each[0])))
