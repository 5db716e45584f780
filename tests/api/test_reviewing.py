"""The work list and decisions on it, over a small workspace on disk."""

from pathlib import Path

import pytest
import yaml

from servanda.api import reviewing
from servanda.errors import BadRequest, Conflict, NotFound, ReadOnly
from servanda.files.held_texts import hold_text
from servanda.files.layout import workspace_at
from servanda.text.fingerprint import fingerprint
from tests.files.desk import DAM, DAM_FILE, RIVER, make

FIRST, SECOND = "2022-03-26-dam#1", "2022-03-26-dam#2"
TEXT = "Now the gates of the upper dam were closed."
OLD = fingerprint("in spring")


def proposed(score: float) -> str:
    """Return the dam with its first link proposed by a reader."""
    accepted = "  status: accepted\n  recorded:\n    by: coder\n    at: '2022-04-01T00:00:00Z'\n"
    recorded = f"{{by: reader, at: '2022-04-01T00:00:00Z', rule: reader 1, score: {score}}}"
    assert accepted in DAM
    return DAM.replace(accepted, f"  status: proposed\n  recorded: {recorded}\n", 1)


def suspect() -> str:
    """Return the dam with its second link reviewed against another wording."""
    return DAM.rstrip() + f"\n  reviewed_against: {OLD}\n"


def orphaned(text: str, **evidence: object) -> str:
    quoted = {"source": 1, "exact": "the upper dam", "start": 3, "end": 16, **evidence}
    plain = yaml.safe_load(DAM)
    plain["date"], plain["sources"][0]["published"] = "2022-03-26", "2022-03-27"
    plain["sources"][0]["text"] = text
    plain["links"][0]["evidence"] = [quoted]
    written: str = yaml.safe_dump(plain, sort_keys=False)
    return written


def desk(folder: Path, dam: str) -> Path:
    return make(folder, {DAM_FILE: dam}).root


def on_record(root: Path, at: int) -> dict[str, object]:
    links: list[dict[str, object]] = yaml.safe_load((root / DAM_FILE).read_text())["links"]
    return links[at - 1]


def test_nothing_waits_in_what_is_accepted_and_unchanged(tmp_path: Path) -> None:
    sheet = reviewing.work_list(workspace=desk(tmp_path, DAM))
    waiting = {kind: number for kind, number in sheet["counts"].items() if kind != "problem"}
    assert waiting == dict.fromkeys(waiting, 0)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, [FIRST]),
        ({"kind": "proposed"}, [FIRST]),
        ({"treaty": "river"}, [FIRST]),
        ({"by": "reader"}, [FIRST]),
        ({"link": FIRST}, [FIRST]),
        ({"order": "score"}, [FIRST]),
        ({"kind": "suspect"}, []),
        ({"kind": "problem"}, []),
        ({"by": "coder"}, []),
        ({"link": SECOND}, []),
    ],
)
def test_filters(tmp_path: Path, asked: dict[str, str], found: list[str]) -> None:
    root = desk(tmp_path, proposed(0.7))
    sheet = reviewing.work_list(workspace=root, **asked)  # type: ignore[arg-type]
    assert [one["link"]["id"] for one in sheet["proposed"]] == found
    assert sheet["counts"]["proposed"] == 1


@pytest.mark.parametrize(
    ("asked", "error"),
    [({"kind": "any"}, BadRequest), ({"treaty": "lake"}, NotFound), ({"link": "x#1"}, NotFound)],
)
def test_what_cannot_be_asked(
    tmp_path: Path, asked: dict[str, str], error: type[Exception]
) -> None:
    root = desk(tmp_path, DAM)
    with pytest.raises(error):
        reviewing.work_list(workspace=root, **asked)  # type: ignore[arg-type]


@pytest.mark.parametrize("status", ["accepted", "rejected"])
def test_a_decision_keeps_who_took_it_and_what_was_read(tmp_path: Path, status: str) -> None:
    root = desk(tmp_path, proposed(0.7))
    (one,) = reviewing.work_list(workspace=root)["proposed"]
    reviewing.decide(FIRST, status=status, by="Ana", basis=one["basis"], workspace=root)  # type: ignore[arg-type]
    link = on_record(root, 1)
    assert link["status"] == status
    assert link["recorded"]["by"] == "reader"  # type: ignore[index]
    assert link["reviewed"]["by"] == "Ana"  # type: ignore[index]
    assert str(link["reviewed_against"]).startswith("wording1:")
    assert "# Seen by two coders." in (root / DAM_FILE).read_text()
    assert reviewing.work_list(workspace=root)["proposed"] == []


