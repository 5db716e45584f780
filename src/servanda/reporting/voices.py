"""Knows who says what of whom, and which claims were answered: the same table for every party."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from servanda.compliance.answers import Answered, answered, speaker
from servanda.model.cell import Weighed
from servanda.model.corpus import Corpus
from servanda.model.event import Link
from servanda.model.sheet import AnswerSheet, VoiceSheet
from servanda.reporting.coverage import publishers
from servanda.reporting.links import STANCES

_Pair = tuple[str, str]


def answer_sheets(corpus: Corpus, counted: Iterable[Weighed]) -> list[AnswerSheet]:
    """Return every charge and every claim of observance with the links that answer it, perhaps none."""
    return [_answer(found) for found in answered(corpus, counted)]


def _answer(found: Answered) -> AnswerSheet:
    return {
        "claim": found.claim.linked.id,
        "by": [weighed.linked.id for weighed in found.by],
    }


def voice_sheets(
    counted: Mapping[str, Weighed], answers: Iterable[AnswerSheet]
) -> list[VoiceSheet]:
    """Return what each speaker says of each bearer, in alphabetical order: no side stands first."""
    pairs: dict[_Pair, list[tuple[str, Link]]] = defaultdict(list)
    for name, weighed in counted.items():
        link = weighed.linked.link
        pairs[speaker(link.claimant), link.bearer].append((name, link))
    has_answer = {answer["claim"]: bool(answer["by"]) for answer in answers}
    return [_voice(pair, pairs[pair], has_answer) for pair in sorted(pairs)]


def _voice(
    pair: _Pair, said: Iterable[tuple[str, Link]], has_answer: dict[str, bool]
) -> VoiceSheet:
    counts: Counter[_Pair] = Counter()
    answers: Counter[bool] = Counter()
    for name, link in said:
        counts[link.stance.value, link.standing.value] += 1
        if name in has_answer:
            answers[has_answer[name]] += 1
    return {
        "claimant": pair[0],
        "bearer": pair[1],
        "counts": {
            stance.value: {
                standing: number
                for (found, standing), number in sorted(counts.items())
                if found == stance.value
            }
            for stance in STANCES
        },
        "answered": answers[True],
        "unanswered": answers[False],
    }


def single_source(counted: Mapping[str, Weighed]) -> list[str]:
    """Return the links whose event is known from one publisher alone."""
    known_from: dict[str, int] = {}
    found = []
    for name, weighed in counted.items():
        event = weighed.linked.event
        if event.id not in known_from:
            known_from[event.id] = len(publishers(event))
        if known_from[event.id] == 1:
            found.append(name)
    return found
