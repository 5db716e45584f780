from pathlib import Path

import pytest
import yaml

from servanda.cli import annotate as command
from tests.cli.conftest import run_in

STORY = (
    "Charges traded\n28 March 2022\n\nOn 26 March the Defence Ministry of Azerbaijan accused Armenia of "
    "violating point 4 of the statement of 10 November 2020. On 27 March Armenia rejected the charge that "
    "it had violated point 4 of the statement.\n"
)


@pytest.fixture
def story(own_ledger: Path) -> Path:
    file = own_ledger / "story.txt"
    file.write_text(STORY, "utf-8")
    return file


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the command take what the runner feeds it for a terminal."""
    monkeypatch.setattr(command, "is_interactive", lambda: True)


def records(folder: Path) -> dict[str, dict[str, object]]:
    """Return the events that were added, by id."""
    found = {path.stem: path for path in (folder / "annotations").glob("*/2022-03-2[67]-on-*.yaml")}
    return {name: yaml.safe_load(path.read_text("utf-8")) for name, path in sorted(found.items())}


def run(folder: Path, *words: str, keys: str = "") -> str:
    result = run_in(
        folder, "annotate", str(folder / "story.txt"), "--by", "Ana", *words, input=keys
    )
    assert result.exit_code == 0, result.output
    return result.output


def test_without_a_terminal_the_surest_are_recorded(story: Path) -> None:
    said = run(story.parent, "--accept-above", "0", "--publisher", "Gazette")
    assert "Wrote" in said
    events = records(story.parent)
    assert events
    for event in events.values():
        assert event["sources"][0]["publisher"] == "Gazette"  # type: ignore[index]
        for link in event["links"]:  # type: ignore[attr-defined]
            quoted = link["evidence"][0]
            assert STORY[quoted["start"] : quoted["end"]] == quoted["exact"]
            assert len(quoted["exact"].split()) <= 25
            assert link["recorded"]["by"] == "Ana"
            assert link["recorded"]["rule"].startswith("reader ")
            assert link["status"] == "accepted"
    assert run_in(story.parent, "check").exit_code == 0


def test_nothing_is_sure_enough(story: Path) -> None:
    assert "Nothing was written" in run(story.parent, "--accept-above", "1")
    assert records(story.parent) == {}


def test_a_second_run_finds_it_on_record(story: Path) -> None:
    run(story.parent, "--accept-above", "0", "--date", "2022-03-28")
    before = records(story.parent)
    again = run(story.parent, "--accept-above", "0", "--date", "2022-03-28", "--merge")
    assert records(story.parent) == before
    assert "of the same day, actors and place" in again or "Nothing was written" in again


def test_without_a_terminal_and_without_a_score_it_says_what_to_give(story: Path) -> None:
    result = run_in(story.parent, "annotate", str(story), "--by", "Ana")
    assert result.exit_code == 2
    assert "--accept-above" in result.stderr


def test_the_shipped_data_is_not_written(
    story: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    result = run_in(outside, "annotate", str(story), "--accept-above", "0", "--by", "Ana")
    assert result.exit_code == 2
    assert "servanda init" in result.stderr


@pytest.mark.usefixtures("terminal")
def test_keys_accept_and_write(story: Path) -> None:
    said = run(story.parent, keys="aw")
    assert "1 of " in said
    assert len(records(story.parent)) == 1


@pytest.mark.usefixtures("terminal")
def test_keys_skip_undo_stop_and_go_on(story: Path) -> None:
    stopped = run(story.parent, keys="saquq")
    assert "Stopped; nothing was written" in stopped
    assert records(story.parent) == {}
    going_on = run(story.parent, keys="q")
    assert "Going on" in going_on


@pytest.mark.usefixtures("terminal")
def test_a_field_is_changed_before_it_is_accepted(story: Path) -> None:
    said = run(story.parent, keys="cn2\naw")
    assert "standing" in said
    (event,) = records(story.parent).values()
    assert event["links"][0]["standing"] == "denied"  # type: ignore[index]
    assert "changed by hand" in event["links"][0]["recorded"]["rule"]  # type: ignore[index]


@pytest.mark.usefixtures("terminal")
def test_a_clause_may_be_given_in_words_and_a_wrong_value_is_refused(story: Path) -> None:
    said = run(
        story.parent,
        keys="ccpoint 8 of the statement of 10 November 2020\ncdlast week\naw",
    )
    assert "does not fit" in said
    (event,) = records(story.parent).values()
    assert event["links"][0]["clause"] == "nov10/8"  # type: ignore[index]


@pytest.mark.usefixtures("terminal")
def test_many_at_once(story: Path) -> None:
    said = run(story.parent, keys="bnov10/4\ny\nw")
    assert "Accept " in said
    assert records(story.parent)


@pytest.mark.usefixtures("terminal")
def test_other_keys_help_and_a_filter_that_is_none_changes_nothing(story: Path) -> None:
    said = run(story.parent, keys="?b!!\nq")
    assert "leave it out" in said
    assert "is no stance" in said
    assert records(story.parent) == {}


@pytest.mark.usefixtures("terminal")
def test_what_was_taken_back_is_done_again(story: Path) -> None:
    run(story.parent, keys="aurw")
    assert len(records(story.parent)) == 1


@pytest.mark.usefixtures("terminal")
def test_a_sentence_is_linked_to_one_more_clause(story: Path) -> None:
    said = run(story.parent, keys="+nov10/8\n+no such clause at all\naw")
    assert "Linked to nov10/8 too." in said
    (event,) = records(story.parent).values()
    links = event["links"]
    assert [link["clause"] for link in links][-1] == "nov10/8"  # type: ignore[attr-defined]
    assert links[-1]["rationale"] == "Linked by hand."  # type: ignore[index]
    assert "rule" not in links[-1]["recorded"]  # type: ignore[index]
    assert run_in(story.parent, "check").exit_code == 0


def test_a_coding_is_saved_and_nothing_is_recorded(story: Path) -> None:
    said = run(story.parent, "--accept-above", "0", "--coding", "--date", "2022-03-28")
    assert "Saved as the coding of Ana" in said
    assert records(story.parent) == {}
    (coding,) = (story.parent / "annotations" / "codings").glob("*/*.yaml")
    assert yaml.safe_load(coding.read_text("utf-8"))["coder"] == "Ana"


def test_another_coder_begins_anew(story: Path) -> None:
    run(story.parent, "--accept-above", "1", "--publisher", "Gazette")
    other = run_in(
        story.parent, "annotate", str(story), "--by", "Ben", "--accept-above", "1", "--coding"
    )
    assert other.exit_code == 0
    assert "Going on" not in other.output
    drafts = [*(story.parent / ".servanda" / "drafts").glob("*/about.json")]
    assert len(drafts) == 2


def test_a_text_without_words_is_refused(own_ledger: Path) -> None:
    (own_ledger / "story.txt").write_text(" \n", "utf-8")
    result = run_in(
        own_ledger, "annotate", str(own_ledger / "story.txt"), "--by", "Ana", "--accept-above", "0"
    )
    assert result.exit_code == 2
    assert "empty" in result.stderr
