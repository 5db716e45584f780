"""A whole workspace: what is read, what is told, and that the one never costs the other."""

import gc
import json
import os
import random
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import orjson
import pytest

from servanda.files.canonical import dump, to_plain
from servanda.files.fetch import fetch
from servanda.files.index import Index
from servanda.files.layout import workspace_at
from servanda.files.load import Loaded
from servanda.model.event import Event
from servanda.model.problem import Place
from tests.files.desk import DAM, DAM_FILE, RIVER, make, plain_event, read

MISTAKES = Path(__file__).parents[1] / "corpora" / "mistakes"
ACTORS = "- code: NKR\n  name: Kelp\n  kind: state\n"
SEARCHES = """\
- clause: river/1
  outcome: nothing-found
  by: coder
  at: 2022-05-01
"""
LINES = b"\n".join(orjson.dumps(plain_event(number)) for number in range(3)) + b"\n"


def codes(loaded: Loaded) -> list[tuple[str, str, int]]:
    return [
        (problem.code, problem.place.file, problem.place.line)
        for problem in loaded.problems
        if problem.place
    ]


def line_of(text: str, line: str) -> int:
    return text.splitlines().index(line) + 1


def test_everything_has_its_place(tmp_path: Path) -> None:
    loaded = read(
        make(
            tmp_path,
            {
                DAM_FILE: DAM,
                "annotations/actors.yaml": ACTORS,
                "annotations/searches.yaml": SEARCHES,
                "annotations/bulk/set.jsonl": LINES,
                "annotations/README.md": "# Format",
            },
        )
    )
    assert loaded.problems == ()
    assert list(loaded.corpus.treaty) == ["river"]
    assert len(loaded.corpus.events) == 4
    assert [actor.code for actor in loaded.corpus.actors] == ["NKR"]
    assert [str(search.clause) for search in loaded.corpus.searches] == ["river/1"]
    river = {name: place.line for name, place in loaded.places.items() if "river" in name}
    assert river == {
        "river": line_of(RIVER, "id: river"),
        "river/preamble": line_of(RIVER, "preamble:"),
        "river/preamble/1": line_of(RIVER, "- number: '1'"),
        "river/1": line_of(RIVER, "- id: '1'"),
        "river/1/a": line_of(RIVER, "  - id: a"),
        "river/1/b": line_of(RIVER, "  - id: b"),
        "river/gauges": line_of(RIVER, "- id: gauges"),
    }
    assert loaded.places["2022-03-26-dam"] == Place(DAM_FILE, 2)
    assert loaded.places["2022-03-26-dam#1"].line == line_of(DAM, "- clause: river/1")
    assert loaded.places["2022-03-26-dam#2"].line == line_of(DAM, "- clause: river/1/a")
    assert loaded.places["2022-01-02-event-1"] == Place("annotations/bulk/set.jsonl", 2)
    assert loaded.places["NKR"] == Place("annotations/actors.yaml", 1)
    assert loaded.places["searches#1"] == Place("annotations/searches.yaml", 1)
    assert loaded.data.startswith("sha256:")


def test_an_empty_workspace(tmp_path: Path) -> None:
    (tmp_path / "treaties").mkdir()
    loaded = read(make(tmp_path, {}))
    assert loaded.problems == ()
    assert loaded.corpus.events == ()


def lines(*changes: tuple[int, bytes]) -> bytes:
    """Return the three events as JSON Lines, some lines replaced."""
    found = LINES.splitlines()
    for number, line in changes:
        found[number - 1] = line
    return b"\n".join(found)


