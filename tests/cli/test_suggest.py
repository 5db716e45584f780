import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cli.conftest import Run, run_in

STORY = (
    "Charges traded\n28 March 2022\n\nOn 26 March the Defence Ministry of Azerbaijan accused Armenia of "
    "violating point 4 of the statement of 10 November 2020. Article 205 of the criminal code is another matter.\n"
)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    file = tmp_path / "story.txt"
    file.write_text(STORY, "utf-8")
    return file


def answer(run: Run, *words: str) -> Any:
    result = run("suggest", *words, "--format", "json")
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def test_the_contract(run: Run, story: Path) -> None:
    sheet = answer(run, str(story))
    assert sheet["source"]["id"] == "story.txt"
    assert sheet["source"]["date"] == "2022-03-28"
    (citation,) = sheet["citations"]
    assert {*citation} == {"start", "end", "text", "clauses", "kind", "because"}
    assert STORY[citation["start"] : citation["end"]] == citation["text"]
    assert citation["clauses"] == ["nov10/4"]
    assert citation["kind"] == "explicit"
    (event,) = sheet["events"]
    assert STORY[event["start"] : event["end"]] == event["text"]
    assert (event["date"], event["precision"]) == ("2022-03-26", "day")
    assert {*event["actors"][0]} == {"code", "name", "role"}
    for link in event["links"]:
        assert {"clause", "stance", "bearer", "claimant", "standing", "score"} < {*link}
        assert {*link["gates"]} == {"temporis", "personae", "materiae"}
        assert all(value in (True, False, None) for value in link["gates"].values())
        assert 0 <= link["score"] <= 1
        assert link["because"]


def test_the_day_that_is_said_goes_before_the_one_in_the_text(run: Run, story: Path) -> None:
    source = answer(run, str(story), "--date", "2022-04-01")["source"]
    assert (source["date"], source["date_from"]) == ("2022-04-01", "option")


def test_without_any_day_it_asks_for_one(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("On Friday Armenia broke point 4 of the Shusha Declaration.")
    sheet = answer(run, str(tmp_path / "a.txt"))
    assert sheet["source"]["date"] is None
    assert "--date" in sheet["notes"][0]


def test_another_language_is_said_so(run: Run, tmp_path: Path) -> None:
    words = (
        "Die Parteien haben sich verpflichtet, ihre Truppen bis Ende des Monats abzuziehen. " * 3
    )
    (tmp_path / "a.txt").write_text(words, "utf-8")
    assert any("English" in note for note in answer(run, str(tmp_path / "a.txt"))["notes"])


def test_standard_input(ledger: Path) -> None:
    result = run_in(ledger, "suggest", "-", "--format", "json", input=STORY)
    sheet = json.loads(result.stdout)
    assert sheet["source"]["id"] == "stdin"
    assert sheet["citations"]


def test_a_page_carries_its_text(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(f"<script>x</script><p>{STORY}", "utf-8")
    sheet = answer(run, str(tmp_path / "a.html"))
    text = sheet["source"]["text"]
    assert "x<" not in text
    assert all(text[one["start"] : one["end"]] == one["text"] for one in sheet["citations"])
    assert sheet["citations"]


def test_only_the_treaty_asked_for(run: Run, story: Path) -> None:
    assert answer(run, str(story), "--treaty", "shusha")["citations"] == []
    result = run("suggest", str(story), "--treaty", "november")
    assert result.exit_code == 2
    assert "nov10" in result.stderr


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "is empty"),
        ("a.bin", b"\x00\x01\x02", "is no text"),
        ("latin.txt", "Türkiye".encode("latin-1"), "iconv"),
    ],
)
def test_what_cannot_be_read_is_said_in_words(
    run: Run, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    result = run("suggest", str(tmp_path / name))
    assert result.exit_code == 2
    assert said in result.stderr
    assert "Traceback" not in result.stderr


def test_a_folder_and_a_file_that_is_not_there(run: Run, story: Path) -> None:
    assert "is a folder" in run("suggest", str(story.parent)).stderr
    missing = run("suggest", str(story.with_name("storry.txt")))
    assert "there is no file" in missing.stderr
    assert "story.txt" in missing.stderr


def test_a_model_that_is_not_installed(run: Run, story: Path) -> None:
    result = run("suggest", str(story), "--model", "xx_no_such_model")
    assert result.exit_code == 2
    assert "no spaCy model" in result.stderr


@pytest.mark.parametrize("form", ["table", "md", "csv", "html"])
def test_every_format_shows_the_clause(run: Run, story: Path, form: str) -> None:
    result = run("suggest", str(story), "--format", form)
    assert result.exit_code == 0, result.stderr
    assert "nov10/4" in result.stdout


def test_a_page_is_written_with_text_and_proposals(run: Run, story: Path) -> None:
    page = story.with_suffix(".html")
    assert run("suggest", str(story), "-o", str(page)).exit_code == 0
    written = page.read_text("utf-8")
    assert "point 4 of the statement of 10 November 2020" in written
    assert "<script" not in written
    assert "://" not in written


def test_nothing_is_written_into_the_workspace(own_ledger: Path, story: Path) -> None:
    def files() -> set[Path]:
        return {path for path in own_ledger.glob("[!.]*/**/*") if path.is_file()}

    before = files()
    run_in(own_ledger, "suggest", str(story))
    assert files() - {story} == before - {story}


@settings(max_examples=15, deadline=None)
@given(st.text(alphabet=st.sampled_from("<&\"'>\u202e\x1b\r\n a4“point "), max_size=60))
def test_a_page_of_any_text_is_harmless(
    ledger: Path, tmp_path_factory: pytest.TempPathFactory, words: str
) -> None:
    file = tmp_path_factory.getbasetemp() / "any.txt"
    file.write_bytes((f"x {words} <script>alert(1)</script> " + STORY).encode())
    result = run_in(ledger, "suggest", str(file), "--format", "html")
    assert "<script" not in result.stdout
    assert "\u202e" not in result.stdout
