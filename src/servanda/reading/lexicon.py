"""Knows by which words actors are called: states, their people and seats, organisations, office holders.

All names come from data: ISO 3166 through `text.state_words`, the actors of the workspace, and the
parties and signatories of the treaty files. Where two sources give a word to two actors, the workspace
goes before the treaties and these before the general list.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from servanda.model.corpus import Corpus, KnownActor
from servanda.reading.organs import organ_in
from servanda.text.state_words import SEATS, state_words


class Named(NamedTuple):
    """What a name stands for."""

    code: str
    organ: str
    kind: str
    """`state`, `people` (an adjective or a people), `actor`, `court`, `person`"""
    rivals: tuple["Named", ...] = ()
    """others that the same name stands for in the same sort of source"""
    peers: frozenset[str] = frozenset()
    """who is bound by a treaty together with it; filled only where there are rivals"""
    needs_full_name: bool = False
    """True for a name so short (`the Commission`) that the full one must stand in the text as well"""


_ROYAL = re.compile(
    r"^(?:the )?(?:Republic|Kingdom|State|Federation|Federal Republic|Union) of (?:the )?"
)


def lexicon(corpus: Corpus) -> dict[str, Named]:
    """Return every name that stands for an actor; the longer of two that begin alike comes first in use."""
    names: dict[str, Named] = {
        word.word: Named(word.code, "", "people" if word.is_people else "state")
        for word in state_words()
    }
    names |= {word: Named(code, organ, "state") for word, (code, organ) in SEATS.items()}
    for source in (_of_treaties(corpus), _of_actors(corpus)):
        given: dict[str, list[Named]] = defaultdict(list)
        for name, named in source:
            if all(named.code != other.code for other in given[name]):
                given[name].append(named)
        names |= {name: _chosen(meant, corpus) for name, meant in given.items()}
    shouted = {name.upper(): named for name, named in names.items() if _SHOUTED.fullmatch(name)}
    return shouted | names


def _chosen(meant: Sequence[Named], corpus: Corpus) -> Named:
    """Return what a name stands for, with its rivals where it stands for several."""
    sure = [named for named in meant if not named.needs_full_name] or list(meant)
    if len(sure) == 1:
        return sure[0]
    first, *rivals = (named._replace(peers=_peers(named.code, corpus)) for named in sure)
    return first._replace(rivals=tuple(rivals))


def _peers(code: str, corpus: Corpus) -> frozenset[str]:
    """Return the parties of the treaties that bind an actor."""
    parties = [{party.code for party in treaty.parties} for treaty in corpus.treaty.values()]
    return frozenset().union(*(codes for codes in parties if code in codes)) - {code}


_SHOUTED = re.compile(r"[A-Z][a-z]{3,}")
"""A name that headings print in capitals."""
_PLACE = re.compile(r" (?:in|of|at|on|for) .*$")
_ON_RIVER = re.compile(r"([A-Z]\w{3,})-(?:on|upon|sur|am|an)-")
"""A town that is called without its river as well."""
_REALM = re.compile(r" (Islands|Republic|Kingdom|Federation|Emirates)$")
"""What a state is called by for short once its name was given: `the Islands`."""
_BODY = re.compile(
    r"(?:Group|Mission|Commission|Committee|Centre|Court|Tribunal|Panel|Secretariat)$",
    re.IGNORECASE,
)


def _parts(name: str) -> Iterator[tuple[str, bool]]:
    """Yield the shorter names of a body, and True for those that fit many bodies.

    >>> list(_parts("Verification Mission in the Highlands"))
    [('Verification Mission', False), ('the Mission', True)]
    """
    short = _PLACE.sub("", name)
    if not _BODY.search(short):
        return
    if short != name and " " in short:
        yield short, False
    words = short.split()
    if len(words) > 2:
        yield " ".join(words[1:]), False
    last = words[-1].capitalize()
    yield f"the {last}", True


_OFFICES = ("spokesman", "spokeswoman", "spokesperson", "commander", "officials")


def _offices(name: str) -> Iterator[tuple[str, str]]:
    """Yield how the offices of a body are called where it is not named in full, and the office.

    >>> ("head of the Mission", "head of mission") in _offices("Verification Mission in the Highlands")
    True
    """
    short = _PLACE.sub("", name)
    if not _BODY.search(short):
        return
    body = short.rpartition(" ")[2].capitalize()
    for office in _OFFICES:
        yield f"{body} {office}", office
    for between in ("the ", ""):
        yield f"head of {between}{body}", f"head of {body.lower()}"


def _of_treaties(corpus: Corpus) -> Iterator[tuple[str, Named]]:
    for treaty in corpus.treaty.values():
        for party in treaty.parties:
            short = _ROYAL.sub("", party.name.partition(" (")[0])
            for name in (party.name.partition(" (")[0], short):
                yield name, Named(party.code, "", "state")
        for signatory in treaty.signatories:
            yield from _of_person(signatory.name, signatory.party, organ_in(signatory.office))


def _of_actors(corpus: Corpus) -> Iterator[tuple[str, Named]]:
    for actor in corpus.actor.values():
        for name in _names(actor):
            yield name, Named(actor.code, "", _kind(actor, name))
        for name, office, is_common in _shorter(actor):
            yield name, Named(actor.code, office, _kind(actor, name), needs_full_name=is_common)
        if len(actor.code) > 1 and not actor.kind.value.startswith("state"):
            yield actor.code, Named(actor.code, "", "actor")
        for person in actor.people:
            yield from _of_person(person.name, actor.code, person.organ)


def _shorter(actor: KnownActor) -> Iterator[tuple[str, str, bool]]:
    """Yield the shorter names of an actor with the office named, and True for those that fit many."""
    realm = _REALM.search(actor.name)
    if realm:
        yield f"the {realm[1]}", "", True
    if actor.kind.value.startswith("state"):
        return
    for name, is_common in _parts(actor.name):
        yield name, "", is_common
    for name, office in _offices(actor.name):
        yield name, office, True


def _names(actor: KnownActor) -> Iterator[str]:
    """Yield the names of an actor, a town also without its river."""
    for name in (actor.name, *actor.also):
        yield name
        place = _ON_RIVER.match(name)
        if place:
            yield place[1]


def _kind(actor: KnownActor, name: str) -> str:
    """Return what sort of word a name is: the people of a state are called after it, its capital is not."""
    if actor.kind.value == "court":
        return "court"
    if actor.kind.value != "state":
        return "actor"
    is_kin = name != actor.name and name[:3].casefold() == actor.name[:3].casefold()
    return "people" if is_kin and " of " not in name else "state"


def _of_person(name: str, code: str, organ: str) -> Iterator[tuple[str, Named]]:
    """Yield the full name and the family name, the last word of it."""
    yield name, Named(code, organ, "person")
    family = name.rpartition(" ")[2]
    if len(family) > 3:
        yield family, Named(code, organ, "person")
