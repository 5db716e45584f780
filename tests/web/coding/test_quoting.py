"""The quotations of a ruling: those of a coder, or other words of the text, at their place."""

from html import unescape
from pathlib import Path

import pytest

from tests.web.coding.sending import at, form, post, record


def own(desk: Path, text: str, **changes: str) -> dict[str, str]:
    """Return a form that takes own values of the first event, as ben has them but for what is said."""
    chosen = {"unit__1__take": "own", "unit__1__base": "ben", "unit__1__link__1__keep": "yes"}
    return form(desk, text, **chosen, **changes)


def quoted(desk: Path, text: str) -> list[tuple[str, int]]:
    """Return what the link of the first ruling quotes, and where."""
    kept = record(desk, text)
    assert kept
    (one,) = kept["rulings"][0]["decided"]["links"]  # type: ignore[index]
    return [(each["exact"], each["start"]) for each in one["evidence"]]


def test_what_each_coder_quoted_is_shown_and_can_be_chosen(desk: Path, text: str) -> None:
    page = unescape(at(desk, "ana").get(f"/coding/{text}/adjudicate").text)
    assert "<q>Azerbaijan broke the truce</q>" in page
    assert 'name="unit.1.link.1.quote" value="coder:ana" checked' in page
    assert "<bdi>ana and ben</bdi>" in page
    assert 'name="unit.1.link.1.words"' in page


@pytest.mark.parametrize(
    ("changes", "exact", "start"),
    [
        ({}, ["Azerbaijan broke the truce"], [15]),
        ({"quote": "coder:ana"}, ["Azerbaijan broke the truce"], [15]),
        ({"quote": "own", "words": "broke the\r\ntruce, the ministry"}, ["broke the truce, the ministry"], [26]),
        ({"quote": "own", "words": "The corridor"}, ["The corridor"], [125]),
        ({"quote": "own", "words": "said", "starts": "56"}, ["said"], [56]),
        ({"quote": "own", "words": "Armenia\r\n\r\nAzerbaijan", "starts": "x"}, ["Armenia", "Azerbaijan"], [84, 15]),
    ],
)  # fmt: skip
def test_quotations_of_a_ruling_are_chosen_or_marked(
    desk: Path, text: str, changes: dict[str, str], exact: list[str], start: list[int]
) -> None:
    fields = own(
        desk, text, **{f"unit__1__link__1__{name}": words for name, words in changes.items()}
    )
    answer = post(at(desk, "ana"), f"/coding/{text}/adjudicate", fields)
    assert answer.status_code == 303, answer.text
    assert quoted(desk, text) == [*zip(exact, start, strict=True)]
    kept = record(desk, text)
    assert kept
    opinions = kept["rulings"][0]["opinions"]  # type: ignore[index]
    for coder in ("ana", "ben"):
        assert opinions[coder]["links"][0]["evidence"][0]["exact"] == "Azerbaijan broke the truce"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (" ", "link 1 of 1 has no words to quote"),
        ("Armenia broke the truce", "the text does not have the words “Armenia broke the truce”"),
        ("said", "“said” stand in several places"),
    ],
)
def test_words_that_cannot_be_quoted_are_refused_and_kept(
    desk: Path, text: str, words: str, told: str
) -> None:
    fields = own(desk, text, unit__1__link__1__quote="own", unit__1__link__1__words=words)
    answer = post(at(desk, "ana"), f"/coding/{text}/adjudicate", fields)
    assert answer.status_code == 422
    page = unescape(answer.text)
    assert told in page
    assert f">\n{words}</textarea>" in page
    assert record(desk, text) is None


def test_a_text_that_is_gone_is_quoted_as_the_coders_did(desk: Path, text: str) -> None:
    fields = own(desk, text, unit__1__link__1__quote="own", unit__1__link__1__words="truce")
    (desk / f"annotations/texts/{text}.txt").unlink()
    assert "Other words of the text" not in at(desk, "ana").get(f"/coding/{text}/adjudicate").text
    answer = post(at(desk, "ana"), f"/coding/{text}/adjudicate", fields)
    assert answer.status_code == 422
    assert "not held here" in unescape(answer.text)
