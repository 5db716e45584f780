"""The shipped treaties and events: counted, canonical, current, and what they add to their origin."""

import re
from collections.abc import Iterator
from pathlib import Path

import pycountry
import pytest

from servanda.files.canonical import dump, to_plain
from servanda.model.address import Address
from servanda.model.treaty import Obligation
from servanda.model.vocabulary import Basis, DeadlineKind, Nature, Stance, Standing, Status
from servanda.text.fingerprint import fingerprint
from tests.shipped import EVENT_FILES, IDS, ROOT, corpus


def test_counts() -> None:
    clauses = {
        name: (len(corpus().treaty[name].clauses), len(list(corpus().treaty[name].walk())))
        for name in IDS
    }
    assert clauses == {"nov10": (9, 16), "shusha": (26, 26), "feb22": (59, 59)}
    numbered = [clause for clause in corpus().treaty["feb22"].clauses if clause.number]
    assert len(numbered) == 43
    assert sum(clause.text is None for clause in numbered) == 30
    assert len(corpus().events) == 145
    assert sum(1 for _ in corpus().links()) == 306


def test_the_sub_paragraphs_of_nov10_have_addresses() -> None:
    inner = [
        str(address) for address, _ in corpus().treaty["nov10"].walk() if len(address.path) > 1
    ]
    assert inner == [f"nov10/6/{n}" for n in (1, 2, 3)] + [f"nov10/9/{n}" for n in (1, 2, 3, 4)]


def test_treaties_are_canonical() -> None:
    for name in IDS:
        path = ROOT / "treaties" / f"{name}.yaml"
        assert path.read_text("utf-8") == dump(to_plain(corpus().treaty[name])), path


@pytest.mark.parametrize("path", EVENT_FILES, ids=lambda path: path.stem)
def test_an_event_file_is_canonical_and_in_its_place(path: Path) -> None:
    event = corpus().event[path.stem]
    assert path.read_text("utf-8") == dump(to_plain(event))
    assert path.parent.name == event.id[:4] == event.date[:4]


def test_actors_are_canonical_and_complete() -> None:
    written = (ROOT / "annotations" / "actors.yaml").read_text("utf-8")
    assert written == dump([to_plain(actor) for actor in corpus().actors])
    used = {actor.code for event in corpus().events for actor in event.actors}
    used |= {linked.link.bearer for linked in corpus().links()}
    states = {country.alpha_3 for country in pycountry.countries}
    assert used - states == set(corpus().actor) - states


def test_links_are_accepted_and_rest_on_the_wording_of_today() -> None:
    for linked in corpus().links():
        link = linked.link
        assert corpus().holds(link.clause), linked.id
        assert link.status is Status.ACCEPTED
        assert link.recorded.by == "servanda"
        assert link.recorded.at.isoformat() == "2026-11-25T00:00:00+00:00"
        assert link.reviewed_against == fingerprint(corpus().wording(link.clause)), linked.id


def test_every_address_that_a_clause_cites_is_held() -> None:
    for address, clause in corpus().clause.items():
        assert all(corpus().holds(other) for other in clause.see), address
        assert not [
            words for words in clause.see_also if re.match(r"(nov10|shusha|feb22)\b", words)
        ]


def test_who_numbers_which_clause_otherwise() -> None:
    def rivals(address: str) -> list[tuple[str, str, str]]:
        found = corpus().rivals(Address.parse(address))
        return [(str(other), rival.number, rival.by) for other, rival in found]

    assert rivals("feb22/25") == [
        ("feb22/no-economic-harm", "25", "Eurasianet, about 1 March 2023")
    ]
    assert rivals("feb22/18") == [("feb22/25", "18", "analysis column, publika.az, spring 2022")]
    assert rivals("feb22/24") == rivals("nov10/4") == rivals("feb22/no-harm") == []
    assert "terrorism" in corpus().clause[Address.parse("feb22/25")].heading.lower()


def test_days_of_the_three_treaties() -> None:
    force = {name: corpus().treaty[name].in_force for name in IDS}
    known = {name: (str(one.earliest), str(one.latest)) for name, one in force.items()}
    assert known == {
        "nov10": ("2020-11-10", "2020-11-10"),
        "shusha": ("2021-06-15", "2022-03-23"),
        "feb22": ("2022-02-22", "2022-02-22"),
    }
    assert all(one.how_known for one in force.values())
    assert [one.since for one in force["nov10"].disputes] == ["2024"]
    natures = {name: corpus().treaty[name].nature for name in IDS}
    assert natures == {
        "nov10": Nature.DISPUTED,
        "shusha": Nature.DISPUTED,
        "feb22": Nature.POLITICAL,
    }


def obligations() -> Iterator[tuple[str, Obligation]]:
    for address, clause in corpus().clause.items():
        yield from ((str(address), obligation) for obligation in clause.obligations)


def test_deadlines() -> None:
    dated = {one.id: one.deadline for _, one in obligations() if one.deadline}
    by, until, stated, computed = DeadlineKind.BY, DeadlineKind.UNTIL, Basis.STATED, Basis.COMPUTED
    expected = {
        "ceasefire": ("2020-11-10", DeadlineKind.FROM, stated),
        "halt-at-positions": ("2020-11-10", DeadlineKind.FROM, stated),
        "aghdam-return": ("2020-11-20", by, stated),
        "kalbajar-return": ("2020-11-25", by, stated),
        "lachin-return": ("2020-12-01", by, stated),
        "new-route-plan": ("2023-11-10", by, computed),
        "five-year-stay": ("2025-11-10", until, computed),
        "notice-to-end-renewal": ("2025-05-10", by, computed),
    }
    assert {name: (str(one.due), one.kind, one.basis) for name, one in dated.items()} == expected
    names = [one.id for _, one in obligations() if one.id]
    assert len(names) == len(set(names))
    inferred = {address for address, one in obligations() if one.inferred_bearer}
    assert inferred == {"nov10/2", "nov10/5", "nov10/7", "nov10/8", "nov10/9/1"}


def test_what_performs_an_obligation_is_established_and_by_its_bearer() -> None:
    named = {one.id: one for _, one in obligations()}
    found = [(linked.id, linked.link) for linked in corpus().links() if linked.link.performs]
    assert [(name, link.performs) for name, link in found] == [
        ("2020-11-20-aghdam-returned#1", "aghdam-return"),
        ("2020-11-25-kalbajar-returned#1", "kalbajar-return"),
        ("2020-12-01-lachin-returned#1", "lachin-return"),
    ]
    for _, link in found:
        assert (link.stance, link.standing) == (Stance.SUPPORTS, Standing.ESTABLISHED)
        assert link.bearer in named[link.performs].bearer


def test_disputed_clauses_have_a_reading_for_each_side() -> None:
    disputed = {str(address): one for address, one in corpus().clause.items() if one.readings}
    assert set(disputed) == {
        *(f"nov10/{number}" for number in (1, 3, 4, 6, 7, 8, 9)),
        *("feb22/4", "feb22/no-economic-harm"),
    }
    for address, clause in disputed.items():
        sides = [reading.by for reading in clause.readings]
        assert clause.hinge
        assert len(set(sides)) == len(sides) >= 2
        if address.startswith("nov10"):
            assert sides[:2] == ["Azerbaijan", "Armenia"]
