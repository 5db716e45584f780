"""Pages of the workbench as they were looked at: what a screen reader says of them is kept and compared.

`SNAPSHOT_UPDATE=1` writes the references anew, and a picture of each page at three widths beside them. Pictures
are looked at and not compared: fonts differ from machine to machine, and what is read aloud does not.
"""

import os
from pathlib import Path

import pytest

from tests.browser.bench import OpenBench

pytestmark = pytest.mark.browser

KEPT = Path(__file__).parents[1] / "snapshots" / "workbench"
DAY = "2026-01-01"
WIDTHS = (320, 800, 1400)
PAGES = {
    "treaty": f"/treaty/nov10?as_of={DAY}",
    "clause": f"/clause/nov10/6?as_of={DAY}",
    "event": "/event/2022-03-26-azerbaijan-mod-cites-article-4",
    "annotate": "/annotate",
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_reads_as_it_did(name: str, open_bench: OpenBench) -> None:
    page = open_bench(PAGES[name], viewport={"width": 1400, "height": 900})
    read = page.locator("main").aria_snapshot() + "\n"
    kept = KEPT / f"{name}.aria.yaml"
    if os.environ.get("SNAPSHOT_UPDATE"):
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(read, "utf-8")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            page.screenshot(path=KEPT / f"{name}-{width}.png")
    assert read == kept.read_text("utf-8")
