"""Events written in the browser: as they were shown, refused where they changed, and never losing what was typed."""

import json
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from servanda.web.settings import Settings
from tests.web.conftest import KEY, seated

EVENT = "2022-03-26-azerbaijan-mod-cites-article-4"
FILE = f"annotations/2022/{EVENT}.yaml"
EDIT = f"/event/{EVENT}/edit"

Pairs = list[tuple[str, str]]


class Form(HTMLParser):
    """Reads a page as a browser reads its form: what it would send, and what it says is wrong."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.pairs: Pairs = []
        self.wrong: dict[str, str] = {}
        self.focus = ""
        self._away = 0
        self._is_inside = False
        self._into = ""
        self._text = ""
        self._chosen: str | None = None
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._away += tag == "template"
        if tag == "form":
            self._is_inside = given.get("id") == "edit"
        if self._is_inside and not self._away:
            self._note(given)
            self._open(tag, given)

    def _note(self, given: dict[str, str]) -> None:
        if "autofocus" in given:
            self.focus = given["value"] if given["name"] == "do" else given["name"]
        if "aria-invalid" in given:
            self.wrong[given["name"]] = given["aria-describedby"]

    def _open(self, tag: str, given: dict[str, str]) -> None:
        is_off = given.get("type") == "checkbox" and "checked" not in given
        if tag == "input" and not is_off:
            self.pairs.append((given["name"], given["value"]))
        if tag in ("select", "textarea"):
            self._into, self._text, self._chosen = given["name"], "", None
        if tag == "option" and (self._chosen is None or "selected" in given):
            self._chosen = given["value"]

    def handle_data(self, data: str) -> None:
        self._text += data

    def handle_endtag(self, tag: str) -> None:
        self._away -= tag == "template"
        if tag == "form":
            self._is_inside = False
        if tag in ("select", "textarea") and self._is_inside and not self._away:
            typed = self._text.removeprefix("\n").replace("\n", "\r\n")
            self.pairs.append((self._into, (self._chosen or "") if tag == "select" else typed))


def opened(client: TestClient, address: str = EDIT) -> Pairs:
    """Return what the form of an event would send."""
    answer = client.get(address)
    assert answer.status_code == 200, answer.text[:2000]
    return Form(answer.text).pairs


def typed(pairs: Pairs, **fields: str) -> Pairs:
    """Return the form with other values; `links_1_stance` is `links.1.stance`."""
    changes = {
        re.sub(r"_(\d+)_?", r".\1.", name).strip("."): value for name, value in fields.items()
    }
    left = [pair for pair in pairs if pair[0] not in changes]
    return [*left, *changes.items()]


def sent(client: TestClient, pairs: Pairs, address: str = EDIT):  # type: ignore[no-untyped-def]
    """Return the answer to a form."""
    from urllib.parse import urlencode

    return client.post(
        address,
        content=urlencode(pairs).encode(),
        headers={"content-type": "application/x-www-form-urlencoded"},
    )


def value(pairs: Pairs, name: str) -> str:
    """Return what stands in a field."""
    return dict(pairs)[name]


@pytest.fixture
def file(desk: Path) -> Path:
    """The file of the event."""
    return desk / FILE


def test_a_form_that_nobody_touched_changes_no_byte(client: TestClient, desk: Path) -> None:
    before = {path: path.read_bytes() for path in desk.glob("annotations/*/*.yaml")}
    for path in [*before][::12]:
        address = f"/event/{path.stem}/edit"
        answer = sent(client, opened(client, address), address)
        assert answer.status_code == 200, path
        assert "Nothing changed" in answer.text
    assert {path: path.read_bytes() for path in before} == before


def test_saving_shows_what_changed_and_keeps_comments(client: TestClient, file: Path) -> None:
    words = file.read_text("utf-8")
    file.write_text(words.replace("type: REJECT", "type: REJECT # as PLOVER has it"), "utf-8")
    answer = sent(
        client, typed(opened(client), title="Another <b>title</b>", links_1_stance="contested")
    )
    assert answer.status_code == 200
    assert "<del><span" in answer.text
    assert "Another &lt;b&gt;title" in answer.text
    assert "Link 1, stance" in answer.text
    after = file.read_text("utf-8")
    assert "type: REJECT # as PLOVER has it" in after
    assert "title: Another <b>title</b>" in after
    assert "by: maria" in after


def test_what_the_checks_say_is_shown_after_saving(client: TestClient) -> None:
    answer = sent(client, typed(opened(client), links_1_bearer="QQQ"))
    assert answer.status_code == 200
    assert "unknown-bearer" in answer.text


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"title": " "}, "title"),
        ({"date": "2022-02-30"}, "date"),
        ({"date_end": "2021"}, "date_end"),
        ({"type": ""}, "type"),
        ({"lat": "north"}, "lat"),
        ({"place": "", "lat": "12"}, "place"),
        ({"doubtful": "yes", "note": ""}, "doubtful"),
        ({"links_2_bearer": "arm"}, "links.2.bearer"),
        ({"links_2_clause": "nov10/99"}, "links.2.clause"),
        ({"links_2_clause": "article 4 of no treaty"}, "links.2.clause"),
        ({"links_2_rationale": ""}, "links.2.rationale"),
        ({"sources_1_url": "javascript:alert(1)"}, "sources.1.url"),
        ({"actors_1_role": ""}, "actors.1.role"),
        ({"tags": "Not A Tag"}, "tags"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_at_the_field(
    client: TestClient, file: Path, fields: dict[str, str], wrong: str
) -> None:
    before = file.read_bytes()
    given = typed(opened(client), description="Typed and kept.", **fields)
    answer = sent(client, given)
    page = Form(answer.text)
    assert answer.status_code == 422
    assert wrong in page.wrong
    assert f'id="{wrong}-wrong"' in answer.text
    assert f"{wrong}-wrong" in page.wrong[wrong]
    assert page.focus == wrong
    assert sorted(pair for pair in page.pairs if pair[0] != "csrf") == sorted(
        pair for pair in given if pair[0] != "csrf"
    )
    assert file.read_bytes() == before


def test_two_wrong_fields_are_both_said_and_the_first_has_the_focus(client: TestClient) -> None:
    page = Form(sent(client, typed(opened(client), links_1_rationale="", title="")).text)
    assert {*page.wrong} == {"links.1.rationale", "title"}
    assert page.focus == "title"


def test_a_clause_in_words(client: TestClient, file: Path) -> None:
    answer = sent(
        client, typed(opened(client), links_1_clause="point 6 of the trilateral statement")
    )
    assert answer.status_code == 200
    assert "- clause: nov10/6" in file.read_text("utf-8")


def test_rows_come_and_go_without_script(client: TestClient, file: Path) -> None:
    pairs = [*opened(client), ("do", "add:links")]
    page = Form(sent(client, pairs).text)
    links = {name.split(".")[1] for name, _ in page.pairs if name.startswith("links.")}
    new = str(len(links))
    assert page.focus == f"links.{new}.clause"
    pairs = typed(
        page.pairs,
        **{
            f"links_{new}_{field}": words
            for field, words in {
                "clause": "nov10/1", "stance": "touches", "bearer": "RUS", "claimant": "coder",
                "standing": "assessed", "rationale": "A new one.",
            }.items()
        },
    )  # fmt: skip
    page = Form(sent(client, [*pairs, ("do", f"add:links.{new}.evidence")]).text)
    pairs = typed(page.pairs)
    pairs = [
        (name, {"exact": "said so", "source": "2"}.get(name.rpartition(".")[2], words))
        if name.startswith(f"links.{new}.evidence.1.")
        else (name, words)
        for name, words in pairs
    ]
    page = Form(sent(client, [*pairs, ("do", "remove:links.1")]).text)
    assert page.focus == "add:links"
    page = Form(sent(client, [*page.pairs, ("do", "remove:actors.3")]).text)
    assert sent(client, page.pairs).status_code == 200
    after = file.read_text("utf-8")
    assert "A new one." in after
    assert "exact: said so" in after
    assert "Says none of the provisions was violated." not in after
    assert after.count("role: target") == 1


def test_nobody_is_asked_twice_for_a_name(desk: Path, file: Path) -> None:
    with seated(Settings(workspace=desk, key=KEY)) as client:
        pairs = typed(opened(client), title="In nobody's name")
        answer = sent(client, pairs)
        page = Form(answer.text)
        assert answer.status_code == 422
        assert page.focus == "in_name_of"
        assert value(page.pairs, "title") == "In nobody's name"
        answer = sent(client, typed(page.pairs, in_name_of="Ana", links_1_stance="touches"))
        assert answer.status_code == 200
        assert client.cookies["coder"] == "Ana"
        assert "by: Ana" in file.read_text("utf-8")
        assert "in_name_of" not in dict(opened(client))


def test_a_stale_form_is_refused_with_both_versions(client: TestClient, file: Path) -> None:
    mine = typed(opened(client), title="Mine", note="Mine too")
    assert (
        sent(client, typed(opened(client), title="Theirs", links_1_rationale="Theirs.")).status_code
        == 200
    )
    theirs = file.read_bytes()
    answer = sent(client, mine)
    page = Form(answer.text)
    assert answer.status_code == 409
    assert file.read_bytes() == theirs
    for words in (
        "Azerbaijan denies breach and cites Article 4",
        "Mine",
        "Mine too",
        "Theirs",
        "Theirs.",
    ):
        assert words in unescape(answer.text)
    assert value(page.pairs, "title") == "Mine"
    assert value(page.pairs, "links.1.rationale") == "Theirs."
    key = re.search(r'take:theirs:(\d+)" [^>]*data-field="title"', answer.text)
    assert key
    taken = Form(sent(client, [*page.pairs, ("do", f"take:theirs:{key[1]}")]).text)
    assert value(taken.pairs, "title") == "Theirs"
    assert value(taken.pairs, "note") == "Mine too"
    back = Form(sent(client, [*taken.pairs, ("do", f"take:mine:{key[1]}")]).text)
    assert value(back.pairs, "title") == "Mine"
    assert sent(client, back.pairs).status_code == 200
    after = file.read_text("utf-8")
    assert "title: Mine" in after
    assert "rationale: Theirs." in after
    assert "note: Mine too" in after


def test_a_second_conflict_upon_the_first(client: TestClient, file: Path) -> None:
    mine = typed(opened(client), title="Mine")
    assert sent(client, typed(opened(client), title="Second")).status_code == 200
    page = Form(sent(client, mine).text)
    assert sent(client, typed(opened(client), title="Third")).status_code == 200
    answer = sent(client, page.pairs)
    assert answer.status_code == 409
    assert "Third" in answer.text
    assert value(Form(answer.text).pairs, "title") == "Mine"
    assert sent(client, Form(answer.text).pairs).status_code == 200
    assert "title: Mine" in file.read_text("utf-8")


def test_sent_twice_is_saved_once(client: TestClient) -> None:
    pairs = typed(opened(client), title="Once")
    assert sent(client, pairs).status_code == 200
    assert sent(client, pairs).status_code == 200


def test_only_the_comments_changed(client: TestClient, file: Path) -> None:
    pairs = typed(opened(client), title="Mine")
    file.write_text(file.read_text("utf-8") + "# seen\n", "utf-8")
    assert sent(client, pairs).status_code == 200
    assert "# seen" in file.read_text("utf-8")


def test_an_event_that_was_deleted(client: TestClient, file: Path) -> None:
    pairs = typed(opened(client), title="Mine")
    file.unlink()
    answer = sent(client, pairs)
    page = Form(answer.text)
    assert answer.status_code == 409
    assert "no event" in answer.text
    assert value(page.pairs, "title") == "Mine"
    assert 'formaction="/event/new"' in answer.text
    again = sent(client, [*page.pairs, ("do", "save-anyway")], "/event/new")
    assert again.status_code == 200, again.text[:3000]
    assert "title: Mine" in file.read_text("utf-8")
    assert "by: servanda" in file.read_text("utf-8")


def test_an_event_that_was_renamed(client: TestClient, file: Path) -> None:
    pairs = typed(opened(client), title="Mine")
    words = file.read_text("utf-8").replace(f"id: {EVENT}", "id: 2022-03-26-renamed")
    file.with_name("2022-03-26-renamed.yaml").write_text(words, "utf-8")
    file.unlink()
    answer = sent(client, pairs)
    assert answer.status_code == 409
    assert "/event/2022-03-26-renamed" in answer.text
    assert value(Form(answer.text).pairs, "title") == "Mine"


def test_a_file_that_cannot_be_read_any_more(client: TestClient, file: Path) -> None:
    pairs = typed(opened(client), title="Mine")
    file.write_text("<<<<<<< ours\nid: x\n", "utf-8")
    answer = sent(client, pairs)
    assert answer.status_code == 409
    assert "merge" in answer.text
    assert value(Form(answer.text).pairs, "title") == "Mine"


def test_an_event_among_many_in_one_file(client: TestClient, desk: Path) -> None:
    event = {
        "id": "2022-01-01-line", "title": "A line", "date": "2022-01-01", "type": "CONSULT",
        "description": "One of many.",
    }  # fmt: skip
    (desk / "annotations" / "many.jsonl").write_text(json.dumps(event) + "\n", "utf-8")
    answer = client.get("/event/2022-01-01-line/edit")
    assert answer.status_code == 422
    assert "annotations/many.jsonl:1" in answer.text


def test_no_such_event(client: TestClient) -> None:
    answer = client.get("/event/2022-03-26-azerbaijan-mod-cites-article-5/edit")
    assert answer.status_code == 404
    assert EVENT in answer.text


def new(**fields: str) -> dict[str, str]:
    """Return the fields of a new event."""
    return {
        "title": "A new day", "date": "2022-05-05", "type": "CONSULT", "description": "They met.",
        "actors_1_code": "AZE", "actors_1_name": "Azerbaijan", "actors_1_role": "agent",
        "sources_1_publisher": "Paper", "sources_1_title": "They met",
        "links_1_clause": "point 6 of the trilateral statement", "links_1_stance": "touches",
        "links_1_bearer": "AZE", "links_1_claimant": "coder", "links_1_standing": "assessed",
        "links_1_rationale": "They spoke of it.",
    } | fields  # fmt: skip


def test_a_new_event(client: TestClient, desk: Path) -> None:
    answer = sent(client, typed(opened(client, "/event/new"), **new()), "/event/new")
    assert answer.status_code == 200, answer.text[:3000]
    assert "Added" in answer.text
    made = (desk / "annotations/2022/2022-05-05-a-new-day.yaml").read_text("utf-8")
    assert "clause: nov10/6" in made
    assert "by: maria" in made
    assert "status: accepted" in made
    assert "reviewed_against: wording1:" in made


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"title": ""}, "title"),
        ({"id": EVENT}, "id"),
        ({"id": "../up"}, "id"),
        ({"id": "Ö"}, "id"),
        ({"links_1_stance": ""}, "links.1.stance"),
    ],
)
def test_a_new_event_that_is_not_whole(
    client: TestClient, fields: dict[str, str], wrong: str
) -> None:
    answer = sent(client, typed(opened(client, "/event/new"), **new(**fields)), "/event/new")
    assert answer.status_code == 422
    assert wrong in Form(answer.text).wrong


def test_a_new_event_with_problems_is_not_written(client: TestClient, desk: Path) -> None:
    given = typed(opened(client, "/event/new"), **new(links_1_bearer="QQQ"))
    answer = sent(client, given, "/event/new")
    assert answer.status_code == 422
    assert "Link 1" in answer.text
    assert "QQQ" in answer.text
    assert not (desk / "annotations/2022/2022-05-05-a-new-day.yaml").exists()


def test_a_new_event_like_one_on_record(client: TestClient, desk: Path) -> None:
    shown = dict(opened(client))
    same = new(
        date="2022-03-26", type="REJECT", place=shown["place"],
        actors_2_code="RUS", actors_2_name="Russia", actors_2_role="target",
        actors_3_code="ARM", actors_3_name="Armenia", actors_3_role="target",
    )  # fmt: skip
    answer = sent(client, typed(opened(client, "/event/new"), **same), "/event/new")
    assert answer.status_code == 422
    assert f"/event/{EVENT}" in answer.text
    pairs = Form(answer.text).pairs
    assert sent(client, [*pairs, ("do", "save-anyway")], "/event/new").status_code == 200
    assert (desk / "annotations/2022/2022-03-26-a-new-day.yaml").exists()


@pytest.mark.parametrize("address", [EDIT, "/event/new", "/event/x/edit"])
@pytest.mark.parametrize(
    "do", ["", "save", "add:x", "add:links.9.evidence", "remove:", "take:x:1", "take:mine:1", "y"]
)
def test_what_no_page_of_ours_sends(reader: TestClient, do: str, address: str) -> None:
    for opened_as in ("", "{}", "[[", "null", '{"id": "x"}', "[1]", "9" * 5000, "[" * 5000):
        crafted = [
            *(("do", do), ("basis", "x"), ("title", "\x00")),
            *(("opened", opened_as), ("mine", opened_as), ("first", opened_as)),
            *(("links.1.of", "99"), ("links.1.old", "1"), ("links.1.own", "-1")),
        ]
        assert sent(reader, crafted, address).status_code in (200, 409, 422)


def test_words_that_act_are_kept_as_they_are(client: TestClient, file: Path) -> None:
    acting = "a\u202eb \u200f <script>alert(1)</script>"
    assert sent(client, typed(opened(client), note=acting)).status_code == 200
    page = client.get(EDIT).text
    assert "\u202e" not in page
    assert "<script>alert" not in page
    assert sent(client, typed(opened(client), title="Else")).status_code == 200
    assert sent(client, opened(client)).status_code == 200
    import yaml

    assert yaml.safe_load(file.read_text("utf-8"))["note"] == acting
