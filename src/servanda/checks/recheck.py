"""Knows what is wrong with a corpus of which little changed: only the days of what changed are looked at again.

No rule on events and links takes notice of events of another date than their own.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from servanda.checks import OF_EVENTS, OF_LINKS, OF_TREATIES
from servanda.checks.inventory import Inventory
from servanda.model.corpus import Corpus
from servanda.model.day import PartialDate
from servanda.model.problem import Problem
from servanda.model.renewal import changed_events, differ_in_events_alone


class Texts(NamedTuple):
    """The texts that are held, and all of them in one word."""

    held: Callable[[str], str | None]
    state: str


class Checked(NamedTuple):
    """What was found in a corpus."""

    corpus: Corpus
    unread: frozenset[str]
    texts: Texts
    of_treaties: tuple[Problem, ...]
    of_dates: Mapping[PartialDate | None, tuple[Problem, ...]]

    def problems(self) -> Iterator[Problem]:
        """Yield all of it, as `check` finds it, in another order."""
        yield from self.of_treaties
        for problems in self.of_dates.values():
            yield from problems


def checked(corpus: Corpus, unread: frozenset[str], texts: Texts) -> Checked:
    """Return what `check` finds."""
    inventory = Inventory(corpus, unread, texts.held)
    of_treaties = tuple(problem for rule in OF_TREATIES for problem in rule(inventory))
    return Checked(corpus, unread, texts, of_treaties, _by_date(corpus, inventory))


def recheck(before: Checked, corpus: Corpus, unread: frozenset[str], texts: Texts) -> Checked:
    """Return what `checked` returns, at the price of the days on which something changed."""
    is_same = before.unread == unread and before.texts.state == texts.state
    if not is_same or not differ_in_events_alone(before.corpus, corpus):
        return checked(corpus, unread, texts)
    days = {event.date for event in changed_events(before.corpus, corpus)}
    of_dates = {day: found for day, found in before.of_dates.items() if day not in days}
    concerned = corpus.with_only(event for day in days for event in corpus.of_date(day))
    fresh = _by_date(concerned, Inventory(concerned, unread, texts.held))
    return before._replace(corpus=corpus, texts=texts, of_dates=of_dates | fresh)


def _by_date(corpus: Corpus, inventory: Inventory) -> dict[PartialDate | None, tuple[Problem, ...]]:
    """Return what is wrong with events and links, by the date of the event; with searches, by none."""
    found: dict[PartialDate | None, list[Problem]] = defaultdict(list)
    for rule in (*OF_EVENTS, *OF_LINKS):
        for problem in rule(inventory):
            event = corpus.event.get(problem.about.partition("#")[0])
            found[event.date if event else None].append(problem)
    return {day: tuple(problems) for day, problems in found.items()}
