from pathlib import Path

import orjson
import pytest
import yaml

from servanda.cli import agree as command
from servanda.cli import annotate as annotating
from tests.cli.conftest import Run, run_in
from tests.web.waiting import coded


@pytest.fixture
def text(own_ledger: Path) -> str:
    """The name of a text that ana and ben coded."""
    return coded(own_ledger)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the command take what the runner feeds it for a terminal."""
    monkeypatch.setattr(command, "is_interactive", lambda: True)


def record(folder: Path, text: str) -> dict[str, object] | None:
    path = folder / "annotations" / "codings" / text / "adjudicated.yaml"
    found: dict[str, object] | None = yaml.safe_load(path.read_text()) if path.exists() else None
    return found


def test_without_codings_there_is_a_next_step(run: Run) -> None:
    shown = run("agree")
    assert shown.exit_code == 0
    assert "servanda agree --texts" in shown.output
    assert "servanda annotate FILE --coding" in run("agree", "--texts").output


@pytest.mark.parametrize("form", ["table", "md", "csv", "json"])
def test_agreement_in_every_format(own_ledger: Path, text: str, form: str) -> None:
    shown = run_in(own_ledger, "agree", text, "--format", form)
    assert shown.exit_code == 0, shown.output
    for words in ("alpha", "kappa", "standing", "sentence"):
        assert words in shown.output
    assert "nan" not in shown.output.lower()


@pytest.mark.parametrize("form", ["table", "md", "csv", "json"])
def test_differences_in_every_format(own_ledger: Path, text: str, form: str) -> None:
    shown = run_in(own_ledger, "agree", text, "--differences", "--by", "ana", "--format", form)
    assert shown.exit_code == 0, shown.output
    for words in ("ana", "ben", "contested", "breaches"):
        assert words in shown.output


def test_a_text_is_closed_until_one_says_that_one_adjudicates(own_ledger: Path, text: str) -> None:
    closed = run_in(own_ledger, "agree", text, "--differences", "--by", "Maria")
    assert closed.exit_code == 2
    assert "--open" in closed.stderr
    assert "contested" not in closed.output
    opened = run_in(own_ledger, "agree", text, "--differences", "--open", "--by", "Maria")
    assert opened.exit_code == 0
    assert "contested" in opened.output
    assert run_in(own_ledger, "agree", text, "--differences", "--by", "Maria").exit_code == 0


def test_the_list_tells_a_coder_nothing_of_what_others_found(own_ledger: Path, text: str) -> None:
    shown = run_in(own_ledger, "agree", "--texts", "--by", "Cem").output
    assert text in shown
    assert "2 others coded it" in shown
    assert "closed" in shown
    assert "ana" not in shown


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--differences", "--by", "ana"), "one text is needed"),
        (("--texts", "--adjudicate"), "several questions"),
        (("ffffffffffffffff", "--differences", "--by", "ana"), "nobody coded"),
        (("nothing",), "nobody coded"),
        (("{text}", "--adjudicate", "--by", "M"), "no terminal to ask in"),
        (("{text}", "--adjudicate", "--decisions", "none.yaml", "--by", "M"), "there is no file"),
    ],
)
def test_what_cannot_be_asked(
    own_ledger: Path, text: str, words: tuple[str, ...], says: str
) -> None:
    refused = run_in(own_ledger, "agree", *(word.format(text=text) for word in words))
    assert refused.exit_code == 2
    assert says in refused.stderr


def test_decisions_from_a_file(own_ledger: Path, text: str) -> None:
    file = own_ledger / "rulings.yaml"
    file.write_text("- {unit: 1, take: ana, because: It was said so.}\n")
    words = ("agree", text, "--adjudicate", "--decisions", str(file), "--by", "Maria")
    refused = run_in(own_ledger, *words)
    assert refused.exit_code == 2
    assert "nothing is decided on 2" in refused.stderr
    file.write_text(file.read_text() + "- {unit: 2, take: ben, because: It was said.}\n")
    done = run_in(own_ledger, *words)
    assert done.exit_code == 0, done.output
    assert record(own_ledger, text)["by"] == "Maria"  # type: ignore[index]
    events = {path.stem for path in (own_ledger / "annotations/2022").glob("2022-04-0[34]-*.yaml")}
    assert events == {"2022-04-03-truce", "2022-04-04-corridor"}
    assert run_in(own_ledger, "review", "--kind", "disagreement").exit_code == 0
    again = run_in(own_ledger, *words)
    assert again.exit_code == 0
    assert "settled by Maria" in again.stderr


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(
    ("keys", "stances"),
    [
        # the first event as ana has it with her link, the second as ben has it
        ("1\rThe ministry said so.\n1\rAn answer.\ny\n", ["breaches", "supports"]),
        # the first event as ana has it with ben's link; nothing of the second
        ("12He is right.\nnNo event.\ny\n", ["contested"]),
        # no link, then back and otherwise; help; an empty reason is asked for again
        ("1nWrong.\nu?2\r\nRight.\nnNo event.\ny\n", ["contested"]),
    ],
)
def test_keys_decide(own_ledger: Path, text: str, keys: str, stances: list[str]) -> None:
    done = run_in(own_ledger, "agree", text, "--adjudicate", "--by", "Maria", input=keys)
    assert done.exit_code == 0, done.output
    assert record(own_ledger, text) is not None
    found = sorted((own_ledger / "annotations/2022").glob("2022-04-0[34]-*.yaml"))
    events = [yaml.safe_load(path.read_text()) for path in found]
    assert [link["stance"] for event in events for link in event["links"]] == stances


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize("keys", ["q", "1\rSo.\nq", "1\rSo.\nnNo.\nn\n"])
def test_whoever_stops_writes_nothing(own_ledger: Path, text: str, keys: str) -> None:
    done = run_in(own_ledger, "agree", text, "--adjudicate", "--by", "Maria", input=keys)
    assert "Stopped; nothing was written." in done.output
    assert record(own_ledger, text) is None


@pytest.mark.usefixtures("terminal")
def test_a_field_is_changed_before_the_event_is_taken(own_ledger: Path, text: str) -> None:
    keys = "ctitle\nA better title\n1\rSo.\nnNo.\ny\n"
    done = run_in(own_ledger, "agree", text, "--adjudicate", "--by", "Maria", input=keys)
    assert done.exit_code == 0, done.output
    event = yaml.safe_load((own_ledger / "annotations/2022/2022-04-03-truce.yaml").read_text())
    assert event["title"] == "A better title"


def test_a_text_is_coded_in_the_terminal_and_nothing_is_recorded(
    own_ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = own_ledger / "story.txt"
    story.write_text(
        "On 26 March 2022 the Defence Ministry of Azerbaijan accused Armenia of violating point 4 of "
        "the statement of 10 November 2020.\n"
    )
    words = ("annotate", str(story), "--coding", "--accept-above", "0", "--by")
    for coder in ("Ana", "Ben"):
        done = run_in(own_ledger, *words, coder)
        assert done.exit_code == 0, done.output
        assert f"coding of {coder}: 1 event" in done.output
    assert not [*(own_ledger / "annotations/2022").glob("2022-03-26-on-*.yaml")]
    shown = orjson.loads(run_in(own_ledger, "agree", "--format", "json").output)
    assert shown["coders"] == ["Ana", "Ben"]
    assert all(one["agreed"] == one["pairs"] for one in shown["fields"])
    monkeypatch.setattr(annotating, "is_interactive", lambda: True)
    stopped = run_in(own_ledger, "annotate", str(story), "--coding", "--by", "Cem", input="q")
    assert "Stopped" in stopped.output
