"""What changes in a text when a value changes: that, and nothing beside it."""

import difflib
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.files.layout import Kind
from servanda.files.read_file import read_records
from servanda.files.rewrite import rewritten
from servanda.model.corpus import KnownActor
from servanda.model.event import Event
from servanda.model.treaty import Treaty
from servanda.model.value import Value
from tests.files.desk import DAM, RIVER
from tests.files.events import actors, evidence, text

Plain = dict[str, Any]


def event(text: str = DAM) -> Plain:
    (record,) = read_records(Kind.EVENT, text.encode()).records
    return record.value.model_dump(mode="json")


def saved(text: str, change: Callable[[Plain], object]) -> str:
    """Return the text of an event after a change to it."""
    plain = event(text)
    change(plain)
    return rewritten(Kind.EVENT, text.encode(), [Event.model_validate(plain)]).decode()


def difference(before: str, after: str) -> list[str]:
    return [
        line
        for line in difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
        if not line.startswith(("---", "+++", "@@"))
    ]


def set_title(plain: Plain) -> None:
    plain["title"] = "Upper Land: dam closed"


def set_first_link(**fields: Any) -> Callable[[Plain], object]:
    return lambda plain: plain["links"][0].update(fields)


NEW_LINK = {
    "clause": "river/gauges",
    "stance": "touches",
    "bearer": "BBB",
    "claimant": "coder",
    "standing": "assessed",
    "rationale": "The gauges fell.",
    "recorded": {"by": "coder", "at": "2022-05-01T00:00:00Z"},
}


@pytest.mark.parametrize(
    ("change", "lines"),
    [
        (lambda plain: plain, []),
        (set_title, ["-title: Upper Land closes the dam", "+title: 'Upper Land: dam closed'"]),
        (
            set_first_link(status="rejected"),
            ["-  status: accepted", "+  status: rejected"],
        ),
        (set_first_link(status="proposed"), ["-  status: accepted"]),
        (
            set_first_link(performs="open-gates"),
            ["+  performs: open-gates"],
        ),
        (
            set_first_link(rationale="It says so, at length, " * 5),
            [
                "-  rationale: Lower Land says that the water is not shared.",
                "+  rationale: >-",
                "+    It says so, at length, It says so, at length, It says so, at length, It says so, at length, It says",
                "+    so, at length,",
            ],
        ),
        (
            lambda plain: plain.update(doubtful=True, note="the day"),
            ["+doubtful: true", "+note: the day"],
        ),
        (
            lambda plain: plain.update(tags=["water", "dam", "new"]),
            ["-tags: [water, dam]", "+tags: [water, dam, new]"],
        ),
        (lambda plain: plain.update(tags=[]), ["-tags: [water, dam]"]),
        (
            lambda plain: plain["location"].update(lat=40.0),
            [
                "-location: {name: Long River, lat: 39.9, lon: 46.8}",
                "+location: {name: Long River, lat: 40.0, lon: 46.8}",
            ],
        ),
        (
            lambda plain: plain["location"].update(lat=None),
            [
                "-location: {name: Long River, lat: 39.9, lon: 46.8}",
                "+location: {name: Long River, lon: 46.8}",
            ],
        ),
        (
            lambda plain: plain["actors"][0].update(role="speaker"),
            [
                "-  role: agent   # the ministry of water",
                "+  role: speaker   # the ministry of water",
            ],
        ),
        (
            lambda plain: plain["actors"].insert(
                0, {"code": "CCC", "name": "Sea", "role": "target"}
            ),
            ["+- code: CCC", "+  name: Sea", "+  role: target"],
        ),
        (
            lambda plain: plain["actors"].append({"code": "CCC", "name": "Sea", "role": "target"}),
            ["+- code: CCC", "+  name: Sea", "+  role: target"],
        ),
        (
            lambda plain: plain["sources"][0].update(publisher="Gazette", url=None),
            [
                '-- publisher: "River Gazette"',
                "+- publisher: Gazette",
                "-  url: https://example.org/dam",
            ],
        ),
        (
            lambda plain: plain["links"].append(NEW_LINK),
            [
                "+- clause: river/gauges",
                "+  stance: touches",
                "+  bearer: BBB",
                "+  claimant: coder",
                "+  standing: assessed",
                "+  rationale: The gauges fell.",
                "+  recorded:",
                "+    by: coder",
                "+    at: '2022-05-01T00:00:00Z'",
            ],
        ),
        (
            lambda plain: plain["links"].pop(0),
            [
                "-- clause: river/1",
                "-  stance: breaches",
                "-  bearer: AAA",
                "-  claimant: BBB:MFA",
                "-  standing: alleged",
                "-  rationale: Lower Land says that the water is not shared.",
                "-  status: accepted",
                "-  recorded:",
                "-    by: coder",
                "-    at: '2022-04-01T00:00:00Z'",
            ],
        ),
        (
            lambda plain: plain["links"][1].update(rationale="It was spring."),
            [
                "-  rationale: |",
                "-    It was not summer.",
                "-    It was spring.",
                "+  rationale: It was spring.",
            ],
        ),
        (
            lambda plain: plain.update(date="2022-03", precision="month"),
            ["-date: '2022-03-26'", "+date: 2022-03"],
        ),
        (
            lambda plain: plain.update(precision="month"),
            ["+precision: month"],
        ),
        (
            lambda plain: plain.update(location=None),
            ["-location: {name: Long River, lat: 39.9, lon: 46.8}"],
        ),
    ],
)
def test_the_lines_that_change(change: Callable[[Plain], object], lines: list[str]) -> None:
    assert difference(DAM, saved(DAM, change)) == lines


