"""Reads the gold texts as scenes with their labels: what the models learn from."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from servanda.model.address import Address
from servanda.model.corpus import Corpus, KnownActor
from servanda.model.treaty import Treaty
from servanda.reading.events.circumstances import circumstances
from servanda.reading.events.clues import Clues, clues
from servanda.reading.events.place_clues import EventBefore, clues_of_before
from servanda.reading.events.reported import as_reported
from servanda.reading.events.said import Around, Said, disputed, said, speaker_kind
from servanda.reading.events.scene import Scene, scenes
from servanda.reading.events.sides import sides
from servanda.reading.events.speaker import Before, Speaker, speakers
from servanda.reading.events.spoken import spoken
from servanda.reading.events.whose import author
from servanda.reading.read import Reader
from servanda.reading.sentences import find_sentences
from tests.shipped import read

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "gold"


class TextRead(NamedTuple):
    """What is known of a whole text."""

    treaty: str
    """the treaty that it is on"""
    home: str
    """the state of which it says `our`"""
    present: Mapping[str, int]
    """the actors that it names, and how often"""


class Labelled(NamedTuple):
    """A sentence, what it shows, who speaks in it, and the event it reports."""

    scene: Scene
    clues: Clues
    told: tuple[Said, ...]
    """what each who speaks in it says"""
    heads: tuple[str, ...]
    """whose they are: the claimant of each, without the organ"""
    event: dict[str, Any] | None
    speakers: tuple[Speaker, ...]
    text: "TextRead"

    def claimed(self) -> Iterator[tuple[Said, set[str]]]:
        """Yield what each says with the claims (`stance standing`) that the labels give it."""
        links = self.event["links"] if self.event else []
        every = {claim(link) for link in links}
        for told, head in zip(self.told, self.heads, strict=True):
            mine = [link for link in links if link["claimant"].partition(":")[0] == head]
            clauses = [Address.parse(link["clause"]) for link in mine or links]
            beside = circumstances(
                corpus(),
                clauses,
                speaker=head,
                sentence=self.scene.text,
                named=self.scene.codes,
            )
            words = spoken(self.scene, head)
            yield told._replace(beside=beside, words=words), {claim(link) for link in mine} or every


def claim(link: dict[str, Any]) -> str:
    """Return the claim of a labelled link: its stance and standing."""
    return f"{link['stance']} {link['standing']}"


@cache
def corpus() -> Corpus:
    """Return the treaties and actors of the gold texts together with those shipped."""
    folders = (ROOT / "treaties", GOLD / "treaties")
    treaties = [
        Treaty.model_validate(read(path.read_text("utf-8")))
        for each in folders
        for path in sorted(each.glob("*.yaml"))
    ]
    actors: dict[str, KnownActor] = {}
    for folder in (ROOT / "annotations", GOLD / "annotations"):
        for path in sorted(folder.glob("actors*.yaml")):
            for actor in read(path.read_text("utf-8")):
                actors[actor["code"]] = KnownActor.model_validate(actor)
    return Corpus(treaties=tuple(treaties), actors=tuple(actors.values()))


def labelled(*parts: str) -> Iterator[Labelled]:
    """Yield every sentence of the parts, with citations, dates and actors as the reader finds them."""
    reader = Reader.of(corpus())
    for part in parts:
        for path in sorted((GOLD / part).glob("*.txt")):
            text = path.read_text("utf-8")
            gold = yaml.safe_load(path.with_suffix(".gold.yaml").read_text("utf-8"))
            yield from _sentences(text, gold, reader)


def _sentences(text: str, gold: dict[str, Any], reader: Reader) -> Iterator[Labelled]:
    document = date.fromisoformat(gold["document_date"])
    sentences = find_sentences(text)
    citations, _ = reader.citations(text, frozenset(gold["treaties"]), sentences)
    dates = reader.dates(text, document, citations)
    actors = reader.actors(text, sentences)
    by = author(sentences, actors)
    made = scenes(sentences, (citations, actors, dates), document)
    events = {(event["start"], event["end"]): event for event in gold["events"]}
    parties = _parties(gold)
    treaties = frozenset(clause.treaty for one in citations for clause in one.clauses)
    known = reader.vocabulary(frozenset(gold["treaties"])).of(treaties)
    shown = clues(made, known)
    spoke, accused = Before(), frozenset[str]()
    before: EventBefore | None = None
    present = Counter(code for scene in made for code in scene.codes)
    about = TextRead(next(iter(gold["treaties"]), ""), by.home, present)
    for number, scene in enumerate(made):
        saying = as_reported(speakers(scene, author=by, before=spoke), by.who, parties)
        spoke = spoke.after(scene, saying[-1].who if saying[-1].voice else "")
        event = events.get((scene.sentence.start, scene.sentence.end))
        heads = tuple(one.who.partition(":")[0] for one in saying)
        yield Labelled(
            scene,
            shown[number] | clues_of_before(scene, heads[0], before),
            tuple(
                said(
                    scene,
                    one,
                    speaker_kind(one.who, _kinds(), parties),
                    Around(accused, disputed(made, number)),
                )
                for one in saying
            ),
            heads,
            event,
            saying,
            about,
        )
        if event:
            before = EventBefore(number, scene.sentence.paragraph, heads[0])
        accused = _accused(event) if event else accused


def _accused(event: dict[str, Any]) -> frozenset[str]:
    return frozenset(
        link["bearer"]
        for link in event["links"]
        if claim(link) in ("breaches alleged", "breaches established")
        and link["claimant"].partition(":")[0] != link["bearer"]
    )


def _parties(gold: dict[str, Any]) -> frozenset[str]:
    spoken = {address.partition("/")[0] for one in gold["citations"] for address in one["clauses"]}
    named = spoken | set(gold.get("treaties", ()))
    return frozenset(sides(corpus(), named))


@cache
def _kinds() -> dict[str, str]:
    return {code: actor.kind.value for code, actor in corpus().actor.items()}
