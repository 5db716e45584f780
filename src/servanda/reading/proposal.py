"""Gives the values of `model.proposal` under the name that the reader used first."""

from servanda.model.proposal import (
    Citation,
    LookAlike,
    ProposedActor,
    ProposedEvent,
    ProposedLink,
    Reading,
    Turned,
)

__all__ = [
    "Citation",
    "LookAlike",
    "ProposedActor",
    "ProposedEvent",
    "ProposedLink",
    "Reading",
    "Turned",
]
