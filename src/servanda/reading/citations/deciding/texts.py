"""Knows when a phrase for a text is a citation, and of which treaties."""

from servanda.model.address import Address
from servanda.reading.citations.deciding.context import Context, Decided, look_alike
from servanda.reading.citations.texts.meanings import Level
from servanda.reading.citations.texts.meant import Meant
from servanda.reading.citations.texts.phrases import Phrase
from servanda.reading.citations.words.english import (
    AUXILIARIES,
    CALLING,
    HEADED,
    INDEFINITE,
    OTHER_TEXTS,
    OWN,
    READ_OR_SIGNED,
    SAME,
    SIGNING,
    STATES_OF_AFFAIRS,
    TEXTS,
)
from servanda.reading.citations.words.sayings import ATTRIBUTING
from servanda.reading.citations.words.whose import BINDING, NEWER, OLDER


def decide_text(context: Context, phrase: Phrase, *, in_units: bool = False) -> list[Decided]:
    """Return the citation that a phrase is, or what it is like; nothing for a text nobody names."""
    if phrase.noun in STATES_OF_AFFAIRS and not _is_treated_as_text(context, phrase):
        return []
    if _says_what_it_is(context, phrase):
        return []
    meant = text_meant(context, phrase, in_units=in_units)
    if meant is None:
        return []
    if meant.treaties:
        addresses = tuple(Address(id_) for id_ in in_order(context, phrase, meant.treaties))
        context.so_far.cite(addresses)
        kind = "anaphoric" if meant.is_pointing and not _says_more(phrase) else "instrument"
        return [Decided(phrase.start, phrase.end, addresses, kind, (meant.because,))]
    named = phrase.meaning.level is Level.FOREIGN and not phrase.several
    named &= phrase.noun not in OTHER_TEXTS or phrase.noun in TEXTS
    named &= bool(phrase.determiner) or phrase.start > 0
    if phrase.determiner in OWN and not phrase.parts.days:
        return []
    return (
        [look_alike(phrase.start, phrase.end, meant.because)] if named or meant.is_pointing else []
    )


def _says_what_it_is(context: Context, phrase: Phrase) -> bool:
    """Return True for `is a treaty`, `Is the Minute a treaty?`: no other text, but what a text is."""
    if phrase.determiner not in {"a", "an"} or phrase.meaning.treaties or phrase.start == 0:
        return False
    words = context.passage.words
    before = words[phrase.start - 1]
    if before.word in {"it", "them"} and words.word(phrase.start - 2) in CALLING:
        return True
    noun = words.language.is_noun(before.word)
    return noun or before.word in AUXILIARIES or before.word in {"not", "as", "called", "itself"}


def _is_treated_as_text(context: Context, phrase: Phrase) -> bool:
    """Return True where a ceasefire is signed or misread and says something, not kept or broken."""
    words = context.passage.words
    before = {words.word(at) for at in range(max(0, phrase.start - 3), phrase.start)}
    after = words.word(phrase.end)
    return bool(before & READ_OR_SIGNED) or after in ATTRIBUTING or after in SIGNING


def text_meant(context: Context, phrase: Phrase, *, in_units: bool = False) -> Meant | None:
    """Return what a phrase means, and remember that the text was spoken of."""
    so_far = context.so_far
    meant = context.texts.meant(phrase, so_far)
    if meant and meant.treaties and _is_heading_of_another(context, phrase):
        meant = Meant((), "the heading of another text")
    if meant is None and (in_units or _is_capital(context, phrase)):
        meant = _ahead(context, phrase)
    if meant is None and _is_capital(context, phrase):
        meant = _by_noun_alone(context, phrase)
    if meant is None and not so_far.in_play and phrase.is_bare and not phrase.several:
        meant = _promoted(context, phrase, in_units=in_units)
    if meant is None:
        return None
    for treaty in meant.treaties:
        so_far.speak_of(treaty, phrase.noun)
    if not meant.treaties and not context.passage.is_heading:
        identified = phrase.is_named and phrase.determiner not in OWN
        identified &= bool(phrase.proper or phrase.parts.days) or phrase.noun != "statement"
        identified &= phrase.determiner not in INDEFINITE or bool(phrase.proper)
        identified &= not (in_units and phrase.noun in OTHER_TEXTS)
        so_far.speak_of_other(phrase.noun, identified=identified)
    return meant


def _is_capital(context: Context, phrase: Phrase) -> bool:
    """Return True for `the Minute`: a noun that is written like a name."""
    return context.passage.words[phrase.end - 1].text[0].isupper()


def _ahead(context: Context, phrase: Phrase) -> Meant | None:
    """Return the only treaty of the text, where its units are cited before it is named."""
    so_far = context.so_far
    if len(so_far.in_play) != 1 or not phrase.is_bare:
        return None
    if phrase.determiner in OWN and (phrase.determiner != "our" or phrase.noun not in BINDING):
        return None
    treaty = so_far.in_play[0]
    if so_far.latest or not so_far.is_called(treaty, phrase.noun):
        return None
    return Meant((treaty,), "the only treaty that the text names", is_pointing=True)


def _by_noun_alone(context: Context, phrase: Phrase) -> Meant | None:
    """Return the treaty whose file calls it `the Charter`, where no other charter was spoken of."""
    treaties = context.texts.by_noun_alone(phrase.noun)
    other = any(not one.treaty and one.noun == phrase.noun for one in context.so_far.mentions)
    if context.passage.words.word(phrase.end) == "of":
        return None
    if not any(context.texts.is_spoken_of(id_) for id_ in treaties):
        return None
    if other or not phrase.is_bare or phrase.determiner != "the" or phrase.several:
        return None
    return Meant(treaties, "a name in the treaty file")


def _is_heading_of_another(context: Context, phrase: Phrase) -> bool:
    """Return True for `a third paper headed “…”`: a text that only has the same name."""
    if phrase.determiner or not context.so_far.mentions:
        return False
    before = context.passage.words.tokens[max(0, phrase.start - 2) : phrase.start]
    return any(token.word in HEADED for token in before)


def _promoted(context: Context, phrase: Phrase, *, in_units: bool) -> Meant | None:
    if phrase.determiner != "the" or not (in_units or _is_capital(context, phrase)):
        return None
    treaties = context.texts.promoted(phrase, needed=1 if in_units else 2)
    if not treaties:
        return None
    context.so_far.in_play += treaties
    return Meant(
        treaties, "the only treaty of that name that the text can be about", is_pointing=True
    )


def _says_more(phrase: Phrase) -> bool:
    """Return True for `the old treaty`: an adjective that is no mere pointing."""
    return bool(phrase.parts.words - SAME - OLDER - NEWER)


def in_order(context: Context, phrase: Phrase, treaties: tuple[str, ...]) -> list[str]:
    """Return the treaties of a set in the order in which the words tell them apart."""
    if len(treaties) < 2:
        return list(treaties)
    tokens = context.passage.words.tokens[phrase.start : phrase.end]

    def first_own(id_: str) -> int:
        others = [other for other in treaties if other != id_]
        for at, token in enumerate(tokens):
            if context.texts.speaks_of(token.word, id_) and not any(
                context.texts.speaks_of(token.word, other) for other in others
            ):
                return at
        return len(tokens)

    return sorted(treaties, key=first_own)
