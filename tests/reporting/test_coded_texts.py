"""What a coder may know of texts."""

import pytest

from servanda.model.coding import Look
from servanda.model.problem import Place, Problem
from servanda.model.review_sheet import CodedTextSheet, CodedTextsSheet
from servanda.reporting.coded_texts import coded_texts_sheet
from servanda.reviewing.text_codings import TextCodings
from tests.reviewing.examples import ANA, BEN, NAME

LOOK = Look.of_plain({"text": NAME, "coder": "Maria", "at": "2026-11-25T00:00:00Z"})
BOTH = TextCodings(NAME, (ANA, BEN), {}, looks=(LOOK,))


def sheet(*every: TextCodings, coder: str) -> CodedTextsSheet:
    return coded_texts_sheet(
        every,
        coder=coder,
        held=frozenset({NAME}),
        titled=lambda name: (f"Title {name[0]}", 7),
        state=lambda kept: "",
    )


def seen(kept: TextCodings, coder: str) -> CodedTextSheet:
    (one,) = sheet(kept, coder=coder)["coded"]
    return one


@pytest.mark.parametrize(
    ("kept", "coder", "others", "is_open", "because"),
    [
        (TextCodings(NAME), "Ana", 0, False, "nobody has coded it yet"),
        (TextCodings(NAME, (ANA,)), "Ana", 0, False, "nobody else has coded it yet"),
        (TextCodings(NAME, (ANA,)), "Ben", 1, False, "you have not coded it yet"),
        (
            TextCodings(NAME, (ANA,), looks=(LOOK,)),
            "Maria",
            1,
            True,
            "you have looked at what others found",
        ),
        (BOTH, "Ana", 1, True, "you coded it"),
        (BOTH, "Maria", 2, True, "you have looked at what others found"),
        (BOTH, "Cem", 2, False, "you have not coded it yet"),
        (BOTH, "", 2, False, "who asks is not known"),
    ],
)
def test_a_text_is_open_to_whoever_coded_it_or_says_that_they_adjudicate(
    kept: TextCodings, coder: str, others: int, is_open: bool, because: str
) -> None:
    one = seen(kept, coder)
    assert (one["others"], one["open"], one["because"]) == (others, is_open, because)
    assert bool(one["coders"]) is is_open
    assert one["mine_events"] == (2 if coder == "Ana" and kept.codings else 0)


def test_what_a_coder_has_not_coded_comes_first_and_what_many_did_before_that() -> None:
    other = TextCodings("f" * 16, (BEN,))
    empty = TextCodings("e" * 16)
    found = sheet(BOTH, empty, other, coder="Ana")["coded"]
    assert [one["name"][0] for one in found] == ["f", "e", "0"]
    assert [one["held"] for one in found] == [False, False, True]


def test_what_cannot_be_read_is_told() -> None:
    broken = Problem("broken-yaml", "", "it breaks off", "mend it", Place("x.yaml", 3))
    found = sheet(TextCodings(NAME, problems=(broken,)), coder="Ana")
    assert [(one["file"], one["line"]) for one in found["problems"]] == [("x.yaml", 3)]


def test_where_nothing_is_held_there_is_nothing() -> None:
    assert sheet(coder="Ana")["coded"] == []