DEEP = DAM.replace("tags: [water, dam]", "tags: " + "[" * 80 + "]" * 80)
EVENT_FAULTS: list[tuple[str | bytes, str, int]] = [
    ("", "empty-file", 0),
    ("# nothing yet\n", "empty-file", 0),
    ("- id: x\n", "not-a-record", 1),
    (DAM.replace("title: Upper", "titel: Upper"), "unknown-field", 3),
    (DAM.replace("type: COERCE\n", ""), "missing-field", 2),
    (DAM.replace("tags: [water, dam]", "tags: water"), "wrong-type", 21),
    (DAM.replace("'2022-03-26'", "'2022-03-32'"), "impossible-date", 4),
    (DAM.replace("title: Upper", "title: [Upper"), "broken-yaml", 4),
    (DAM.replace("  role: agent", "\trole: agent"), "tab-indent", 9),
    (DAM.replace("type: COERCE", "<<<<<<< HEAD\ntype: A\n=======\ntype: B\n>>>>>>> x"), "merge-conflict", 10),
    (DAM.replace("Upper Land closes", "Müller closes").encode("latin-1"), "wrong-encoding", 3),
    (DAM.encode("utf-16"), "wrong-encoding", 1),
    (DAM.replace("dam: closed", "dam").replace("Gazette", "Gaz\0ette"), "control-character", 17),
    (DEEP, "nested-too-deep", 21),
    (DAM.replace("[water, dam]", "&t [water, dam]"), "alias", 21),
    ("a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "alias", 1),
    (DAM.replace("title: Upper", "title: !!str Upper"), "tag", 3),
    (DAM + "---\nid: other\n", "several-documents", 45),
    (DAM.replace("type: COERCE", "type: COERCE\ntype: ASSAULT"), "duplicate-field", 11),
    (DAM.replace("id: 2022", "id: ../2022"), "unsafe-id", 2),
    (DAM.replace("clause: river/1\n", "clause: /etc/passwd\n"), "unsafe-id", 24),
    (DAM.replace("id: 2022-03-26-dam", "id: 2022-03-26-dyke"), "file-name", 2),
    (b"\xef\xbb\xbf" + DAM.encode(), "", 0),
    (DAM.replace("\n", "\r\n"), "", 0),
    (DAM + "\n\n# end", "", 0),
    ("---\n" + DAM + "...\n", "", 0),
]  # fmt: skip


@pytest.mark.parametrize(("content", "code", "line"), EVENT_FAULTS)
def test_one_bad_file_costs_no_other(
    tmp_path: Path, content: str | bytes, code: str, line: int
) -> None:
    loaded = read(
        make(
            tmp_path,
            {DAM_FILE: content, "annotations/set.jsonl": LINES, "annotations/actors.yaml": ACTORS},
        )
    )
    assert codes(loaded) == ([(code, DAM_FILE, line)] if code else [])
    assert len(loaded.corpus.events) == 3 + (code in ("", "file-name"))
    assert len(loaded.corpus.treaties) == len(loaded.corpus.actors) == 1
    assert all(problem.what and problem.remedy for problem in loaded.problems)


def test_what_is_said_of_every_mistake(tmp_path: Path) -> None:
    root = tmp_path / "mistakes"
    shutil.copytree(MISTAKES, root)
    said = [str(problem) for problem in read(workspace_at(root)).problems]
    assert said == (MISTAKES / "problems.txt").read_text("utf-8").splitlines()


def test_a_bad_line_costs_no_other(tmp_path: Path) -> None:
    bad = orjson.dumps(plain_event(1, titel="x"))
    loaded = read(make(tmp_path, {"annotations/set.jsonl": lines((2, bad), (3, b"{"))}))
    assert codes(loaded) == [
        ("unknown-field", "annotations/set.jsonl", 2),
        ("broken-json", "annotations/set.jsonl", 3),
    ]
    assert len(loaded.corpus.events) == 1


def test_numbers_are_numbers_in_json_and_words_are_not(tmp_path: Path) -> None:
    good = plain_event(1, location={"name": "Here", "lat": 1, "lon": 2.5}, doubtful=False)
    bad = plain_event(2, title=5)
    content = b"\n".join(map(orjson.dumps, (good, bad)))
    loaded = read(make(tmp_path, {"annotations/set.jsonl": content}))
    assert codes(loaded) == [("wrong-type", "annotations/set.jsonl", 2)]
    assert len(loaded.corpus.events) == 1


def test_a_file_that_is_wrong_throughout_is_told_once(tmp_path: Path) -> None:
    loaded = read(make(tmp_path, {"annotations/set.jsonl": b"{\n" * 2500}))
    assert len(loaded.problems) == 51
    (more,) = [problem for problem in loaded.problems if problem.code == "more-problems"]
    assert "2450" in more.what


def test_a_hundred_megabytes_are_refused_unread(tmp_path: Path) -> None:
    workspace = make(tmp_path, {"annotations/set.jsonl": LINES})
    with (tmp_path / "annotations" / "huge.yaml").open("wb") as file:
        file.truncate(100_000_000)
    loaded = read(workspace)
    assert codes(loaded) == [("file-too-large", "annotations/huge.yaml", 0)]
    assert "100 MB" in loaded.problems[0].what
    assert len(loaded.corpus.events) == 3


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="rights do not hold for this user"
)
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    workspace = make(tmp_path, {DAM_FILE: DAM, "annotations/set.jsonl": LINES})
    (tmp_path / DAM_FILE).chmod(0)
    loaded = read(workspace)
    assert codes(loaded) == [("unreadable-file", DAM_FILE, 0)]
    assert len(loaded.corpus.events) == 3
    (tmp_path / DAM_FILE).chmod(0o600)
    assert read(workspace).problems == ()


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need rights there")
def test_a_link_that_leads_out_is_not_followed(tmp_path: Path) -> None:
    workspace = make(tmp_path / "root")
    (tmp_path / "secret.yaml").write_text(DAM)
    (tmp_path / "root" / "annotations" / "secret.yaml").symlink_to(tmp_path / "secret.yaml")
    loaded = read(workspace)
    assert codes(loaded) == [("link-outside", "annotations/secret.yaml", 0)]
    assert loaded.corpus.events == ()


