"""A lookout in a process of its own: it tells what one here would tell, and ends when nobody asks any more."""

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from servanda.files.distant_lookout import DistantLookout, Lost
from servanda.files.layout import Workspace
from servanda.files.lookout import Lookout, News
from tests.files.desk import DAM, DAM_FILE, RIVER, make

_BEGIN = """
import sys
from pathlib import Path
from servanda.files.distant_lookout import DistantLookout
from servanda.files.layout import workspace_at
there = DistantLookout(workspace_at(Path(sys.argv[1])), {})
there.news()
print(there._process.pid, flush=True)
sys.stdin.read()
"""
_PATIENCE = 30.0


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return make(tmp_path, {DAM_FILE: DAM, "annotations/bad.yaml": "x: [", "annotations/a.orig": ""})


@pytest.fixture
def there(workspace: Workspace) -> Iterator[DistantLookout]:
    found = DistantLookout(workspace, {})
    yield found
    found.close()


def test_it_tells_the_same(workspace: Workspace, there: DistantLookout) -> None:
    here = Lookout(workspace)
    assert there.news() == here.news()
    assert there.news() == here.news() == News({}, frozenset())
    (workspace.root / DAM_FILE).write_text(DAM.replace("COERCE", "ASSAULT"))
    (workspace.root / "annotations/bad.yaml").unlink()
    (workspace.root / "treaties/lake.yaml").write_text(RIVER.replace("id: river", "id: lake"))
    told = there.news()
    assert told == here.news()
    assert told.read.keys() == {DAM_FILE, "treaties/lake.yaml"}
    assert told.gone == {"annotations/bad.yaml"}
    here.close()


def test_it_begins_with_what_is_known(workspace: Workspace) -> None:
    here = Lookout(workspace)
    known = {path: parts[-1].content for path, parts in here.news().read.items()}
    (workspace.root / DAM_FILE).unlink()
    there = DistantLookout(workspace, known)
    assert there.news() == News({}, frozenset({DAM_FILE}))
    there.close()
    here.close()


def test_one_that_died_is_lost(there: DistantLookout) -> None:
    there.news()
    there._process.kill()
    there._process.wait()
    with pytest.raises(Lost):
        there.news()
    there.close()
    with pytest.raises(Lost):
        there.news()


@pytest.mark.skipif(not shutil.which("ps"), reason="there is no ps")
def test_it_does_not_outlive_who_asked(workspace: Workspace) -> None:
    command = [sys.executable, "-c", _BEGIN, str(workspace.root)]
    asker = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert asker.stdout
    assert asker.stdin
    number = int(asker.stdout.readline())
    assert _is_alive(number)
    asker.kill()
    asker.wait()
    until = time.monotonic() + _PATIENCE
    while _is_alive(number):
        assert time.monotonic() < until, "it looks on"
        time.sleep(0.05)
    asker.stdin.close()
    asker.stdout.close()


def _is_alive(number: int) -> bool:
    """Return True for a process that runs, and not for one that ended and that nobody has asked about."""
    told = subprocess.run(
        ("ps", "-o", "stat=", "-p", str(number)), capture_output=True, check=False
    )
    return told.stdout.strip()[:1] not in (b"", b"Z")
