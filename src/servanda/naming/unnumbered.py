"""Knows what words without numbers ask for: a treaty, all of its clauses, or the clauses on a subject.

`the Shusha Declaration`, `none of the nine points of the statement`, `the Lachin corridor clause of nov10`,
`the provision on energy in the Moscow Declaration`, `feb22 no economic harm`.
"""

from collections.abc import Iterator

from servanda.naming.fitting import Meant, meant_by, names_wholly
from servanda.naming.language import INNER, Language
from servanda.naming.reference import Reference
from servanda.naming.register import Register
from servanda.naming.stretch import connects, joins_in, trim
from servanda.naming.themes import Subject
from servanda.naming.tokens import POSSESSIVE, Token, Words
from servanda.naming.units import unit_at

_MOST_SPLITS = 24
"""How many ways of parting a subject from an instrument are tried."""

_MOST_LISTED = 8
"""How many treaties may stand side by side."""


def unnumbered(register: Register, words: Words) -> tuple[Reference, ...]:
    """Return what words without any number of a unit ask for."""
    core = trim(words).words
    meant = meant_by(register, core)
    if meant.is_known:
        return (Reference(meant=meant),)
    listed = _listed(register, core)
    if listed:
        return listed
    return (
        _everything(register, words)
        or _about_something(register, core)
        or _anywhere(register, core, meant),
    )


def subject_of(words: Words) -> Subject:
    """Return the subject in `the provision on energy` or `Lachin corridor clause`: not the unit."""
    language = words.language
    rest = trim(words).words
    unit = unit_at(rest, 0)
    start = unit[1] if unit else int(rest.word(0) in language.passages)
    if start and rest.word(start) in language.about:
        rest = trim(rest[start:]).words
    if len(rest) > 1 and _is_clause(rest[-1], language):
        rest = rest[:-1]
    return Subject.of((token.word for token in rest), language)


def _is_clause(token: Token, language: Language) -> bool:
    unit = language.units.get(token.word)
    return token.word in language.passages or (unit is not None and unit.depth <= INNER)


def _listed(register: Register, words: Words, most: int = _MOST_LISTED) -> tuple[Reference, ...]:
    """Return the treaties in `the statement and the Shusha Declaration`, or nothing."""
    for start, end in joins_in(words):
        first = meant_by(register, trim(words[:start]).words)
        if first.treaties:
            others = _named_next(register, trim(words[end:]).words, most)
            return (Reference(meant=first), *others) if others else ()
    return ()


def _named_next(register: Register, words: Words, most: int) -> tuple[Reference, ...]:
    meant = meant_by(register, words)
    if meant.treaties:
        return (Reference(meant=meant),)
    return _listed(register, words, most - 1) if most > 1 else ()


def _everything(register: Register, words: Words) -> Reference | None:
    """Read `all nine points of the statement`, `not a single provision of nov10`: the whole treaty."""
    units = ((at, unit_at(words, at)) for at in range(len(words)))
    at, unit = next((found for found in units if found[1]), (0, None))
    if not unit:
        return None
    before, after = words[:at], trim(words[unit[1] :])
    counts = [token for token in before if not _only_quantifies(token, words.language)]
    quantified = any(token.word in words.language.everything for token in before)
    if not quantified or len(counts) > 1 or not (after.within and after.words):
        return None
    counted = (*counts, *words[at : unit[1]]) if counts else ()
    meant = meant_by(register, words.made_of((*counted, *after.words)))
    return Reference(meant=meant) if meant.is_known else None


def _only_quantifies(token: Token, language: Language) -> bool:
    return token.word in language.everything or connects(token, language)


def _about_something(register: Register, words: Words) -> Reference | None:
    """Return a subject and the instrument named with it, where the instrument has such a clause."""
    named: Reference | None = None
    for theme, instrument in _splits(register, words):
        subject = subject_of(theme)
        meant = meant_by(register, trim(instrument).words)
        if not meant.treaties or not subject.words:
            continue
        reference = Reference(meant=meant, subject=subject)
        if has_clause(register, reference):
            return reference
        if not all(register.language.is_noun(word) for word in subject.words):
            named = named or reference
    return named


def has_clause(register: Register, reference: Reference) -> bool:
    """Return True when an instrument that may be meant has a clause about the subject."""
    treaties = reference.meant.treaties if reference.meant else tuple(register.profiles)
    subject = reference.subject
    return subject is not None and any(register.profiles[id_].about(subject) for id_ in treaties)


def _splits(register: Register, words: Words) -> Iterator[tuple[Words, Words]]:
    """Yield the ways to part a subject from an instrument, the likeliest first."""
    language = register.language
    places = range(1, len(words) - 1)
    within = [at for at in reversed(places) if words[at].word in language.within]
    owned = [at for at in places if words[at].word == POSSESSIVE]
    about = [at for at in places if words[at].word in language.about]
    yield from ((words[:at], words[at + 1 :]) for at in within[:_MOST_SPLITS])
    yield from ((words[at + 1 :], words[:at]) for at in (*owned, *about)[:_MOST_SPLITS])
    for at in range(min(len(words) - 1, _MOST_SPLITS), 0, -1):
        if names_wholly(register, words[:at]):
            yield words[at:], words[:at]
        if names_wholly(register, words[-at:]):
            yield words[:-at], words[-at:]


def _anywhere(register: Register, words: Words, meant: Meant) -> Reference:
    """Return a subject without an instrument, or the instrument that nobody here is called."""
    reference = Reference(subject=subject_of(words))
    return reference if has_clause(register, reference) else Reference(meant=meant)
