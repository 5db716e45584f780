"""The rooms of two coders: blind until one has coded, agreement in figures or words, and signed rulings."""

import sys
from html import unescape
from pathlib import Path
from urllib.parse import urlencode

import pytest
import yaml
from fastapi.testclient import TestClient
from httpx2 import Response

from servanda.api import coding
from servanda.web.rulings import key_of
from servanda.web.settings import Settings
from tests.cli.conftest import copy_of_the_data
from tests.web.conftest import KEY, seated
from tests.web.waiting import coded

RECORD = "annotations/codings/{}/adjudicated.yaml"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A workspace in which ana and ben coded one text, and differ."""
    folder = copy_of_the_data(tmp_path)
    coded(folder)
    return folder


@pytest.fixture
def text(desk: Path) -> str:
    """The name of that text."""
    return next((desk / "annotations/codings").iterdir()).name


def at(desk: Path, coder: str = "", *, read_only: bool = False) -> TestClient:
    """Return somebody before the workbench."""
    return seated(Settings(workspace=desk, key=KEY, read_only=read_only), coder=coder)


def post(client: TestClient, address: str, fields: dict[str, str]) -> Response:
    """Send a form."""
    kind = {"content-type": "application/x-www-form-urlencoded"}
    return client.post(address, content=urlencode(fields).encode(), headers=kind)


def sheet(desk: Path, text: str) -> dict[int, str]:
    """Return what tells each difference from the others, by number."""
    units = coding.differences(text, coder="ana", workspace=desk)["units"]
    return {each["number"]: key_of(each) for each in units}


def form(desk: Path, text: str, **changes: str) -> dict[str, str]:
    """Return a form that takes ben's words of both events."""
    basis = coding.differences(text, coder="ana", workspace=desk)["basis"]
    fields = {"basis": basis}
    for number, place in sheet(desk, text).items():
        fields |= {
            f"unit.{number}.at": place,
            f"unit.{number}.take": "coder:ben",
            f"unit.{number}.because": f"The envoy is clear ({number}).",
        }
    return fields | {name.replace("__", "."): value for name, value in changes.items()}


def record(desk: Path, text: str) -> dict[str, object] | None:
    """Return the record of a ruling as it stands in its file, or None."""
    path = desk / RECORD.format(text)
    return dict(yaml.safe_load(path.read_text("utf-8"))) if path.exists() else None


def test_a_coder_sees_who_coded(desk: Path, text: str) -> None:
    page = unescape(at(desk, "ana").get("/coding").text)
    assert "ana and ben" in page
    assert f'href="/annotate?text={text}"' in page
    assert f'href="/coding/{text}/adjudicate"' in page


@pytest.mark.parametrize("coder", ["", "cleo"])
def test_others_see_nothing_of_what_was_found(desk: Path, text: str, coder: str) -> None:
    guest = at(desk, coder)
    for address in ("/coding", f"/coding/{text}", f"/coding/{text}/adjudicate"):
        page = guest.get(address).text
        assert "contested" not in page
        assert "ben" not in page.replace("bench", "")
    assert guest.get(f"/coding/{text}/adjudicate").status_code == 403
    assert guest.get(f"/api/coding/{text}").status_code in (403, 422)
    assert coding.texts(coder="ben", workspace=desk)["coded"][0]["open"]


def test_who_adjudicates_opens_it_in_their_name(desk: Path, text: str) -> None:
    cleo = at(desk, "cleo")
    assert "Open the opinions" in cleo.get(f"/coding/{text}").text
    answer = post(cleo, f"/coding/{text}/open", {})
    assert answer.headers["location"] == f"/coding/{text}/adjudicate"
    assert "contested" in cleo.get(f"/coding/{text}/adjudicate").text


def test_agreement_is_told_in_figures_and_words(desk: Path) -> None:
    page = at(desk, "ana").get("/coding").text
    assert "Krippendorff" in page
    assert "only one value occurs" in page
    assert "100 %" in page


def test_no_figures_without_the_libraries(
    desk: Path, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "krippendorff", None)
    for address in ("/coding", f"/coding/{text}"):
        answer = at(desk, "ana").get(address)
        assert answer.status_code == 200
        assert "pip install" in answer.text


def test_no_text_leads_to_the_next_step(reader: TestClient) -> None:
    page = reader.get("/coding")
    assert page.status_code == 200
    assert 'class="empty"' in page.text


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


@pytest.mark.parametrize("path", ["", "/adjudicate"])
@pytest.mark.parametrize("name", ["0123456789abcdef", "x", "..%2f..%2fetc", "a" * 500])
def test_no_such_text(desk: Path, name: str, path: str) -> None:
    assert at(desk, "ana").get(f"/coding/{name}{path}").status_code in (400, 404, 422)


def test_read_only_shows_and_takes_nothing(desk: Path, text: str) -> None:
    guest = at(desk, "ana", read_only=True)
    page = guest.get(f"/coding/{text}/adjudicate")
    assert page.status_code == 200
    assert "Sign and save" not in page.text
    assert post(guest, f"/coding/{text}/adjudicate", form(desk, text)).status_code == 403
    assert record(desk, text) is None


def test_for_programs(desk: Path, text: str) -> None:
    ana = at(desk, "ana")
    assert ana.get("/api/coding").json()["coded"][0]["name"] == text
    assert ana.get("/api/coding/agreement").json()["coders"] == ["ana", "ben"]
    assert ana.get(f"/api/coding/{text}").json()["differing"] == 2
    assert at(desk).get("/api/coding/agreement").status_code in (403, 422)
