"""Two coders and an adjudicator over a small workspace on disk."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from servanda.api import asking, coding, reviewing
from servanda.errors import BadRequest, Closed, Conflict, NotFound, ReadOnly
from servanda.files.codings import codings_of
from servanda.files.held_texts import hold_text, name_of
from servanda.files.layout import workspace_at
from servanda.model.decision_sheet import DecisionSheet
from servanda.model.event import Event
from tests.files.desk import DAM, DAM_FILE, make

TEXT = (
    "River news\n\nOn 26 March Upper Land closed the dam, said Lower Land. "
    "On 27 March Upper Land denied it. Nobody else spoke."
)
NAME = name_of(TEXT)
CLOSED, DENIED, NOBODY = "Upper Land closed the dam", "Upper Land denied it", "Nobody else spoke"


def found(name: str, quote: str, **changes: Any) -> Event:
    start = TEXT.index(quote)
    of_link = {key: changes.pop(key) for key in ("clause", "stance", "standing") if key in changes}
    quoted = {"source": 1, "exact": quote, "start": start, "end": start + len(quote)}
    link = {
        "clause": "river/1", "stance": "breaches", "bearer": "AAA", "claimant": "BBB",
        "standing": "alleged", "rationale": "It says so.", "evidence": [quoted],
        "recorded": {"by": "x", "at": "2022-04-01T00:00:00Z"},
    } | of_link  # fmt: skip
    return Event.of_plain(
        {
            "id": name, "title": name, "date": "2022-03-26", "type": "COERCE", "description": "x",
            "actors": [{"code": "AAA", "name": "Upper Land", "role": "agent"}],
            "sources": [{"publisher": "Gazette", "title": "River news"}], "links": [link],
        } | changes
    )  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    root = make(tmp_path).root
    assert hold_text(workspace_at(root), TEXT) == NAME
    return root


def code(root: Path, coder: str, *events: Event) -> Path:
    return coding.save_coding(text=NAME, coder=coder, events=events, workspace=root)


def both(root: Path) -> Path:
    code(root, "Ana", found("2022-03-26-closed", CLOSED), found("2022-03-27-denial", DENIED))
    code(
        root,
        "Ben",
        found("2022-03-26-shut", CLOSED, standing="assessed"),
        found("2022-03-27-denied", DENIED),
        found("2022-03-27-nobody", NOBODY),
    )
    return root


DECIDED: Sequence[DecisionSheet] = (
    {"unit": 1, "take": "Ana", "because": "Lower Land says so."},
    {"unit": 3, "take": "", "because": "Silence is no event."},
)


def settle(root: Path, decisions: Sequence[DecisionSheet] = DECIDED, **more: str) -> Path:
    coding.open_differences(NAME, coder="Maria", workspace=root)
    basis = coding.differences(NAME, coder="Maria", workspace=root)["basis"]
    return coding.adjudicate(
        NAME, decisions, **{"by": "Maria", "basis": basis, **more}, workspace=root
    )


def events(root: Path) -> dict[str, dict[str, Any]]:
    files = (root / "annotations" / "2022").glob("*.yaml")
    return {file.stem: yaml.safe_load(file.read_text()) for file in sorted(files)}


# Codings


def test_a_coding_is_kept_apart_and_counts_for_nothing(desk: Path) -> None:
    file = code(desk, "Ana", found("2022-03-26-closed", CLOSED))
    assert file == desk / f"annotations/codings/{NAME}/ana.yaml"
    assert reviewing.work_list(workspace=desk)["counts"]["proposed"] == 0
    assert events(desk) == {}


def test_nothing_found_is_a_finding_too(desk: Path) -> None:
    code(desk, "Ana")
    (one,) = coding.texts(coder="Ana", workspace=desk)["coded"]
    assert (one["mine"], one["mine_events"]) == (True, 0)


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"text": "f" * 16}, NotFound),
        ({"text": "../x"}, NotFound),
        ({"coder": " "}, BadRequest),
        ({"events": [found("x", CLOSED), found("x", DENIED)]}, BadRequest),
        ({"events": [found("x", CLOSED, links=[])]}, BadRequest),
    ],
)
def test_what_is_no_coding(desk: Path, changes: dict[str, Any], error: type[Exception]) -> None:
    given = {"text": NAME, "coder": "Ana", "events": [], **changes}
    with pytest.raises(error):
        coding.save_coding(**given, workspace=desk)


def test_the_shipped_data_takes_no_coding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ReadOnly):
        coding.save_coding(text=NAME, coder="Ana", events=[])


# Blindness


def seen_by(root: Path, coder: str) -> dict[str, Any]:
    (one,) = coding.texts(coder=coder, workspace=root)["coded"]
    return dict(one)


def test_before_they_coded_it_a_coder_learns_only_how_many_others_did(desk: Path) -> None:
    both(desk)
    for coder in ("Cem", ""):
        one = seen_by(desk, coder)
        assert (one["others"], one["coders"], one["open"]) == (2, [], False)
        assert (one["mine"], one["mine_events"]) == (False, 0)
        with pytest.raises(Closed):
            coding.differences(NAME, coder=coder, workspace=desk)
    assert coding.agreement(coder="Cem", workspace=desk)["agreed_on"] == []
    assert reviewing.work_list(coder="Cem", workspace=desk)["disagreements"] == []


def test_afterwards_it_is_open(desk: Path) -> None:
    both(desk)
    assert seen_by(desk, "Ana")["coders"] == ["Ana", "Ben"]
    assert coding.differences(NAME, coder="Ana", workspace=desk)["differing"] == 2
    assert len(reviewing.work_list(coder="Ana", workspace=desk)["disagreements"]) == 1


def test_whoever_opened_it_first_does_not_code_it_blind(desk: Path) -> None:
    both(desk)
    coding.open_differences(NAME, coder="Cem", workspace=desk)
    assert seen_by(desk, "Cem")["because"] == "you have looked at what others found"
    code(desk, "Cem", found("2022-03-26-closed", CLOSED))
    kept = codings_of(workspace_at(desk), NAME)
    assert {one.coder: one.blind for one in kept.codings} == {
        "Ana": True,
        "Ben": True,
        "Cem": False,
    }
    assert any("could see" in words for words in coding.agreement(workspace=desk)["method"])


def test_a_second_coding_by_one_who_could_see_the_first_of_others_is_not_blind(desk: Path) -> None:
    code(desk, "Ana", found("2022-03-26-closed", CLOSED))
    code(desk, "Ana")
    assert codings_of(workspace_at(desk), NAME).codings[0].blind
    code(desk, "Ben")
    code(desk, "Ana")
    blind = {one.coder: one.blind for one in codings_of(workspace_at(desk), NAME).codings}
    assert blind == {"Ana": False, "Ben": True}


def test_opening_what_is_open_notes_nothing(desk: Path) -> None:
    both(desk)
    coding.open_differences(NAME, coder="Ana", workspace=desk)
    assert codings_of(workspace_at(desk), NAME).looks == ()


@pytest.mark.parametrize("coders", [(), ("Ana",)])
def test_with_fewer_than_two_codings_there_are_no_differences(
    desk: Path, coders: tuple[str, ...]
) -> None:
    for coder in coders:
        code(desk, coder)
    with pytest.raises(BadRequest if coders else NotFound):
        coding.differences(NAME, coder="Ana", workspace=desk)
    assert reviewing.work_list(workspace=desk)["disagreements"] == []


# Agreement


def test_agreement_over_all_texts_that_two_coded(desk: Path) -> None:
    both(desk)
    sheet = coding.agreement(workspace=desk)
    assert sheet["coders"] == ["Ana", "Ben"]
    assert [one["name"] for one in sheet["agreed_on"]] == [NAME]
    found_at = {one["field"]: one for one in sheet["fields"]}
    assert (found_at["event"]["units"], found_at["event"]["agreed"]) == (4, 3)
    assert found_at["standing"]["share"] == 0.5
    assert found_at["clause"]["alpha"] is None
    assert all(one["low"] is None and one["because"] for one in sheet["fields"])


def test_without_codings_there_are_no_figures_and_no_error(desk: Path) -> None:
    sheet = coding.agreement(workspace=desk)
    assert sheet["agreed_on"] == []
    assert {one["alpha"] for one in sheet["fields"]} == {None}
    code(desk, "Ana")
    assert coding.agreement(workspace=desk)["left_out"] == [f"{NAME}: only one person coded it"]


@pytest.mark.parametrize("text", ["f" * 16, "x", "../.."])
def test_agreement_on_a_text_that_nobody_coded(desk: Path, text: str) -> None:
    with pytest.raises(NotFound):
        coding.agreement(texts=[text], workspace=desk)


# Adjudication


def test_a_ruling_is_signed_and_its_events_are_on_record(desk: Path) -> None:
    both(desk)
    record = settle(desk)
    kept = codings_of(workspace_at(desk), NAME)
    assert record == desk / f"annotations/codings/{NAME}/adjudicated.yaml"
    assert kept.settled is not None
    assert kept.settled.by == "Maria"
    assert kept.settled.codings == dict(kept.digests)
    assert [set(ruling.opinions) for ruling in kept.settled.rulings] == [{"Ana", "Ben"}] * 3
    assert set(events(desk)) == {"2022-03-26-closed", "2022-03-27-denial"}
    link = events(desk)["2022-03-26-closed"]["links"][0]
    assert link["status"] == "accepted"
    assert link["recorded"]["by"] == "Maria"
    assert link["recorded"]["rule"] == "adjudicated from the codings of Ana and Ben"
    assert reviewing.work_list(workspace=desk)["disagreements"] == []
    assert seen_by(desk, "Maria")["settled"] == "settled"


def test_what_is_decided_takes_values_of_both(desk: Path) -> None:
    both(desk)
    first: DecisionSheet = {
        "unit": 1,
        "take": "Ana",
        "fields": {"title": "The dam is closed", "date": "2022-03"},
        "links": [
            {"link": 1, "take": "Ben", "fields": {"clause": "article 1(a) of the River Treaty"}}
        ],
        "because": "So be it.",
    }
    settle(desk, (first, DECIDED[1]))
    event = events(desk)["2022-03-26-closed"]
    assert (event["title"], str(event["date"])) == ("The dam is closed", "2022-03")
    assert event["links"][0]["standing"] == "assessed"
    assert event["links"][0]["clause"] == "river/1/a"


def test_a_coding_that_changed_since_stops_it(desk: Path) -> None:
    both(desk)
    coding.open_differences(NAME, coder="Maria", workspace=desk)
    basis = coding.differences(NAME, coder="Maria", workspace=desk)["basis"]
    code(desk, "Ben")
    with pytest.raises(Conflict):
        settle(desk, basis=basis)
    assert events(desk) == {}


def test_a_coding_that_changed_afterwards_is_a_disagreement_again(desk: Path) -> None:
    both(desk)
    settle(desk)
    code(desk, "Ben", found("2022-03-26-shut", CLOSED, stance="contested"))
    (one,) = reviewing.work_list(workspace=desk)["disagreements"]
    assert "Maria ruled on it" in one["settled"]
    assert seen_by(desk, "Maria")["settled"] == "changed"


@pytest.mark.parametrize(
    ("decisions", "error"),
    [
        ((), BadRequest),
        (DECIDED[:1], BadRequest),
        ((*DECIDED, DECIDED[0]), BadRequest),
        (({**DECIDED[0], "into": "no-such-event"}, DECIDED[1]), NotFound),
        (({**DECIDED[0], "fields": {"date": "soon"}}, DECIDED[1]), BadRequest),
        (
            ({**DECIDED[0], "links": [{"link": 1, "take": "Ana", "fields": {"clause": "x"}}]}, DECIDED[1]),
            NotFound,
        ),
    ],
)  # fmt: skip
def test_decisions_that_do_not_fit_write_nothing(
    desk: Path, decisions: Sequence[DecisionSheet], error: type[Exception]
) -> None:
    both(desk)
    with pytest.raises(error):
        settle(desk, decisions)
    assert events(desk) == {}
    assert codings_of(workspace_at(desk), NAME).settled is None


def test_while_a_coding_cannot_be_read_nothing_is_settled_or_measured(desk: Path) -> None:
    both(desk)
    (desk / f"annotations/codings/{NAME}/cem.yaml").write_text("text: [")
    with pytest.raises(BadRequest, match=r"cem\.yaml:1"):
        settle(desk)
    sheet = coding.agreement(workspace=desk)
    assert sheet["agreed_on"] == []
    assert "cem.yaml:1" in sheet["left_out"][0]
    problems = asking.check(workspace=desk)["problems"]
    assert "broken-yaml" in {one["code"] for one in problems if one["file"].endswith("cem.yaml")}


def test_an_adjudicator_says_so_first(desk: Path) -> None:
    both(desk)
    with pytest.raises(Closed):
        coding.adjudicate(NAME, DECIDED, by="Maria", basis="", workspace=desk)


def test_a_run_that_was_cut_short_is_repeated_and_writes_nothing_twice(desk: Path) -> None:
    both(desk)
    settle(desk)
    before = {name: path.read_bytes() for name, path in _files(desk)}
    (desk / f"annotations/codings/{NAME}/adjudicated.yaml").unlink()
    settle(desk)
    assert {name: path.read_bytes() for name, path in _files(desk)} == before


def test_another_event_of_the_same_name_is_left_alone(desk: Path) -> None:
    plain = DAM.replace("id: 2022-03-26-dam", "id: 2022-03-26-closed")
    path = desk / DAM_FILE.replace("dam", "closed")
    path.parent.mkdir(exist_ok=True)
    path.write_text(plain)
    both(desk)
    settle(desk)
    assert path.read_text() == plain
    assert "2022-03-26-closed-2" in events(desk)


@pytest.mark.parametrize(
    ("quoting", "exact"),
    [
        ({}, CLOSED),
        ({"quotes_of": "Ben"}, CLOSED),
        ({"quotes": [{"exact": "closed the dam", "start": 37}]}, "closed the dam"),
        ({"quotes": [{"exact": "the dam,\n said"}]}, "the dam, said"),
        ({"quotes": [{"exact": "opened the dam"}]}, BadRequest),
        ({"quotes": [{"exact": "Upper Land"}]}, BadRequest),
        ({"quotes_of": "Zoe"}, BadRequest),
    ],
)
def test_what_a_ruling_quotes(
    desk: Path, quoting: dict[str, Any], exact: str | type[Exception]
) -> None:
    both(desk)
    link: Any = {"link": 1, "take": "Ana", **quoting}
    first: Any = {**DECIDED[0], "links": [link]}
    if not isinstance(exact, str):
        with pytest.raises(exact):
            settle(desk, (first, DECIDED[1]))
        return
    settle(desk, (first, DECIDED[1]))
    settled = codings_of(workspace_at(desk), NAME).settled
    assert settled
    ruling = settled.rulings[0]
    assert ruling.decided
    (evidence,) = ruling.decided.links[0].evidence
    assert (evidence.exact, TEXT[evidence.start : evidence.end]) == (exact, exact)
    for event in ruling.opinions.values():
        assert event
        assert event.links[0].evidence[0].exact == CLOSED


def test_links_go_into_the_event_on_record_that_is_named(desk: Path) -> None:
    (desk / DAM_FILE).parent.mkdir(exist_ok=True)
    (desk / DAM_FILE).write_text(DAM)
    both(desk)
    coding.open_differences(NAME, coder="Maria", workspace=desk)
    unit = coding.differences(NAME, coder="Maria", workspace=desk)["units"][0]
    assert [one["id"] for one in unit["alike"]] == ["2022-03-26-dam"]
    settle(desk, ({**DECIDED[0], "into": "2022-03-26-dam"}, DECIDED[1]))
    assert set(events(desk)) == {"2022-03-26-dam", "2022-03-27-denial"}
    assert len(events(desk)["2022-03-26-dam"]["links"]) == 3
    assert "# Seen by two coders." in (desk / DAM_FILE).read_text()


def test_a_second_ruling_replaces_what_nobody_touched_and_only_adds_to_what_was(desk: Path) -> None:
    both(desk)
    settle(desk)
    touched = desk / "annotations/2022/2022-03-27-denial.yaml"
    touched.write_text(touched.read_text().replace("description: x", "description: By hand."))
    first: DecisionSheet = {**DECIDED[0], "fields": {"title": "Closed again"}}
    second: DecisionSheet = {"unit": 2, "take": "Ana", "fields": {"title": "No"}, "because": "x"}
    settle(desk, (first, second, DECIDED[1]))
    assert events(desk)["2022-03-26-closed"]["title"] == "Closed again"
    assert events(desk)["2022-03-27-denial"]["title"] == "2022-03-27-denial"
    assert events(desk)["2022-03-27-denial"]["description"] == "By hand."
    assert len(events(desk)) == 2


def test_what_was_ruled_is_shown_beside_the_opinions(desk: Path) -> None:
    both(desk)
    settle(desk)
    units = coding.differences(NAME, coder="Maria", workspace=desk)["units"]
    assert [one["ruled"].rpartition(": ")[2] for one in units] == [
        "Lower Land says so.",
        "all found the same",
        "Silence is no event.",
    ]


def _files(root: Path) -> list[tuple[str, Path]]:
    return [(path.name, path) for path in sorted((root / "annotations" / "2022").glob("*.yaml"))]
