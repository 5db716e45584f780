"""Works out the links of an event sentence: for each who speaks in it, what is claimed of which clause and of whom."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.gate import Gate, Gates
from servanda.model.proposal import ProposedLink
from servanda.model.vocabulary import Stance, Standing
from servanda.reading.events.aims import Themes, Tied, goes_on_from
from servanda.reading.events.assessed import Assessed
from servanda.reading.events.bearer import bearers
from servanda.reading.events.circumstances import circumstances
from servanda.reading.events.claims import Weighed, claims
from servanda.reading.events.facts import turn
from servanda.reading.events.said import Around, said, speaker_kind
from servanda.reading.events.scene import Scene
from servanda.reading.events.speaker import Speaker
from servanda.reading.events.spoken import spoken
from servanda.reading.events.target import Target, target

UNJUDGED = Gates(*(Gate(None, "not judged yet"),) * 3)


class Known(NamedTuple):
    """What is known beside the sentence."""

    corpus: Corpus
    themes: Themes
    treaties: frozenset[str]
    """the treaties that the text speaks of"""
    tied: Tied
    """what the text may tie the sentence to"""
    around: Around
    """what the sentences before and after tell"""
    before: tuple[str, ...]
    """whose conduct the event before was about"""
    charged: tuple[Address, ...]
    """the clauses that the event before said were breached"""
    present: Mapping[str, int]
    """the actors that the text names, and how often"""
    home: str
    """the state of which the text says `our`"""
    sides: tuple[str, ...]
    """the sides of those treaties, each once"""
    kinds: Mapping[str, str]
    """what sort of actor each listed one is"""


def links(scene: Scene, speakers: Sequence[Speaker], known: Known) -> tuple[ProposedLink, ...]:
    """Return a link for each speaker, claim, clause and bearer, each once, the first speaker's first."""
    found: dict[tuple[str, ...], ProposedLink] = {}
    for by in speakers:
        for link in _of_speaker(scene, by, known):
            key = (str(link.clause), link.stance, link.bearer, link.claimant, link.standing)
            found.setdefault(key, link)
    return tuple(found.values())


def _of_speaker(scene: Scene, by: Speaker, known: Known) -> Iterator[ProposedLink]:
    by = by._replace(who=_whole(by.who, known))
    kind = speaker_kind(by.who, known.kinds, known.sides)
    spoken_of = _target(scene, by, (0, False), known)
    told = said(scene, by, kind, known.around)._replace(
        beside=circumstances(
            known.corpus,
            spoken_of.clauses,
            speaker=by.who.partition(":")[0],
            sentence=scene.text,
            named=scene.codes,
        ),
        words=spoken(scene, by.who.partition(":")[0]),
    )
    weighed = sorted(claims(told), key=lambda one: one.claim == _COUNTER_CHARGE)
    turns = len(weighed) > 1 and weighed[1].claim == _COUNTER_CHARGE
    for number, one in enumerate(weighed):
        meant = _target(scene, by, (number, turns), known) if number or turns else spoken_of
        for clause in meant.clauses:
            yield from _of_clause(scene, by, one, (clause, meant), known)


def _of_clause(
    scene: Scene, by: Speaker, one: Weighed, at: tuple[Address, Target], known: Known
) -> Iterator[ProposedLink]:
    clause, meant = at
    stance, standing = one.claim
    if _is_about_others(scene, by, clause, known):
        return
    unit = known.corpus.clause.get(clause)
    what = Assessed(
        one.claim,
        by.who,
        candidates(owing(known.corpus, clause), known.present),
        known.before,
        by.reach,
        known.home,
        by.reports,
        tuple(known.around.accused),
        by.voice.verb if by.voice else None,
        tuple(unit.asks()) if unit else (),
        known.present,
    )
    for bearer in bearers(scene, what):
        yield ProposedLink(
            clause=clause,
            stance=stance,
            bearer=bearer,
            claimant=by.who,
            standing=standing,
            score=one.likely * meant.score,
            because=(meant.because, by.because, *one.because),
            gates=UNJUDGED,
        )


def _is_about_others(scene: Scene, by: Speaker, clause: Address, known: Known) -> bool:
    """Return True where a sentence names states, none of them a party, and does not cite the treaty.

    One such state alone may still speak of what the event before was about.
    """
    if any(cited.treaty == clause.treaty for one in scene.citations for cited in one.clauses):
        return False
    parties = {party.code for party in known.corpus.treaty[clause.treaty].parties}
    named = {one.code for one in scene.actors if one.kind in ("state", "people") and one.code}
    if not named or named & parties or by.who.partition(":")[0] in parties:
        return False
    return len(named) > 1 or not known.before


def _target(scene: Scene, by: Speaker, place: tuple[int, bool], known: Known) -> Target:
    """Return the clauses of a claim.

    Where a charge goes back after a denial, the denial has what is cited before the sentence turns, or the
    clause of the charge denied, and the charge has what is cited after it.
    """
    number, turns = place
    start, end = by.reach
    near = [one for one in scene.citations if start <= scene.at(one.start) < end]
    middle = turn(scene.text) if turns else None
    if middle is not None:
        sides = [one for one in near if (scene.at(one.start) >= middle) == bool(number)]
        near = sides if sides or (number == 0 and known.tied.carried) else near
    cited = tuple(near) if near or middle is not None else scene.citations
    answers = _answers(scene, by, known)
    carried = known.charged if answers and known.charged else known.tied.carried
    return target(
        scene._replace(citations=cited),
        tied=known.tied._replace(answers=answers and not number, carried=carried),
        treaties=known.treaties,
        themes=known.themes,
    )


_FEW = 3
"""Of more parties than this only those that the text names are meant."""
_COUNTER_CHARGE = (Stance.BREACHES, Standing.ALLEGED)


def _answers(scene: Scene, by: Speaker, known: Known) -> bool:
    """Return True where the sentence answers the event before it or goes on from it."""
    if by.voice and by.voice.family in ("denial", "answer"):
        return True
    if by.who.partition(":")[0] in known.around.accused:
        return True
    return known.tied.same_paragraph and goes_on_from(scene)


def owing(corpus: Corpus, clause: Address) -> tuple[str, ...]:
    """Return whom a clause asks something, every party of the treaty where it asks nobody."""
    unit = corpus.clause.get(clause)
    asked = dict.fromkeys(code for one in unit.asks() for code in one.bearer) if unit else {}
    return tuple(asked) or tuple(party.code for party in corpus.treaty[clause.treaty].parties)


def candidates(asked: tuple[str, ...], present: Collection[str]) -> tuple[str, ...]:
    """Return those asked something who can be meant: of several, or of many, only those that the text names."""
    named = tuple(code for code in asked if code in present)
    return named if len(named) > 1 or (named and len(asked) > _FEW) else asked


def _whole(who: str, known: Known) -> str:
    """Return an organ of nobody named (`:army`) with a state: the one accused before, else the only one."""
    if not who.startswith(":"):
        return who
    states = [code for code in known.sides if known.kinds.get(code, "state") == "state"]
    accused = [code for code in known.around.accused if code in states]
    code = accused[0] if accused else states[0] if states else ""
    return f"{code}{who}" if code else who[1:]
