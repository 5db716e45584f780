"""Knows what the codebook makes of a sentence: the claims that its speaker, its verb and its facts add up to.

Authority: the codebook of the coded events (`stance` and `standing`). The rules are a prior: the models of
`claims` weigh them beside the single clues.
"""

from collections.abc import Callable, Mapping

from servanda.model.vocabulary import Stance, Standing
from servanda.reading.events.said import Said

Claim = tuple[Stance, Standing]

_BREACH_ALLEGED = (Stance.BREACHES, Standing.ALLEGED)
_BREACH_DENIED = (Stance.BREACHES, Standing.DENIED)
_BREACH_OWNED = (Stance.BREACHES, Standing.ACKNOWLEDGED)
_BREACH_FOUND = (Stance.BREACHES, Standing.ESTABLISHED)
_BREACH_SEEN = (Stance.BREACHES, Standing.ASSESSED)
_KEPT_ALLEGED = (Stance.SUPPORTS, Standing.ALLEGED)
_KEPT_OWNED = (Stance.SUPPORTS, Standing.ACKNOWLEDGED)
_KEPT_FOUND = (Stance.SUPPORTS, Standing.ESTABLISHED)
_KEPT_SEEN = (Stance.SUPPORTS, Standing.ASSESSED)
_OPEN_SEEN = (Stance.CONTESTED, Standing.ASSESSED)
_OPEN_ALLEGED = (Stance.CONTESTED, Standing.ALLEGED)
_TOUCH_ALLEGED = (Stance.TOUCHES, Standing.ALLEGED)
_TOUCH_FOUND = (Stance.TOUCHES, Standing.ESTABLISHED)


def by_rule(told: Said) -> tuple[Claim, ...]:
    """Return the claims that the codebook gives such a sentence, the first one first."""
    rules = {
        "coder": _coder,
        "court": _impartial,
        "monitor": _impartial,
        "analyst": _judge,
        "press": _judge,
        "NGO": _judge,
    }
    return rules.get(told.kind, _party)(told)


def _coder(told: Said) -> tuple[Claim, ...]:
    facts = told.facts
    if "permitted" in facts:
        return (_TOUCH_FOUND,)
    if "late" in facts:
        return (_OPEN_SEEN, _KEPT_FOUND)
    if ("in time" in facts and "excess" not in facts) or "wrong denied" in facts:
        return (_KEPT_FOUND,)
    if told.disputed and facts & {"attack", "clearly wrong"}:
        return (_OPEN_SEEN,)
    if facts & {"undone", "excess", "clearly wrong", "attack"}:
        return (_BREACH_SEEN,)
    return (_KEPT_SEEN,) if "evaluates" in facts else (_KEPT_FOUND,)


def _impartial(told: Said) -> tuple[Claim, ...]:
    facts = told.facts
    if "no culprit" in facts or "orders" in facts:
        return (_TOUCH_FOUND,)
    if told.kind == "court" and ("rejects" in facts or "wrong denied" in facts):
        return (_BREACH_DENIED,)
    if "in time" in facts and not facts & {"clearly wrong", "excess"}:
        return (_KEPT_FOUND,)
    if facts & {"wrong", "late", "excess", "undone", "attack"}:
        return (_BREACH_FOUND,)
    return (_KEPT_FOUND,)


def _judge(told: Said) -> tuple[Claim, ...]:
    facts = told.facts
    if told.verb in ("denial", "answer") and "wrong" not in facts:
        return (_BREACH_DENIED,)
    if "wrong denied" in facts or (
        "in time" in facts and not facts & {"clearly wrong", "excess", "late"}
    ):
        return (_KEPT_ALLEGED,)
    if "doubt" in facts and not facts & {"clearly wrong", "undone", "late"}:
        return (_OPEN_ALLEGED,)
    if told.verb == "charge" or facts & {"wrong", "late", "excess", "undone", "must"}:
        return (_BREACH_ALLEGED,)
    return (_KEPT_ALLEGED,)


def _party(told: Said) -> tuple[Claim, ...]:
    facts, verb = told.facts, told.verb
    if "no culprit" in facts and verb in ("finding", "saying"):
        return (_TOUCH_FOUND,)
    if "all alike" in facts and verb != "charge" and not facts & {"clearly wrong", "undone"}:
        return (_TOUCH_ALLEGED,)
    blames = (
        told.other_named
        and bool(facts & {"clearly wrong", "undone"})
        and "wrong denied" not in facts
    )
    counter = (_BREACH_ALLEGED,) if facts & {"it is he", "counter"} and "wrong" in facts else ()
    if verb in _BY_VERB:
        return _BY_VERB[verb](told, counter)
    if "sorry" in facts and told.own and not blames:
        return _owned(told, counter)
    if blames or "it is he" in facts:
        return (_BREACH_ALLEGED,)
    return _plain(told, counter)


def _invokes(told: Said) -> bool:
    """Return True where somebody says that a clause allows it, and charges nobody."""
    return "invokes" in told.facts and not told.facts & {"rejects", "it is he", "must"}


def _plain(told: Said, counter: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Return the claims of a party that just says something."""
    facts = told.facts
    if _invokes(told):
        return (_KEPT_ALLEGED,)
    if "wrong denied" in facts and not (told.answers or "rejects" in facts):
        return (_KEPT_ALLEGED,)
    if facts & {"wrong denied", "rejects"}:
        return (_BREACH_DENIED, *counter)
    if "doubt" in facts:
        return (_OPEN_ALLEGED,)
    if told.answers and "in time" not in facts:
        return (_BREACH_DENIED, *counter)
    if facts & {"clearly wrong", "undone", "excess"} or (
        facts & {"wrong", "must"} and told.other_named
    ):
        return (_BREACH_ALLEGED,)
    return (_KEPT_OWNED,) if "future" in facts and told.own else (_KEPT_ALLEGED,)


def _owned(told: Said, counter: tuple[Claim, ...]) -> tuple[Claim, ...]:
    return (_BREACH_OWNED, _KEPT_OWNED) if told.facts & {"future", "redress"} else (_BREACH_OWNED,)


def _answers(told: Said, counter: tuple[Claim, ...]) -> tuple[Claim, ...]:
    kept = "in time" in told.facts and not told.facts & {"negated", "wrong", "rejects"}
    if kept or _invokes(told):
        return (_KEPT_ALLEGED,)
    return (_BREACH_DENIED, *counter)


def _objects(told: Said, counter: tuple[Claim, ...]) -> tuple[Claim, ...]:
    return (_BREACH_DENIED, *counter) if told.answers else (_BREACH_ALLEGED,)


_BY_VERB: Mapping[str, Callable[[Said, tuple[Claim, ...]], tuple[Claim, ...]]] = {
    "admission": _owned,
    "denial": lambda told, counter: (_BREACH_DENIED, *counter),
    "answer": _answers,
    "objection": _objects,
    "promise": lambda told, counter: (_KEPT_OWNED,),
    "reported admission": lambda told, counter: (_BREACH_ALLEGED, _KEPT_ALLEGED),
    "reported promise": lambda told, counter: (_KEPT_ALLEGED,),
    "charge": lambda told, counter: (_BREACH_ALLEGED,),
    "demand": lambda told, counter: (_BREACH_ALLEGED,),
    "doubt": lambda told, counter: (_OPEN_ALLEGED,),
}
