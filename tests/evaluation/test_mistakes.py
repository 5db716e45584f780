from servanda.evaluation.mistakes import mistakes
from servanda.evaluation.scores import score
from servanda.model.proposal import Reading
from servanda.model.vocabulary import Stance
from tests.evaluation.examples import citation, event, gold, link, reading


def kinds(read: Reading) -> list[str]:
    return [mistake.kind for mistake in mistakes([(gold(), read)])]


def test_a_perfect_reading_has_no_mistake_and_the_best_scores() -> None:
    assert kinds(reading()) == []
    scores = score([(gold(), reading())])
    assert scores.citations.exact.f1 == scores.links.whole.f1 == scores.events.dates.f1 == 1.0


def test_what_is_missed_is_listed() -> None:
    assert kinds(Reading()) == ["event missed", "link missed", "citation missed"]


def test_what_is_wrong_is_listed() -> None:
    wrong = event(link(stance=Stance.SUPPORTS), date="2022-05", actors=())
    taken = citation(start=49, end=58, text="Article 9")
    assert kinds(reading(wrong, citations=(citation(start=30), taken))) == [
        "actors",
        "date",
        "link missed",
        "link wrong",
        "span",
        "look-alike taken",
    ]


def test_an_event_where_there_is_none_is_wrong_with_its_links() -> None:
    assert kinds(reading(event(), event(start=49, end=88))) == ["event wrong", "link wrong"]
