import shutil
from pathlib import Path

import orjson
import pytest
import yaml

from servanda.cli import review as command
from tests.cli.conftest import ROOT, Run, run_in
from tests.web.waiting import ORPHAN, PROBLEM, PROPOSED, SUSPECT, prepared


@pytest.fixture
def waiting(own_ledger: Path) -> Path:
    """A workspace in which one of everything waits."""
    (own_ledger / "annotations" / "2020").mkdir()
    file = f"annotations/2020/{SUSPECT}.yaml"
    shutil.copy(ROOT / file, own_ledger / file)
    return prepared(own_ledger)


def links(folder: Path, event: str) -> list[dict[str, object]]:
    path = folder / "annotations" / event[:4] / f"{event}.yaml"
    found: list[dict[str, object]] = yaml.safe_load(path.read_text("utf-8"))["links"]
    return found


def sheet(folder: Path, *words: str) -> dict[str, list[dict[str, object]]]:
    shown = run_in(folder, "review", *words, "--format", "json")
    assert shown.exit_code == 0, shown.output
    found: dict[str, list[dict[str, object]]] = orjson.loads(shown.output)
    return found


def test_nothing_waits_in_the_shipped_data(run: Run) -> None:
    shown = run("review")
    assert shown.exit_code == 0
    assert "Nothing waits for a decision" in shown.output


@pytest.mark.parametrize("form", ["table", "md", "csv", "json"])
def test_everything_that_waits_is_listed_in_every_format(waiting: Path, form: str) -> None:
    shown = run_in(waiting, "review", "--format", form)
    assert shown.exit_code == 0
    for words in (PROPOSED, ORPHAN, PROBLEM, "unknown-bearer", "ana", "ben"):
        assert words in shown.output


@pytest.mark.parametrize(
    ("words", "lists"),
    [
        (("--kind", "proposed"), {"proposed"}),
        (("--kind", "problem"), {"problems"}),
        (("--kind", "disagreement"), {"disagreements"}),
        (("--kind", "proposed", "--treaty", "shusha"), set()),
        (("--kind", "proposed", "--coder", "reader"), {"proposed"}),
        (("--kind", "proposed", "--coder", "nobody"), set()),
        (("--kind", "disagreement", "--by", "Zoe"), set()),
        (("--kind", "disagreement", "--by", "ana"), {"disagreements"}),
        ((f"{PROPOSED}#1",), {"proposed"}),
    ],
)
def test_filters(waiting: Path, words: tuple[str, ...], lists: set[str]) -> None:
    found = sheet(waiting, *words)
    kinds = ("proposed", "suspect", "orphaned", "problems", "disagreements")
    assert {name for name in kinds if found[name]} == lists


def test_the_surest_first(waiting: Path) -> None:
    found = sheet(waiting, "--kind", "proposed", "--order", "score")["proposed"]
    scores = [one["link"]["score"] for one in found]  # type: ignore[index]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) == 3


def test_one_link_is_accepted_and_one_rejected(waiting: Path) -> None:
    for number, word in ((1, "--accept"), (2, "--reject")):
        done = run_in(waiting, "review", f"{PROPOSED}#{number}", word, "--by", "Ana")
        assert done.exit_code == 0, done.output
        assert f"{PROPOSED}.yaml" in done.output
    found = links(waiting, PROPOSED)
    assert [one["status"] for one in found] == ["accepted", "rejected", "proposed"]
    assert found[0]["reviewed"]["by"] == "Ana"  # type: ignore[index]


def test_a_change_and_a_place_taken(waiting: Path) -> None:
    words = ("--change", "stance=touches", "--change", "standing = assessed", "--by", "Ana")
    assert run_in(waiting, "review", f"{PROPOSED}#1", *words).exit_code == 0
    one = links(waiting, PROPOSED)[0]
    assert (one["stance"], one["standing"], one["status"]) == ("touches", "assessed", "accepted")
    done = run_in(waiting, "review", f"{ORPHAN}#1", "--reattach", "1", "--by", "Ana")
    assert done.exit_code == 0, done.output
    assert sheet(waiting, "--kind", "orphaned")["orphaned"] == []


