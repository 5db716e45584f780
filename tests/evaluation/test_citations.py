import pytest

from servanda.evaluation.citations import score_citations, taken_for_citations
from servanda.evaluation.tally import Tally
from servanda.model.proposal import Citation
from tests.evaluation.examples import address, citation, gold, reading


@pytest.mark.parametrize(
    ("proposed", "overlapping", "exact"),
    [
        ((citation(),), 1, 1),
        ((citation(start=30),), 1, 0),
        ((citation(clauses=(address("river/5"),)),), 0, 0),
        ((citation(clauses=(address("river/4"), address("river/5"))),), 0, 0),
        ((citation(start=60, end=70),), 0, 0),
        ((), 0, 0),
        ((citation(), citation(start=36)), 1, 1),
    ],
)
def test_clauses_and_overlap_make_a_citation_right_and_characters_make_it_exact(
    proposed: tuple[Citation, ...], overlapping: int, exact: int
) -> None:
    scores = score_citations([(gold(), reading(citations=proposed))])
    assert scores.overlapping == Tally(overlapping, len(proposed), 1)
    assert scores.exact == Tally(exact, len(proposed), 1)


def test_a_kind_has_the_precision_of_its_proposals_and_the_recall_of_its_labels() -> None:
    scores = score_citations([(gold(), reading(citations=(citation(kind="explicit"),)))])
    assert scores.by_kind["explicit"].precision == 1.0
    assert scores.by_kind["explicit"].recall is None
    assert scores.by_kind["carried"].precision is None
    assert scores.by_kind["carried"].recall == 1.0


def test_a_look_alike_is_taken_only_where_no_citation_stands() -> None:
    taken = citation(start=49, end=58, text="Article 9")
    assert taken_for_citations(gold(), reading(citations=(citation(), taken))) == [taken]
    assert score_citations([(gold(), reading())]).taken == 0
    assert score_citations([(gold(), reading())]).look_alikes == 1
