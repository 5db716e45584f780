"""The list of rules: whole, named after what they find, silent where nothing is wrong."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from tests.shipped import corpus as shipped
from tests.strategies import corpora, corpus, event, events, link

import servanda.checks
from servanda.checks import CHECKS, check, check_event
from servanda.checks.inventory import Inventory
from servanda.model.corpus import Corpus

NOT_RULES = {"__init__", "inventory", "known", "recheck", "reviews", "siblings"}


def test_every_rule_is_on_the_list_once() -> None:
    files = {path.stem for path in Path(servanda.checks.__file__).parent.glob("*.py")}
    names = [rule.__name__ for rule in CHECKS]
    assert sorted(names) == sorted(files - NOT_RULES)


def test_every_rule_says_what_it_is() -> None:
    assert all(rule.__doc__ for rule in CHECKS)


@given(corpora())
def test_a_rule_has_the_name_of_the_problem_that_it_finds(held: Corpus) -> None:
    inventory = Inventory(held)
    for rule in CHECKS:
        for problem in rule(inventory):
            assert problem.code.replace("-", "_") == rule.__name__
            assert problem.about
            assert problem.what
            assert problem.remedy
            assert problem.place is None


@given(corpora())
def test_the_order_of_files_never_matters(held: Corpus) -> None:
    turned = Corpus(treaties=held.treaties[::-1], events=held.events[::-1], searches=held.searches)
    assert check(turned) == check(held)


@given(st.data(), corpora())
def test_one_event_alone(data: st.DataObject, held: Corpus) -> None:
    joining = data.draw(events(data.draw(st.integers(0, 7))))
    for one in (*held.events, joining):
        others = [other for other in held.events if other.id != one.id]
        joined = Corpus(held.treaties, (*others, one), held.searches)
        mine = [each for each in check(joined) if each.about.partition("#")[0] == one.id]
        assert sorted(check_event(held, one)) == sorted(mine)


def test_the_same_event_on_record() -> None:
    held = corpus(event(link()))
    again = event(link(), id="2010-05-05-bridge-shut")
    (problem,) = (each for each in check_event(held, again) if each.code == "duplicate-event")
    assert problem.about == again.id


def test_nothing_is_wrong_with_nothing() -> None:
    assert check(Corpus()) == ()


def test_nothing_is_wrong_with_what_is_shipped() -> None:
    assert check(shipped()) == ()
