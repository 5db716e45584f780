"""Words written for the terminal lead to a page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.web.commands import as_sentence, pieces

PAGES = (
    ("see `servanda treaties`", "/treaties"),
    ("`servanda clause nov10` shows all of it", "/clause/nov10"),
    ("`servanda clause nov10/6 --as-of 2022-01-01`", "/clause/nov10/6"),
    ("read `servanda event 2022-03-26-farrukh`; choose", "/event/2022-03-26-farrukh"),
    ("`servanda search` finds the ID", "/search"),
    ("`servanda search 'exchange of captives'`", "/search?words=exchange+of+captives"),
    ("`servanda check` says why", "/work"),
    ("`servanda review --kind orphaned`", "/work"),
    ("`servanda report --treaty nov10`", "/report"),
    ("`servanda agree --texts`", "/coding"),
)
CODE = (
    "run `servanda init DIR`",
    "`servanda serve` printed it",
    "`servanda event ID` shows one",
    "`treaties/`",
    "`servanda`",
    "`servanda clause`",
    "`xservanda clause nov10`",
)


@pytest.mark.parametrize(("sentence", "address"), PAGES)
def test_a_command_that_has_a_page(sentence: str, address: str) -> None:
    assert [piece.address for piece in pieces(sentence) if piece.address] == [address]


@pytest.mark.parametrize("sentence", CODE)
def test_what_has_none_stays_code(sentence: str) -> None:
    found = pieces(sentence)
    assert not any(piece.address for piece in found)
    assert [piece.words for piece in found if piece.is_code] == [sentence.split("`")[1]]


@pytest.mark.parametrize("sentence", ["", "plain words", "one ` alone", "servanda clause nov10"])
def test_plain_words_stay_plain(sentence: str) -> None:
    assert "".join(piece.words for piece in pieces(sentence)) == sentence
    assert not any(piece.is_code or piece.address for piece in pieces(sentence))


@given(st.text())
def test_no_words_lead_to_another_site(sentence: str) -> None:
    for piece in pieces(f"`servanda clause {sentence}`"):
        assert not piece.address or piece.address.startswith("/clause/")
    assert as_sentence(as_sentence(sentence)) == as_sentence(sentence)
