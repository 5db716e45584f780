from pathlib import Path

import pytest

from servanda.errors import BadRequest, NotFound
from servanda.files.gold import read_gold
from tests.files.desk import RIVER

TEXT = "On 3 May Aland said that Beland broke article 1."
LABELS = """\
document_date: "2022-05-04"
treaties: [river]
events:
- anchor: On 3 May Aland said that Beland broke article 1.
  start: 0
  end: 48
  date: "2022-05-03"
  precision: day
  type: ACCUSE
  actors:
  - {code: AAA, name: Aland, role: speaker}
  links:
  - {clause: river/1, stance: breaches, bearer: BBB, claimant: AAA, standing: alleged}
citations:
- {text: article 1, start: 38, end: 47, clauses: [river/1], kind: carried}
not_citations: []
"""


def folder(root: Path, **files: str) -> Path:
    texts = root / "dev"
    texts.mkdir()
    for name, content in {"one.txt": TEXT, "one.gold.yaml": LABELS, **files}.items():
        (texts / name).write_text(content, "utf-8")
    return texts


def test_a_text_with_its_labels(tmp_path: Path) -> None:
    gold = read_gold(folder(tmp_path))
    (text,) = gold.texts
    assert (text.name, text.text) == ("one", TEXT)
    assert text.labels.treaties == ("river",)
    assert str(text.labels.events[0].links[0].clause) == "river/1"
    assert gold.problems == ()


@pytest.mark.parametrize("up", [True, False])
def test_treaties_and_actors_stand_beside_the_texts_or_one_folder_up(
    tmp_path: Path, up: bool
) -> None:
    texts = folder(tmp_path)
    place = tmp_path if up else texts
    for path, content in {
        "treaties/river.yaml": RIVER,
        "treaties/broken.yaml": "id: [",
        "annotations/actors.yaml": "- {code: LAA, name: Lake Authority, kind: organisation}",
        "annotations/actors-dev.yaml": "- {code: DEV, name: Of this folder, kind: organisation}",
        "annotations/actors-test.yaml": "- {code: TST, name: Of another, kind: organisation}",
    }.items():
        (place / path).parent.mkdir(exist_ok=True)
        (place / path).write_text(content, "utf-8")
    gold = read_gold(texts)
    assert [treaty.id for treaty in gold.treaties] == ["river"]
    assert [actor.code for actor in gold.actors] == ["LAA", "DEV"]
    assert [Path(file).name for file in gold.left_out] == ["broken.yaml"]


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("start: 38, end: 47", "start: 37, end: 46", "misplaced-label"),
        ("kind: carried", "knd: carried", "unknown-field"),
        ("stance: breaches", "stance: broke", ""),
        ('date: "2022-05-03"', "date: soon", ""),
        ("events:", "events: [", "broken-yaml"),
    ],
)
def test_labels_that_cannot_be_used_are_a_problem_with_a_place(
    tmp_path: Path, before: str, after: str, code: str
) -> None:
    assert before in LABELS
    texts = folder(tmp_path, **{"one.gold.yaml": LABELS.replace(before, after)})
    gold = read_gold(texts)
    assert gold.texts == ()
    assert gold.problems[0].place is not None
    assert gold.problems[0].place.file == "one.gold.yaml"
    assert gold.problems[0].code == code or not code


def test_labels_without_a_text_are_a_problem(tmp_path: Path) -> None:
    texts = folder(tmp_path)
    (texts / "one.txt").unlink()
    assert [problem.code for problem in read_gold(texts).problems] == ["no-text"]


def test_line_ends_count_as_they_are(tmp_path: Path) -> None:
    texts = folder(tmp_path)
    (texts / "one.txt").write_bytes(b"\r\n" + TEXT.encode())
    assert [problem.code for problem in read_gold(texts).problems] == ["misplaced-label"] * 2


def test_no_folder_and_no_labels(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        read_gold(tmp_path / "nowhere")
    with pytest.raises(BadRequest):
        read_gold(tmp_path)
