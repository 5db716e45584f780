"""Knows how rulings are written: the events decided, each into its file, and then the signed record of it all.

The record comes last, so that a run that was cut short can be repeated: what is on record already is not
written twice.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from servanda.api.judging import one_address
from servanda.api.readers import loaded
from servanda.errors import BadRequest, NotFound
from servanda.files.layout import Workspace

if TYPE_CHECKING:
    from servanda.files.load import Loaded
    from servanda.model.coding import Ruling
    from servanda.model.corpus import Corpus
    from servanda.model.decision_sheet import DecisionSheet, LinkDecisionSheet
    from servanda.model.event import Event, Link
    from servanda.reviewing.adjudicating import Decision, LinkDecision
    from servanda.reviewing.comparing import Opinions
    from servanda.reviewing.text_codings import TextCodings


class Settling(NamedTuple):
    """What is to be settled, by whom."""

    place: Workspace
    kept: "TextCodings"
    found: "Sequence[Opinions]"
    by: str
    at: datetime


def settle(settling: Settling, decisions: "Sequence[DecisionSheet]") -> Path:
    """Write the events that are decided, then the record; returns the record.

    Raises BadRequest for decisions that are missing or do not fit, NotFound for an event on record that is
    none, and what `files.save.save_event` raises; what was written before that stays.
    """
    from servanda.files.codings import save_adjudication
    from servanda.files.held_texts import held_text
    from servanda.model.coding import Adjudication
    from servanda.reviewing.adjudicating import Adjudicator, decided
    from servanda.text.fingerprint import fingerprint

    data = loaded(settling.place.root)

    def current(link: "Link") -> str:
        return fingerprint(data.corpus.wording(link.clause))

    name = settling.kept.text
    chosen = _decisions(decisions, data.corpus, held_text(settling.place, name))
    adjudicator = Adjudicator(settling.by, settling.at, current, name)
    rulings = decided(settling.found, chosen, adjudicator)
    writer = _Writer(settling, data)
    written = [
        ruling.model_copy(
            update={"decided": writer.write(ruling, chosen[at].into if at in chosen else "")}
        )
        for at, ruling in enumerate(rulings, start=1)
    ]
    record = Adjudication(
        text=name,
        by=settling.by,
        at=settling.at,
        codings=dict(settling.kept.digests),
        rulings=tuple(written),
    )
    return save_adjudication(settling.place, record, basis=settling.kept.settled_digest)


class _Writer:
    """Writes the events of rulings, each under the id that it then has on record."""

    def __init__(self, settling: Settling, data: "Loaded") -> None:
        self._place = settling.place
        self._data = data
        self._taken = set(data.corpus.event)
        self._earlier = {
            one.decided.id: one.decided for one in _earlier(settling.kept) if one.decided
        }

    def write(self, ruling: "Ruling", into: str) -> "Event | None":
        """Write the event of a ruling and return it as it was decided; None where nothing was."""
        event = ruling.decided
        if event is None:
            return None
        name = into or event.id
        on_record = self._data.corpus.event.get(name)
        own = event.model_copy(update={"id": name})
        whole = self._whole(own, on_record, asked=bool(into)) if on_record else None
        if on_record is None or whole is None:
            return self._new(event)
        if whole != on_record:
            self._replace(whole)
        return own

    def _whole(self, own: "Event", on_record: "Event", *, asked: bool) -> "Event | None":
        """Return what the event on record becomes; None where it is another one of the same name."""
        from servanda.annotating.alike import merged

        if on_record == self._earlier.get(own.id):
            return own  # nobody touched what the earlier ruling wrote
        whole = merged(on_record, own)
        return whole if asked or own.id in self._earlier or whole == on_record else None

    def _new(self, event: "Event") -> "Event":
        from servanda.files.save import save_event

        own = event.model_copy(update={"id": _free(event.id, self._taken)})
        save_event(self._place, own, basis=None)
        self._taken.add(own.id)
        return own

    def _replace(self, whole: "Event") -> None:
        from servanda.files.save import save_event

        file = self._data.places[whole.id].file
        save_event(self._place, whole, basis=self._data.files[file])
        self._data = loaded(self._place.root)


def _earlier(kept: "TextCodings") -> "tuple[Ruling, ...]":
    return kept.settled.rulings if kept.settled else ()


def _free(name: str, taken: Collection[str]) -> str:
    """Return the name, with a number behind it where it is taken."""
    if name not in taken:
        return name
    return next(
        numbered
        for number in range(2, len(taken) + 3)
        if (numbered := f"{name}-{number}") not in taken
    )


def _decisions(
    given: "Sequence[DecisionSheet]", corpus: "Corpus", text: str | None
) -> "Mapping[int, Decision]":
    from servanda.reviewing.adjudicating import Decision

    found: dict[int, Decision] = {}
    for one in given:
        number, into = one["unit"], one.get("into", "")
        if number in found:
            raise BadRequest(f"there are two decisions on {number}", "leave one of them")
        if into and into not in corpus.event:
            raise NotFound(
                f"no event here is called {into!r}", "leave `into` out to make a new one"
            )
        found[number] = Decision(
            one["take"],
            dict(one.get("fields", {})),
            {link["link"]: _link(link, corpus, text) for link in one.get("links", ())},
            into,
            one["because"],
        )
    return found


def _link(given: "LinkDecisionSheet", corpus: "Corpus", text: str | None) -> "LinkDecision":
    from servanda.reviewing.adjudicating import LinkDecision
    from servanda.reviewing.quoting import Marked, quotations

    fields = {name: value.strip() for name, value in given.get("fields", {}).items()}
    if "clause" in fields:
        fields["clause"] = one_address(corpus, fields["clause"])
    own = [Marked(one["exact"], one.get("start")) for one in given.get("quotes", ())]
    if own and text is None:
        raise BadRequest(
            "the text is not held here, so nothing can be quoted from it anew",
            "keep the quotation of a coder",
        )
    return LinkDecision(
        given["take"], fields, given.get("quotes_of", ""), quotations(text or "", own)
    )
