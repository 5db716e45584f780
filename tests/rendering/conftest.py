"""Every answer once, also with words that act, and with very long ones."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.rendering.answers import every_sheet

HOSTILE = (
    "\x1b[31mred\x1b[0m \x1b]0;title\x07 \u202egnp.exe\u202c <script>alert(1)</script> "
    "`code` *star* | pipe [name](javascript:alert(1)) {{ 7 * 7 }} \r\n\x9b2J \u2066end\u2069"
)
"""Words that would act on a terminal, a browser or a table if they were let."""

LONG_WORD = "x" * 5000


def worded(value: Any, words: str) -> Any:
    """Return a sheet whose every text that is no code word says `words` besides."""
    if isinstance(value, dict):
        return {key: each if key in _CODES else worded(each, words) for key, each in value.items()}
    if isinstance(value, list):
        return [worded(each, words) for each in value]
    return f"{words}{value}" if isinstance(value, str) else value


_CODES = {
    "tone",
    "stance",
    "standing",
    "status",
    "state",
    "modality",
    "support",
    "kind",
    "relation",
    "searched",
    "precision",
    "verdict",
    "clause",
    "bearer",
    "links",
    "address",
    "id",
    "counts",
    "totals",
    "treaties",
    "treaty",
    "units",
    "rule",
} - {"links", "treaties", "units"}


@pytest.fixture(params=list(every_sheet()))
def sheet(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Each answer once."""
    return every_sheet()[request.param]


@pytest.fixture(params=list(every_sheet()))
def hostile_sheet(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Each answer, with hostile words before every text."""
    changed: dict[str, Any] = worded(every_sheet()[request.param], HOSTILE)
    return changed


@pytest.fixture
def every() -> dict[str, dict[str, Any]]:
    """All answers by name."""
    return every_sheet()


@pytest.fixture
def hostile() -> str:
    """Words that act."""
    return HOSTILE


@pytest.fixture(params=list(every_sheet()))
def long_sheet(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Each answer, with a word of 5,000 characters before every text."""
    changed: dict[str, Any] = worded(every_sheet()[request.param], LONG_WORD + " ")
    return changed


@pytest.fixture
def with_words() -> Callable[[Any, str], Any]:
    """What puts words before every text of a sheet."""
    return worded
