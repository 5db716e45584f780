"""Says who takes part in an event that nobody read: those of whom, and by whom, its links speak."""

import re
from collections.abc import Iterable, Iterator, Mapping

from servanda.model.corpus import Corpus
from servanda.text.states import state_name

_CODE = re.compile(r"[A-Z][A-Z0-9]{0,11}")
_ROLES = (("bearer", "agent"), ("claimant", "speaker"))


def people(links: Iterable[Mapping[str, str]], corpus: Corpus) -> Iterator[dict[str, str]]:
    """Yield each bearer as one who acts and each claimant with a code as one who speaks, once."""
    seen = set()
    for fields in links:
        for field, role in _ROLES:
            code = fields[field].partition(":")[0]
            if _CODE.fullmatch(code) and code not in seen:
                seen.add(code)
                yield {"code": code, "name": name_of(code, corpus), "role": role}


def name_of(code: str, corpus: Corpus) -> str:
    """Return what an actor is called: in the workspace, in a treaty, by ISO 3166, or else by its code."""
    if code in corpus.actor:
        return corpus.actor[code].name
    parties = (treaty.party(code) for treaty in corpus.treaty.values())
    party = next((one for one in parties if one), None)
    return party.name if party else state_name(code) or code
