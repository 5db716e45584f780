from pathlib import Path

import pytest
import spacy

from servanda.api.gating import gates_of, judge
from servanda.api.readers import loaded, reader, shipped
from servanda.errors import NotFound
from servanda.model.address import Address
from servanda.model.proposal import ProposedLink
from servanda.model.vocabulary import Stance, Standing
from servanda.reading.events.find import UNJUDGED
from tests import shipped as data
from tests.files.desk import make


@pytest.mark.parametrize(
    ("clause", "bearer", "day", "gates"),
    [
        ("nov10/4", "ARM", "2022-03-26", (True, True)),
        ("nov10/4", "ARM", "2020-10-01", (False, True)),
        ("nov10/4", "FRA", "2022-03-26", (True, False)),
        ("feb22/25", "AZE", "2021-03", (False, True)),
        ("feb22/25", "AZE", None, (None, True)),
    ],
)
def test_gates_of_what_is_only_proposed(
    clause: str, bearer: str, day: str | None, gates: tuple[bool | None, bool | None]
) -> None:
    found = gates_of(data.corpus())(Address.parse(clause), bearer, day)
    assert (found.temporis.value, found.personae.value) == gates
    link = ProposedLink(
        Address.parse(clause), Stance.BREACHES, bearer, "X", Standing.ALLEGED, 0.5, (), UNJUDGED
    )
    assert judge(data.corpus())(link, day) == found


def test_the_shipped_corpus_is_found_from_anywhere() -> None:
    assert "nov10" in shipped().corpus.treaty


def test_a_workspace_of_ones_own(tmp_path: Path) -> None:
    make(tmp_path)
    assert [*loaded(tmp_path).corpus.treaty] == ["river"]


def test_a_model_from_a_folder_is_plugged_in(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "model")
    found = reader(data.corpus(), model=str(tmp_path / "model")).read(
        "Armenia broke point 4 of the statement of 10 November 2020.", None
    )
    assert [str(one.clauses[0]) for one in found.citations] == ["nov10/4"]


def test_a_model_that_is_not_there() -> None:
    with pytest.raises(NotFound, match="no spaCy model"):
        reader(data.corpus(), model="xx_none")
