"""Who is a side of a treaty, and who has a task under it."""

import pytest
from tests.reading.events.stage import corpus

from servanda.model.corpus import Corpus
from servanda.model.treaty import Party
from servanda.reading.events.sides import sides


def joined_by(code: str, bound_by: tuple[str, ...] | None) -> Corpus:
    """Return the corpus with one more party to its pact."""
    held = corpus()
    party = Party(code=code, name="Another", bound_by=bound_by)
    pact = held.treaties[0].model_copy(update={"parties": (*held.treaties[0].parties, party)})
    return Corpus(treaties=(pact,), actors=held.actors)


@pytest.mark.parametrize(
    ("code", "bound_by", "is_side"),
    [
        ("VMF", ("2",), False),
        ("VMF", ("1", "2"), True),
        ("VMF", None, True),
        ("NFF", ("2",), True),
        ("NOR", ("2",), True),
    ],
)
def test_a_body_with_a_task_is_no_side(
    code: str, bound_by: tuple[str, ...] | None, is_side: bool
) -> None:
    found = sides(joined_by(code, bound_by), ["pact"])
    assert found == (("RUV", "SRD", code) if is_side else ("RUV", "SRD"))


def test_no_treaty_has_no_sides() -> None:
    assert sides(corpus(), []) == ()
