import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.text.invisible import seen

INVISIBLE = "\u200b\u200d\u00ad\ufeff\u202e\u2060\u200f"
TEXTS = st.text(alphabet=st.sampled_from("ab 4é—" + INVISIBLE))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Art\u200bicle 4", "Article 4"),
        ("\ufeffArticle 4", "Article 4"),
        ("dec\u00adlar\u00ada\u00adtion", "declaration"),
        ("a\u202eb\u202cc", "abc"),
        ("Article 4", "Article 4"),
        ("Türkiye — 4", "Türkiye — 4"),
        ("", ""),
        ("\u200b\u200b", ""),
    ],
)
def test_what_nobody_sees_is_taken_out(text: str, shown: str) -> None:
    assert seen(text).text == shown


@given(TEXTS)
def test_every_character_leads_back_to_itself(text: str) -> None:
    shown = seen(text)
    for at, character in enumerate(shown.text):
        assert text[shown.start(at)] == character
        assert shown.end(at + 1) == shown.start(at) + 1


@given(TEXTS, st.data())
def test_a_stretch_leads_back_to_one_that_shows_the_same(text: str, data: st.DataObject) -> None:
    shown = seen(text)
    start = data.draw(st.integers(0, len(shown.text)))
    end = data.draw(st.integers(start, len(shown.text)))
    if start < end:
        assert seen(text[shown.start(start) : shown.end(end)]).text == shown.text[start:end]
