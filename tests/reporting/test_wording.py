"""Whose wording a file carries."""

import pytest

from servanda.model.treaty import Wording
from servanda.model.vocabulary import Rendition
from servanda.reporting.wording import NOT_HELD, whose_wording


@pytest.mark.parametrize(
    ("rendition", "language", "made_from", "words"),
    [
        ("authentic", "fr", (), "authentic text, in fr"),
        ("official-translation", "en", ("fr",), "official translation, in en, made from fr"),
        ("unofficial-translation", "en", (), "unofficial translation, in en"),
        ("own-rendering", "en", ("a", "b"), "own rendering, unofficial, in en, made from a and b"),
        (
            "own-rendering",
            "en",
            ("a", "b", "c"),
            "own rendering, unofficial, in en, made from a, b and c",
        ),
    ],
)
def test_whose_wording(
    rendition: str, language: str, made_from: tuple[str, ...], words: str
) -> None:
    wording = Wording(rendition=Rendition(rendition), language=language, made_from=made_from)
    assert whose_wording(wording, held=True) == words


@pytest.mark.parametrize("rendition", list(Rendition))
def test_wording_that_is_not_held_is_nobodys(rendition: Rendition) -> None:
    assert whose_wording(Wording(rendition=rendition), held=False) == NOT_HELD
