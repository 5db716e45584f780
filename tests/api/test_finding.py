"""What is found as one types."""

from pathlib import Path
from threading import Thread

import pytest

from servanda.api import asking, finding
from servanda.files.layout import find_workspace
from servanda.files.save import save_event
from tests.cli.conftest import copy_of_the_data
from tests.reporting.corpora import event, link


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of_the_data(tmp_path_factory.mktemp("finding"))


@pytest.mark.parametrize("words", ["corridor", "peacekeep", '"mine maps"', "TASS", "zebra", ""])
def test_it_finds_what_the_terminal_finds(ledger: Path, words: str) -> None:
    assert finding.find(words, workspace=ledger) == asking.search(words, workspace=ledger)


def test_what_was_saved_is_found_at_once(tmp_path: Path) -> None:
    copy_of_the_data(tmp_path)
    assert finding.find("zanzibar", workspace=tmp_path)["found"] == 0
    told = event("2022-05-05-far", link("nov10/4", bearer="ARM"), description="Zanzibar.")
    save_event(find_workspace(tmp_path), told, basis=None)
    (hit,) = finding.find("zanzibar", workspace=tmp_path)["hits"]
    assert hit["id"] == "2022-05-05-far"


def test_several_may_ask_at_once(ledger: Path) -> None:
    found: list[int] = []
    words = ["corridor", "lachin", "peacekeepers", "farrukh"] * 3

    def ask(word: str) -> None:
        found.append(len(finding.find(word, workspace=ledger)["hits"]))

    threads = [Thread(target=ask, args=(word,)) for word in words]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == len(words)
    assert all(found)
