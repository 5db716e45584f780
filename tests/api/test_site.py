"""A site that followed changes is, byte for byte, the one that a new folder gets from the same files."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from servanda.api import reporting, site
from servanda.api.site import Site
from servanda.files.canonical import dump, to_plain
from servanda.model.event import Event
from servanda.model.treaty import Treaty
from tests.strategies import event, events, link, treaties, treaty

DAY = "2012-01-01"
RULES = ("standing", "kroc-pam")
Change = Callable[[Path], None]


def write_event(happened: Event) -> Change:
    """Return what puts an event on file, in place of one called so."""

    def change(root: Path) -> None:
        file = root / "annotations" / happened.date[:4] / f"{happened.id}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dump(to_plain(happened)), "utf-8")

    return change


def write_treaty(whole: Treaty) -> Change:
    """Return what puts a treaty on file."""

    def change(root: Path) -> None:
        (root / "treaties").mkdir(parents=True, exist_ok=True)
        (root / "treaties" / f"{whole.id}.yaml").write_text(dump(to_plain(whole)), "utf-8")

    return change


def reworded(number: int) -> Change:
    """Return what changes the words of the first clause."""

    def change(root: Path) -> None:
        file = root / "treaties" / "pact.yaml"
        held = file.read_text("utf-8")
        file.write_text(held.replace("stays open, part 1", f"stays open {number}, part 1"), "utf-8")

    return change


def removed(number: int) -> Change:
    """Return what removes an event, if there is one."""

    def change(root: Path) -> None:
        files = sorted(root.glob("annotations/*/*.yaml"))
        if files:
            files[number % len(files)].unlink()

    return change


def retitled(number: int) -> Change:
    """Return what changes the title and a source of an event, if there is one."""

    def change(root: Path) -> None:
        files = sorted(root.glob("annotations/*/*.yaml"))
        if files:
            file = files[number % len(files)]
            told = file.read_text("utf-8").replace("Bridge shut", f"Bridge {number}")
            file.write_text(told, "utf-8")

    return change


numbers = st.integers(0, 9)
changes = st.one_of(
    st.integers(0, 3).flatmap(events).map(write_event),
    numbers.map(removed),
    numbers.map(retitled),
    numbers.map(reworded),
    treaties().map(write_treaty),
)
steps = st.lists(
    st.tuples(st.lists(changes, min_size=1, max_size=3), st.sampled_from(RULES)),
    min_size=1,
    max_size=4,
)


def published(root: Path, folder: Path, rule: str, *, brief: bool) -> Site:
    """Bring the site of a workspace up to date."""
    sheet = reporting.report(workspace=root, as_of=DAY, rule=rule, brief=brief)
    return site.site(sheet, folder)


def content(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder, its list too."""
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def begun(root: Path) -> None:
    """Put a treaty and an event on file."""
    for change in (write_treaty(treaty()), write_event(event(link()))):
        change(root)


@settings(max_examples=25)
@given(steps)
def test_as_if_made_from_nothing(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[list[Change], str]]
) -> None:
    place = tmp_path_factory.mktemp("site")
    begun(place / "desk")
    for some, rule in steps:
        for change in some:
            change(place / "desk")
        published(place / "desk", place / "followed", rule, brief=True)
    shutil.copytree(place / "desk" / "treaties", place / "other" / "treaties")
    if (place / "desk" / "annotations").exists():
        shutil.copytree(place / "desk" / "annotations", place / "other" / "annotations")
    published(place / "other", place / "fresh", steps[-1][1], brief=False)
    assert content(place / "followed") == content(place / "fresh")
    shutil.rmtree(place)


def test_only_the_pages_of_what_changed_are_written(tmp_path: Path) -> None:
    begun(tmp_path / "desk")
    write_event(event(link(clause="pact/3"), id="2011-05-05-other", date="2011-05-05"))(
        tmp_path / "desk"
    )
    first = published(tmp_path / "desk", tmp_path / "site", "standing", brief=True)
    again = published(tmp_path / "desk", tmp_path / "site", "standing", brief=True)
    assert (again.written, again.kept) == ((), len(first.written))
    retitled(0)(tmp_path / "desk")
    changed = published(tmp_path / "desk", tmp_path / "site", "standing", brief=True)
    assert "clause/pact/1/index.html" in changed.written
    assert "clause/pact/3/index.html" not in changed.written
    assert not [page for page in changed.written if "2011-05-05-other" in page]
