"""What the model finds wrong, in words, at the right line; and what it must not find wrong."""

import re

import pytest
from pydantic import BaseModel, ValidationError

from servanda.files.layout import Kind
from servanda.files.mistakes import _SPELLINGS, nearest
from servanda.files.parsed import MODEL
from servanda.files.read_file import read_records
from servanda.files.schema import fields_at, type_at
from servanda.model.event import Event
from servanda.model.problem import Problem
from servanda.model.rule import Rule
from servanda.model.treaty import Treaty
from tests.files.desk import DAM, RIVER

FIRST_LINK = "2022-03-26-dam#1"
DAM_ID = "2022-03-26-dam"


def problems(kind: Kind, text: str) -> list[Problem]:
    return list(read_records(kind, text.encode()).problems)


def changed(text: str, old: str, new: str) -> tuple[str, int]:
    """Return a text with one thing replaced, and the line on which that is."""
    assert text.count(old) == 1, "the case should be clear"
    other = text.replace(old, new)
    pairs = zip(text.split("\n"), other.split("\n"), strict=False)
    return other, next(line for line, (was, is_now) in enumerate(pairs, 1) if was != is_now)


@pytest.mark.parametrize(
    ("old", "new", "code", "about", "words"),
    [
        ("title: Upper", "titel: Upper", "unknown-field", DAM_ID, "write `title`"),
        ("  bearer: AAA\n  claimant: BBB", "  bearr: AAA\n  claimant: BBB", "unknown-field", FIRST_LINK, "write `bearer`"),
        ("tags: [water", "colour: [water", "unknown-field", DAM_ID, "the fields here are id, title, date"),
        ("stance: breaches", "stance: breeches", "unknown-word", FIRST_LINK, "write breaches"),
        ("stance: breaches", "stance: ok", "unknown-word", FIRST_LINK, "one of supports, breaches, contested, touches"),
        ("stance: breaches", "stance:", "empty-field", FIRST_LINK, "`stance` is empty"),
        ("type: COERCE", "type: [COERCE]", "unknown-word", DAM_ID, "write COERCE"),
        ("date: '2022-03-26'", "date: '2022-02-30'", "impossible-date", DAM_ID, "2022-03-26, 2022-03 or 2022"),
        ("date: '2022-03-26'", "date: 26 March 2022", "impossible-date", DAM_ID, "write 2022-03-26"),
        ("date: '2022-03-26'", "date: [2022]", "impossible-date", DAM_ID, "write 2022-03-26"),
        ("date: '2022-03-26'", "date:", "empty-field", DAM_ID, "`date` is empty"),
        ("published: 2022-03-27", "published: 2022-13-27", "impossible-date", DAM_ID, "2022-03-26"),
        ("recorded: {by: coder, at: '2022-04-01T00:00:00Z'}", "recorded: {by: coder, at: '2022-04-31'}", "impossible-date", "2022-03-26-dam#2", "write 2022-03-26"),
        ("recorded: {by: coder, at: '2022-04-01T00:00:00Z'}", "recorded: {by: coder, at: 20220401}", "impossible-date", "2022-03-26-dam#2", "not a time"),
        ("title: Upper Land closes the dam", "title: ''", "empty-field", DAM_ID, "`title` is empty"),
        ("title: Upper Land closes the dam", "title: [a, b]", "wrong-type", DAM_ID, "write words"),
        ("tags: [water, dam]", "tags: water", "wrong-type", DAM_ID, "write a list"),
        ("tags: [water, dam]", "tags:", "empty-field", DAM_ID, "`tags` is empty"),
        ("location: {name: Long River, lat: 39.9, lon: 46.8}", "location: Long River", "wrong-type", DAM_ID, "write fields"),
        ("lat: 39.9", "lat: north", "wrong-type", DAM_ID, "write a number"),
        ("lat: 39.9", "lat: 99.9", "out-of-range", DAM_ID, "less than or equal to 90"),
        ("tags: [water, dam]", "doubtful: perhaps", "wrong-type", DAM_ID, "write true or false"),
        ("tags: [water, dam]", "doubtful: true", "contradiction", DAM_ID, "needs a note"),
        ("type: COERCE", "type: COERCE\ndate_end: 2021", "contradiction", DAM_ID, "lies before"),
        ("tags: [water, dam]", "tags: [Water!]", "wrong-spelling", DAM_ID, "small letters"),
        ("  bearer: AAA\n  claimant: BBB", "  bearer: aaa\n  claimant: BBB", "wrong-spelling", FIRST_LINK, "capitals"),
        ("url: https://example.org/dam", "url: javascript:alert(1)", "wrong-spelling", DAM_ID, "http:// or https://"),
        ("clause: river/1\n", "clause: river, article 1\n", "wrong-address", FIRST_LINK, "feb22/25"),
        ("clause: river/1\n", "clause: ../../etc/passwd\n", "unsafe-id", FIRST_LINK, "out of the folder"),
        ("id: 2022-03-26-dam", "id: ../../2022-03-26-dam", "unsafe-id", "../../2022-03-26-dam", "out of the folder"),
        ("id: 2022-03-26-dam", "id: C:\\dam", "unsafe-id", "C:\\dam", "out of the folder"),
        ("id: 2022-03-26-dam", "id: Dam", "wrong-spelling", "Dam", "small letters"),
        ("id: 2022-03-26-dam", "id: " + "d" * 61, "wrong-spelling", "d" * 61, "shorten"),
        ("id: 2022-03-26-dam", "id:", "empty-field", "", "`id` is empty"),
    ],
)  # fmt: skip
def test_a_mistake_in_an_event(old: str, new: str, code: str, about: str, words: str) -> None:
    text, line = changed(DAM, old, new)
    (problem,) = problems(Kind.EVENT, text)
    assert problem.place
    assert (problem.code, problem.about) == (code, about)
    assert problem.place.line == line
    assert words in f"{problem.what}; {problem.remedy}"


