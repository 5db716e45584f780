"""Many at once in one workspace, and what is on the disk afterwards: every save that was acknowledged, once."""

import asyncio
import re
from collections import Counter
from collections.abc import Iterable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from httpx2 import AsyncClient

from tests.benchmarks.annotator import Annotator, Told, Work
from tests.benchmarks.bystanders import Upstream, pull_until, type_until

_MARK = re.compile(r"\bmark[0-9a-f]{16}\b")
_PATIENCE = 120.0


@dataclass(frozen=True)
class Outcome:
    """What many did at once."""

    told: Told
    typed: set[str]
    """marks of what was added at the terminal"""
    pulled: set[str]
    """marks of what `git pull` brought"""

    def lost(self, on_disk: Counter[str]) -> set[str]:
        """Return the marks that had to be kept and are not there exactly once."""
        wanted = self.told.kept | self.typed | self.pulled
        return {mark for mark in wanted if on_disk[mark] != 1}

    def unasked(self, on_disk: Counter[str]) -> set[str]:
        """Return the marks that were refused and are there all the same."""
        return {mark for mark in self.told.refused if on_disk[mark]}


async def together(
    address: str,
    root: Path,
    upstream: Upstream,
    *,
    annotators: int,
    work: Work,
    pause: float,
) -> Outcome:
    """Let annotators, a terminal and `git pull` work in one workspace until the time is over."""
    told, ended = Told(), Event()
    async with AsyncExitStack() as stack:
        seated = []
        for number in range(annotators):
            client = AsyncClient(base_url=address, headers={"origin": address}, timeout=_PATIENCE)
            await stack.enter_async_context(client)
            seated.append(Annotator(f"annotator {number}", client, told))
            await seated[-1].sit_down()
        others = [
            asyncio.create_task(asyncio.to_thread(pull_until, ended, upstream, root, pause=pause)),
            asyncio.create_task(asyncio.to_thread(type_until, ended, root, pause=pause)),
        ]
        try:
            await asyncio.gather(*(annotator.work(work) for annotator in seated))
        finally:
            ended.set()
        pulled, typed = await asyncio.gather(*others)
    return Outcome(told, typed, pulled)


def on_disk(root: Path) -> Counter[str]:
    """Return how often each mark stands in the files of events."""
    files = (root / "annotations").glob("*/*.yaml")
    texts = (file.read_text("utf-8") for file in files)
    return Counter(_marks(texts))


def _marks(texts: Iterable[str]) -> Iterable[str]:
    for text in texts:
        yield from _MARK.findall(text)
