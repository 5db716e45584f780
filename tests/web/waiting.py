"""A workspace in which one of everything waits: proposed and suspect links, an orphan, a problem, two coders who differ."""

from pathlib import Path
from typing import Any

from servanda.api.coding import save_coding
from servanda.files.canonical import dump
from servanda.files.held_texts import hold_text
from servanda.files.layout import find_workspace
from servanda.model.event import Event

PROPOSED = "2022-04-01-proposed"
SUSPECT = "2020-11-20-aghdam-returned"
ORPHAN = "2022-04-02-orphan"
PROBLEM = "2022-04-03-problem"
TEXT = (
    "Baku, 4 April. Azerbaijan broke the truce, the ministry said on 3 April.\n"
    "On 4 April Armenia said that the corridor was open.\n"
    "The corridor was closed on 5 April, an envoy said.\n"
)


def prepared(workspace: Path) -> Path:
    """Let something of every kind wait in a copy of the shipped data, and return it."""
    write(
        workspace, event(PROPOSED, *(link(clause=f"nov10/{at}", score=at / 10) for at in (1, 4, 6)))
    )
    write(workspace, event(PROBLEM, link(status="accepted", bearer="QQQ")))
    _orphan(workspace)
    _reworded(workspace)
    coded(workspace)
    return workspace


def link(*, score: float | None = None, **changes: Any) -> dict[str, Any]:
    """Return a proposed link as plain data."""
    recorded: dict[str, Any] = {"by": "reader", "at": "2026-11-20T00:00:00Z"}
    if score is not None:
        recorded |= {"rule": "reader 1", "score": score}
    return {
        "clause": "nov10/1", "stance": "breaches", "bearer": "AZE", "claimant": "ARM:MFA",
        "standing": "alleged", "rationale": "It was said.", "status": "proposed", "recorded": recorded,
    } | changes  # fmt: skip


def event(name: str, *links: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """Return an event as plain data."""
    return {
        "id": name, "title": f"What happened: {name}", "date": name[:10], "type": "ACCUSE",
        "description": "Somebody said something.",
        "actors": [{"code": "ARM", "name": "Armenia", "role": "speaker"}],
        "sources": [{"publisher": "Paper", "title": "Title"}],
        "links": [*links],
    } | changes  # fmt: skip


def write(workspace: Path, plain: dict[str, Any]) -> Path:
    """Write an event into its file."""
    Event.model_validate(plain)
    path: Path = workspace / "annotations" / plain["date"][:4] / f"{plain['id']}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(dump(plain), "utf-8")
    return path


def _orphan(workspace: Path) -> None:
    name = hold_text(find_workspace(workspace), TEXT)
    exact = "the corridor was open"
    quoted: dict[str, Any] = {
        "source": 1,
        "exact": exact,
        "prefix": "Armenia said that ",
        "start": 3,
        "end": 3 + len(exact),
    }
    write(
        workspace,
        event(
            ORPHAN,
            link(status="accepted", evidence=[quoted]),
            sources=[{"publisher": "Paper", "title": "Title", "text": name}],
        ),
    )


def _reworded(workspace: Path) -> None:
    path = workspace / "treaties" / "nov10.yaml"
    words = path.read_text("utf-8")
    assert "20 November" in words
    path.write_text(words.replace("20 November", "25 November"), "utf-8")


def coded(workspace: Path) -> str:
    """Let two people code the text, and return its name."""
    name = hold_text(find_workspace(workspace), TEXT)
    first, second = TEXT.index("Azerbaijan"), TEXT.index("On 4 April")
    both = _found(name, "2022-04-03-truce", first, "Azerbaijan broke the truce")
    save_coding(text=name, coder="ana", events=[both], workspace=workspace)
    other = _found(
        name, "2022-04-03-truce", first, "Azerbaijan broke the truce", stance="contested"
    )
    more = _found(name, "2022-04-04-corridor", second, "On 4 April Armenia said", stance="supports")
    save_coding(text=name, coder="ben", events=[other, more], workspace=workspace)
    return name


def _found(text: str, name: str, start: int, exact: str, **changes: Any) -> Event:
    quoted = {"source": 1, "exact": exact, "start": start, "end": start + len(exact)}
    sources = [{"publisher": "Paper", "title": "Title", "text": text}]
    said = link(status="accepted", evidence=[quoted], clause="nov10/1", **changes)
    return Event.model_validate(event(name, said, sources=sources))
