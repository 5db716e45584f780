import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from servanda.reading.pipeline import STAGES, values
from tests.files.desk import make

TEXT = (
    "BAKU, 28 March 2022 (wire) — On Friday the Defence Ministry of Azerbaijan accused Armenia of "
    "violating point 4 of the statement of 10 November 2020."
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    made = spacy.blank("en")
    for stage in STAGES:
        made.add_pipe(f"servanda_{stage}")
    return made


def test_each_component_works_alone_in_anybodys_pipeline() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("servanda_citations")
    doc = nlp(TEXT)
    assert [*doc.spans] == ["servanda_citations"]
    (span,) = doc.spans["servanda_citations"]
    assert span.text == "point 4 of the statement of 10 November 2020"
    assert (span.label_, span.kb_id_) == ("EXPLICIT", "nov10/4")


def test_spacy_finds_them_without_an_import() -> None:
    code = "import spacy; spacy.blank('en').add_pipe('servanda_dates'); print('found')"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert told.stdout.strip() == "found", told.stderr


def test_every_stage_writes_its_span_group_and_says_so(nlp: Language) -> None:
    doc = nlp(TEXT)
    for stage in STAGES:
        name = f"servanda_{stage}"
        assert name in doc.spans
        assert nlp.get_pipe_meta(name).assigns == ["doc.spans"]
    assert [(span.text, span.kb_id_) for span in doc.spans["servanda_dates"]][1] == (
        "Friday",
        "2022-03-25",
    )
    assert "AZE:MOD" in [span.kb_id_ for span in doc.spans["servanda_actors"]]


def test_values_have_exact_offsets_and_survive_being_written(nlp: Language) -> None:
    doc = nlp(TEXT)
    found = values(doc)
    assert [*found] == [*STAGES]
    for stage in ("citations", "dates", "actors", "events"):
        assert all(TEXT[one["start"] : one["end"]] == one["text"] for one in found[stage])
    assert values(Doc(nlp.vocab).from_bytes(doc.to_bytes())) == found


def test_a_stage_that_did_not_run_is_missing() -> None:
    assert values(spacy.blank("en")(TEXT)) == {}


def test_a_pipeline_is_saved_and_loaded(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "pipeline")
    again = spacy.load(tmp_path / "pipeline")
    assert values(again(TEXT)) == values(nlp(TEXT))


def test_the_day_that_is_set_goes_before_the_dateline(nlp: Language) -> None:
    doc = nlp.make_doc(TEXT)
    doc._.servanda_date = date(2022, 4, 10)
    assert values(nlp(doc))["dates"][1]["date"] == "2022-04-08"


def test_another_workspace(tmp_path: Path) -> None:
    make(tmp_path)
    nlp = spacy.blank("en")
    nlp.add_pipe("servanda_citations", config={"workspace": str(tmp_path)})
    doc = nlp("Upper Land broke article 1 of the River Treaty.")
    assert [span.kb_id_ for span in doc.spans["servanda_citations"]] == ["river/1"]


@pytest.mark.parametrize("text", ["", " ", "\n", "\u200b", "x"])
def test_texts_in_which_nothing_stands(nlp: Language, text: str) -> None:
    found = values(nlp(text))
    assert found["citations"] == found["events"] == []
