"""Knows what one part of a phrase asks for, before anything is looked up in a treaty."""

from typing import NamedTuple

from servanda.model.address import Address
from servanda.naming.fitting import Meant
from servanda.naming.themes import Subject
from servanda.naming.units import Group


class Reference(NamedTuple):
    """Units, the instrument that they are in, and what they are about, as far as the words say."""

    groups: tuple[Group, ...] = ()
    """units by number; none means the treaty as a whole or, with a subject, the clauses about it"""
    meant: Meant | None = None
    """the instrument; None where the words name none"""
    subject: Subject | None = None
    address: Address | None = None
    """an address that stands in the phrase as it is"""
