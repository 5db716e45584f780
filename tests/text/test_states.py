"""Codes of states: known ones, and what only looks like one."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.text.states import is_state, state_name


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("AZE", "Azerbaijan"),
        ("ARM", "Armenia"),
        ("FRA", "France"),
        ("VNM", "Vietnam"),
        ("BOL", "Bolivia"),
    ],
)
def test_states(code: str, name: str) -> None:
    assert is_state(code)
    assert state_name(code) == name


@pytest.mark.parametrize("code", ["", "XYZ", "aze", "AZ", "031", "NKR", "Azerbaijan", "AZE:MFA"])
def test_no_states(code: str) -> None:
    assert not is_state(code)
    assert state_name(code) is None


@given(st.one_of(st.text(), st.from_regex(r"[A-Z]{3}", fullmatch=True)))
def test_a_state_has_three_letters_and_a_name(code: str) -> None:
    assert is_state(code) == (state_name(code) is not None)
    if is_state(code):
        assert re.fullmatch(r"[A-Z]{3}", code)
        assert state_name(code)
