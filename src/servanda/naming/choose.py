"""Knows which clauses a reference means, and refuses with candidates where it means none or several."""

from collections.abc import Sequence
from typing import NamedTuple

from servanda.model.address import Address
from servanda.model.treaty import Treaty
from servanda.naming import refusals
from servanda.naming.fitting import Meant
from servanda.naming.numbered import Rival, inner_units, locate, rivals
from servanda.naming.numbers import Path
from servanda.naming.reference import Reference
from servanda.naming.register import Profile, Register
from servanda.naming.spelling import held_address
from servanda.naming.themes import Subject, best

_MOST = 200
"""How many units one part of a phrase may ask for."""


class Chosen(NamedTuple):
    """The clauses meant, and what decided where the number alone did not."""

    addresses: tuple[Address, ...]
    because: str = ""


class Asked(NamedTuple):
    """The number of one unit, and whether the unit around it is missing (`sub-paragraph 3`)."""

    path: Path
    needs_outer: bool


def choose(register: Register, reference: Reference) -> Chosen:
    """Return the clauses that a reference means.

    Raises NotFound or Ambiguous with candidates, and BadRequest for more units than anybody reads; a
    guess is never made.
    """
    if reference.address:
        return Chosen((held_address(register.corpus, reference.address),))
    if reference.meant and not reference.meant.treaties:
        raise refusals.unknown_instrument(register, reference.meant)
    choice = _Choice(register, reference.meant)
    asked = tuple(
        Asked(path, group.needs_outer) for group in reference.groups for path in group.paths
    )
    if len(asked) > _MOST:
        raise refusals.too_many(len(asked), _MOST)
    if asked and reference.subject:
        return choice.by_number_and_subject(asked, reference.subject)
    if asked:
        return choice.by_number(asked)
    if reference.subject:
        return choice.by_subject(reference.subject)
    return choice.only([profile.treaty.address for profile in choice.profiles])


class _Choice:
    """The treaties that may be meant, and the words that name them."""

    def __init__(self, register: Register, meant: Meant | None) -> None:
        self._register = register
        self._words = meant.words if meant else ""
        treaties = meant.treaties if meant else register.profiles
        self.profiles = [register.profiles[id_] for id_ in treaties]

    def only(self, addresses: Sequence[Address], given: Sequence[Rival] = ()) -> Chosen:
        """Return the only address; raises Ambiguous where there are more."""
        if len(addresses) != 1:
            raise refusals.several(self._register, addresses, words=self._words, given=given)
        return Chosen(tuple(addresses))

    def by_number(self, asked: Sequence[Asked]) -> Chosen:
        """Return the clauses that the file numbers so, in the one treaty that has them all."""
        several = len(self.profiles) > 1
        complete = [
            options
            for profile in self.profiles
            if all(options := [_options(profile.treaty, one, held=several) for one in asked])
        ]
        found = [address for options in complete for option in options for address in option]
        if len(complete) == 1 and len(found) == len(asked):
            return Chosen(tuple(found))
        given = [
            rival for profile in self.profiles for one in asked for rival in _given(profile, one)
        ]
        if found:
            return self.only(found, given)
        if several or not self.profiles:
            treaties = [profile.treaty for profile in self.profiles]
            raise refusals.number_nowhere(self._register, treaties, given=given)
        treaty = self.profiles[0].treaty
        unknown = next((one for one in asked if not _options(treaty, one)), asked[0])
        raise refusals.missing(treaty, unknown.path)

    def by_subject(self, subject: Subject) -> Chosen:
        """Return the one clause that the subject fits; a better fit decides inside a treaty only."""
        each = [profile.about(subject) for profile in self.profiles]
        found = [address for fits in each for address in best(fits)]
        if found:
            return self.only(found)
        treaties = [profile.treaty for profile in self.profiles]
        scattered = [address for fits in each for address in fits]
        raise refusals.unknown_subject(
            self._register, treaties, subject=subject, scattered=scattered
        )

    def by_number_and_subject(self, asked: Sequence[Asked], subject: Subject) -> Chosen:
        """Return clauses by number where the subject agrees; where it fits a rival number, by that.

        A number may be disputed between sources; a text that cites it with the subject of the other
        clause means that other clause.
        """
        each = (_agreeing(profile, asked, subject) for profile in self.profiles)
        agreeing = [chosen for chosen in each if chosen is not None]
        if len(agreeing) == 1:
            return agreeing[0]
        if agreeing:
            return self.only([address for chosen in agreeing for address in chosen.addresses])
        numbered = [
            address
            for profile in self.profiles
            for one in asked
            for address in _options(profile.treaty, one)
        ]
        about = [address for profile in self.profiles for address in best(profile.about(subject))]
        if numbered or about:
            raise refusals.number_against_subject(self._register, numbered=numbered, about=about)
        return self.by_number(asked)


def _options(treaty: Treaty, asked: Asked, *, held: bool = False) -> tuple[Address, ...]:
    """Return the units that a number can mean in a treaty; with `held`, no recital beyond the file."""
    if asked.needs_outer:
        return inner_units(treaty, asked.path)
    found = locate(treaty, asked.path)
    if held:
        return tuple(one for one in found if not one.is_preamble or _holds(treaty, one))
    return found


def _holds(treaty: Treaty, address: Address) -> bool:
    numbers = {recital.number for recital in treaty.preamble}
    return bool(numbers) and set(address.path[1:2]) <= numbers


def _given(profile: Profile, asked: Asked) -> tuple[Rival, ...]:
    return () if asked.needs_outer else rivals(profile.treaty, asked.path)


def _agreeing(profile: Profile, asked: Sequence[Asked], subject: Subject) -> Chosen | None:
    """Return the clauses of a treaty whose number and subject agree, if all do."""
    fits = tuple(profile.about(subject))
    each = [_agreed(profile, one, fits) for one in asked]
    found = [one for one in each if one is not None]
    if len(found) < len(each):
        return None
    because = "; ".join(one.because for one in found if one.because)
    return Chosen(tuple(address for one in found for address in one.addresses), because)


def _agreed(profile: Profile, asked: Asked, fits: Sequence[Address]) -> Chosen | None:
    """Return the clause with the number where the subject fits it, else the rival that it fits."""
    for own in _options(profile.treaty, asked):
        if any(address.is_within(own) or own.is_within(address) for address in fits):
            return Chosen((own,))
    for rival in _given(profile, asked):
        if rival.address in fits:
            given = rival.number
            because = f"numbered {given.number} by {given.by}, and the subject fits it"
            return Chosen((rival.address,), because)
    return None
