"""Knows which treaty a phrase for a text means: by its name, or by what the text has spoken of before."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from servanda.reading.citations.deciding.discourse import Discourse
from servanda.reading.citations.texts.meanings import Level
from servanda.reading.citations.texts.phrases import Phrase
from servanda.reading.citations.texts.topic import Topic
from servanda.reading.citations.texts.vocabulary import NAME, PARTY, Spoken
from servanda.reading.citations.words.english import ANY_TEXT, INDEFINITE, LOOSE, OWN, PLAIN
from servanda.reading.citations.words.whose import BINDING, COMMON, NEWER, OLDER, SEVERAL_OWN

_OF_TWO = frozenset({"latter", "former"})


class Meant(NamedTuple):
    """The treaties that a phrase means; none for another text."""

    treaties: tuple[str, ...]
    because: str
    is_pointing: bool = False
    """True where only what stands before tells which text is meant"""


class TextsMeant:
    """Tells which treaties the phrases of one text mean."""

    def __init__(self, spoken: Mapping[str, Spoken], topic: Topic) -> None:
        self._spoken = spoken
        self._topic = topic

    def named(self, phrase: Phrase) -> tuple[str, ...]:
        """Return the treaties that a phrase names by itself, whatever else the text says."""
        meaning = phrase.meaning
        if phrase.several or meaning.level < Level.DESCRIBED:
            return ()
        needed = 2 if meaning.level is Level.DESCRIBED else 0 if self._is_sure(phrase) else 1
        telling = (id_ for id_ in meaning.treaties if self._tells(phrase, id_))
        return self._likeliest(telling, needed)

    def speaks_of(self, word: str, treaty: str) -> bool:
        """Return True for a word of a treaty's names, parties, places or signatories."""
        return self._spoken[treaty].explain(word) is not None

    def is_spoken_of(self, treaty: str) -> bool:
        """Return True where the text is looked through for one treaty alone, or mentions a party, a place or a name."""
        return len(self._spoken) == 1 or self._topic.weight(treaty) > 0

    def about_with_unit(self, unit: str) -> tuple[str, ...]:
        """Return the treaty that alone calls its units so (`strand`), where the text may be about it."""
        so_called = [
            id_
            for id_, spoken in self._spoken.items()
            if spoken.profile.treaty.numbering.unit.casefold() == unit and self._topic.weight(id_)
        ]
        return tuple(so_called) if len(so_called) == 1 else ()

    def _is_sure(self, phrase: Phrase) -> bool:
        """Return True for a whole name, a day, or a word with a capital letter that stands in a name."""
        if phrase.meaning.is_whole:
            return True
        if any(day.is_day and day.year for day in phrase.parts.days):
            return True
        return any(
            (self._spoken[id_].explain(word) or ("",))[0] == NAME
            for id_ in phrase.meaning.treaties
            for word in phrase.proper
        )

    def _likeliest(self, treaties: Iterable[str], needed: int) -> tuple[str, ...]:
        """Return the treaty that the text is likeliest to be about, or nothing where two are."""
        ids = tuple(treaties)
        if len(ids) == 1 and not needed:
            return ids
        weights = {id_: self._topic.weight(id_) for id_ in ids}
        most = max(weights.values(), default=0)
        best = tuple(id_ for id_, weight in weights.items() if weight == most)
        return best if len(best) == 1 and most >= needed else ()

    def meant(self, phrase: Phrase, so_far: Discourse) -> Meant | None:
        """Return what a phrase means; None where it means no text that anybody could name."""
        meaning = phrase.meaning
        if (which := phrase.parts.words & _OF_TWO) and phrase.determiner == "the":
            return _of_two(min(which), so_far)
        if meaning.level is Level.FOREIGN:
            return _by_age(phrase, so_far) or Meant((), meaning.because)
        if phrase.several:
            return self._set(phrase, so_far)
        if phrase.is_bare:
            return _pointed_to(phrase, so_far)
        if not any(
            self._tells(phrase, id_) or self._tells_apart(phrase, id_, so_far)
            for id_ in (*meaning.treaties, *meaning.weaker)
        ):
            return Meant((), "a text of one side")
        treaties = self._in_play(phrase, so_far) or self.named(phrase)
        return Meant(treaties, meaning.because) if treaties else None

    def _tells(self, phrase: Phrase, treaty: str) -> bool:
        """Return False where nothing but one party tells the text (`the government's paper`)."""
        parts = phrase.parts
        if parts.days or parts.counts or len(parts.nouns) > 1 or phrase.goes_on:
            return True
        telling = parts.words - PLAIN
        if any(self._spoken[treaty].is_subject(word) for word in telling):
            return True
        said = {self._spoken[treaty].explain(word) for word in telling} - {None}
        return len(said) > 1 or any(known and known[0] != PARTY for known in said)

    def _tells_apart(self, phrase: Phrase, treaty: str, so_far: Discourse) -> bool:
        """Return True for `the Turkish declaration` where only one of the treaties named has that party."""
        others = [id_ for id_ in so_far.in_play if id_ != treaty]
        telling = phrase.parts.words - PLAIN
        if phrase.is_possessive or treaty not in so_far.in_play or not (others and telling):
            return False
        own = all(self._spoken[treaty].party(word) for word in telling)
        return own and not any(self._spoken[id_].party(word) for id_ in others for word in telling)

    def _in_play(self, phrase: Phrase, so_far: Discourse) -> tuple[str, ...]:
        """Return the treaty that the text names of those a phrase can mean, the last spoken of."""
        for treaties in (phrase.meaning.treaties, phrase.meaning.weaker):
            possible = [
                id_
                for id_ in treaties
                if id_ in so_far.in_play
                and (self._tells(phrase, id_) or self._tells_apart(phrase, id_, so_far))
            ]
            if possible:
                return (max(possible, key=lambda id_: so_far.latest.get(id_, -1)),)
        return ()

    def by_noun_alone(self, noun: str) -> tuple[str, ...]:
        """Return the treaty whose file says that it is called by a noun alone (`the Charter`)."""
        so_called = [id_ for id_, spoken in self._spoken.items() if noun in spoken.nouns_alone]
        return tuple(so_called) if len(so_called) == 1 else ()

    def promoted(self, phrase: Phrase, *, needed: int) -> tuple[str, ...]:
        """Return the treaty that a capital noun alone means where the text names none (`the Treaty`)."""
        calling = (
            id_
            for id_ in phrase.meaning.treaties
            if phrase.noun in self._spoken[id_].profile.calls_itself
        )
        return self._likeliest(calling, needed)

    def _set(self, phrase: Phrase, so_far: Discourse) -> Meant | None:
        if not phrase.is_bare:
            known = tuple(
                id_
                for id_ in phrase.meaning.treaties
                if id_ in so_far.in_play or self._topic.weight(id_) > 0
            )
            enough = len(known) > 1 or phrase.noun not in LOOSE or phrase.parts.days
            return Meant(known, phrase.meaning.because) if known and enough else None
        pair = so_far.last_texts()
        treaties = tuple(one.treaty for one in pair if one.treaty) if pair else ()
        if not all(
            so_far.is_called(id_, phrase.noun) or phrase.noun in ANY_TEXT for id_ in treaties
        ):
            return None
        return (
            Meant(treaties, "the two texts spoken of before", is_pointing=True)
            if treaties
            else None
        )