def test_a_missing_field_is_placed_where_its_record_begins() -> None:
    text, line = changed(DAM, "  standing: alleged\n  rationale: Lower", "  rationale: Lower")
    (problem,) = problems(Kind.EVENT, text)
    assert problem.place
    assert (problem.code, problem.place.line) == ("missing-field", line - 4)
    assert problem.remedy.startswith("add `standing:` with one of alleged, denied,")


def test_several_mistakes_are_all_told() -> None:
    text = DAM.replace("type: COERCE", "type: FIGHT").replace("title: Upper", "titel: Upper")
    assert {problem.code for problem in problems(Kind.EVENT, text)} == {
        "unknown-word",
        "unknown-field",
    }


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", ""),
        ("date: '2022-03-26'", "date: 2022-03-26"),
        ("date: '2022-03-26'", "date: 2022-03"),
        ("date: '2022-03-26'", "date: 2022\nprecision: year"),
        ("tags: [water, dam]", "tags: []"),
        ("tags: [water, dam]", "doubtful: false"),
        ("tags: [water, dam]", "doubtful: true\nnote: the day"),
        ("tags: [water, dam]", "note: ''"),
        ("clause: river/1\n", "clause: river:1\n"),
        ("clause: river/1\n", "clause: no-such-treaty/1\n"),
        ("  bearer: AAA\n  claimant: BBB", "  bearer: ZZZ\n  claimant: BBB"),
        ("lat: 39.9", "lat: 40"),
        ("url: https://example.org/dam", "url: http://example.org/?a=b&c=d#e"),
        ("title: Upper Land closes the dam", "title: no"),
        ("title: Upper Land closes the dam", "title: 2022"),
        (
            "recorded: {by: coder, at: '2022-04-01T00:00:00Z'}",
            "recorded: {by: coder, at: 2022-04-01}",
        ),
    ],
)
def test_what_is_no_mistake_here(old: str, new: str) -> None:
    text = changed(DAM, old, new)[0] if old else DAM
    assert problems(Kind.EVENT, text) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "about"),
    [
        ("  - id: a\n    text: in summer", "  - id: a\n    txt: in summer", "unknown-field", "river/1/a"),
        ("  - id: b", "  - id: a", "duplicate-id", "river/1/a"),
        ("- id: gauges", "- id: '1'", "duplicate-id", "river/1"),
        ("- id: gauges", "- id: preamble", "", ""),
        ("  text: Wishing to share the river,", "  text: [Wishing]", "wrong-type", "river/preamble/1"),
        ("  latest: '2020-11-10'", "  latest: 2020-11", "impossible-date", "river"),
        ("clauses:\n- id: '1'", "also_dated: [2020-11-31]\nclauses:\n- id: '1'", "impossible-date", "river"),
        ("  latest: '2020-11-10'", "  latest: 20201110", "impossible-date", "river"),
        ("  bound_by: all", "  bound_by: some", "wrong-type", "river"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_treaty(old: str, new: str, code: str, about: str) -> None:
    found = problems(Kind.TREATY, changed(RIVER, old, new)[0])
    if code:
        assert [(problem.code, problem.about) for problem in found] == [(code, about)]
    else:
        assert {problem.code for problem in found} == {"duplicate-id"}


@pytest.mark.parametrize(
    ("kind", "text", "code", "line"),
    [
        (Kind.EVENT, "- a\n- b\n", "not-a-record", 1),
        (Kind.EVENT, "# x\njust words\n", "not-a-record", 2),
        (Kind.EVENT, "null\n", "not-a-record", 1),
        (Kind.ACTORS, "code: NKR\n", "not-a-list", 1),
        (Kind.ACTORS, "- code: NKR\n  name: K\n  kind: state\n- NKR\n", "not-a-record", 4),
        (Kind.ACTORS, "- code: NKR\n  name: K\n  kind: stat\n", "unknown-word", 3),
        (Kind.SEARCHES, "- clause: river/1\n", "missing-field", 1),
    ],
)
def test_the_shape_of_a_file(kind: Kind, text: str, code: str, line: int) -> None:
    first = problems(kind, text)[0]
    assert first.place
    assert (first.code, first.place.line) == (code, line)


def test_a_bad_item_of_a_list_leaves_the_others() -> None:
    text = (
        "- code: NKR\n  name: K\n  kind: state\n- x\n- code: UN\n  name: U\n  kind: organisation\n"
    )
    parsed = read_records(Kind.ACTORS, text.encode())
    assert [record.lines[0] for record in parsed.records] == [("NKR", 1), ("UN", 5)]
    assert len(parsed.problems) == 1


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("titel", "title"),
        ("claimed", "claimant"),
        ("", None),
        ("publisher", None),
        ("x" * 500, None),
    ],
)
def test_nearest(word: str, meant: str | None) -> None:
    assert nearest(word, ["title", "claimant", "date"]) == meant


