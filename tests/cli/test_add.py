"""Events added by options, from a file, and in an editor."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from tests.cli.conftest import run_in

OPTIONS = (
    "--date", "2022-03-26",
    "--title", "Ministry names a culprit",
    "--type", "ACCUSE",
    "--description", "The ministry said who broke the truce.",
    "--place", "Stepanakert",
    "--actor", "RUS:speaker:Ministry of Defence",
    "--source", "Armenpress|Russia extremely concerned|https://armenpress.am/x|2022-03-26",
    "--link", "point 1 of the trilateral statement breaches AZE RUS:MOD alleged Named violator.",
    "--by", "maria",
)  # fmt: skip
FILE = "annotations/2022/2022-03-26-ministry-names-a-culprit.yaml"


def test_by_options(own_ledger: Path) -> None:
    result = run_in(own_ledger, "add", *OPTIONS)
    assert result.exit_code == 0, result.output
    written = (own_ledger / FILE).read_text("utf-8")
    assert result.stdout.startswith(written)
    event = yaml.safe_load(written)
    (link,) = event["links"]
    assert (link["clause"], link["status"], link["recorded"]["by"]) == (
        "nov10/1",
        "accepted",
        "maria",
    )
    assert "Next\n  servanda event 2022-03-26-ministry-names-a-culprit" in result.stdout
    assert run_in(own_ledger, "check").exit_code == 0
    assert run_in(own_ledger, "event", event["id"]).exit_code == 0


def test_dry_run_writes_nothing(own_ledger: Path) -> None:
    result = run_in(own_ledger, "add", *OPTIONS, "--dry-run")
    assert result.exit_code == 0
    assert result.stdout.startswith("id: 2022-03-26-ministry-names-a-culprit\n")
    assert not (own_ledger / FILE).exists()


def test_twice_is_refused(own_ledger: Path) -> None:
    run_in(own_ledger, "add", *OPTIONS)
    again = run_in(own_ledger, "add", *OPTIONS)
    assert again.exit_code == 1
    assert "duplicate" in again.stderr


def test_one_of_the_same_day_actors_and_place_is_told(own_ledger: Path) -> None:
    run_in(own_ledger, "add", *OPTIONS)
    alike = run_in(own_ledger, "add", *OPTIONS, "--title", "Ministry speaks")
    assert alike.exit_code == 0
    assert "of the same day, actors and place" in alike.stderr
    assert "2022-03-26-ministry-names-a-culprit" in alike.stderr


@pytest.mark.parametrize(
    ("options", "code", "told"),
    [
        (("--date", "2022-13-01"), 1, "2022-13-01"),
        (("--link", "nov10/99 breaches AZE RUS alleged Words."), 1, "nov10/99"),
        (
            ("--link", "point 99 of nov10 breaches AZE RUS alleged Words."),
            1,
            "did you mean nov10/9",
        ),
        (("--link", "point 4 breaches AZE RUS alleged Words."), 1, "link 2: the words can mean 3"),
        (("--link", "points 1 and 4 of nov10 breaches AZE RUS alleged W."), 1, "nov10/1, nov10/4"),
        (("--id", "../x"), 1, "could lead out of the folder"),
        (("--actor", "nobody"), 2, "is not an actor"),
        (("--link", "words"), 2, "is not a link"),
        (("--source", "words"), 2, "is not a source"),
        (("--type", "SHOUT"), 2, "SHOUT"),
    ],
)
def test_mistakes(own_ledger: Path, options: tuple[str, ...], code: int, told: str) -> None:
    before = sorted((own_ledger / "annotations").rglob("*"))
    result = run_in(own_ledger, "add", *OPTIONS, *options)
    assert result.exit_code == code, result.output
    assert told in result.stderr
    assert sorted((own_ledger / "annotations").rglob("*")) == before


def test_from_a_file_and_from_a_pipe(own_ledger: Path, tmp_path: Path) -> None:
    text = run_in(own_ledger, "add", *OPTIONS, "--dry-run").stdout
    file = tmp_path / "event.yaml"
    file.write_text(text, "utf-8")
    for words, stdin in ((str(file), ""), ("-", text)):
        result = run_in(
            own_ledger, "add", "--from", words, "--dry-run", "--by", "maria", input=stdin
        )
        assert result.exit_code == 0, result.output
        assert result.stdout == text


def test_a_file_that_is_no_text(own_ledger: Path, tmp_path: Path) -> None:
    (tmp_path / "event.yaml").write_bytes(b"title: \xff\xfe\n")
    result = run_in(own_ledger, "add", "--from", str(tmp_path / "event.yaml"), "--by", "maria")
    assert result.exit_code == 2
    assert "is not UTF-8" in result.stderr


def test_nothing_to_add(own_ledger: Path) -> None:
    result = run_in(own_ledger, "add", "--by", "maria")
    assert result.exit_code == 2
    assert "nothing to add" in result.stderr


@pytest.mark.parametrize(
    ("options", "name"),
    [
        (("--type", "accuse"), "2022-03-26-ministry-names-a-culprit"),
        (("--title", "Виновник назван"), "2022-03-26"),
        (("--title", "Виновник назван", "--id", "2022-03-26-culprit"), "2022-03-26-culprit"),
    ],
)
def test_what_an_event_is_called(own_ledger: Path, options: tuple[str, ...], name: str) -> None:
    result = run_in(own_ledger, "add", *OPTIONS, *options, "--dry-run")
    assert result.exit_code == 0, result.output
    assert yaml.safe_load(result.stdout)["id"] in (name, date.fromisoformat(name[:10]))


def test_an_odd_day_is_one_mistake(own_ledger: Path) -> None:
    result = run_in(own_ledger, "add", *OPTIONS, "--date", "26/03/2022")
    assert result.stderr.count("Error:") == 1


def editor(folder: Path, monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    script = folder / "editor.sh"
    script.write_text("\n".join(("#!/bin/sh", *lines)) + "\n")
    script.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(script))


def test_the_form_closed_as_it_is_adds_nothing(
    own_ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor(own_ledger, monkeypatch, "exit 0")
    result = run_in(own_ledger, "add", "--by", "maria")
    assert (result.exit_code, result.stdout) == (0, "Nothing was added.\n")


def test_the_form_filled_in(own_ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled = {
        "title:": "title: Talks on the corridor",
        "description: >-": "description: The ministries met.",
        "date:": "date: 2022-05-01",
        "type:": "type: CONSULT",
        "- code:": "- code: AZE",
        "  name:": "  name: Ministry of Foreign Affairs",
        "  role:": "  role: agent",
        "- publisher:": "- publisher: TASS",
        "- clause:": "- clause: point 9 of the trilateral statement",
        "  stance:": "  stance: supports",
        "  bearer:": "  bearer: AZE",
        "  claimant:": "  claimant: coder",
        "  standing:": "  standing: assessed",
        "  rationale:": "  rationale: First talks.",
    }
    changes = [f"s|^{empty}$|{full}|" for empty, full in filled.items()]
    changes.append("0,/^  title:$/s//  title: They met/")
    editor(own_ledger, monkeypatch, *(f"sed -i '{change}' \"$1\"" for change in changes))
    result = run_in(own_ledger, "add", "--by", "maria")
    assert result.exit_code == 0, result.output
    written = own_ledger / "annotations/2022/2022-05-01-talks-on-the-corridor.yaml"
    assert yaml.safe_load(written.read_text("utf-8"))["links"][0]["clause"] == "nov10/9"
    assert "#" not in written.read_text("utf-8")


def test_a_mistake_in_the_editor_can_be_repaired(
    own_ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor(
        own_ledger,
        monkeypatch,
        'if grep -q "^#! " "$1"; then sed -i "s/ACCUSED/ACCUSE/" "$1"',
        'else sed -i "s/ACCUSE$/ACCUSED/" "$1"; fi',
    )
    result = run_in(own_ledger, "add", "--edit", *OPTIONS)
    assert result.exit_code == 0, result.output
    assert (own_ledger / FILE).exists()


def test_a_mistake_left_in_the_editor_loses_nothing(
    own_ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor(own_ledger, monkeypatch, 'sed -i "s/ACCUSE$/ACCUSED/" "$1"')
    result = run_in(own_ledger, "add", "--edit", *OPTIONS)
    assert result.exit_code == 2
    kept = Path(result.stderr.strip().rpartition(" ")[2])
    assert "ACCUSED" in kept.read_text("utf-8")
    assert not (own_ledger / FILE).exists()


def test_a_dry_run_in_the_editor_says_where_the_text_is(
    own_ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor(own_ledger, monkeypatch, "exit 0")
    result = run_in(own_ledger, "add", "--edit", "--dry-run", *OPTIONS)
    assert result.exit_code == 0, result.output
    kept = Path(result.stderr.strip().rpartition(" ")[2])
    assert "Ministry names a culprit" in kept.read_text("utf-8")