@pytest.mark.parametrize(
    ("files", "counts", "told"),
    [
        (
            {"annotations/1/2022-03-26-dam.yaml": DAM, "annotations/2/2022-03-26-dam.yaml": DAM.replace("Upper Land closes", "Other")},
            "annotations/1/2022-03-26-dam.yaml",
            [("annotations/2/2022-03-26-dam.yaml", 2)],
        ),
        (
            {"annotations/b.jsonl": LINES, "annotations/a.jsonl": LINES},
            "annotations/a.jsonl",
            [("annotations/b.jsonl", line) for line in (1, 2, 3)],
        ),
        (
            {"annotations/a.jsonl": LINES + LINES.splitlines()[0]},
            "annotations/a.jsonl",
            [("annotations/a.jsonl", 4)],
        ),
        (
            {"annotations/river.yaml": DAM.replace("id: 2022-03-26-dam", "id: river")},
            "treaties/river.yaml",
            [("annotations/river.yaml", 2)],
        ),
        ({"annotations/actors.yaml": ACTORS + ACTORS}, "annotations/actors.yaml", [("annotations/actors.yaml", 4)]),
        ({"annotations/a.jsonl": LINES, "annotations/searches.yaml": SEARCHES + SEARCHES}, "annotations/a.jsonl", []),
    ],
)  # fmt: skip
def test_of_two_records_with_one_id_the_first_counts(
    tmp_path: Path, files: dict[str, str | bytes], counts: str, told: list[tuple[str, int]]
) -> None:
    loaded = read(make(tmp_path, files))
    assert codes(loaded) == [("duplicate-id", *place) for place in told]
    for problem in loaded.problems:
        assert loaded.places[problem.about].file == counts


