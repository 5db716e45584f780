import pytest

from servanda.evaluation.confusion import score_confusion
from servanda.model.vocabulary import Stance
from tests.evaluation.examples import address, event, gold, gold_link, link, reading


@pytest.mark.parametrize(
    ("proposed", "labelled", "mistakes"),
    [
        (Stance.BREACHES, "breaches", (0, 0)),
        (Stance.BREACHES, "supports", (1, 0)),
        (Stance.SUPPORTS, "breaches", (0, 1)),
        (Stance.CONTESTED, "breaches", (0, 0)),
        (Stance.BREACHES, "touches", (0, 0)),
    ],
)
def test_only_support_and_breach_count_as_confused(
    proposed: Stance, labelled: str, mistakes: tuple[int, int]
) -> None:
    labels = gold().labels.events[0].model_copy(update={"links": (gold_link(stance=labelled),)})
    confusion = score_confusion([(gold(events=(labels,)), reading(event(link(stance=proposed))))])
    assert (confusion.support_for_breach, confusion.breach_for_support) == mistakes
    assert confusion.compared == 1
    assert confusion.share == sum(mistakes)


def test_the_label_of_the_same_bearer_is_the_one_compared_with() -> None:
    both = (gold_link(), gold_link(bearer="ALA", stance="supports"))
    labels = gold().labels.events[0].model_copy(update={"links": both})
    said = event(link(), link(bearer="ALA", stance=Stance.SUPPORTS))
    assert score_confusion([(gold(events=(labels,)), reading(said))]).share == 0.0


def test_a_clause_that_nobody_labelled_is_not_compared() -> None:
    other = event(link(clause=address("river/7")))
    assert score_confusion([(gold(), reading(other))]).share is None
