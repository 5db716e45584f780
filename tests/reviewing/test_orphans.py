"""Quotations that lost their place."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.model.corpus import Linked
from servanda.model.event import Link
from servanda.reviewing.orphans import Orphan, orphans, reattached
from servanda.text.quotations import stands_at
from tests.reviewing.examples import NAME, event, link

TWICE = "The shore is clean, they said. The shore is clean, he said."


def linked(**evidence: Any) -> Linked:
    quoted = {"source": 1, "exact": "shore is clean", **evidence}
    made = event("found", {**link("the ministry"), "evidence": [quoted]})
    return Linked(made, 1, made.links[0])


def found(text: str | None, **evidence: Any) -> list[Orphan]:
    return [*orphans([linked(**evidence)], lambda name: text if name == NAME else None)]


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        (TWICE, {"start": 4, "end": 18}),
        (TWICE, {"start": 35, "end": 49}),
        (TWICE, {}),
        ("nothing of it", {"source": 2, "start": 4, "end": 18}),
        (None, {"start": 4, "end": 18}),
    ],
)
def test_what_has_its_place_or_no_text_at_hand_is_no_orphan(
    text: str | None, evidence: dict[str, Any]
) -> None:
    assert found(text, **evidence) == []


@pytest.mark.parametrize(
    ("text", "evidence", "offer", "because"),
    [
        ("Now the shore is clean.", {"start": 4, "end": 18}, (8, 22), "stand once in the text"),
        (TWICE, {"start": 0, "end": 5}, None, "several places, and what stood around"),
        (TWICE, {"start": 0, "end": 5, "suffix": ", he said"}, (35, 49), "before and behind"),
        (TWICE, {"start": 0, "end": 5, "prefix": "they said. The"}, (35, 49), "before and behind"),
        (TWICE, {"start": 0, "end": 5, "prefix": "The "}, None, "the same words around"),
        (TWICE, {"start": 0, "end": 5, "prefix": "A "}, None, "not with what stood before"),
        ("The shores are clean.", {"start": 4, "end": 18}, None, "stand nowhere"),
        ("The Shore is clean.", {"start": 4, "end": 18}, None, "stand nowhere"),
        ("Nothing.", {}, None, "stand nowhere"),
    ],
)
def test_a_place_is_offered_only_where_it_is_the_only_one(
    text: str, evidence: dict[str, Any], offer: tuple[int, int] | None, because: str
) -> None:
    (orphan,) = found(text, **evidence)
    assert orphan.offer == offer
    assert because in orphan.because


def test_reattached_it_has_its_place_and_what_stands_around_it() -> None:
    (orphan,) = found(TWICE, start=0, end=5, suffix=", he said")
    fresh = reattached(orphan.linked.link, orphan, TWICE).evidence[0]
    assert TWICE[fresh.start : fresh.end] == fresh.exact
    assert (fresh.prefix, fresh.suffix) == (TWICE[3:35], ", he said.")


def test_without_an_offer_nothing_is_moved() -> None:
    (orphan,) = found("Nothing.")
    assert reattached(orphan.linked.link, orphan, "Nothing.") is orphan.linked.link


@given(st.text(alphabet="ab ", max_size=30), st.text(alphabet="ab ", min_size=1, max_size=4))
def test_an_offer_is_always_word_for_word(text: str, exact: str) -> None:
    if not exact.strip():
        return
    for orphan in found(text, exact=exact, start=0, end=1):
        if orphan.offer:
            assert text[slice(*orphan.offer)] == exact
            fresh: Link = reattached(orphan.linked.link, orphan, text)
            quoted = fresh.evidence[0]
            assert stands_at(text, quoted.exact, quoted.start, quoted.end)
            assert text.count(exact) == 1 or exact[0] == exact[-1]