def test_what_is_no_longer_as_it_was_shown_is_refused(waiting: Path) -> None:
    basis = str(sheet(waiting, f"{PROPOSED}#1")["proposed"][0]["basis"])
    name = f"{PROPOSED}#1"
    assert run_in(waiting, "review", name, "--reject", "--by", "A", "--basis", basis).exit_code == 0
    again = run_in(waiting, "review", name, "--accept", "--by", "B", "--basis", basis)
    assert again.exit_code == 2
    assert "no longer as it was shown" in again.stderr
    assert links(waiting, PROPOSED)[0]["status"] == "rejected"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--accept",), "which link is not said"),
        ((f"{PROPOSED}#1", "--accept", "--reject"), "several decisions"),
        ((f"{PROPOSED}#1", "--all", "--accept"), "--all is given"),
        (("--all",), "--all needs"),
        (("--all", "--change", "stance=touches"), "--all needs"),
        (("--all", "--accept"), "no terminal to ask in: Accept 3 links?"),
        ((f"{PROPOSED}#9", "--accept"), "no link"),
        (("nothing#1",), "no link"),
        ((f"{PROPOSED}#1", "--change", "stance"), "is not a change"),
        ((f"{PROPOSED}#1", "--change", "stance=angry"), "does not fit"),
        ((f"{PROPOSED}#1", "--reattach", "1"), "no place is offered"),
        (("--treaty", "moon"), "there is no treaty moon"),
    ],
)
def test_what_cannot_be_done_is_said_and_writes_nothing(
    waiting: Path, words: tuple[str, ...], says: str
) -> None:
    before = links(waiting, PROPOSED)
    refused = run_in(waiting, "review", *words, "--by", "Ana")
    assert refused.exit_code == 2
    assert says in refused.stderr
    assert links(waiting, PROPOSED) == before


def test_a_link_about_which_nothing_waits(run: Run) -> None:
    shown = run("review", "2022-03-26-azerbaijan-mod-cites-article-4#1")
    assert shown.exit_code == 0
    assert "nothing waits about" in shown.stderr


def test_many_at_once_by_score(waiting: Path) -> None:
    words = ("--all", "--accept", "--least-score", "0.4", "--yes", "--by", "Ana")
    done = run_in(waiting, "review", *words)
    assert done.exit_code == 0
    assert "2 links accepted in 1 files." in done.output
    assert [one["status"] for one in links(waiting, PROPOSED)] == [
        "proposed",
        "accepted",
        "accepted",
    ]
    assert "Nothing waits that fits." in run_in(waiting, "review", *words).output


@pytest.mark.parametrize(("answer", "statuses"), [("y\n", {"rejected"}), ("n\n", {"proposed"})])
def test_many_at_once_are_counted_and_asked_about(
    waiting: Path, monkeypatch: pytest.MonkeyPatch, answer: str, statuses: set[str]
) -> None:
    monkeypatch.setattr(command, "is_interactive", lambda: True)
    done = run_in(waiting, "review", "--all", "--reject", "--by", "Ana", input=answer)
    assert "Reject 3 links?" in done.output
    assert {one["status"] for one in links(waiting, PROPOSED)} == statuses


def test_all_suspect_links_of_a_treaty_still_hold(waiting: Path) -> None:
    before = sheet(waiting, "--kind", "suspect")["suspect"]
    assert SUSPECT in {one["link"]["event"] for one in before}  # type: ignore[index]
    assert all("not kept in git" in str(one["known"]) or one["difference"] for one in before)
    words = ("--all", "--still-holds", "--treaty", "nov10", "--yes", "--by", "Ana")
    assert run_in(waiting, "review", *words).exit_code == 0
    assert sheet(waiting, "--kind", "suspect")["suspect"] == []
    assert any(one.get("reviewed") for one in links(waiting, SUSPECT))


def test_the_shipped_data_is_not_written(tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    name = "2022-03-26-azerbaijan-mod-cites-article-4#1"
    refused = run_in(outside, "review", name, "--reject", "--by", "Ana")
    assert refused.exit_code == 2
    assert "servanda init" in refused.stderr
