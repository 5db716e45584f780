"""A held text with its evidence: each quotation where it stands, or nowhere."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.model.corpus import Corpus
from servanda.model.event import Evidence
from servanda.model.room_sheet import HeldTextSheet
from servanda.reporting.held_text import fits, held_text_sheet, quote_sheet
from tests.reporting.corpora import event, link, river

NAME = "0123456789abcdef"
TEXT = "The post was closed.\n\nThe post was closed, said Berlin.\nNobody answered. 🕊 The end."


def quotation(start: int, end: int, exact: str | None = None, **fields: Any) -> dict[str, Any]:
    words = TEXT[start:end] if exact is None else exact
    return {"source": 1, "exact": words, "start": start, "end": end, **fields}


def corpus(*evidence: dict[str, Any], **fields: Any) -> Corpus:
    source = {"publisher": "The Paper", "title": "Closed", "text": NAME}
    told = event(
        "2005-03-01-closed",
        link("river/1", evidence=list(evidence)),
        link("river/2", status="rejected", evidence=[quotation(0, 3)]),
        **{"sources": [source, {"publisher": "Radio", "title": "Other"}], **fields},
    )
    return Corpus(treaties=(river(),), events=(told,))


def shown(*evidence: dict[str, Any], text: str = TEXT, **fields: Any) -> HeldTextSheet:
    return held_text_sheet(corpus(*evidence, **fields), name=NAME, text=text)


def marked(sheet: HeldTextSheet) -> dict[int, str]:
    """Return by mark the words that are highlighted for it."""
    found: dict[int, str] = {}
    for paragraph in sheet["paragraphs"]:
        for piece in paragraph["pieces"]:
            for number in piece["marks"]:
                found[number] = found.get(number, "") + piece["words"]
    return found


def test_a_quotation_is_marked_at_its_place_and_not_at_a_lookalike() -> None:
    sheet = shown(quotation(22, 41))
    (mark,) = sheet["marks"]
    assert (mark["start"], mark["exact"]) == (22, "The post was closed")
    pieces = [piece for each in sheet["paragraphs"] for piece in each["pieces"] if piece["marks"]]
    assert [piece["words"] for piece in pieces] == ["The post was closed"]
    assert sheet["paragraphs"][1]["pieces"][0] == pieces[0]
    assert not sheet["orphans"]


@pytest.mark.parametrize(
    "astray",
    [
        quotation(21, 40, "The post was closed"),  # one too early, though the words are there
        quotation(0, 19, "the post was closed"),
        quotation(70, 400, "far beyond the end"),
        {"source": 1, "exact": "The post was closed"},  # no place at all
        {"source": 1, "exact": "The post was closed", "start": 22},
        quotation(20, 22, "\n\n"),  # nothing that could be seen
    ],
)
def test_what_does_not_fit_is_orphaned(astray: dict[str, Any]) -> None:
    sheet = shown(astray, quotation(0, 3))
    assert [mark["exact"] for mark in sheet["marks"]] == ["The"]
    assert [orphan["exact"] for orphan in sheet["orphans"]] == [astray["exact"]]
    assert sheet["orphans"][0]["number"] == 2
    assert marked(sheet) == {1: "The"}


def test_offsets_are_code_points() -> None:
    at = TEXT.index("🕊")
    assert marked(shown(quotation(at, at + 5))) == {1: "🕊 The"}


def test_marks_overlap() -> None:
    sheet = shown(quotation(0, 12), quotation(4, 19))
    assert marked(sheet) == {1: "The post was", 2: "post was closed"}
    pieces = sheet["paragraphs"][0]["pieces"]
    assert [(piece["words"], piece["marks"]) for piece in pieces] == [
        ("The ", [1]),
        ("post was", [1, 2]),
        (" closed", [2]),
        (".", []),
    ]
    assert [piece["begins"] for piece in pieces] == [[1], [2], [], []]
    assert [piece["ends"] for piece in pieces] == [[], [1], [2], []]


def test_a_mark_may_cross_paragraphs() -> None:
    sheet = shown(quotation(9, 30))
    assert marked(sheet) == {1: "was closed.The post"}
    begins = [piece["begins"] for each in sheet["paragraphs"] for piece in each["pieces"]]
    assert begins.count([1]) == 1


def test_only_evidence_of_this_text_and_no_rejected_link_is_shown() -> None:
    sheet = shown(quotation(0, 3, source=2), quotation(4, 8))
    assert [mark["exact"] for mark in sheet["marks"]] == ["post"]
    assert not sheet["orphans"]


def test_where_the_text_was_published_is_said_once() -> None:
    double = [
        {"publisher": "The Paper", "title": title, "text": NAME, "url": "https://paper.example/1"}
        for title in ("Closed", "Closed again")
    ]
    assert len(shown(sources=double)["sources"]) == 1
    assert shown(sources=[])["sources"] == []


@pytest.mark.parametrize(
    "text", ["", "\n\n  \n", " a ", "a\n\n\n\nb", "x" * 10_000, "a b " * 5_000]
)
def test_the_text_stands_there_whole(text: str) -> None:
    sheet = shown(text=text)
    words = "".join(piece["words"] for each in sheet["paragraphs"] for piece in each["pieces"])
    assert "".join(words.split()) == "".join(text.split())
    assert sheet["length"] == len(text)
    assert all(
        len("".join(piece["words"] for piece in each["pieces"])) <= 3000
        for each in sheet["paragraphs"]
    )


@given(
    st.text(alphabet="ab \n🕊", max_size=200),
    st.lists(st.tuples(st.integers(0, 200), st.integers(1, 60)), max_size=8),
)
def test_every_mark_covers_its_words_and_nothing_else(
    text: str, spans: list[tuple[int, int]]
) -> None:
    quoted = [(start, start + length, text[start : start + length]) for start, length in spans]
    told = [
        {"source": 1, "exact": exact, "start": start, "end": start + len(exact)}
        for start, _, exact in quoted
        if exact
    ]
    sheet = shown(*told, text=text)
    words = marked(sheet)
    for mark in sheet["marks"]:
        assert "".join(words[mark["number"]].split()) == "".join(mark["exact"].split())
    assert len(sheet["marks"]) + len(sheet["orphans"]) == len(told)
    for paragraph in sheet["paragraphs"]:
        at = paragraph["start"]
        for piece in paragraph["pieces"]:
            assert text[at : at + len(piece["words"])] == piece["words"]
            at += len(piece["words"])


def evidence(start: int | None, end: int | None, exact: str) -> Evidence:
    return Evidence(source=1, exact=exact, start=start, end=end, prefix="before ", suffix=" after")


@pytest.mark.parametrize(
    ("found", "is_so"),
    [
        (evidence(4, 8, "post"), True),
        (evidence(4, 9, "post"), False),
        (evidence(26, 30, "post"), True),
        (evidence(None, None, "post"), False),
        (evidence(3, 4, " "), False),
    ],
)
def test_what_fits(found: Evidence, is_so: bool) -> None:
    assert fits(TEXT, found) is is_so


def test_a_quotation_has_the_words_around_it() -> None:
    sheet = quote_sheet(TEXT, NAME, evidence(26, 30, "post"))
    assert (sheet["before"][-4:], sheet["exact"], sheet["after"][:4]) == ("The ", "post", " was")
    assert (sheet["fits"], sheet["start"], sheet["text"]) == (True, 26, NAME)


def test_long_surroundings_are_cut_at_a_word() -> None:
    long = "word " * 100 + "here" + " word" * 100
    sheet = quote_sheet(long, NAME, evidence(500, 504, "here"))
    assert sheet["before"].startswith("… word ")
    assert sheet["after"].endswith(" word …")


@pytest.mark.parametrize(("text", "name"), [(None, NAME), (TEXT, NAME)])
def test_where_it_does_not_stand_the_record_is_shown(text: str | None, name: str) -> None:
    sheet = quote_sheet(text, name, evidence(0, 4, "post"))
    assert (sheet["before"], sheet["after"], sheet["start"]) == ("before ", " after", None)
    assert not sheet["fits"]
    assert sheet["text"] == (name if text else "")
