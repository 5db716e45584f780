"""Codings on disk: one coder a file, refused where they are another's, told of where they are broken."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.errors import Conflict, ReadOnly
from servanda.files.codings import (
    coded_texts,
    codings_of,
    save_adjudication,
    save_coding,
    save_look,
    slug,
)
from servanda.files.held_texts import codings_state
from servanda.files.layout import Workspace
from servanda.model.coding import Adjudication, Look, Ruling
from tests.files.desk import make
from tests.reviewing.examples import ANA, BEN, NAME

LOOK = Look.of_plain({"text": NAME, "coder": "Maria", "at": "2026-11-25T00:00:00Z"})
FOLDER = f"annotations/codings/{NAME}"


@pytest.fixture
def desk(tmp_path: Path) -> Workspace:
    return make(tmp_path)


def test_what_was_saved_is_read_again(desk: Workspace) -> None:
    assert save_coding(desk, ANA) == desk.root / FOLDER / "ana.yaml"
    save_coding(desk, BEN)
    kept = codings_of(desk, NAME)
    assert kept.codings == (ANA, BEN)
    assert kept.problems == ()
    assert kept.of("Ana") == ANA
    assert kept.of("Zoe") is None
    assert [one.text for one in coded_texts(desk)] == [NAME]


def test_a_later_coding_takes_the_place_of_the_earlier(desk: Workspace) -> None:
    save_coding(desk, ANA)
    before = codings_of(desk, NAME).digests["Ana"]
    save_coding(desk, ANA.model_copy(update={"events": ()}))
    kept = codings_of(desk, NAME)
    assert kept.codings[0].events == ()
    assert kept.digests["Ana"] != before


def test_a_name_that_would_take_another_coders_file_is_refused(desk: Workspace) -> None:
    save_coding(desk, ANA)
    with pytest.raises(Conflict, match="is the file of 'Ana', not of 'ana'"):
        save_coding(desk, ANA.model_copy(update={"coder": "ana"}))
    assert codings_of(desk, NAME).codings == (ANA,)


def test_who_may_see_what_others_found(desk: Workspace) -> None:
    save_coding(desk, ANA)
    assert not codings_of(desk, NAME).is_open_to("Ana")
    save_coding(desk, BEN)
    kept = codings_of(desk, NAME)
    assert [kept.is_open_to(name) for name in ("Ana", "Ben", "Maria", "")] == [
        True,
        True,
        False,
        False,
    ]
    save_look(desk, LOOK)
    assert codings_of(desk, NAME).is_open_to("Maria")


def test_an_adjudication_is_written_upon_what_was_read(desk: Workspace) -> None:
    save_coding(desk, ANA)
    save_coding(desk, BEN)
    kept = codings_of(desk, NAME)
    ruling = Ruling(opinions={"Ana": ANA.events[0], "Ben": None}, decided=None, because="So be it.")
    settled = Adjudication.of_plain(
        {
            "text": NAME,
            "by": "Maria",
            "at": "2026-11-25T00:00:00Z",
            "codings": dict(kept.digests),
            "rulings": [ruling.model_dump()],
        }
    )
    save_adjudication(desk, settled, basis=None)
    again = codings_of(desk, NAME)
    assert again.settled == settled
    assert again.codings == (ANA, BEN)
    with pytest.raises(Conflict):
        save_adjudication(desk, settled, basis=None)
    save_adjudication(desk, settled, basis=again.settled_digest)


def test_nothing_is_written_where_nothing_may_be(tmp_path: Path) -> None:
    place = make(tmp_path)
    with pytest.raises(ReadOnly):
        save_coding(Workspace(place.root, writable=False, state=place.state), ANA)


@pytest.mark.parametrize(
    ("file", "content", "code", "line"),
    [
        ("zoe.yaml", "text: 0123456789abcdef\ncoder: Zoe\n", "missing-field", 1),
        ("zoe.yaml", "text: 0123456789abcdef\ncoder: Zoe\nat: soon\n", "impossible-date", 3),
        (
            "zoe.yaml",
            "text: 0123456789abcdef\ncoder: Zoe\nat: 2026-01-01\nevents:\n- id: x\n  title: x\n"
            "  date: 2020-01-01\n  type: AID\n  description: x\n",
            "contradiction",
            4,
        ),
        ("zoe.yaml", "text: [", "broken-yaml", 1),
        ("zoe.yaml", "", "empty-file", 0),
        ("ana.yaml", "text: 0123456789abcdef\ncoder: Zoe\nat: 2026-01-01\n", "file-name", 0),
        ("zoe.yaml", "text: ffffffffffffffff\ncoder: Zoe\nat: 2026-01-01\n", "file-name", 0),
        ("adjudicated.yaml", "text: 0123456789abcdef\nby: M\nat: 2026-01-01\n", "missing-field", 1),
        ("looked/zoe.yaml", "text: 0123456789abcdef\ncoder: Zoe\n", "missing-field", 1),
    ],
)
def test_a_broken_file_is_a_problem_with_its_place_and_stops_no_other(
    desk: Workspace, file: str, content: str, code: str, line: int
) -> None:
    save_coding(desk, BEN)
    path = desk.root / FOLDER / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(content)
    kept = codings_of(desk, NAME)
    assert kept.codings == (BEN,)
    (problem,) = kept.problems
    assert problem.code == code
    assert str(problem.place) == f"{FOLDER}/{file}" + (f":{line}" if line else "")


@pytest.mark.parametrize("name", ["", "..", "../../treaties", "ABC", "0123", "0123456789abcdeg"])
def test_a_name_that_no_text_has_leads_nowhere(desk: Workspace, name: str) -> None:
    assert codings_of(desk, name).codings == ()
    assert codings_of(desk, name).problems == ()


def test_a_link_out_of_the_workspace_is_not_followed(desk: Workspace, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_text("text: 0123456789abcdef\ncoder: Zoe\nat: 2026-01-01\n")
    inside = make(tmp_path / "inner")
    (inside.root / FOLDER).mkdir(parents=True)
    (inside.root / FOLDER / "zoe.yaml").symlink_to(outside)
    assert codings_of(inside, NAME).codings == ()


def test_the_state_changes_with_what_is_kept(desk: Workspace) -> None:
    states = [codings_state(desk)]
    for coding in (ANA, BEN):
        save_coding(desk, coding)
        states.append(codings_state(desk))
    assert len(set(states)) == 3
    assert codings_state(desk) == states[-1]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Müller", "Muller"), ("李", "王"), ("A B", "A.B!"), ("Adjudicated", "adjudicated!")],
)
def test_names_that_lose_something_are_told_apart(one: str, other: str) -> None:
    assert slug(one) != slug(other)


@given(st.text(min_size=1, max_size=60))
def test_every_name_gives_the_name_of_a_file(name: str) -> None:
    made = slug(name)
    assert made.replace("-", "").isalnum()
    assert made.isascii()
    assert made not in ("adjudicated", "looked")
    assert len(made) <= 48
