"""Opinions stand side by side, and a ruling on them is signed and keeps all of them."""

from html import unescape
from pathlib import Path

import pytest

from servanda.api import coding
from tests.web.coding.sending import RECORD, at, form, post, record


def test_opinions_stand_side_by_side(desk: Path, text: str) -> None:
    page = unescape(at(desk, "ana").get(f"/coding/{text}/adjudicate").text)
    for words in (
        "≠ differs",
        "breaches",
        "contested",
        "ana found no event here",
        "Azerbaijan broke",
    ):
        assert words in page.replace("<bdi>", "").replace("</bdi>", "")


def test_a_ruling_is_signed_and_keeps_both_opinions(desk: Path, text: str) -> None:
    ana = at(desk, "ana")
    answer = post(ana, f"/coding/{text}/adjudicate", form(desk, text))
    assert (answer.status_code, answer.headers["location"]) == (303, f"/coding/{text}")
    kept = record(desk, text)
    assert kept
    assert kept["by"] == "ana"
    rulings = kept["rulings"]
    assert isinstance(rulings, list)
    assert set(rulings[0]["opinions"]) == {"ana", "ben"}
    assert rulings[0]["decided"]["links"][0]["stance"] == "contested"
    page = unescape(ana.get(f"/coding/{text}").text)
    assert "The envoy is clear (1)." in page
    assert RECORD.format(text) in page
    assert (desk / "annotations/2022/2022-04-04-corridor.yaml").exists()


def test_neither_records_nothing(desk: Path, text: str) -> None:
    fields = form(desk, text, unit__1__take="nothing", unit__2__take="nothing")
    assert post(at(desk, "ana"), f"/coding/{text}/adjudicate", fields).status_code == 303
    kept = record(desk, text)
    assert kept
    assert [each.get("decided") for each in kept["rulings"]] == [None, None]  # type: ignore[attr-defined]
    assert not (desk / "annotations/2022/2022-04-04-corridor.yaml").exists()


def test_own_values_take_the_place_of_both(desk: Path, text: str) -> None:
    own = {
        "unit__1__take": "own", "unit__1__base": "ben", "unit__1__own__title": "Own title",
        "unit__1__link__1__keep": "yes", "unit__1__link__1__stance": "touches",
        "unit__1__link__1__clause": "nov10/4",
    }  # fmt: skip
    assert (
        post(at(desk, "ana"), f"/coding/{text}/adjudicate", form(desk, text, **own)).status_code
        == 303
    )
    kept = record(desk, text)
    assert kept
    decided = kept["rulings"][0]["decided"]  # type: ignore[index]
    assert decided["title"] == "Own title"
    assert (decided["links"][0]["stance"], decided["links"][0]["clause"]) == ("touches", "nov10/4")
    assert decided["links"][0]["bearer"] == "AZE"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"unit__1__take": ""}, "nothing is chosen for difference 1"),
        ({"unit__2__take": "coder:ana"}, "nothing is chosen for difference 2"),
        ({"unit__1__because": " "}, "difference 1 says no reason"),
        ({"unit__1__take": "coder:cleo"}, "nothing is chosen"),
        ({"unit__1__take": "own", "unit__1__own__date": "yesterday"}, "does not fit"),
        ({"unit__1__into": "2022-01-01-none"}, "no event here"),
        ({"unit__1__at": "9-9"}, "nothing is chosen for difference 1"),
    ],
)
def test_what_does_not_fit_is_refused_and_kept(
    desk: Path, text: str, changes: dict[str, str], words: str
) -> None:
    answer = post(at(desk, "ana"), f"/coding/{text}/adjudicate", form(desk, text, **changes))
    assert answer.status_code in (404, 422)
    page = unescape(answer.text)
    assert words in page
    assert "The envoy is clear (2)." in page
    assert record(desk, text) is None


def test_a_coding_that_changed_since_is_refused_and_nothing_typed_lost(
    desk: Path, text: str
) -> None:
    fields = form(desk, text)
    coding.save_coding(text=text, coder="ben", events=[], workspace=desk)
    answer = post(at(desk, "ana"), f"/coding/{text}/adjudicate", fields)
    assert answer.status_code == 409
    page = unescape(answer.text)
    assert "changed since" in page
    assert "The envoy is clear (1)." in page
    assert "The envoy is clear (2)." in page
    assert record(desk, text) is None


def test_a_ruling_needs_a_name_and_what_is_typed_stays(desk: Path, text: str) -> None:
    fields = form(desk, text)
    answer = post(at(desk), f"/coding/{text}/adjudicate", fields)
    assert answer.status_code == 422
    assert "The envoy is clear (1)." in answer.text
    answer = post(at(desk), f"/coding/{text}/adjudicate", {**fields, "in_name_of": "ben"})
    assert answer.status_code == 303
    kept = record(desk, text)
    assert kept
    assert kept["by"] == "ben"


def test_whoever_has_not_opened_it_rules_on_nothing(desk: Path, text: str) -> None:
    answer = post(at(desk, "cleo"), f"/coding/{text}/adjudicate", form(desk, text))
    assert answer.status_code == 403
    assert record(desk, text) is None


def test_read_only_shows_and_takes_nothing(desk: Path, text: str) -> None:
    guest = at(desk, "ana", read_only=True)
    page = guest.get(f"/coding/{text}/adjudicate")
    assert page.status_code == 200
    assert "Sign and save" not in page.text
    assert post(guest, f"/coding/{text}/adjudicate", form(desk, text)).status_code == 403
    assert record(desk, text) is None
