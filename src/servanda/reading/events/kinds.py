"""Works out the type of an event (PLOVER): what is claimed tells it for speech, the first verb for conduct."""

from collections.abc import Mapping

from servanda.model.vocabulary import EventType, Stance, Standing
from servanda.reading.events.codebook import Claim
from servanda.reading.events.conduct import conduct_types

_OF_SPEECH: Mapping[Claim, EventType] = {
    (Stance.BREACHES, Standing.ALLEGED): EventType.ACCUSE,
    (Stance.BREACHES, Standing.ESTABLISHED): EventType.ACCUSE,
    (Stance.CONTESTED, Standing.ALLEGED): EventType.ACCUSE,
    (Stance.BREACHES, Standing.DENIED): EventType.REJECT,
    (Stance.BREACHES, Standing.ACKNOWLEDGED): EventType.CONCEDE,
    (Stance.SUPPORTS, Standing.ALLEGED): EventType.MAKE_STATEMENT,
    (Stance.SUPPORTS, Standing.ACKNOWLEDGED): EventType.MAKE_STATEMENT,
    (Stance.TOUCHES, Standing.ALLEGED): EventType.APPEAL,
}


def kind_of(sentence: str, claim: Claim, *, by_coder: bool) -> EventType:
    """Return the type of an event whose first link makes `claim`."""
    if not by_coder and claim in _OF_SPEECH:
        return _OF_SPEECH[claim]
    found = conduct_types(sentence)
    if found:
        return found[0]
    return EventType.COOPERATE if claim[0] is Stance.SUPPORTS else EventType.MAKE_STATEMENT
