"""Knows when a wording has changed: the same words give the same fingerprint.

Line breaks, runs of spaces and Unicode composition are not wording. The version stands in front, so
that a better algorithm can come later without marking every link as suspect.
"""

import hashlib
import unicodedata
from functools import lru_cache

VERSION = "wording1"


@lru_cache(maxsize=4096)
def fingerprint(wording: str | None) -> str:
    r"""Return the version and 16 hexadecimal digits of SHA-256; a wording not held has one as well.

    >>> fingerprint("a  full\nceasefire") == fingerprint("a full ceasefire")
    True
    >>> fingerprint(None)
    'wording1:0000000000000000'
    """
    if wording is None:
        return f"{VERSION}:{'0' * 16}"
    plain = " ".join(unicodedata.normalize("NFC", wording).split())
    return f"{VERSION}:{hashlib.sha256(plain.encode()).hexdigest()[:16]}"
