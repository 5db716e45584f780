"""Knows plain rules for whose conduct is assessed, by who is named where in a sentence.

Authority: the codebook. Of a charge the accused, of a demand the addressee, of a denial or an admission
the speaker, of a joint act each who takes part.
"""

import re
from collections.abc import Collection, Sequence

from servanda.model.vocabulary import Stance, Standing
from servanda.reading.events.assessed import Assessed
from servanda.reading.events.scene import Scene, says_we
from servanda.reading.events.wording import families

JOINT = re.compile(
    r"\b(?:both|joint\w*|sides|together|each other|one another|two (?:countries|governments|armies|states|sides)|all three|exchanged?|neither|either side)\b",
    re.IGNORECASE,
)
OURS = re.compile(
    r"(?:[^,]{0,60}\b)?(?:our|ours|we|my own country)\b(?! own \w+ Minister)", re.IGNORECASE
)
_LISTED = re.compile(r"(?:['’]s)?(?:,|,? and|,? or| nor| as well as|/)(?: (?:the|of|\w+)){0,2}\s*")
_PATIENT = re.compile(
    r"(?:['’]s)?(?: \w+){0,3} (?:was|were|had been|has been|have been) (?:\w+ly )?(?:received|let|told|allowed|sentenced|released|turned|held|denied|arrested|stopped|fired|given|shot|killed|detained|kept)\b"
)
"""After the name of those to whom something is done."""


def by_rule(scene: Scene, what: Assessed) -> tuple[str, ...]:
    """Return the parties whose conduct a sentence assesses by the rules.

    None of the parties is preferred: only their place in the sentence counts. Where it does not say, the
    conduct is that of the event before, else of each party that can be meant.
    """
    if what.owner in what.parties:
        return (what.owner,)
    return _said(scene, what) or _left_open(scene, what)


def _left_open(scene: Scene, what: Assessed) -> tuple[str, ...]:
    """Return the only other party where a charge is made by one of two, else who acted before, else every party."""
    speaker = what.speaker
    charge = what.claim[0] is Stance.BREACHES and what.claim[1] is not Standing.DENIED
    others = tuple(code for code in what.parties if not (charge and code == speaker))
    if len(others) == 1:
        return others
    before = tuple(code for code in what.before if code in others)
    if what.claim == _RECORD and len(others) <= _MOST:
        return others
    if before and not JOINT.search(scene.text):
        return before if len(before) < len(others) else before[:1]
    return others if len(others) <= _MOST or not before else before


_RECORD = (Stance.TOUCHES, Standing.ESTABLISHED)
_MOST = 3
"""Up to so many parties a sentence that names none is taken to speak of all."""


def _said(scene: Scene, what: Assessed) -> tuple[str, ...]:
    stance, standing = what.claim
    speaker = what.speaker
    start, end = what.reach
    named = tuple(
        dict.fromkeys(
            one.code
            for one in scene.actors
            if one.code in what.parties
            and start <= scene.at(one.start) < end
            and not _PATIENT.match(scene.text, scene.at(one.end))
        )
    )
    if speaker not in what.parties and what.home in what.parties and OURS.match(scene.text):
        named = tuple(dict.fromkeys((what.home, *named)))
    if standing in (Standing.ACKNOWLEDGED, Standing.DENIED) and speaker in what.parties:
        return (speaker,)
    if standing is Standing.DENIED:
        return named[:1]
    if stance is Stance.BREACHES and standing is not Standing.ASSESSED:
        return _accused(scene, speaker, named, start)
    if stance is Stance.TOUCHES and standing is Standing.ESTABLISHED:
        return _recorded(named, speaker)
    if stance is Stance.SUPPORTS and standing is Standing.ALLEGED:
        return _performing(scene, speaker, named, what.parties)
    return _acting(scene, named, what.parties)


def _recorded(named: tuple[str, ...], speaker: str) -> tuple[str, ...]:
    others = tuple(code for code in named if code != speaker)
    return others if len(others) == 1 else ()


def _accused(scene: Scene, speaker: str, named: tuple[str, ...], start: int) -> tuple[str, ...]:
    """Return the accused: named after the charge, or else anybody named but the speaker."""
    others = tuple(code for code in named if code != speaker)
    worded = families(scene.text, start)
    charge = worded.get("charge") or worded.get("demand")
    if charge:
        after = [
            one.code
            for one in scene.actors
            if one.code in others and scene.at(one.start) >= charge.start()
        ]
        if after:
            return _with_listed(scene, after[0], others)
    return _with_listed(scene, others[0], others) if others else ()


def _with_listed(scene: Scene, first: str, named: Sequence[str]) -> tuple[str, ...]:
    """Return an actor with those listed after it: `Borovia, Lesk and Marn`."""
    found = [first]
    end = -1
    for one in scene.actors:
        if one.code == first and end < 0:
            end = scene.at(one.end)
        elif (
            end >= 0
            and one.code in named
            and _LISTED.fullmatch(scene.text, end, scene.at(one.start))
        ):
            found.append(one.code)
            end = scene.at(one.end)
    return tuple(dict.fromkeys(found))


def _performing(
    scene: Scene, speaker: str, named: tuple[str, ...], parties: Collection[str]
) -> tuple[str, ...]:
    if speaker in parties and (says_we(scene.text) or not set(named) - {speaker}):
        return (speaker,)
    return _acting(scene, named, parties) or ((speaker,) if speaker in parties else ())


def _acting(scene: Scene, named: tuple[str, ...], parties: Collection[str]) -> tuple[str, ...]:
    """Return who acts: all that are listed or act jointly, else the one named first."""
    if not named:
        return tuple(parties) if JOINT.search(scene.text) and len(parties) <= _MOST else ()
    if len(named) > 1 and JOINT.search(scene.text):
        return named
    return _with_listed(scene, named[0], named)
