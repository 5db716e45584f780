from servanda.evaluation.scores import score
from servanda.model.proposal import Reading
from servanda.reporting.evaluation import evaluation_sheet
from tests.evaluation.examples import gold, reading


def test_a_figure_for_every_question() -> None:
    made = evaluation_sheet(score([(gold(), reading())]), gold="dev")
    figures = {figure["name"]: figure for figure in made["figures"]}
    assert figures["links: all five fields"]["f1"] == 1.0
    assert figures["citations, range"]["f1"] is None
    assert made["texts"] == 1
    assert made["confusion"]["share"] == 0.0
    assert made["changes"] is None


def test_what_moved_since_an_earlier_run() -> None:
    before = {"citations": 1.0, "event sentences": 1.0, "gone": 0.5}
    made = evaluation_sheet(score([(gold(), Reading())]), gold="dev", before=before)
    assert made["changes"] == [
        {"name": "citations", "before": 1.0, "now": 0.0},
        {"name": "event sentences", "before": 1.0, "now": 0.0},
    ]
