"""Knows the shape of a verdict: a square for breach, a circle for observance, filled where established.

Shapes and words tell verdicts apart where colours cannot: in print, in plain text, to colour-blind eyes.
"""

MARK = {
    "breach": "■",
    "charge": "□",
    "dispute": "◆",
    "claim": "○",
    "kept": "●",
    "neutral": "·",
    "none": "–",
}
"""By tone (`model.rule.Tone`)."""

SILENCE = {
    "never": "?",
    "nothing-found": "–",
    "not-observable": "×",
}
"""Why there is no evidence (`model.cell.Searched`): a question nobody asked is no answer."""

TONES = tuple(MARK)
"""From breach to none: the order in which verdicts are listed."""


def mark(tone: str, searched: str | None = None) -> str:
    """Return the shape of a tone; where nothing is on record, that of the reason.

    >>> mark("kept"), mark("none"), mark("none", "never")
    ('●', '–', '?')
    """
    if tone == "none" and searched in SILENCE:
        return SILENCE[searched]
    return MARK.get(tone, "?")
