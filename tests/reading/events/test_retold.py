"""A sentence takes up what was told of a clause: by its rare words, and the sooner the more."""

from datetime import date

from servanda.model.address import Address
from servanda.reading.events.retold import Retold
from servanda.reading.events.scene import Scene, scenes
from servanda.reading.sentences import find_sentences

TEXT = """Guns stood on the hill. Fish died in the river.
The minister spoke of the guns. The minister spoke of eels. The minister left."""
HILL, RIVER = Address.parse("x/1"), Address.parse("x/2")


def told() -> tuple[tuple[Scene, ...], Retold]:
    made = scenes(find_sentences(TEXT), ((), (), ()), date(2020, 1, 1))
    retold = Retold(made)
    retold.tell(0, [HILL])
    retold.tell(1, [RIVER])
    return made, retold


def test_the_words_told_of_a_clause_point_to_it() -> None:
    _, retold = told()
    found = retold.taken_up(2)
    assert found[HILL].words > found[RIVER].words == 0


def test_the_clause_told_of_last_is_nearest() -> None:
    _, retold = told()
    found = retold.taken_up(3)
    assert (found[RIVER].lately, found[HILL].lately) == (1.0, 0.5)


def test_nothing_told_is_nothing_taken_up() -> None:
    made, _ = told()
    assert Retold(made).taken_up(2) == {}
