"""The work list as a sheet: what is on it, in which order, and what to do next."""

from datetime import date
from typing import Any

import pytest

from servanda.model.corpus import Corpus
from servanda.model.review_sheet import WorkSheet
from servanda.model.sheet import ProblemSheet
from servanda.reporting.review import Desk, Filters, proposed_links, suspect_links, work_sheet
from servanda.reviewing.differing import Earlier
from servanda.text.fingerprint import fingerprint
from tests.strategies import corpus, event, link

THEN = "The bridge stays shut, part 1."
NOW = "The bridge stays open, part 1."


def proposed(day: str, score: float | None = None, **changes: Any) -> dict[str, Any]:
    recorded = {"by": "reader", "at": f"{day}T00:00:00Z", "rule": "r", "score": score}
    return link(status="proposed", recorded=recorded, **changes)


def problem(
    *, code: str = "unknown-actor", about: str = "2010-05-05-bridge", file: str = "x.yaml"
) -> ProblemSheet:
    return {
        "code": code,
        "about": about,
        "file": file,
        "line": 1,
        "what": "it is so",
        "remedy": "mend it",
    }


def sheet(held: Corpus, filters: Filters = Filters(), **changes: Any) -> WorkSheet:  # noqa: B008
    desk = Desk(
        held, (), (), (), {}, "nobody kept it", lambda one: "file:1", lambda one: one.id,
        date(2020, 1, 31), read_only=False,
    )  # fmt: skip
    return work_sheet(desk._replace(**changes), filters)


def test_nothing_waits_in_nothing() -> None:
    found = sheet(Corpus())
    assert set(found["counts"].values()) == {0}
    assert found["next"] == []


HELD = corpus(
    event(
        proposed("2020-01-21", 0.5),
        proposed("2020-01-01", 0.2, clause="pact/2"),
        proposed("2020-01-30", 0.9, clause="pact/3"),
        proposed("2020-01-11", clause="pact"),
        link(reviewed_against=fingerprint(THEN)),
        link(reviewed_against=fingerprint(NOW)),
        link(status="rejected", reviewed_against=fingerprint(THEN)),
    )
)


@pytest.mark.parametrize(("order", "days"), [("age", [30, 20, 10, 1]), ("score", [1, 10, 30, 20])])
def test_proposed_links_oldest_or_surest_first(order: str, days: list[int]) -> None:
    found = sheet(HELD, Filters(order=order))
    assert [one["days"] for one in found["proposed"]] == days
    assert len(proposed_links(HELD)) == 4


def test_only_accepted_links_on_another_wording_are_suspect() -> None:
    assert [one.id for one in suspect_links(HELD)] == ["2010-05-05-bridge#5"]


def test_a_suspect_link_comes_with_the_difference() -> None:
    (one,) = suspect_links(HELD)
    assert one.link.reviewed_against
    key = one.link.clause, one.link.reviewed_against
    found = sheet(HELD, earlier={key: Earlier(THEN, "a" * 40, "2019-12-31")})["suspect"][0]
    assert (found["then"], found["now"]) == (THEN, NOW)
    assert [piece["kind"] for piece in found["difference"]] == ["same", "gone", "come", "same"]
    assert found["known"] == f"as it stood in commit {'a' * 12} of 2019-12-31"
    assert found["reviewed_by"] == "tester"


def test_without_the_earlier_wording_the_reason_is_said() -> None:
    found = sheet(HELD)["suspect"][0]
    assert (found["then"], found["difference"]) == (None, [])
    assert found["known"].endswith("not at hand: nobody kept it")


@pytest.mark.parametrize(
    ("given", "filters", "shown"),
    [
        (problem(), Filters(), 1),
        (problem(), Filters(treaty="pact"), 1),
        (problem(about="2010-05-05-bridge#1"), Filters(by="reader"), 1),
        (problem(about="pact/1"), Filters(treaty="pact"), 1),
        (problem(about="", file="treaties/pact.yaml"), Filters(treaty="pact"), 1),
        (problem(code="suspect-link"), Filters(), 0),
        (problem(code="orphaned-quotation"), Filters(), 0),
        (problem(), Filters(treaty="lake"), 0),
        (problem(about="lake/1"), Filters(treaty="pact"), 0),
        (problem(about="2010-05-05-bridge#5"), Filters(by="reader"), 0),
        (problem(about="pact/1"), Filters(by="reader"), 0),
        (problem(), Filters(kind="proposed"), 0),
    ],
)
def test_problems_that_have_no_list_of_their_own(
    given: ProblemSheet, filters: Filters, shown: int
) -> None:
    assert len(sheet(HELD, filters, problems=[given])["problems"]) == shown


def test_counts_leave_filters_aside_and_lists_do_not() -> None:
    found = sheet(HELD, Filters(kind="suspect", treaty="lake"))
    assert found["counts"]["proposed"] == 4
    assert found["counts"]["suspect"] == 1
    assert found["proposed"] == []
    assert found["suspect"] == []
    assert found["filters"] == {"kind": "suspect", "treaty": "lake"}


def test_what_to_do_next_names_what_waits() -> None:
    assert sheet(HELD, problems=[problem()])["next"] == [
        "servanda review '2010-05-05-bridge#5' --still-holds",
        "servanda review '2010-05-05-bridge#2' --accept",
        "servanda check",
    ]
