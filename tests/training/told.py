"""Reads the sentences of `told.txt`, each with its claim: wordings beside those of the gold texts.

A line is `speaker claims sentence`. Kestria speaks where a party does; `^` stands before a sentence that
answers a charge made against the speaker.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from servanda.reading.events.said import Around, Said, said
from servanda.reading.events.scene import scenes
from servanda.reading.events.speaker import CODER, Before, Speaker, speakers
from servanda.reading.events.spoken import spoken
from servanda.reading.events.whose import author
from servanda.reading.read import Reader
from servanda.reading.sentences import find_sentences
from tests.training.gold import corpus

FILE = Path(__file__).with_name("told.txt")
_PARTY = "KST"
_SPEAKERS = {
    "p": ("party", _PARTY),
    "c": (CODER, CODER),
    "a": ("analyst", "analyst"),
    "m": ("monitor", "UN"),
    "t": ("court", "court"),
    "n": ("NGO", "NGO"),
}
_STANCES = {"B": "breaches", "S": "supports", "C": "contested", "T": "touches"}
_STANDINGS = {
    "A": "alleged",
    "D": "denied",
    "K": "acknowledged",
    "E": "established",
    "S": "assessed",
    "O": "assessed",
}
_DAY = date(2020, 6, 1)


def told() -> Iterator[tuple[Said, set[str]]]:
    """Yield what each sentence says, with its claims (`stance standing`)."""
    reader = Reader.of(corpus())
    for line in FILE.read_text("utf-8").splitlines():
        speaker, claims, sentence = line.split(" ", 2)
        named = {f"{_STANCES[each[0]]} {_STANDINGS[each[1]]}" for each in claims.split("+")}
        yield _said(sentence, speaker, reader), named


def _said(line: str, speaker: str, reader: Reader) -> Said:
    kind, who = _SPEAKERS[speaker]
    text = line.removeprefix("^")
    accused = frozenset({who} if text != line else ())
    sentences = find_sentences(text)
    citations, _ = reader.citations(text, frozenset({"ilvara"}), sentences)
    actors = reader.actors(text, sentences)
    dates = reader.dates(text, _DAY, citations)
    scene = scenes(sentences, (citations, actors, dates), _DAY)[0]
    speaking = speakers(scene, author=author(sentences, actors), before=Before())
    voice = next((one.voice for one in speaking if one.voice), None)
    by = Speaker(who, "labelled", None if kind == CODER else voice)
    return said(scene, by, kind, Around(accused))._replace(words=spoken(scene, who))
