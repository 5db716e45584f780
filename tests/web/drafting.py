"""What a page of a draft does, as calls: open a text, move, record; and a text with signs outside the first plane."""

import secrets
from typing import Any

from fastapi.testclient import TestClient
from httpx2 import Response

TEXT = (
    "🕊 Baku, 28 March. 𝐎n 26 March the ministry said that the road was closed.\n"
    "On 27 March an envoy 👩‍👩‍👧 said that the road was open.\n"
)
CLOSED, OPEN = "the road was closed", "the road was open"


class Desk:
    """A draft of whoever sits before a client."""

    def __init__(self, client: TestClient, text: str = TEXT, **said: Any) -> None:
        sent = {"text": text, "with_proposals": False, "publisher": "Gazette", **said}
        opened = client.post("/api/drafts", json=sent)
        assert opened.status_code == 201, opened.text
        self.client = client
        self.opened = opened.json()
        self.id = str(self.opened["id"])
        self.text = text

    def get(self, path: str = "") -> Any:
        """Return what the draft answers."""
        answer = self.client.get(f"/api/drafts/{self.id}{path}")
        assert answer.status_code == 200, answer.text
        return answer.json()

    @property
    def progress(self) -> dict[str, Any]:
        """What was done so far."""
        return dict(self.get()["progress"])

    def send(self, *moves: Any, revision: int | None = None, batch: str = "") -> Response:
        """Send moves that rest on a revision, the newest if no other is said."""
        rests_on = self.progress["revision"] if revision is None else revision
        sent = {"revision": rests_on, "batch": batch or secrets.token_hex(8), "moves": [*moves]}
        return self.client.post(f"/api/drafts/{self.id}/moves", json=sent)

    def step(self, *acts: Any) -> None:
        """Do something that is taken."""
        answer = self.send({"move": "step", "acts": [*acts]})
        assert answer.status_code == 200, answer.text

    def finish(self, how: str = "record", revision: int | None = None) -> Response:
        """Record what was accepted, or save it as a coding."""
        rests_on = self.progress["revision"] if revision is None else revision
        return self.client.post(f"/api/drafts/{self.id}/{how}", json={"revision": rests_on})

    def by_hand(self, words: str = CLOSED, name: str = "", **fields: str) -> list[dict[str, Any]]:
        """Return the acts that link words by hand and accept the link."""
        link = name or f"h{secrets.token_hex(4)}"
        start = self.text.index(words)
        said = {
            "clause": "nov10/6",
            "stance": "breaches",
            "bearer": "AZE",
            "claimant": "ARM",
            "standing": "alleged",
            "date": "2022-03-26",
            "type": "ACCUSE",
            **fields,
        }
        place = {"start": start, "end": start + len(words)}
        add = {"act": "add", "link": link, "event": link, **place, "fields": said}
        return [add, {"act": "decide", "links": [link], "verdict": "accepted"}]
