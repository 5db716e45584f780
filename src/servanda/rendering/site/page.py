"""Knows what a page of a site is: where it stands, which template shows it, and what it rests on."""

from collections.abc import Mapping
from functools import cached_property
from hashlib import sha256
from typing import Any

import orjson

View = dict[str, Any]
"""Plain data: all that a page shows, so that its hash says whether the page would come out the same."""


class SitePage:
    """One page, not written yet."""

    def __init__(self, path: str, template: str, view: Mapping[str, Any]) -> None:
        self.path = path
        self.template = template
        self.view = view

    @cached_property
    def rests_on(self) -> str:
        """The hash of all that the page shows (FIPS 180-4)."""
        return f"sha256:{sha256(orjson.dumps((self.template, self.view))).hexdigest()}"
