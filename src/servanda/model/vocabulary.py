"""Knows the words that files may use, each with what it means."""

from enum import StrEnum


class Nature(StrEnum):
    """Whether an instrument is governed by international law (VCLT art. 2(1)(a))."""

    BINDING = "binding"
    POLITICAL = "political"
    DISPUTED = "disputed"


class Support(StrEnum):
    """How well the wording that a file carries is supported."""

    AUTHENTIC_KNOWN = "authentic-known"
    """text firmly known in the original language and cross-checked against quotation in the press"""
    PRESS_QUOTED = "press-quoted"
    """at least one source quotes the sentence or reports it very closely"""
    PRESS_SUMMARISED = "press-summarised"
    """content reported in summary; the wording is made from the summary"""
    RECOLLECTED = "recollected"
    """from knowledge of the text only; nothing consulted confirms it"""
    UNKNOWN = "unknown"
    """nothing found; the wording is not held"""


class Rendition(StrEnum):
    """Which wording a treaty file carries."""

    AUTHENTIC = "authentic"
    OFFICIAL_TRANSLATION = "official-translation"
    UNOFFICIAL_TRANSLATION = "unofficial-translation"
    OWN_RENDERING = "own-rendering"


class Modality(StrEnum):
    """What kind of thing a clause asks."""

    OBLIGATION = "obligation"
    PROHIBITION = "prohibition"
    PERMISSION = "permission"
    DECLARATION = "declaration"
    COMMITMENT_TO_NEGOTIATE = "commitment-to-negotiate"


class DeadlineKind(StrEnum):
    """What a date in an obligation does."""

    BY = "by"
    """to be done no later than this day"""
    UNTIL = "until"
    """to be kept up to this day"""
    FROM = "from"
    """to be kept from this day on"""


class Basis(StrEnum):
    """Whether a date stands in the text or was worked out from it."""

    STATED = "stated"
    COMPUTED = "computed"


class Stance(StrEnum):
    """How an event stands to a clause, in the claimant's words."""

    SUPPORTS = "supports"
    BREACHES = "breaches"
    CONTESTED = "contested"
    TOUCHES = "touches"


class Standing(StrEnum):
    """How the claimant stands to the proposition."""

    ALLEGED = "alleged"
    """a speaker's claim"""
    DENIED = "denied"
    """the claimant rejects the charge"""
    ACKNOWLEDGED = "acknowledged"
    """the bearer admits, apologises, promises, or restates its own duty"""
    ESTABLISHED = "established"
    """by a court, a monitor, both sides, or plain undisputed fact"""
    ASSESSED = "assessed"
    """a coder's judgement"""


class Status(StrEnum):
    """Where a link is in review. Only accepted links count."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Role(StrEnum):
    """What an actor does in an event (PLOVER, with speaker and mediator told apart)."""

    AGENT = "agent"
    TARGET = "target"
    SPEAKER = "speaker"
    MEDIATOR = "mediator"


class EventType(StrEnum):
    """What happened: the sixteen PLOVER types, then roots of CAMEO that the events here still need."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"
    # CAMEO
    MAKE_STATEMENT = "MAKE STATEMENT"
    APPEAL = "APPEAL"
    DEMAND = "DEMAND"
    INVESTIGATE = "INVESTIGATE"
    REDUCE_RELATIONS = "REDUCE RELATIONS"
    YIELD = "YIELD"


class SearchOutcome(StrEnum):
    """What a search for events came to, when it came to nothing."""

    NOTHING_FOUND = "nothing-found"
    NOT_OBSERVABLE = "not-observable"


class ActorKind(StrEnum):
    """What sort of actor a code stands for."""

    STATE = "state"
    ORGANISATION = "organisation"
    COURT = "court"
    DE_FACTO_AUTHORITY = "de-facto-authority"
    ARMED_GROUP = "armed-group"
