"""What comes first comes first: entry into force, its end, deadlines, events and their recording.

Authority: VCLT art. 24 and 54 for the life of a treaty; the rest is the calendar's.
"""

from collections.abc import Iterator

from servanda.model.corpus import Corpus
from servanda.model.problem import Problem
from servanda.model.treaty import Treaty


def order_in_time(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each pair of days that stand the wrong way round."""
    for treaty in corpus.treaty.values():
        yield from _life(treaty)
    for linked in corpus.links():
        recorded = linked.link.recorded.at.date()
        if linked.event.date.first > recorded:
            what = (
                f"the event of {linked.event.date} was recorded before it happened, on {recorded}"
            )
            yield Problem("recorded-too-early", linked.id, what, "correct `date` or `recorded.at`")


def _life(treaty: Treaty) -> Iterator[Problem]:
    force = treaty.in_force
    if force.earliest > force.latest:
        what = f"`in_force.earliest` {force.earliest} lies after `latest` {force.latest}"
        yield Problem("wrong-order", treaty.id, what, "exchange the two")
    if force.until and force.until < force.earliest:
        what = f"`in_force.until` {force.until} lies before `earliest` {force.earliest}"
        yield Problem("wrong-order", treaty.id, what, "correct one of the two")
    for address, clause in treaty.walk():
        for deadline in (obligation.deadline for obligation in clause.obligations):
            if deadline and deadline.date < treaty.signed.first:
                what = f"a deadline of {deadline.date} lies before the signature on {treaty.signed}"
                yield Problem("wrong-order", str(address), what, "correct one of the two")
