"""A link is changed as it is accepted, and a quotation takes the place that is offered."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.web.waiting import ORPHAN, PROPOSED
from tests.web.work.sending import FIRST, basis, link_of, post


def test_changing_a_link(ana: TestClient, waiting: Path) -> None:
    page = ana.get(f"/work/link/{PROPOSED}/1")
    assert page.status_code == 200
    fields = {"clause": "point 6 of the trilateral statement", "stance": "touches", "bearer": "AZE",
              "claimant": "ARM:MFA", "standing": "alleged", "rationale": "Other words."}  # fmt: skip
    answer = post(ana, "/work/change", link=FIRST, basis=basis(waiting), back="/work", **fields)
    assert answer.status_code == 303
    after = link_of(waiting, FIRST)
    assert (after["clause"], after["stance"], after["status"]) == ("nov10/6", "touches", "accepted")
    assert after["recorded"]["rule"] == "reader 1, changed by hand"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"clause": "nov10/99"}, "nov10/99"),
        ({"clause": ""}, ""),
        ({"bearer": "a"}, "bearer"),
        ({"stance": "x"}, "stance"),
        ({"rationale": ""}, "rationale"),
    ],
)
def test_a_change_that_does_not_fit_loses_nothing(
    ana: TestClient, waiting: Path, fields: dict[str, str], words: str
) -> None:
    typed = {"clause": "nov10/1", "stance": "breaches", "bearer": "AZE", "claimant": "Typed",
             "standing": "alleged", "rationale": "Typed and kept."} | fields  # fmt: skip
    answer = post(ana, "/work/change", link=FIRST, basis=basis(waiting), **typed)
    assert answer.status_code == 422
    assert words in answer.text
    assert 'value="Typed"' in answer.text
    assert link_of(waiting, FIRST)["status"] == "proposed"


def test_a_change_of_nothing_accepts(ana: TestClient, waiting: Path) -> None:
    was = link_of(waiting, FIRST)
    fields = {
        name: was[name]
        for name in ("clause", "stance", "bearer", "claimant", "standing", "rationale")
    }
    assert post(ana, "/work/change", link=FIRST, basis=basis(waiting), **fields).status_code == 303
    after = link_of(waiting, FIRST)
    assert after["status"] == "accepted"
    assert after["recorded"] == was["recorded"]


def test_an_orphan_takes_the_place_offered(ana: TestClient, waiting: Path) -> None:
    name = f"{ORPHAN}#1"
    answer = post(ana, "/work/reattach", link=name, quotation="1", basis=basis(waiting, name))
    assert answer.status_code == 303
    from tests.web.waiting import TEXT

    start = TEXT.index("the corridor was open")
    assert link_of(waiting, name)["evidence"][0]["start"] == start
    assert (
        post(
            ana, "/work/reattach", link=name, quotation="1", basis=basis(waiting, name)
        ).status_code
        == 422
    )
    assert (
        post(
            ana, "/work/reattach", link=name, quotation="x", basis=basis(waiting, name)
        ).status_code
        == 422
    )


@pytest.mark.parametrize("number", ["0", "99", "-1", "x", "9" * 30])
def test_no_such_link(ana: TestClient, number: str) -> None:
    assert ana.get(f"/work/link/{PROPOSED}/{number}").status_code in (404, 422)
    answer = post(ana, "/work/decide", link=f"{PROPOSED}#{number}", status="accepted", basis="x")
    assert answer.status_code in (404, 422)
