import pytest

from servanda.annotating.values import LONGEST, checked, checked_event
from servanda.errors import BadRequest


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("clause", "river/1"),
        ("stance", "supports"),
        ("bearer", "AZE"),
        ("claimant", "AZE:MOD"),
        ("standing", "denied"),
        ("date", "2022-03"),
        ("type", "ACCUSE"),
        ("title", "Dam closed"),
        ("place", "Long River"),
        ("rationale", "Because."),
    ],
)
def test_a_value_that_fits(field: str, value: str) -> None:
    assert checked(field, value) == value


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("clause", "no clause at all"),
        ("stance", "keeps"),
        ("bearer", "aze"),
        ("claimant", ""),
        ("date", "2022-02-30"),
        ("type", "QUARREL"),
        ("title", ""),
        ("place", ""),
    ],
)
def test_a_value_that_does_not_fit(field: str, value: str) -> None:
    with pytest.raises(BadRequest, match="does not fit"):
        checked(field, value)


def test_a_field_is_no_essay() -> None:
    assert checked("rationale", "x" * LONGEST)
    with pytest.raises(BadRequest, match="too many"):
        checked("rationale", "x" * (LONGEST + 1))


def test_an_event_is_named_as_a_file_may_be() -> None:
    assert checked_event("2022-03-26-dam") == "2022-03-26-dam"


@pytest.mark.parametrize("name", ["", "../2022", "a/b", "A B", ".", "2022-03-26\ndam"])
def test_anything_else_names_no_event(name: str) -> None:
    with pytest.raises(BadRequest, match="names no event"):
        checked_event(name)
