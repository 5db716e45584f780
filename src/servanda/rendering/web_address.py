"""Knows which addresses may become links."""

import re

_SAFE = re.compile(r"https?://[^\s<>\"'`\\^{|}\x00-\x1f\x7f-\x9f]+", re.IGNORECASE)


def web_address(address: str | None) -> str | None:
    """Return `address` if it is one of the web that a reader may follow, else None.

    >>> web_address("https://un.org/a?b=1"), web_address("javascript:alert(1)")
    ('https://un.org/a?b=1', None)
    """
    return address if address and _SAFE.fullmatch(address) else None