def test_a_decision_is_refused_where_the_link_changed_since(tmp_path: Path) -> None:
    root = desk(tmp_path, proposed(0.7))
    basis = reviewing.basis(FIRST, workspace=root)
    (root / DAM_FILE).write_text(proposed(0.9))
    with pytest.raises(Conflict):
        reviewing.decide(FIRST, status="accepted", by="Ana", basis=basis, workspace=root)


def test_and_where_the_wording_changed_since(tmp_path: Path) -> None:
    root = desk(tmp_path, proposed(0.7))
    basis = reviewing.basis(FIRST, workspace=root)
    (root / "treaties" / "river.yaml").write_text(RIVER.replace("in summer", "all year"))
    with pytest.raises(Conflict):
        reviewing.decide(FIRST, status="accepted", by="Ana", basis=basis, workspace=root)


def test_but_not_where_another_link_of_the_event_changed(tmp_path: Path) -> None:
    root = desk(tmp_path, proposed(0.7))
    basis = reviewing.basis(FIRST, workspace=root)
    other = reviewing.basis(SECOND, workspace=root)
    reviewing.decide(SECOND, status="rejected", by="Ben", basis=other, workspace=root)
    reviewing.decide(FIRST, status="accepted", by="Ana", basis=basis, workspace=root)
    assert (on_record(root, 1)["status"], on_record(root, 2)["status"]) == ("accepted", "rejected")


@pytest.mark.parametrize(
    "name", ["x#1", "2022-03-26-dam#9", "2022-03-26-dam", "#", "2022-03-26-dam#0"]
)
def test_a_link_that_is_none(tmp_path: Path, name: str) -> None:
    with pytest.raises(NotFound):
        reviewing.basis(name, workspace=desk(tmp_path, DAM))


@pytest.mark.parametrize("by", ["", "  "])
def test_a_reviewer_has_a_name(tmp_path: Path, by: str) -> None:
    root = desk(tmp_path, DAM)
    basis = reviewing.basis(FIRST, workspace=root)
    with pytest.raises(BadRequest):
        reviewing.decide(FIRST, status="accepted", by=by, basis=basis, workspace=root)


def test_what_a_machine_wrote_is_decided_where_it_stands(tmp_path: Path) -> None:
    line = (
        '{"id": "2022-03-26-dam", "title": "x", "date": "2022-03-26", "type": "AID", "description": '
        '"x", "links": [{"clause": "river/1", "stance": "touches", "bearer": "AAA", "claimant": "AAA", '
        '"standing": "alleged", "rationale": "x", "recorded": {"by": "m", "at": "2022-04-01T00:00:00Z"}}]}'
    )
    root = make(tmp_path, {"annotations/many.jsonl": line}).root
    (one,) = reviewing.work_list(workspace=root)["proposed"]
    assert one["basis"] == ""
    with pytest.raises(BadRequest, match=r"many\.jsonl:1"):
        reviewing.decide(FIRST, status="accepted", by="Ana", basis="", workspace=root)


def test_the_shipped_data_is_read_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    sheet = reviewing.work_list()
    assert sheet["read_only"]
    with pytest.raises(ReadOnly):
        reviewing.decide("x#1", status="accepted", by="Ana", basis="")


def test_a_suspect_link_still_holds(tmp_path: Path) -> None:
    root = desk(tmp_path, suspect())
    (one,) = reviewing.work_list(workspace=root, kind="suspect")["suspect"]
    assert one["then"] is None
    assert "not at hand" in one["known"]
    assert one["now"] == "in summer"
    assert (one["reviewed_by"], one["link"]["id"]) == ("coder", SECOND)
    reviewing.still_holds(SECOND, by="Ana", basis=one["basis"], workspace=root)
    assert on_record(root, 2)["reviewed_against"] == fingerprint("in summer")
    assert reviewing.work_list(workspace=root)["suspect"] == []


def test_where_no_wording_was_held_at_the_review_that_is_said(tmp_path: Path) -> None:
    root = desk(tmp_path, DAM.rstrip() + f"\n  reviewed_against: {fingerprint(None)}\n")
    (one,) = reviewing.work_list(workspace=root, kind="suspect")["suspect"]
    assert one["known"] == "no wording was held when it was reviewed"


