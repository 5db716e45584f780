"""Two people change one event: nothing typed is lost, and nothing is decided for them in silence."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from servanda.annotating.form.ground import Ground
from servanda.annotating.form.merge import merge
from servanda.annotating.form.of_event import form_of
from servanda.annotating.form.rows import content
from servanda.annotating.form.taking import holding, take
from servanda.annotating.form.to_event import plain_of
from servanda.annotating.form.versions import Versions
from servanda.model.event import Event
from servanda.model.form_sheet import EventForm
from tests.strategies import event, link

BY = {"by": "tester", "at": "2026-01-01T00:00:00Z"}
QUOTED = {"source": 1, "exact": "the bridge", "start": 3, "end": 13}


def base() -> Event:
    """An event with two links, one of them quoted."""
    return event(link(evidence=[QUOTED]), link(clause="pact/2", bearer="DEU", claimant="FRA"))


def edited(form: EventForm, **changes: Any) -> EventForm:
    """Return the form with fields changed: `title="x"`, `links_1_stance="supports"`, `links_2=None`."""
    plain: Any = {name: content_of(value) for name, value in form.items()}
    gone = []
    for name, value in changes.items():
        part, _, rest = name.partition("_")
        if not rest or part not in ("links", "actors", "sources"):
            plain[name] = value
            continue
        at, _, field = rest.partition("_")
        if at == "new":
            plain[part].append({**dict.fromkeys(plain[part][0], ""), **value})
        elif value is None:
            gone.append((part, plain[part][int(at) - 1]))
        else:
            plain[part][int(at) - 1][field] = value
    for part, row in gone:
        plain[part] = [each for each in plain[part] if each is not row]
    whole: EventForm = plain
    return whole


def content_of(value: Any) -> Any:
    """Return a copy that can be changed."""
    if isinstance(value, list):
        return [content_of(each) for each in value]
    return (
        {name: content_of(each) for name, each in value.items()}
        if isinstance(value, dict)
        else value
    )


def as_file(form: EventForm) -> EventForm:
    """Return the form of the event that somebody else saved."""
    plain = plain_of(form, Ground(base()), recorded=BY)
    return form_of(Event.model_validate(plain))


def told(mine: EventForm, theirs: EventForm) -> list[tuple[str, str, bool]]:
    """Return the differences: what, whose version is taken, whether it is open."""
    found = merge(form_of(base()), mine, theirs).differences
    return [(each["label"], each["taken"], each["open"]) for each in found]


WAS = form_of(base())


def test_two_fields_of_one_event() -> None:
    mine = edited(WAS, title="Mine", links_1_stance="supports")
    theirs = as_file(edited(WAS, note="Theirs", links_1_rationale="Theirs."))
    assert told(mine, theirs) == [
        ("Title", "mine", False),
        ("Note", "theirs", False),
        ("Link 1, stance", "mine", False),
        ("Link 1, rationale", "theirs", False),
    ]
    form = merge(WAS, mine, theirs).form
    assert (form["title"], form["note"]) == ("Mine", "Theirs")
    assert (form["links"][0]["stance"], form["links"][0]["rationale"]) == ("supports", "Theirs.")


def test_one_field_twice_is_open_and_what_was_typed_stays() -> None:
    mine, theirs = edited(WAS, title="Mine"), as_file(edited(WAS, title="Theirs"))
    assert told(mine, theirs) == [("Title", "mine", True)]
    assert merge(WAS, mine, theirs).form["title"] == "Mine"


def test_both_say_the_same() -> None:
    mine, theirs = edited(WAS, title="Same"), as_file(edited(WAS, title="Same"))
    assert not told(mine, theirs)


def test_rows_come_and_go() -> None:
    mine = edited(WAS, links_2=None, links_new={"clause": "pact/3", "stance": "touches"})
    theirs = as_file(edited(WAS, actors_new={"code": "DEU", "name": "Germany", "role": "target"}))
    assert told(mine, theirs) == [
        ("Actor 2", "theirs", False),
        ("Link 2", "mine", False),
        ("Link 2", "mine", False),
    ]
    form = merge(WAS, mine, theirs).form
    assert [row["clause"] for row in form["links"]] == ["pact/1", "pact/3"]
    assert [row["code"] for row in form["actors"]] == ["FRA", "DEU"]


def test_a_row_that_they_took_out_and_i_changed_stays_with_all_that_it_had() -> None:
    mine = edited(WAS, links_1_rationale="Mine.")
    theirs = as_file(edited(WAS, links_1=None))
    merged = merge(WAS, mine, theirs)
    assert [(each["label"], each["open"]) for each in merged.differences] == [("Link 2", True)]
    file = Event.model_validate(plain_of(theirs, Ground(base()), recorded=BY))
    kept = plain_of(merged.form, Ground(file, first=base()), recorded=BY)["links"][1]
    assert kept["rationale"] == "Mine."
    assert kept["evidence"][0]["start"] == 3
    assert kept["recorded"]["by"] == "tester"


def test_a_row_that_i_took_out_and_they_changed_can_come_back() -> None:
    mine = edited(WAS, links_1=None)
    theirs = as_file(edited(WAS, links_1_rationale="Theirs."))
    merged = merge(WAS, mine, theirs)
    (difference,) = merged.differences
    assert (difference["open"], difference["mine"]) == (True, "")
    forms = Versions(WAS, mine, theirs)
    back = take(merged.form, difference, "theirs", forms)
    assert back["links"][-1]["rationale"] == "Theirs."
    assert holding(back, difference, forms) == "theirs"
    assert take(back, difference, "mine", forms) == merged.form


def test_a_new_quotation_of_mine_follows_its_source() -> None:
    new = {"publisher": "Mine", "title": "M"}
    mine = edited(WAS, sources_new=new)
    mine["links"][0]["evidence"].append(
        {"of": "", "old": "", "own": "", "source": "2", "exact": "mine"}
    )
    theirs = as_file(edited(WAS, sources_new={"publisher": "Theirs", "title": "T"}))
    form = merge(WAS, mine, theirs).form
    assert [row["publisher"] for row in form["sources"]] == ["Paper", "Theirs", "Mine"]
    assert [row["source"] for row in form["links"][0]["evidence"]] == ["1", "3"]
    assert [row["of"] for row in form["links"][0]["evidence"]] == ["1", ""]


words = st.sampled_from(("a", "b", "c"))


@st.composite
def edits(draw: st.DrawFn) -> EventForm:
    """Return the form after somebody worked on it."""
    names = st.sampled_from(
        ("title", "note", "place", "links_1_rationale", "links_2_rationale", "links_2_stance",
         "actors_1_name", "sources_1_title", "links_1", "links_2", "actors_1", "links_new", "actors_new")
    )  # fmt: skip
    changes: dict[str, Any] = {}
    for name in draw(st.lists(names, unique=True, max_size=5)):
        if name.endswith("_new"):
            changes[name] = _new(name, draw(words))
        elif name.endswith("_stance"):
            changes[name] = draw(st.sampled_from(("supports", "breaches", "contested")))
        else:
            changes[name] = None if name[-1].isdecimal() else draw(words)
    return edited(WAS, **dict(sorted(changes.items(), key=lambda each: each[1] is None)))


def _new(name: str, word: str) -> dict[str, str]:
    if name == "actors_new":
        return {"code": "DEU", "name": word, "role": "target"}
    said = {"clause": "pact/3", "stance": "touches", "bearer": "FRA", "claimant": "coder"}
    return {**said, "standing": "assessed", "rationale": word, "status": "accepted", "evidence": []}  # type: ignore[dict-item]


@given(edits(), edits())
def test_nothing_typed_is_lost(mine: EventForm, other: EventForm) -> None:
    theirs = as_file(other)
    merged = merge(WAS, mine, theirs)
    forms = Versions(WAS, mine, theirs)
    for difference in merged.differences:
        assert holding(merged.form, difference, forms) == difference["taken"]
    said = [each for each in merged.differences if each["taken"] == "mine"]
    whole = merged.form
    for difference in merged.differences:
        whole = take(whole, difference, "mine", forms)
    assert sorted_content(whole) == sorted_content(mine)
    for difference in merged.differences:
        whole = take(whole, difference, "theirs", forms)
    assert sorted_content(whole) == sorted_content(theirs)
    assert not any(each["open"] for each in said) or mine != WAS != theirs


@given(edits())
def test_what_only_one_did_is_taken(mine: EventForm) -> None:
    merged = merge(WAS, mine, WAS)
    assert sorted_content(merged.form) == sorted_content(mine)
    merged = merge(WAS, WAS, as_file(mine))
    assert sorted_content(merged.form) == sorted_content(mine)
    assert not any(each["open"] for each in merged.differences)


def sorted_content(form: EventForm) -> Any:
    """Return a form without the order of rows and what they know beside their fields."""
    plain = content(form)
    return {
        name: sorted(map(str, each)) if isinstance(each, list) else each
        for name, each in plain.items()
    }
