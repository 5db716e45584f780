import pytest

from servanda.annotating.chosen import Filter, chosen, read_filter
from servanda.errors import BadRequest
from tests.annotating.examples import session


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("", [0, 1, 2]),
        ("breaches", [0, 2]),
        ("breaches 0.8", [0]),
        ("score>=0.7", [0, 2]),
        ("river/1/a", [2]),
        ("river/1", [0, 1, 2]),
        ("river", [0, 1, 2]),
        ("1.0", []),
        ("supports", []),
        ("lake", []),
        ("river/11", []),
    ],
)
def test_all_that_is_asked_has_to_fit(words: str, numbers: list[int]) -> None:
    assert chosen(session().proposals, read_filter(words)) == numbers


def test_words_stand_in_any_order() -> None:
    assert read_filter("0.8, breaches river/1") == Filter("breaches", "river/1", 0.8)


@pytest.mark.parametrize("words", ["breaches river lake", "2.5", "!", "-1"])
def test_other_words_are_refused(words: str) -> None:
    with pytest.raises(BadRequest, match="is no stance"):
        read_filter(words)
