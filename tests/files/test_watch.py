"""What the system tells of folders, where it tells."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from servanda.files.watch import Watch

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="inotify is Linux's")


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Watch]:
    """A watch over two folders with a file each."""
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "old.yaml").write_text("x")
    found = Watch(tmp_path, ("one", "two"))
    yield found
    found.close()


@pytest.mark.parametrize(
    ("happens", "told"),
    [
        (lambda root: None, set()),
        (lambda root: (root / "one/old.yaml").read_text(), set()),
        (lambda root: (root / "other.yaml").write_text("x"), set()),
        (lambda root: (root / "one/.hidden").write_text("x"), set()),
        (lambda root: (root / "one/old.yaml").write_text("y"), {"one/old.yaml"}),
        (lambda root: (root / "one/old.yaml").touch(), {"one/old.yaml"}),
        (lambda root: (root / "one/old.yaml").chmod(0o600), {"one/old.yaml"}),
        (lambda root: (root / "one/old.yaml").unlink(), {"one/old.yaml"}),
        (lambda root: (root / "one/new.yaml").write_text("x"), {"one/new.yaml"}),
        (lambda root: (root / "one/old.yaml").rename(root / "two/a.yaml"), {"one/old.yaml", "two/a.yaml"}),
        (lambda root: (root / "one/link.yaml").symlink_to("nowhere"), {"one/link.yaml"}),
        (lambda root: (root / "one/folder").mkdir(), None),
        (lambda root: (root / "one").rename(root / "three"), None),
        (lambda root: [(root / "one/old.yaml").unlink(), (root / "one").rmdir()], None),
    ],
)  # fmt: skip
def test_what_is_told(
    tmp_path: Path, watch: Watch, happens: Callable[[Path], object], told: set[str] | None
) -> None:
    happens(tmp_path)
    assert watch.touched() == told
    assert watch.touched() == frozenset()


def test_what_happened_before_is_not_told(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "old.yaml").write_text("x")
    watch = Watch(tmp_path, ("one",))
    assert watch.touched() == frozenset()
    assert watch.folders == {"one"}
    watch.close()
    watch.close()


def test_too_much_at_once_is_left_to_a_look(tmp_path: Path, watch: Watch) -> None:
    most = int(Path("/proc/sys/fs/inotify/max_queued_events").read_text())
    file = tmp_path / "one/old.yaml"
    for turn in range(most // 2 + 10):
        file.chmod(0o600 + turn % 2 * 0o40)
        (tmp_path / "two/old.yaml").chmod(0o600 + turn % 2 * 0o40)
    assert watch.touched() is None
    assert watch.touched() == frozenset()


def test_a_folder_that_is_none_is_not_watched(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        Watch(tmp_path, ("nowhere",))
    (tmp_path / "file").write_text("x")
    with pytest.raises(OSError, match="Not a directory"):
        Watch(tmp_path, ("file",))
