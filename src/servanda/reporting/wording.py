"""Knows whose wording a file carries, and says so in words."""

from servanda.model.treaty import Wording
from servanda.model.vocabulary import Rendition

NOT_HELD = "the wording is not held"

_IN_WORDS = {
    Rendition.AUTHENTIC: "authentic text",
    Rendition.OFFICIAL_TRANSLATION: "official translation",
    Rendition.UNOFFICIAL_TRANSLATION: "unofficial translation",
    Rendition.OWN_RENDERING: "own rendering, unofficial",
}


def whose_wording(wording: Wording, *, held: bool) -> str:
    """Return whose wording a unit carries, in which language and made from which.

    >>> whose_wording(Wording(rendition=Rendition.OWN_RENDERING, made_from=("ru",)), held=True)
    'own rendering, unofficial, in en, made from ru'
    """
    if not held:
        return NOT_HELD
    *others, last = wording.made_from or ("",)
    origin = f"{', '.join(others)} and {last}" if others else last
    made_from = f", made from {origin}" if origin else ""
    return f"{_IN_WORDS[wording.rendition]}, in {wording.language}{made_from}"
