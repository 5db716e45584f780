"""A page that takes long is made once, beside the requests, and fetched by who asks again."""

from threading import Event
from time import monotonic

import pytest

from servanda.errors import NotFound
from servanda.web.making import Making

LONG = 60.0


def test_a_page_that_is_soon_ready_is_given_at_once() -> None:
    assert Making().page("report", lambda: "page", patience=LONG) == "page"


def test_who_asks_again_gets_the_page_that_was_made_meanwhile() -> None:
    go, turns = Event(), []

    def make() -> str:
        go.wait(LONG)
        turns.append("made")
        return f"page {len(turns)}"

    pages = Making()
    assert [pages.page("report", make, patience=0) for _ in range(3)] == [None] * 3
    go.set()
    assert pages.page("report", make, patience=LONG) == "page 1"
    assert pages.page("report", make, patience=LONG) == "page 2"  # nothing is kept here


def test_other_pages_do_not_wait() -> None:
    go, pages = Event(), Making()
    assert pages.page("slow", lambda: f"{go.wait(LONG)}", patience=0) is None
    assert pages.page("fast", lambda: "page", patience=LONG) == "page"
    go.set()


def test_trouble_is_told_to_who_asks() -> None:
    def make() -> str:
        raise NotFound("no such treaty", "name another")

    pages = Making()
    for _ in range(2):
        with pytest.raises(NotFound):
            pages.page("report", make, patience=LONG)


def test_not_too_many_at_once() -> None:
    go, pages, begun = Event(), Making(), []

    def make() -> str:
        begun.append("begun")
        return f"{go.wait(LONG)}"

    assert [pages.page(f"{number}", make, patience=0) for number in range(20)] == [None] * 20
    assert len(begun) <= 8
    go.set()
    assert pages.page("0", make, patience=LONG) == "True"
    assert pages.page("20", make, patience=LONG) == "True"


def test_what_nobody_fetched_makes_room() -> None:
    go, pages = Event(), Making()
    for number in range(8):
        pages.page(f"{number}", lambda: f"{go.wait(LONG)}", patience=0)
    assert pages.page("8", lambda: "page", patience=LONG) is None
    go.set()
    until = monotonic() + LONG
    while pages.page("8", lambda: "page", patience=LONG) is None and monotonic() < until:
        pass
    assert monotonic() < until
