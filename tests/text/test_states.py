"""Codes of states: known ones, and what only looks like one."""

import pytest

from servanda.text.states import is_state, state_name


@pytest.mark.parametrize(
    ("code", "name"), [("AZE", "Azerbaijan"), ("FRA", "France"), ("VNM", "Vietnam")]
)
def test_states(code: str, name: str) -> None:
    assert is_state(code)
    assert state_name(code) == name


@pytest.mark.parametrize("code", ["", "XYZ", "aze", "AZ", "NKR", "Azerbaijan"])
def test_no_states(code: str) -> None:
    assert not is_state(code)
    assert state_name(code) is None
