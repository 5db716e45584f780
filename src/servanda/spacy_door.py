"""The door for spaCy pipelines: `nlp.add_pipe("servanda_citations")` works in anyone's.

```
nlp = spacy.blank("en")
nlp.add_pipe("servanda_events", config={"workspace": "path/to/workspace"})
doc = nlp("On 26 March the ministry said that point 4 of the statement of 10 November 2020 was broken.")
doc.spans["servanda_events"]
```

Without a workspace the corpus that comes with Servanda is used. spaCy finds the factories by the entry points
of the package, so that a pipeline saved with them loads wherever Servanda is installed.
"""

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

from servanda.reading.pipeline import DATE, Component

if TYPE_CHECKING:
    from servanda.reading.read import Reader

_ASSIGNS = ["doc.spans"]
_CONFIG: dict[str, str | None] = {"workspace": None}
"""A folder with `treaties/`; None for the corpus that comes with Servanda."""

if not Doc.has_extension(DATE):
    Doc.set_extension(DATE, default=None)


@Language.factory("servanda_sentences", assigns=_ASSIGNS, default_config=_CONFIG)
def sentences(nlp: Language, name: str, workspace: str | None) -> Component:
    """Return what writes `doc.spans["servanda_sentences"]`."""
    return Component(_reader(nlp, workspace), "sentences")


@Language.factory("servanda_citations", assigns=_ASSIGNS, default_config=_CONFIG)
def citations(nlp: Language, name: str, workspace: str | None) -> Component:
    """Return what writes `doc.spans["servanda_citations"]`: label the kind, `kb_id` the clauses."""
    return Component(_reader(nlp, workspace), "citations")


@Language.factory("servanda_dates", assigns=_ASSIGNS, default_config=_CONFIG)
def dates(nlp: Language, name: str, workspace: str | None) -> Component:
    """Return what writes `doc.spans["servanda_dates"]`: `kb_id` the day in ISO 8601."""
    return Component(_reader(nlp, workspace), "dates")


@Language.factory("servanda_actors", assigns=_ASSIGNS, default_config=_CONFIG)
def actors(nlp: Language, name: str, workspace: str | None) -> Component:
    """Return what writes `doc.spans["servanda_actors"]`: `kb_id` the state and its organ."""
    return Component(_reader(nlp, workspace), "actors")


@Language.factory("servanda_events", assigns=_ASSIGNS, default_config=_CONFIG)
def events(nlp: Language, name: str, workspace: str | None) -> Component:
    """Return what writes `doc.spans["servanda_events"]`: label the type, `kb_id` the date, links in the values."""
    return Component(_reader(nlp, workspace), "events")


@lru_cache(maxsize=8)
def _reader(nlp: Language, workspace: str | None) -> "Reader":
    """Return the reader that the components of one pipeline share."""
    from servanda.api.gating import judge
    from servanda.api.readers import loaded, shipped
    from servanda.reading.read import Reader

    data = loaded(Path(workspace)) if workspace else shipped()
    return Reader.of(data.corpus, nlp, gates=judge(data.corpus))
