"""Fingerprints: the same words, the same fingerprint."""

import re
import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.text.fingerprint import VERSION, fingerprint

FORMS: tuple[Literal["NFC", "NFD"], ...] = ("NFC", "NFD")
SPACES = st.text(" \n\t\r\u00a0\u2003", min_size=1, max_size=3)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("a full ceasefire", "a  full\nceasefire", True),
        (" a full ceasefire ", "a full ceasefire", True),
        ("caf\u00e9", "cafe\u0301", True),
        ("a full ceasefire", "a full Ceasefire", False),
        ("a full ceasefire", "a full ceasefire.", False),
        ("a full ceasefire", "a fullceasefire", False),
        ("", None, False),
    ],
)
def test_what_is_wording(one: str, other: str | None, same: bool) -> None:
    assert (fingerprint(one) == fingerprint(other)) is same


def test_it_is_what_the_files_already_say() -> None:
    assert fingerprint("a full ceasefire") == "wording1:b8b05ce8fa8fdfd7"
    assert fingerprint(None) == "wording1:0000000000000000"


@given(st.text())
def test_the_version_stands_in_front(wording: str) -> None:
    assert re.fullmatch(rf"{VERSION}:[0-9a-f]{{16}}", fingerprint(wording))


@given(st.lists(st.text("abcé", min_size=1), min_size=1), st.data())
def test_spaces_and_composition_never_matter(words: list[str], data: st.DataObject) -> None:
    spaced = "".join(word + data.draw(SPACES) for word in words)
    composed, taken_apart = (unicodedata.normalize(form, spaced) for form in FORMS)
    assert fingerprint(composed) == fingerprint(taken_apart) == fingerprint(" ".join(words))


@given(st.text(), st.text())
def test_other_words_have_another_fingerprint(one: str, other: str) -> None:
    if " ".join(unicodedata.normalize("NFC", one).split()) != " ".join(
        unicodedata.normalize("NFC", other).split()
    ):
        assert fingerprint(one) != fingerprint(other)