def test_a_link_is_changed_with_the_clause_in_words(tmp_path: Path) -> None:
    root = desk(tmp_path, proposed(0.7))
    basis = reviewing.basis(FIRST, workspace=root)
    reviewing.change(
        FIRST,
        {"clause": "article 1(a) of the River Treaty", "stance": "touches"},
        by="Ana",
        basis=basis,
        workspace=root,
    )
    link = on_record(root, 1)
    assert (link["clause"], link["stance"], link["status"]) == ("river/1/a", "touches", "accepted")
    assert link["reviewed_against"] == fingerprint("in summer")
    assert link["recorded"]["rule"] == "reader 1, changed by hand"  # type: ignore[index]


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"stance": "angry"}, BadRequest),
        ({"colour": "red"}, BadRequest),
        ({"clause": "article 99 of the Moon Treaty"}, NotFound),
        ({"rationale": ""}, BadRequest),
    ],
)
def test_a_change_that_does_not_fit_writes_nothing(
    tmp_path: Path, changes: dict[str, str], error: type[Exception]
) -> None:
    root = desk(tmp_path, DAM)
    before = (root / DAM_FILE).read_bytes()
    basis = reviewing.basis(FIRST, workspace=root)
    with pytest.raises(error):
        reviewing.change(FIRST, changes, by="Ana", basis=basis, workspace=root)
    assert (root / DAM_FILE).read_bytes() == before


def test_an_orphan_takes_the_place_that_is_offered_and_no_other(tmp_path: Path) -> None:
    name = hold_text(workspace_at(make(tmp_path).root), TEXT)
    root = desk(tmp_path, orphaned(name))
    (one,) = reviewing.work_list(workspace=root)["orphaned"]
    assert one["offer"] == {"start": 17, "end": 30}
    reviewing.reattach(FIRST, quotation=1, by="Ana", basis=one["basis"], workspace=root)
    quoted = on_record(root, 1)["evidence"][0]  # type: ignore[index]
    assert TEXT[quoted["start"] : quoted["end"]] == quoted["exact"]
    assert on_record(root, 1)["status"] == "accepted"
    assert reviewing.work_list(workspace=root)["orphaned"] == []
    basis = reviewing.basis(FIRST, workspace=root)
    with pytest.raises(BadRequest, match="has its place"):
        reviewing.reattach(FIRST, quotation=1, by="Ana", basis=basis, workspace=root)


@pytest.mark.parametrize("evidence", [{"exact": "the lower dam"}, {"exact": "the", "end": 6}])
def test_a_lookalike_is_not_offered(tmp_path: Path, evidence: dict[str, object]) -> None:
    name = hold_text(workspace_at(make(tmp_path).root), TEXT)
    root = desk(tmp_path, orphaned(name, **evidence))
    (one,) = reviewing.work_list(workspace=root)["orphaned"]
    assert one["offer"] is None
    with pytest.raises(BadRequest, match="no place is offered"):
        reviewing.reattach(FIRST, quotation=1, by="Ana", basis=one["basis"], workspace=root)


def test_a_text_that_is_not_held_makes_no_orphan_but_a_problem(tmp_path: Path) -> None:
    root = desk(tmp_path, orphaned("f" * 16))
    sheet = reviewing.work_list(workspace=root)
    assert sheet["orphaned"] == []
    assert "unheld-text" in {one["code"] for one in sheet["problems"]}


def test_many_at_once_and_what_stands_in_the_way_of_one_stops_no_other(tmp_path: Path) -> None:
    root = desk(tmp_path, proposed(0.7))
    bases = {name: reviewing.basis(name, workspace=root) for name in (FIRST, SECOND)}
    done = reviewing.decide_all(
        {**bases, SECOND: "stale", "x#1": ""}, status="rejected", by="Ana", workspace=root
    )
    assert done.links == (FIRST,)
    assert {name for name, _ in done.refused} == {SECOND, "x#1"}
    assert len(done.files) == 1
    assert on_record(root, 2)["status"] == "accepted"


def test_nothing_at_once_is_nothing(tmp_path: Path) -> None:
    root = desk(tmp_path, DAM)
    done = reviewing.decide_all({}, status="accepted", by="Ana", workspace=root)
    assert done == ((), (), ())
