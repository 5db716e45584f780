"""Finds the events of a text and their links: what is proposed, and what was turned away."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.gate import Gates
from servanda.model.proposal import ProposedEvent, ProposedLink, Turned
from servanda.model.vocabulary import Stance, Standing
from servanda.reading.events.aims import Themes, Tied
from servanda.reading.events.clues import Clues, clues
from servanda.reading.events.dating import dated
from servanda.reading.events.kinds import kind_of
from servanda.reading.events.links import UNJUDGED as UNJUDGED
from servanda.reading.events.links import Known, links
from servanda.reading.events.part import taking_part
from servanda.reading.events.place_clues import EventBefore, clues_of_before
from servanda.reading.events.reported import as_reported
from servanda.reading.events.retold import Retold
from servanda.reading.events.said import Around, disputed, said, speaker_kind
from servanda.reading.events.said_clues import said_clues
from servanda.reading.events.scene import Scene, following
from servanda.reading.events.sides import sides
from servanda.reading.events.speaker import CODER, Before, Speaker, speakers
from servanda.reading.events.weights import calibrated, models
from servanda.reading.events.whose import Author
from servanda.reading.events.word_clues import Vocabulary

Judge = Callable[[ProposedLink, str | None], Gates]
"""Says whether a link could apply on a day."""

THRESHOLD = 0.4
"""From here on a sentence is proposed as an event: best over folds of texts on other treaties."""


_AHEAD = 2
"""How many sentences ahead a clause may be cited that a lede is about."""


_REPORTS = ("charge", "saying", "finding", "objection")
"""Verbs whose content has a day of its own, which goes before that of the saying."""


@dataclass(frozen=True)
class Surroundings:
    """What a text is read with."""

    corpus: Corpus
    themes: Themes
    vocabulary: Vocabulary
    gates: Judge
    author: Author
    treaties: frozenset[str]
    """the treaties that the text speaks of"""

    @cached_property
    def kinds(self) -> dict[str, str]:
        """What sort of actor each listed one is."""
        return {code: actor.kind.value for code, actor in self.corpus.actor.items()}

    @cached_property
    def sides(self) -> tuple[str, ...]:
        """The sides of the treaties that the text speaks of, each once."""
        return sides(self.corpus, self.treaties)


class _Memory(NamedTuple):
    """What the sentences before leave behind."""

    paragraph: int = -1
    date: str | None = None
    clauses: tuple[Address, ...] = ()
    speaker: Before = Before()
    accused: tuple[str, ...] = ()
    bearers: tuple[str, ...] = ()
    charged: tuple[Address, ...] = ()
    event: EventBefore | None = None

    def after(self, event: ProposedEvent, before: EventBefore) -> "_Memory":
        """Return what is left once an event was read."""
        return self._replace(
            event=before,
            paragraph=before.paragraph,
            date=event.date,
            clauses=tuple(dict.fromkeys(link.clause for link in event.links)),
            bearers=tuple(dict.fromkeys(link.bearer for link in event.links)),
            charged=tuple(dict.fromkeys(link.clause for link in event.links if _charges(link))),
            accused=tuple(dict.fromkeys(link.bearer for link in event.links if _charges(link))),
        )


def find_events(
    scenes: Sequence[Scene], around: Surroundings
) -> tuple[tuple[ProposedEvent, ...], tuple[Turned, ...]]:
    """Return the proposed events in the order of the text, and the links that a gate turned away."""
    is_event = models("events")["event"]
    found: list[ProposedEvent] = []
    turned: list[Turned] = []
    memory = _Memory()
    each = clues(scenes, around.vocabulary.of(around.treaties))
    cited = frozenset(
        clause
        for scene in scenes
        for one in scene.citations
        for clause in one.clauses
        if not clause.is_treaty
    )
    retold = Retold(scenes)
    present = Counter(code for scene in scenes for code in scene.codes)
    for number, scene in enumerate(scenes):
        spoke = speakers(scene, author=around.author, before=memory.speaker)
        saying = as_reported(spoke, around.author.who, frozenset(around.sides))
        kind = speaker_kind(saying[0].who, around.kinds, around.sides)
        about = Around(memory.accused, disputed(scenes, number))
        told = said(scene, saying[0], kind, about)
        speaker = saying[0].who.partition(":")[0]
        shown = each[number] | said_clues(told) | clues_of_before(scene, speaker, memory.event)
        likely = is_event.probability(shown)
        if likely >= THRESHOLD and not scene.sentence.is_heading:
            event, closed = _event(
                scene,
                _Weighed(
                    shown,
                    likely,
                    saying,
                    memory,
                    _tied(scenes, number, (memory, cited, retold)),
                    present,
                    about,
                ),
                around,
            )
            turned.extend(closed)
            if event:
                found.append(event)
                here = EventBefore(number, scene.sentence.paragraph, speaker)
                memory = memory.after(event, here)
                retold.tell(number, memory.clauses)
        spoke_last = saying[-1].who if saying[-1].voice else ""
        memory = memory._replace(speaker=memory.speaker.after(scene, spoke_last))
    return tuple(found), tuple(turned)


class _Weighed(NamedTuple):
    clues: Clues
    likely: float
    said: tuple[Speaker, ...]
    memory: _Memory
    tied: Tied
    present: Mapping[str, int]
    around: Around


def _tied(
    scenes: Sequence[Scene], number: int, known: tuple[_Memory, frozenset[Address], Retold]
) -> Tied:
    """Return what the text ties a sentence to."""
    memory, cited, retold = known
    return Tied(
        memory.clauses,
        memory.paragraph == scenes[number].sentence.paragraph,
        coming=coming(scenes, number),
        cited=cited,
        taken_up=retold.taken_up(number),
        led=led(scenes, number),
    )


def led(scenes: Sequence[Scene], number: int) -> str:
    """Return the sentence that stands before one in its paragraph; empty where none does."""
    here = scenes[number].sentence.paragraph
    return (
        scenes[number - 1].text if number and scenes[number - 1].sentence.paragraph == here else ""
    )


def coming(scenes: Sequence[Scene], number: int) -> tuple[Address, ...]:
    """Return the clauses that the next sentences cite first, unless a label starts something else."""
    for scene in following(scenes, number, _AHEAD):
        if scene.sentence.label != scenes[number].sentence.label:
            return ()
        for citation in scene.citations:
            if not citation.clauses[0].is_treaty:
                return citation.clauses[:1]
    return ()


def _event(
    scene: Scene, weighed: _Weighed, around: Surroundings
) -> tuple[ProposedEvent | None, list[Turned]]:
    memory = weighed.memory
    same = memory.paragraph == scene.sentence.paragraph
    voice = weighed.said[0].voice
    when = dated(
        scene,
        memory.date if same else None,
        voice.verb if voice and voice.family in _REPORTS else None,
        last=memory.date,
    )
    known = Known(
        around.corpus,
        around.themes,
        around.treaties,
        weighed.tied,
        weighed.around,
        memory.bearers,
        memory.charged,
        weighed.present,
        around.author.home,
        around.sides,
        around.kinds,
    )
    proposed: list[ProposedLink] = []
    turned: list[Turned] = []
    for link in links(scene, weighed.said, known):
        judged = link._replace(
            gates=around.gates(link, when), score=calibrated(link.score * weighed.likely)
        )
        closed = [f"{name}: {gate.because}" for name, gate in judged.gates.closed()]
        if closed:
            span = (scene.sentence.start, scene.sentence.end)
            turned.append(Turned(link.clause, span, "; ".join(closed)))
        else:
            proposed.append(judged)
    if not proposed:
        return None, turned
    first = proposed[0]
    return ProposedEvent(
        start=scene.sentence.start,
        end=scene.sentence.end,
        text=scene.text,
        date=when,
        type=kind_of(scene.text, (first.stance, first.standing), by_coder=first.claimant == CODER),
        actors=taking_part(scene, proposed),
        links=tuple(proposed),
        score=weighed.likely,
        because=models("events")["event"].reasons(weighed.clues),
    ), turned


def _charges(link: ProposedLink) -> bool:
    """Return True where somebody charges another with a breach."""
    return (
        link.stance is Stance.BREACHES
        and link.standing in (Standing.ALLEGED, Standing.ESTABLISHED)
        and link.claimant.partition(":")[0] != link.bearer
    )
