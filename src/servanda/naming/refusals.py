"""Knows how to say that words mean nothing or several things, and what may have been meant instead."""

from collections.abc import Iterable, Sequence

from servanda.errors import Ambiguous, BadRequest, NotFound
from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.treaty import Treaty
from servanda.naming.candidates import label, near_addresses, near_headings, near_names, rival_label
from servanda.naming.citation import number, plural, spelled
from servanda.naming.fitting import Meant
from servanda.naming.numbered import Rival, numbers_held, rivals
from servanda.naming.numbers import Path
from servanda.naming.register import Register
from servanda.naming.themes import Subject

_LIST = "`servanda treaties` lists the treaties and what they are called"
_SHOWN = 12
"""How many candidates are shown; more would not help to choose."""


def unknown_instrument(register: Register, meant: Meant) -> NotFound:
    """Return the error for words that name no treaty held here."""
    others = tuple(_dated(register, id_) for id_ in meant.contradicted)
    if meant.other_texts:
        named = "; ".join(meant.other_texts)
        what = f"“{meant.words}” names another text, which is not held here: {named}"
        return NotFound(what, _LIST, others or _confusable(register, meant.other_texts))
    if others:
        what = f"no treaty here that “{meant.words}” could name has that date or number of units"
        return NotFound(what, _LIST, others)
    what = (
        f"no treaty here is called “{meant.words}”" if meant.words else "the words name no treaty"
    )
    return NotFound(what, _LIST, near_names(register, meant.words))


def several(
    register: Register, addresses: Iterable[Address], *, words: str, given: Sequence[Rival] = ()
) -> Ambiguous:
    """Return the error for words that fit several units, each with its heading.

    Clauses to which others give the number asked for stand behind those that the files number so.
    """
    found = tuple(dict.fromkeys(addresses))
    candidates = [label(register.corpus, address) for address in found]
    candidates += [rival_label(register.corpus, rival) for rival in given]
    count = f"{len(candidates)} units" + (f", {_SHOWN} shown" if len(candidates) > _SHOWN else "")
    treaties = {address.treaty for address in found}
    if not words:
        what = f"the words can mean {count}: they name no treaty"
    elif len(treaties) > 1:
        what = f"“{words}” can mean {len(treaties)} treaties"
    else:
        what = f"the words can mean {count} of {register.corpus.treaty[min(treaties)].short_title}"
    return Ambiguous(
        what,
        "say more of what is meant, or take one of the addresses",
        tuple(dict.fromkeys(candidates))[:_SHOWN],
    )


def too_many(asked: int, most: int) -> BadRequest:
    """Return the error for a phrase that asks for more units than anybody reads."""
    return BadRequest(
        f"{asked} units are too many for one phrase",
        f"ask for at most {most}, or for the treaty as a whole",
    )


def missing(treaty: Treaty, path: Path) -> NotFound:
    """Return the error for a number that a treaty does not have, with those that exist."""
    corpus, unit = Corpus(treaties=(treaty,)), treaty.numbering.unit
    held = spelled(numbers_held(treaty))
    candidates = [rival_label(corpus, rival) for rival in rivals(treaty, path)]
    candidates += near_addresses(corpus, Address(treaty.id, path))
    return NotFound(
        f"{treaty.short_title} has no {unit} {number(path)}"
        + (f"; its {plural(unit)} are numbered {held}" if held else ""),
        f"`servanda clause {treaty.id}` shows all of it",
        tuple(dict.fromkeys(candidates)),
    )


def number_nowhere(
    register: Register, treaties: Sequence[Treaty], *, given: Sequence[Rival]
) -> NotFound:
    """Return the error for a number that none of several treaties has."""
    candidates = [rival_label(register.corpus, rival) for rival in given]
    for treaty in treaties:
        held = spelled(numbers_held(treaty)) or "without numbers"
        units = plural(treaty.numbering.unit)
        candidates.append(f"{treaty.id} ({treaty.short_title}; {units} {held})")
    what = "none of the treaties that may be meant has units of these numbers"
    return NotFound(what, _LIST, tuple(candidates)[:_SHOWN])


def unknown_subject(
    register: Register,
    treaties: Sequence[Treaty],
    *,
    subject: Subject,
    scattered: Sequence[Address],
) -> NotFound:
    """Return the error for a subject that no heading, name or topic has together."""
    words = subject.written
    candidates = [label(register.corpus, address) for address in scattered]
    candidates += near_headings(register.corpus, words, treaties=[treaty.id for treaty in treaties])
    where = treaties[0].short_title if len(treaties) == 1 else "the treaties here"
    return NotFound(
        f"no clause of {where} has the words “{words}” in its heading or among its topics",
        "`servanda search` looks through the wording of the clauses",
        tuple(dict.fromkeys(candidates))[:_SHOWN],
    )


def number_against_subject(
    register: Register, *, numbered: Sequence[Address], about: Sequence[Address]
) -> Ambiguous:
    """Return the error for a number and a subject that lead to different clauses."""
    by_number = [f"{label(register.corpus, address)}, by its number" for address in numbered]
    by_subject = [f"{label(register.corpus, address)}, by its subject" for address in about]
    return Ambiguous(
        "the number and the subject do not lead to the same clause",
        "name the clause by one of them, or take an address",
        tuple(dict.fromkeys(by_number + by_subject))[:_SHOWN],
    )


def _confusable(register: Register, texts: Sequence[str]) -> tuple[str, ...]:
    """Return the treaties whose files say that they are not these texts."""
    return tuple(
        label(register.corpus, profile.treaty.address)
        for profile in register.profiles.values()
        if not {name.text for name in profile.other_texts}.isdisjoint(texts)
    )


def _dated(register: Register, id_: str) -> str:
    """Return a treaty with its date and its number of units, which the words contradict."""
    treaty = register.corpus.treaty[id_]
    dates = spelled((treaty.signed, *treaty.also_dated))
    count = register.profiles[id_].count
    return f"{id_} ({treaty.short_title}; dated {dates}, {count} {plural(treaty.numbering.unit)})"
