"""One annotator at the workbench: opens forms, thinks, saves; every save leaves a mark of its own."""

import asyncio
import random
import time
from collections import Counter, defaultdict
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from secrets import token_hex
from typing import Any
from urllib.parse import quote, urlencode

from httpx2 import AsyncClient, Response

from tests.benchmarks.sent import Pairs, pairs_of, token_of, with_fields

CHANGED, ADDED, RECORDED = "event changed", "event added", "text recorded"
SAVES = (CHANGED, ADDED, RECORDED)
_SHARES = (14, 3, 3)
"""Of twenty saves, how many are of each kind."""
_HOT = 0.1
"""How often an event is taken that others have open as well."""
_FORM = {"content-type": "application/x-www-form-urlencoded"}


@dataclass(frozen=True)
class Work:
    """What there is to do."""

    events: Sequence[str]
    hot: Sequence[str]
    """events that everybody works on"""
    clause: str
    bearer: str
    seconds: float
    pause: float
    """seconds from one save of an annotator to the next; 0 for one after the other"""


@dataclass
class Told:
    """What annotators did and heard."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    """how long each kind of request took"""
    status: Counter[tuple[str, int]] = field(default_factory=Counter)
    kept: set[str] = field(default_factory=set)
    """marks of the saves that the server said are kept"""
    refused: set[str] = field(default_factory=set)
    """marks of those that it refused"""

    def save(self, mark: str, answer: Response) -> None:
        """Note what became of a save."""
        (self.kept if answer.is_success else self.refused).add(mark)


class Annotator:
    """Somebody who saves, again and again, what a page of the workbench would send."""

    def __init__(self, name: str, client: AsyncClient, told: Told) -> None:
        self._name = name
        self._client = client
        self._told = told
        self._chance = random.Random()

    async def sit_down(self) -> None:
        """Open the first page, which gives the session, and say who is here."""
        token = token_of((await self._asked("page", self._client.get("/"))).text)
        self._client.headers["x-csrf-token"] = token
        await self._client.post("/who", data={"name": self._name, "back": "/"})

    async def work(self, work: Work) -> None:
        """Save until the time is over, but each kind once: events changed, new ones, texts annotated."""
        ends = time.monotonic() + work.seconds
        await asyncio.sleep(self._chance.random() * work.pause)
        kinds = (self._change, self._add, self._record)
        pending = [*kinds]
        while pending or time.monotonic() < ends:
            began = time.monotonic()
            do = pending.pop() if pending else self._chance.choices(kinds, _SHARES)[0]
            await do(work)
            await asyncio.sleep(max(0.0, began + work.pause - time.monotonic()))

    async def _change(self, work: Work) -> None:
        """Open the form of an event, add a mark to its note, and save it."""
        event = self._chance.choice(work.hot if self._chance.random() < _HOT else work.events)
        way = f"/event/{quote(event)}/edit"
        pairs = pairs_of((await self._asked("form opened", self._client.get(way))).text)
        mark = _mark()
        note = f"{dict(pairs)['note']} {mark}".strip()
        await self._think(work)
        await self._save(CHANGED, mark, way, with_fields(pairs, note=note))

    async def _add(self, work: Work) -> None:
        """Fill in the form of a new event and save it."""
        way = "/event/new"
        pairs = pairs_of((await self._asked("form opened", self._client.get(way))).text)
        mark = _mark()
        day = str(date(2003, 1, 1) + timedelta(days=self._chance.randrange(8000)))
        fields = {"title": f"Meeting {token_hex(6)}", "date": day, "type": "CONSULT"}
        await self._think(work)
        filled = with_fields(pairs, **fields, description=f"They met; {mark}.")
        await self._save(ADDED, mark, way, filled)

    async def _record(self, work: Work) -> None:
        """Paste a text, link words of it by hand, and record the event."""
        mark = _mark()
        opened = await self._asked("text opened", self._client.post("/api/drafts", json=_opening()))
        way = f"/api/drafts/{opened.json()['id']}"
        moved = await self._asked(
            "step kept", self._client.post(f"{way}/moves", json=_step(work, mark))
        )
        await self._think(work)
        done = {"revision": moved.json()["revision"], "keep_text": True}
        answer = await self._asked(RECORDED, self._client.post(f"{way}/record", json=done))
        self._told.save(mark, answer)

    async def _save(self, kind: str, mark: str, way: str, pairs: Pairs) -> None:
        form = urlencode([*pairs, ("do", "save")])
        answer = await self._asked(kind, self._client.post(way, content=form, headers=_FORM))
        self._told.save(mark, answer)

    async def _asked(self, kind: str, asking: Awaitable[Response]) -> Response:
        """Return the answer, and note how long it took."""
        began = time.perf_counter()
        answer = await asking
        self._told.seconds[kind].append(time.perf_counter() - began)
        self._told.status[kind, answer.status_code] += 1
        return answer

    async def _think(self, work: Work) -> None:
        await asyncio.sleep(self._chance.random() * work.pause / 2)


def _mark() -> str:
    return f"mark{token_hex(8)}"


def _opening() -> dict[str, Any]:
    text = f"The ministers met at the border on Monday. Text {token_hex(8)} says no more."
    return {"text": text, "day": "2024-05-06", "publisher": "Paper", "with_proposals": False}


def _step(work: Work, mark: str) -> dict[str, Any]:
    """Return the step that links the first words of a text and accepts the link."""
    link = f"h{token_hex(4)}"
    fields = {
        "clause": work.clause,
        "bearer": work.bearer,
        "claimant": f"{work.bearer}:MFA",
        "stance": "supports",
        "standing": "alleged",
        "rationale": f"They met, says {mark}.",
        "date": "2024-05-06",
        "type": "CONSULT",
        "title": f"Ministers meet {token_hex(6)}",
    }
    add = {"act": "add", "link": link, "event": link, "start": 0, "end": 41, "fields": fields}
    decide = {"act": "decide", "links": [link], "verdict": "accepted"}
    move = {"move": "step", "acts": [add, decide]}
    return {"revision": 0, "batch": token_hex(8), "moves": [move]}
