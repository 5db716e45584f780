"""Knows how a page that stands on its own is served and shown inside another.

The one script and the one style of the page are let run by their hashes alone (Content Security Policy Level 3,
section 2.3.1), and what leads out of it opens beside it: a frame may not leave this machine.
"""

import re
from base64 import b64encode
from hashlib import sha256

_OUT = re.compile(r'<a href="(?=https?://)')
_INLINE = re.compile(r"<(script|style)>(.*?)</\1>", re.DOTALL)


def framed(page: str) -> str:
    """Return a page of ours whose links to the web open in a window of their own.

    >>> framed('<a href="https://un.org">UN</a> <a href="#nov10/4">4</a>')
    '<a target="_blank" rel="noopener noreferrer" href="https://un.org">UN</a> <a href="#nov10/4">4</a>'
    """
    return _OUT.sub('<a target="_blank" rel="noopener noreferrer" href="', page)


def policy(page: str) -> str:
    """Return what a page of ours may do: run its own script and style, and be framed by its neighbours."""
    hashes: dict[str, list[str]] = {"script": [], "style": []}
    for kind, content in _INLINE.findall(page):
        digest = b64encode(sha256(content.encode()).digest()).decode()
        hashes[kind].append(f"'sha256-{digest}'")
    rules = [
        f"{kind}-src {' '.join(dict.fromkeys(found))}" for kind, found in hashes.items() if found
    ]
    allowed = ("img-src data:", "frame-ancestors 'self'", "base-uri 'none'", "form-action 'none'")
    return "; ".join(("default-src 'none'", *rules, *allowed))
