"""The room of the report."""

import csv
import json
import time
from io import StringIO
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from servanda.rendering.formats import formats
from servanda.web.settings import Settings
from tests.web.conftest import KEY, seated

ASKED = "?treaty=nov10&as_of=2022-04-30"


def test_the_form_says_what_can_be_asked(reader: TestClient) -> None:
    page = reader.get("/report").text
    for name in ("treaty", "as_of", "known_at", "since", "rule", "against"):
        assert f'name="{name}"' in page
    assert "kroc-pam" in page
    assert "<iframe" not in page


def test_what_is_asked_is_framed_and_offered_as_files(reader: TestClient) -> None:
    page = reader.get(f"/report{ASKED}&rule=kroc-pam&against=standing").text
    query = "?treaty=nov10&amp;as_of=2022-04-30&amp;rule=kroc-pam&amp;against=standing"
    assert f'<iframe class="report" src="/report/page{query}" title=' in page
    for form in formats():
        assert f'href="/report/file/{form}{query}" download' in page
    assert "The report is being made" in page


def test_the_button_alone_asks_for_everything(reader: TestClient) -> None:
    page = reader.get(
        "/report?treaty=&as_of=&known_at=&since=&rule=standing&against=&show=yes"
    ).text
    assert 'src="/report/page?rule=standing"' in page
    assert 'src="/report/page"' in reader.get("/report?show=yes").text


def test_the_page_runs_its_own_script_alone(reader: TestClient) -> None:
    answer = reader.get(f"/report/page{ASKED}")
    assert "Compliance report" in answer.text
    policy = answer.headers["content-security-policy"]
    assert "script-src 'sha256-" in policy
    assert "frame-ancestors 'self'" in policy
    assert "unsafe" not in policy


def test_while_it_is_made_a_page_says_so_and_asks_again(ledger: Path) -> None:
    client = seated(Settings(workspace=ledger, key=KEY, patience=0))
    asked = f"/report/page{ASKED}&known_at=2031-01-01"
    answer = client.get(asked)
    assert answer.status_code == 202
    assert "The report is being made" in answer.text
    assert '<meta http-equiv="refresh"' in answer.text
    assert "frame-ancestors 'self'" in answer.headers["content-security-policy"]
    until = time.monotonic() + 60
    while answer.status_code == 202 and time.monotonic() < until:
        answer = client.get(asked)
    assert "Compliance report" in answer.text


@pytest.mark.parametrize("form", formats())
def test_the_report_as_a_file(reader: TestClient, form: str) -> None:
    answer = reader.get(f"/report/file/{form}{ASKED}")
    assert answer.status_code == 200
    ending = "csv" if form == "csv-links" else form
    told = f'attachment; filename="report-2022-04-30.{ending}"'
    assert answer.headers["content-disposition"] == told
    if form == "json":
        sheet = json.loads(answer.content)
        assert (sheet["as_of"], sheet["treaties"]) == ("2022-04-30", ["nov10"])
    if ending == "csv":
        assert len(list(csv.reader(StringIO(answer.text)))) > 10


@pytest.mark.parametrize(
    "asked",
    [
        "treaty=nowhere", "rule=nothing", "against=nothing", "as_of=soon", "known_at=2022-02-30",
        "since=x", "rule=/etc/passwd", "rule=../standing", "against=file.yaml", "rule=standing.yaml",
    ],
)  # fmt: skip
@pytest.mark.parametrize("path", ["/report", "/report/page", "/report/file/json"])
def test_what_nobody_knows_is_refused(reader: TestClient, path: str, asked: str) -> None:
    assert reader.get(f"{path}?{asked}").status_code == 422


def test_no_file_of_this_machine_is_a_rule(reader: TestClient, tmp_path: Path) -> None:
    rule = tmp_path / "rule.yaml"
    rule.write_text("id: mine\n", "utf-8")
    answer = reader.get("/report/page", params={"rule": str(rule)})
    assert answer.status_code == 422
    assert "line" not in answer.text.partition("<main")[2].partition("</main>")[0]


def test_an_unknown_format_is_met_with_those_there_are(reader: TestClient) -> None:
    answer = reader.get("/report/file/xls")
    assert answer.status_code == 404
    assert "csv-links" in answer.text
