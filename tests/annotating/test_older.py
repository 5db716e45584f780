from typing import Any

import pytest

from servanda.annotating.older import older_session
from tests.annotating.examples import sheet


def kept(*decisions: dict[str, Any]) -> dict[str, Any]:
    """Return a session as it was kept before steps."""
    return {"sheet": sheet(), "decisions": [*decisions]}


def decision(number: int, verdict: str, step: int, **changes: str) -> dict[str, Any]:
    return {"number": number, "verdict": verdict, "step": step, "changes": changes}


def test_what_was_decided_stays_decided() -> None:
    found = older_session(kept(decision(0, "accepted", 1, bearer="BBB"), decision(1, "skipped", 2)))
    assert [one.name for one in found.accepted] == ["r0"]
    assert [one.name for one in found.pending] == ["r2"]
    assert found.outcome.fields(found.accepted[0])["bearer"] == "BBB"
    assert [one.name for one in found.undo().pending] == ["r1", "r2"]


def test_what_was_written_is_not_written_again() -> None:
    found = older_session(kept(decision(0, "written", 1), decision(2, "written", 1)))
    assert found.accepted == ()
    assert [one.name for one in found.pending] == ["r1"]


@pytest.mark.parametrize("plain", [{}, {"decisions": [{}]}, kept(decision(0, "burnt", 1))])
def test_anything_else_is_no_session(plain: dict[str, Any]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        older_session(plain)