def _is_of_all(phrase: Phrase, so_far: Discourse) -> bool:
    """Return True for `our declaration`, `their common treaty`: no text of one side, but what binds several."""
    if phrase.noun not in BINDING or not phrase.determiner:
        return False
    if phrase.determiner in SEVERAL_OWN and phrase.parts.words & COMMON:
        return True
    return phrase.determiner == "our" and bool(so_far.latest)


def _of_two(which: str, so_far: Discourse) -> Meant | None:
    """Return the text that `the latter declaration` means."""
    pair = so_far.former_and_latter(which)
    treaty = pair[which == "latter"].treaty if pair else None
    if pair is None:
        return None
    return Meant((treaty,) if treaty else (), f"the {which} of two texts", is_pointing=True)


def _by_age(phrase: Phrase, so_far: Discourse) -> Meant | None:
    """Return the text that `the older treaty` means where two treaties were spoken of, or None."""
    told = phrase.parts.words & (OLDER | NEWER)
    others = phrase.parts.words - PLAIN - told
    if (
        phrase.determiner != "the"
        or len(told) != 1
        or others
        or phrase.parts.days
        or phrase.several
    ):
        return None
    word = min(told)
    treaty = so_far.by_age(word)
    if treaty is None or not (
        phrase.noun in LOOSE | ANY_TEXT or so_far.is_called(treaty, phrase.noun)
    ):
        return None
    return Meant((treaty,), f"the {word} of two texts", is_pointing=True)


def _pointed_to(phrase: Phrase, so_far: Discourse) -> Meant | None:
    """Return the text that a noun alone points to."""
    if phrase.determiner in INDEFINITE:
        return None
    if phrase.determiner in OWN and not _is_of_all(phrase, so_far):
        return Meant((), "somebody's own text")
    found = so_far.meant_by(phrase.noun, phrase.determiner)
    if found is None:
        return None
    if found.treaty is None:
        return Meant((), "it points to another text", is_pointing=True)
    return Meant((found.treaty,), f"the {phrase.noun} spoken of before", is_pointing=True)
