import pytest

from servanda.annotating.acts import Add, Change
from servanda.annotating.chosen import Filter, chosen, read_filter
from servanda.errors import BadRequest
from tests.annotating.examples import session


@pytest.mark.parametrize(
    ("words", "links"),
    [
        ("", ["r0", "r1", "r2"]),
        ("breaches", ["r0", "r2"]),
        ("breaches 0.8", ["r0"]),
        ("score>=0.7", ["r0", "r2"]),
        ("river/1/a", ["r2"]),
        ("river/1", ["r0", "r1", "r2"]),
        ("river", ["r0", "r1", "r2"]),
        ("1.0", []),
        ("supports", []),
        ("lake", []),
        ("river/11", []),
    ],
)
def test_all_that_is_asked_has_to_fit(words: str, links: list[str]) -> None:
    assert chosen(session(), read_filter(words)) == links


def test_words_stand_in_any_order() -> None:
    assert read_filter("0.8, breaches river/1") == Filter("breaches", "river/1", 0.8)


@pytest.mark.parametrize("words", ["breaches river lake", "2.5", "!", "-1"])
def test_other_words_are_refused(words: str) -> None:
    with pytest.raises(BadRequest, match="is no stance"):
        read_filter(words)


def test_what_is_decided_or_changed_counts_as_it_stands() -> None:
    found = session().accept("r0").take(Change("r2", {"stance": "supports"}))
    assert chosen(found, read_filter("")) == ["r1", "r2"]
    assert chosen(found, read_filter("supports")) == ["r2"]
    assert chosen(found, read_filter("breaches")) == []


def test_a_link_by_hand_has_no_score() -> None:
    by_hand = Add("h00000000", "s0", 0, 5, {"clause": "river/1", "stance": "supports"})
    found = session().take(by_hand)
    assert chosen(found, read_filter("supports")) == ["h00000000"]
    assert chosen(found, read_filter("supports 0.1")) == []
