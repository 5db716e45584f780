"""Knows where every room of the workbench stands: the addresses that its pages lead to."""

from urllib.parse import quote, urlencode


def of_unit(address: str) -> str:
    """Return the address of a clause, or of the text of a treaty.

    >>> of_unit("feb22/25"), of_unit("feb22")
    ('/clause/feb22/25', '/treaty/feb22')
    """
    return of_clause(address) if "/" in address else f"/treaty/{quote(address)}"


def of_clause(address: str, **asked: str | int) -> str:
    """Return the address of a clause, or of a treaty as a whole, with what is asked of it.

    >>> of_clause("feb22", stance="breaches")
    '/clause/feb22?stance=breaches'
    """
    return _with(f"/clause/{quote(address)}", asked)


def of_xref(address: str) -> str:
    """Return where a clause stands beside those it is related to."""
    return f"/xref/{quote(address)}"


def of_event(event: str) -> str:
    """Return the address of an event."""
    return f"/event/{quote(event)}"


def of_publisher(publisher: str) -> str:
    """Return the address of the sources of a publisher.

    >>> of_publisher("RFE/RL")
    '/source?publisher=RFE%2FRL'
    """
    return _with("/source", {"publisher": publisher})


def of_source(publisher: str, url: str | None) -> str:
    """Return the address of a source: a publisher and an address of the web, or none."""
    return _with("/source", {"publisher": publisher, "url": url or ""})


def of_text(name: str, start: int | None = None) -> str:
    """Return the address of a held text, or of the quotation that begins at a code point.

    >>> of_text("0123456789abcdef", 895)
    '/text/0123456789abcdef#at-895'
    """
    place = "" if start is None else f"#at-{start}"
    return f"/text/{quote(name)}{place}"


def of_beside(one: str, other: str) -> str:
    """Return where two texts stand side by side."""
    return _with(f"/treaty/{quote(one)}", {"beside": other})


def of_hit(kind: str, name: str, publisher: str = "") -> str:
    """Return the address of something found.

    >>> of_hit("link", "2022-03-26-farrukh#2")
    '/event/2022-03-26-farrukh#2022-03-26-farrukh:2'
    """
    if kind == "source":
        return of_source(publisher, name if name != publisher else None)
    if kind in ("event", "link"):
        event, _, position = name.partition("#")
        return of_event(event) + (f"#{quote(event)}:{position}" if position else "")
    return of_unit(name)


def _with(path: str, asked: dict[str, str | int] | dict[str, str]) -> str:
    return f"{path}?{urlencode(asked)}" if asked else path