def rewrite(kind: Kind, text: str, values: list[Value]) -> str:
    return rewritten(kind, text.encode(), values).decode()


def test_windows_line_ends_and_a_byte_order_mark_stay() -> None:
    text = "\ufeff" + DAM.replace("\n", "\r\n")
    plain = event(text)
    plain["links"].append(NEW_LINK)
    plain["description"] = "Long words, " * 12
    after = rewrite(Kind.EVENT, text, [Event.model_validate(plain)])
    assert after.startswith("\ufeff# Seen by two coders.\r\n")
    assert after.count("\n") == after.count("\r\n")
    assert after.count("#") == DAM.count("#")


@pytest.mark.parametrize("text", [DAM.rstrip("\n"), DAM + "# the end\n", DAM + "\n\n"])
def test_the_end_of_a_file_may_look_as_it_likes(text: str) -> None:
    after = saved(text, lambda plain: plain["links"].append(NEW_LINK))
    assert all(line in after.splitlines() for line in text.splitlines())


def test_comments_in_a_value_that_changes_stay_where_they_can() -> None:
    text = DAM.replace("description: >-", "description: >- # from the Gazette").replace(
        "type: COERCE", "type: COERCE # or ASSAULT"
    )

    def change(plain: Plain) -> None:
        plain["description"] = "Short."
        plain["type"] = "ASSAULT"
        plain["title"] = "Long words, " * 12

    after = saved(text, change).splitlines()
    assert "description: Short.  # from the Gazette" in after
    assert "type: ASSAULT # or ASSAULT" in after


def test_a_comment_beside_words_that_become_long_goes_beside_their_key() -> None:
    text = DAM.replace("dam\ndate", "dam  # as printed\ndate")
    after = saved(text, lambda plain: plain.update(title="Long words, " * 12))
    assert "title: >-  # as printed" in after.splitlines()


def test_lists_that_are_set_in_stay_set_in() -> None:
    text = "\n".join(
        f"  {line}" if number > DAM[: DAM.index("links:")].count("\n") else line
        for number, line in enumerate(DAM.splitlines())
    )
    after = saved(text, lambda plain: plain["links"].append(NEW_LINK))
    assert after.endswith(
        "  - clause: river/gauges\n    stance: touches\n    bearer: BBB\n    claimant: coder\n    standing: assessed\n    rationale: The gauges fell.\n    recorded:\n      by: coder\n      at: '2022-05-01T00:00:00Z'"
    )


def test_a_layout_that_is_not_understood_is_written_anew_and_holds_the_same() -> None:
    text = """\
# kept
{id: 2022-03-26-dam, title: Dam, date: '2022-03-26', type: COERCE,
 description: Closed.} # kept too
"""
    after = saved(text, lambda plain: plain.update(note="new"))
    assert after.startswith("# kept\n")
    assert event(after) == {**event(text), "note": "new"}


def test_a_field_without_a_value_gets_one() -> None:
    text = DAM.replace("  published: 2022-03-27", "  published:")
    after = saved(text, lambda plain: plain["sources"][0].update(published="2022"))
    assert "  published: '2022'" in after.splitlines()


def test_one_clause_of_a_treaty() -> None:
    (record,) = read_records(Kind.TREATY, RIVER.encode()).records
    plain = record.value.model_dump(mode="json")
    plain["clauses"][0]["clauses"][1]["text"] = "in winter"
    plain["clauses"][1]["note"] = "to be found"
    after = rewrite(Kind.TREATY, RIVER, [Treaty.model_validate(plain)])
    assert difference(RIVER, after) == [
        "-    text: null",
        "+    text: in winter",
        "+  note: to be found",
    ]


def test_one_actor_of_many() -> None:
    text = "# ours\n- code: NKR\n  name: K  # short\n  kind: state\n- {code: UN, name: U, kind: organisation}\n"
    values = [record.value for record in read_records(Kind.ACTORS, text.encode()).records]
    more = KnownActor.model_validate({"code": "EU", "name": "E", "kind": "organisation"})
    after = rewrite(
        Kind.ACTORS, text, [values[0].model_copy(update={"note": "x"}), values[1], more]
    )
    assert difference(text, after) == [
        "+  note: x",
        "+- code: EU",
        "+  name: E",
        "+  kind: organisation",
    ]


def test_one_thing_that_goes_for_another_takes_its_fields_along() -> None:
    after = saved(DAM, lambda plain: plain["links"].__setitem__(0, NEW_LINK))
    assert "river/1\n" not in after
    assert "# The charge\n- clause: river/gauges\n" in after
    assert "# The reply\n- clause: river/1/a\n" in after


COMMENTS = ("# Seen by two coders.", "# the ministry of water", "# Where it is known from", "# The charge", "# The reply")  # fmt: skip


@given(st.data())
def test_comments_survive_whatever_the_words_become(data: st.DataObject) -> None:
    def change(plain: Plain) -> None:
        plain["title"] = data.draw(text)
        plain["description"] = data.draw(text)
        plain["sources"][0]["title"] = data.draw(text)
        for link in plain["links"]:
            link["rationale"] = data.draw(text)
            link["evidence"] = data.draw(st.lists(evidence, max_size=2))
        plain["actors"] += data.draw(st.lists(actors, max_size=2))

    after = saved(DAM, change)
    for comment in COMMENTS:
        assert comment in after
    assert "# The reply\n- clause: river/1/a\n" in after
