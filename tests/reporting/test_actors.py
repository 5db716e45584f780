"""By which names codes are shown."""

import pytest

from servanda.model.corpus import Corpus, KnownActor
from servanda.model.vocabulary import ActorKind
from servanda.reporting.actors import actor_names
from servanda.reporting.links import LinkReader
from tests.reporting.corpora import event, link, river

ACTORS = (
    KnownActor(code="ICJ", name="International Court", kind=ActorKind.COURT),
    KnownActor(code="DEU", name="Our name for it", kind=ActorKind.STATE),
)


@pytest.mark.parametrize(
    ("bearer", "claimant", "names"),
    [
        ("FRA", "FRA:MFA", {"FRA": "France"}),
        ("DEU", "coder", {"DEU": "Our name for it"}),
        ("FRA", "court:ICJ", {"FRA": "France", "ICJ": "International Court"}),
        ("FRA", "analyst:someone", {"FRA": "France"}),
        ("XQZ", "coder", {"XQZ": "XQZ"}),
    ],
)
def test_names(bearer: str, claimant: str, names: dict[str, str]) -> None:
    said = event("2005-01-01-said", link("river/1", bearer=bearer, claimant=claimant))
    corpus = Corpus(treaties=(river(),), events=(said,), actors=ACTORS)
    reader = LinkReader(corpus)
    assert actor_names(corpus, [], map(reader.sheet, corpus.links())) == names
