"""A process that stays gives the answers of one that does not, from memory, and never an old one."""

import warnings
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from servanda.api import asking, reporting, writing
from servanda.api.answers import Answers
from servanda.api.readers import loaded
from servanda.api.remembering import answer
from servanda.api.staying import leave, make_ready, stay
from servanda.api.weighing import cells
from servanda.compliance.assess import assess
from servanda.errors import LeftOut, NotFound
from servanda.files.layout import find_workspace
from servanda.files.live import kept
from servanda.model.corpus import Corpus
from servanda.model.event import Event
from servanda.model.renewal import with_events
from tests.cli.conftest import copy_of_the_data
from tests.files.desk import DAM, DAM_FILE, make, plain_event
from tests.rules import rule
from tests.shipped import corpus as shipped

DAY = "2023-01-01"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of_the_data(tmp_path_factory.mktemp("ledger"))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Path]:
    """A workspace with one event that stays in memory."""
    workspace = make(tmp_path, {DAM_FILE: DAM})
    stay(tmp_path)
    yield tmp_path
    live = kept(workspace)
    if live:
        live.close()


QUESTIONS: list[Callable[[Path], Any]] = [
    lambda root: asking.treaties(workspace=root),
    lambda root: asking.clause("nov10/4", as_of=DAY, workspace=root),
    lambda root: asking.clause("feb22", as_of=DAY, filters={"bearer": "AZE"}, workspace=root),
    lambda root: asking.search("convoy", workspace=root),
    lambda root: asking.xref("nov10/6", workspace=root),
    lambda root: asking.check(workspace=root),
    lambda root: asking.names("event", "2022", workspace=root),
    lambda root: reporting.report(workspace=root, as_of=DAY, moved_since="2022-06-01"),
    lambda root: reporting.report_page(workspace=root, as_of=DAY),
]


@pytest.mark.parametrize("ask", QUESTIONS)
def test_the_same_answers(ledger: Path, tmp_path: Path, ask: Callable[[Path], Any]) -> None:
    root = copy_of_the_data(tmp_path)
    stay(root)
    make_ready(root)
    whole, here = str(ask(ledger)), str(root)
    assert whole.replace(str(ledger), here) == str(ask(root))
    assert whole.replace(str(ledger), here) == str(ask(root))


def test_what_was_written_a_moment_ago_is_in_the_answer(desk: Path) -> None:
    for turn in range(5):
        (desk / DAM_FILE).write_text(DAM.replace("closes the dam", f"closes it, {turn}"))
        assert asking.event("2022-03-26-dam", workspace=desk)["title"].endswith(f"it, {turn}")
    (desk / DAM_FILE).unlink()
    with pytest.raises(NotFound):
        asking.event("2022-03-26-dam", workspace=desk)


def test_a_page_of_the_report_is_kept_until_something_changes(desk: Path) -> None:
    first = reporting.report_page(workspace=desk, as_of=DAY)
    assert reporting.report_page(workspace=desk, as_of=DAY) == first
    (desk / DAM_FILE).write_text(DAM.replace("closes the dam", "opens the dam"))
    assert "opens the dam" in reporting.report_page(workspace=desk, as_of=DAY)


def test_who_began_to_stay_leaves(tmp_path: Path) -> None:
    workspace = make(tmp_path, {DAM_FILE: DAM})
    assert stay(tmp_path)
    assert not stay(tmp_path)
    assert asking.event("2022-03-26-dam", workspace=tmp_path)
    leave(tmp_path)
    assert kept(workspace) is None
    (tmp_path / DAM_FILE).write_text(DAM.replace("closes the dam", "opens the dam"))
    assert "opens" in asking.event("2022-03-26-dam", workspace=tmp_path)["title"]


def test_what_is_missing_is_told_each_time(desk: Path) -> None:
    (desk / "treaties/other.yaml").write_text("id: other\n")
    for _ in range(2):
        with warnings.catch_warnings(record=True) as noted:
            warnings.simplefilter("always")
            asking.treaties(workspace=desk)
        assert [each.category for each in noted] == [LeftOut]


def test_who_asks_the_same_at_once_waits_for_one_answer(desk: Path) -> None:
    made: list[object] = []
    answers: list[object] = []

    def work_out(found: object) -> dict[str, int]:
        made.append(found)
        return {"made": len(made)}

    def ask() -> None:
        answers.append(answer(desk, ("how often",), work_out))

    askers = [Thread(target=ask) for _ in range(8)]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    assert len(made) == 1
    assert answers == [{"made": 1}] * 8


def test_nothing_is_written_to_the_disk_for_an_answer(desk: Path) -> None:
    asking.treaties(workspace=desk)
    before = {file: file.stat().st_mtime_ns for file in (desk / ".servanda").iterdir()}
    asking.clause("river/1", workspace=desk)
    assert {file: file.stat().st_mtime_ns for file in (desk / ".servanda").iterdir()} == before


def test_an_event_can_be_added(desk: Path) -> None:
    text = writing.event_text(plain_event(4))
    file = writing.add(text, by="maria", workspace=desk)
    assert loaded(desk).corpus.event[file.stem].title == "Event 4"
    assert writing.draft(text, by="maria", workspace=desk).problems[0].code == "duplicate-id"


def test_it_may_be_made_ready_where_nothing_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "treaties").mkdir()
    (tmp_path / "treaties/river.yaml").write_text("x: [")
    make_ready(tmp_path)
    live = kept(find_workspace(tmp_path))
    assert live
    live.close()


def test_answers_have_little_room(desk: Path) -> None:
    answers, found = Answers(room=10), loaded(desk)
    answers.keep("a", found, b"12345")
    answers.keep("b", found, b"12345")
    assert answers.known("a", found) == b"12345"
    answers.keep("c", found, b"1")
    assert [answers.known(name, found) for name in "abc"] == [b"12345", None, b"1"]
    answers.keep("d", found, b"12345678901")
    assert [answers.known(name, found) for name in "abcd"] == [b"12345", None, b"1", None]


def test_an_answer_about_what_is_no_more_is_none(desk: Path) -> None:
    answers, before = Answers(), loaded(desk)
    answers.keep("a", before, b"1")
    (desk / DAM_FILE).unlink()
    assert answers.known("a", loaded(desk)) is None
    assert answers.known("a", before) == b"1"


def test_cells_are_those_of_a_whole_weighing() -> None:
    corpus, standing, day = shipped(), rule("standing"), date(2023, 1, 1)
    event = next(event for event in corpus.events if event.links)
    changed = event.model_copy(update={"links": event.links[:-1]})
    added = Event.model_validate(plain_event(5))
    for held in (corpus, with_events(corpus, [], [changed, added]), Corpus(), corpus):
        for since in (None, date(2022, 6, 1)):
            found = cells(held, standing, as_of=day, since=since)
            assert found == assess(held, standing, as_of=day, since=since)