def test_the_order_of_files_never_matters(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        f"annotations/{number % 3}/{plain_event(number)['id']}.yaml": dump(plain_event(number))
        for number in range(30)
    }
    files |= {
        "annotations/set.jsonl": LINES,
        "annotations/bad.yaml": "x: [",
        "treaties/b.yaml": RIVER,
    }
    seen = []
    for turn in range(4):
        paths = list(files)
        random.Random(turn).shuffle(paths)
        root = tmp_path / str(turn)
        seen.append(read(make(root, {path: files[path] for path in paths})))
    assert all(loaded == seen[0] for loaded in seen)
    assert any(problem.code == "duplicate-id" for problem in seen[0].problems)


def test_the_second_reading_is_like_the_first(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        DAM_FILE: DAM,
        "annotations/set.jsonl": lines((2, b"{")),
        "annotations/bad.yaml": DAM.replace("title", "titel"),
        "annotations/actors.yaml": ACTORS,
    }
    workspace = make(tmp_path, files)
    cold = read(workspace)
    assert read(workspace) == cold
    assert read(workspace) == cold
    shutil.rmtree(workspace.state)
    assert read(workspace) == cold


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / DAM_FILE).write_text(DAM.replace("COERCE", "ASSAULT")),
        lambda root: (root / DAM_FILE).unlink(),
        lambda root: (root / DAM_FILE).rename(root / "annotations/2022-03-26-dam.yaml"),
        lambda root: (root / "annotations/x.yaml").write_text("x"),
        lambda root: (root / "annotations/x.orig").write_text("x"),
        lambda root: (root / "treaties/river.yaml").write_text(RIVER + "# more\n"),
    ],
)
def test_every_change_is_seen(tmp_path: Path, change: Callable[[Path], object]) -> None:
    workspace = make(tmp_path, {DAM_FILE: DAM})
    before = read(workspace)
    change(tmp_path)
    after = read(workspace)
    assert after.data != before.data
    shutil.rmtree(workspace.state)
    assert read(workspace) == after


def test_what_is_not_data_changes_nothing(tmp_path: Path) -> None:
    workspace = make(tmp_path, {DAM_FILE: DAM})
    before = read(workspace)
    (tmp_path / "annotations" / "README.md").write_text("x")
    (tmp_path / "annotations" / ".2022.yaml.swp").write_text("x")
    (tmp_path / "notes").write_text("x")
    assert read(workspace) == before


def test_the_collector_is_as_it_was(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    assert gc.isenabled()
    read(workspace)
    assert gc.isenabled()
    gc.disable()
    try:
        read(workspace)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_file_that_changes_while_it_is_read_is_told_as_it_was_read(tmp_path: Path) -> None:
    workspace = make(tmp_path, {DAM_FILE: DAM})
    with Index.open(workspace) as index:
        seen = index.sight(workspace).files
        (tmp_path / DAM_FILE).write_text(DAM.replace("COERCE", "ASSAULT"))
        fetched = {each.found.path: each for each in fetch(tmp_path, index, seen)}[DAM_FILE]
        (record,) = fetched.parsed.records
    assert isinstance(record.value, Event)
    assert record.value.type.value == "ASSAULT"
    assert fetched.content == read(workspace).files[DAM_FILE]
    assert fetched.content not in {content for _, content in seen}


def test_long_sets_are_read_in_parts(tmp_path: Path) -> None:
    content = b"\n".join(orjson.dumps(plain_event(number)) for number in range(2500))
    workspace = make(tmp_path, {"annotations/set.jsonl": content})
    cold = read(workspace)
    assert len(cold.corpus.events) == 2500
    assert read(workspace) == cold


def test_every_value_survives_the_way_through_json(tmp_path: Path) -> None:
    event = Event.model_validate(plain_event(1, location={"name": "x", "lat": 0.1 + 0.2}))
    line = json.dumps(to_plain(event), ensure_ascii=True).encode()
    assert read(make(tmp_path, {"annotations/a.jsonl": line})).corpus.events == (event,)
