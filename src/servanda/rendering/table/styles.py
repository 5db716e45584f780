"""Knows what colours mean: verdicts by tone, claims by stance; everything else is bold, plain or dim."""

from servanda.rendering.marks import mark
from servanda.rendering.table.ink import Stretch

TONE = {
    "breach": "bold red",
    "charge": "red",
    "dispute": "bold magenta",
    "claim": "green",
    "kept": "bold green",
    "neutral": "",
    "none": "dim",
}
STANCE = {"supports": "green", "breaches": "red", "contested": "magenta", "touches": ""}
WARNING = "yellow"
NAME = "cyan"
"""Addresses, ids and commands: what can be typed."""


def verdict(label: str, tone: str) -> Stretch:
    """Return a verdict with its shape and colour."""
    return Stretch(f"{mark(tone)} {label}", TONE.get(tone, ""))