def test_the_schema_knows_every_level() -> None:
    assert type_at(Treaty, ("clauses", 0, "clauses", 3, "obligations", 0, "bearer", 0)) is str
    assert type_at(Event, ("links", 0, "nowhere", 0)) is None
    assert type_at(Event, ("title", 0)) is None
    assert "number" in fields_at(Treaty, ("preamble", 0))
    assert fields_at(Event, ("title",)) == ()


def test_every_spelling_of_the_model_is_explained() -> None:
    found: set[str] = set()
    models: set[type[BaseModel]] = {*MODEL.values(), Rule}
    for model in models:
        schema = repr(model.__pydantic_core_schema__)
        found |= {
            spelled.encode().decode("unicode_escape")
            for spelled in re.findall(r"'pattern': '((?:[^'\\]|\\.)*)'", schema)
        }
    assert found
    assert found <= set(_SPELLINGS)


def test_words_stay_short_however_long_the_value() -> None:
    with pytest.raises(ValidationError):
        Event.model_validate({"id": "x" * 100_000})
    (problem,) = problems(Kind.EVENT, DAM.replace("COERCE", "C" * 50_000))
    assert len(problem.what) < 200


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("- id: gauges\n  text: ~", "- id: G/X\n  text: ~", ["wrong-spelling"]),
        ("parties:\n- code: AAA", "parties:\n- cod: AAA", ["unknown-field"]),
        ("numbering:\n", "signatories: []\nnumbering:\n", []),
    ],
)
def test_a_list_with_a_mistake_in_it_is_not_empty(old: str, new: str, codes: list[str]) -> None:
    text, _ = changed(RIVER, old, new)
    assert [problem.code for problem in problems(Kind.TREATY, text)] == codes


def test_a_list_of_nothing_but_a_mistake_is_not_empty() -> None:
    text = f"{RIVER.partition('clauses:')[0]}clauses:\n- id: A/B\n  text: ~\n  support: unknown\n"
    assert [problem.code for problem in problems(Kind.TREATY, text)] == ["wrong-spelling"]


def test_an_empty_list_is_empty() -> None:
    text = f"{RIVER.partition('clauses:')[0]}clauses: []\n"
    assert [problem.code for problem in problems(Kind.TREATY, text)] == ["empty-field"]
