"""What a browser makes of a form that nobody touches: names with values, as HTML sends them."""

from servanda.annotating.form.pairs import pairs
from servanda.model.form_sheet import EventForm
from servanda.rendering.harmless import as_given, harmless

LONG = {"description", "note", "rationale", "exact"}
"""Fields of several lines; the others lose their line breaks."""


def shown(words: str) -> str:
    """Return words as a page shows them and a form gives them back."""
    return as_given(harmless(words))


def sent(form: EventForm) -> list[tuple[str, str]]:
    """Return what comes back from a page that shows the form."""
    return [(name, _typed(name, value)) for name, value in pairs(form)]


def _typed(name: str, value: str) -> str:
    seen = harmless(value)
    if name.rpartition(".")[2] in LONG:
        return as_given(seen.replace("\n", "\r\n"))
    return as_given(seen.replace("\n", ""))
