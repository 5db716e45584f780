"""Which clause a sentence without a number is about."""

from collections.abc import Sequence

import pytest
from tests.reading.events.stage import one
from tests.reading.parted import corpus

from servanda.model.address import Address
from servanda.reading.events.aims import Themes, Tied, aims, likeliest
from servanda.reading.themes.meanings import ClauseMeanings
from servanda.reading.themes.parts import Parts

CAMP = frozenset({"camp"})
FIRST, SECOND, WHOLE = (Address.parse(each) for each in ("camp/1", "camp/2", "camp"))
INSIDE = Parts(corpus())
NEAR = ClauseMeanings(corpus().treaties[0])


def themes(first: float, second: float) -> Themes:
    """Return what says how well any words fit the two clauses."""

    def rank(words: str, treaties: frozenset[str]) -> Sequence[tuple[Address, float]]:
        found = ((FIRST, first), (SECOND, second), (WHOLE, 0.01))
        return sorted(found, key=lambda pair: -pair[1]) if "camp" in treaties else []

    return Themes(rank, INSIDE.like, lambda words, treaty: NEAR.near(words))


@pytest.mark.parametrize(
    ("sentence", "fits", "tied", "clause"),
    [
        ("Huts were built near the river.", (0.02, 0.7), Tied(), "camp/2"),
        ("The wounded were sent home.", (0.7, 0.02), Tied(), "camp/1/c"),
        ("Lists of the prisoners came on Monday.", (0.7, 0.02), Tied(), "camp/1/a"),
        ("It denied that.", (0.02, 0.02), Tied((SECOND,), same_paragraph=True), "camp/2"),
        ("It denied that.", (0.02, 0.02), Tied((FIRST,), same_paragraph=True), "camp/1"),
        ("It denied that.", (0.02, 0.03), Tied((WHOLE,), same_paragraph=True), "camp"),
    ],
)
def test_the_likeliest_clause(
    sentence: str, fits: tuple[float, float], tied: Tied, clause: str
) -> None:
    found = likeliest(one(sentence), tied=tied, treaties=CAMP, themes=themes(*fits))
    assert found
    assert str(found.clause) == clause
    assert 0 < found.likely < 1
    assert found.because


def test_without_a_treaty_there_is_no_aim() -> None:
    found = likeliest(
        one("Huts were built."), tied=Tied(), treaties=frozenset(), themes=themes(0.5, 0.5)
    )
    assert found is None


def test_every_clause_its_parts_and_the_whole_are_aims_once() -> None:
    found = aims(one("Huts were built."), tied=Tied(), treaties=CAMP, themes=themes(0.5, 0.5))
    assert sorted(str(aim.clause) for aim in found) == [
        "camp",
        "camp/1",
        "camp/1/a",
        "camp/1/b",
        "camp/1/c",
        "camp/2",
    ]


def test_what_was_cited_before_counts_for_more_when_it_is_near() -> None:
    def likely(tied: Tied) -> float:
        found = likeliest(one("It was late."), tied=tied, treaties=CAMP, themes=themes(0.1, 0.2))
        return found.likely if found and found.clause == SECOND else 0.0

    near = likely(Tied((SECOND,), same_paragraph=True))
    far = likely(Tied((SECOND,)))
    assert near > far > likely(Tied((FIRST,), same_paragraph=True))
