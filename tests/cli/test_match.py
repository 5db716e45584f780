import json
from typing import Any

import pytest

from tests.cli.conftest import Run


def answer(run: Run, *words: str) -> Any:
    result = run("match", *words, "--format", "json")
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def test_the_contract(run: Run) -> None:
    sheet = answer(run, "captives were handed over at the border", "--date", "2020-12-14")
    best = sheet["clauses"][0]
    assert {*best} == {"clause", "score", "because"}
    assert best["clause"] == "nov10/8"
    assert 0 < best["score"] <= 1
    assert best["because"]
    scores = [found["score"] for found in sheet["clauses"]]
    assert scores == sorted(scores, reverse=True)


def test_words_need_no_quotation_marks(run: Run) -> None:
    words = "captives were handed over at the border"
    assert answer(run, *words.split(), "--date", "2020-12-14") == answer(
        run, words, "--date", "2020-12-14"
    )


def test_a_clause_not_yet_in_force_is_turned_away_with_the_reason(run: Run) -> None:
    words = "urgent military assistance to an ally against a threat from a third state"
    before = answer(run, words, "--date", "2021-01-10", "--actor", "AZE")
    assert all(found["clause"].startswith("nov10") for found in before["clauses"])
    turned = {one["clause"].partition("/")[0]: one["because"] for one in before["turned_away"]}
    assert "before the treaty entered into force" in turned["feb22"]
    after = answer(run, words, "--date", "2022-06-01", "--actor", "AZE")
    assert any(found["clause"].startswith("feb22") for found in after["clauses"])


def test_a_clause_that_binds_none_of_the_actors_is_turned_away(run: Run) -> None:
    sheet = answer(run, "gas supplies to an ally", "--date", "2022-06-01", "--actor", "FRA")
    assert sheet["clauses"] == []
    assert all("no party" in turned["because"] for turned in sheet["turned_away"])
    assert sheet["notes"]


def test_without_a_day_it_says_what_that_means(run: Run) -> None:
    assert "--date" in answer(run, "captives were handed over")["notes"][0]


def test_nothing_matches(run: Run) -> None:
    sheet = answer(run, "zebra xylophone quark", "--date", "2022-06-01")
    assert sheet["clauses"] == []
    assert sheet["notes"]


@pytest.mark.parametrize("form", ["table", "md", "csv"])
def test_every_format(run: Run, form: str) -> None:
    result = run("match", "captives were handed over", "--date", "2020-12-14", "--format", form)
    assert result.exit_code == 0
    assert "nov10/8" in result.stdout


def test_a_day_that_no_calendar_has(run: Run) -> None:
    assert run("match", "captives", "--date", "2020-02-30").exit_code == 2
