"""What the rooms of the workbench show and no command prints: texts with margins, pages of links, held texts.

The answers are remembered as those of `asking` are.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from servanda.api.asking import RULE, today
from servanda.api.remembering import answer
from servanda.errors import Ambiguous, NotFound
from servanda.files.layout import find_workspace

if TYPE_CHECKING:
    from servanda.files.load import Loaded
    from servanda.model.address import Address
    from servanda.model.room_sheet import (
        BesideSheet,
        ClausePageSheet,
        EventPageSheet,
        HeldTextSheet,
        PublisherSheet,
        SourcePageSheet,
        SourcesSheet,
        TreatySheet,
        XrefPageSheet,
    )
    from servanda.model.sheet import EventSheet


def treaty(name: str, *, as_of: str | None = None, workspace: Path | None = None) -> "TreatySheet":
    """Return the text of a treaty with verdicts in its margin; raises NotFound for one not held."""
    day = as_of or today()

    def work_out(loaded: "Loaded") -> "TreatySheet":
        from servanda.api.weighing import cells
        from servanda.files.rule_file import load_rule
        from servanda.reporting.treaty import known_treaty, treaty_sheet

        whole = known_treaty(loaded.corpus, name)
        asked = date.fromisoformat(day)
        weighed = cells(loaded.corpus, load_rule(RULE), as_of=asked)
        return treaty_sheet(loaded.corpus, treaty=whole.treaty, cells=weighed, as_of=asked)

    return answer(workspace, ("treaty", name, day), work_out)


def beside(one: str, other: str, *, workspace: Path | None = None) -> "BesideSheet":
    """Return two texts side by side; raises NotFound for one that is not held."""

    def work_out(loaded: "Loaded") -> "BesideSheet":
        from servanda.reporting.beside import beside_sheet

        return beside_sheet(loaded.corpus, one=one, other=other)

    return answer(workspace, ("beside", one, other), work_out)


def clause(
    words: str,
    *,
    filters: Mapping[str, str] | None = None,
    as_of: str | None = None,
    page: int = 1,
    workspace: Path | None = None,
) -> "ClausePageSheet":
    """Return the page of a clause: what `asking.clause` answers, a stretch of its links, what stands around.

    Words are answered under the address they mean (`asked`). Raises NotFound and Ambiguous with what else
    may have been meant, BadRequest for a page that is not there.
    """
    day = as_of or today()
    asked = dict(filters or {})

    def work_out(loaded: "Loaded") -> "ClausePageSheet":
        from servanda.api.weighing import cells
        from servanda.compliance.assess import assess
        from servanda.files.rule_file import load_rule
        from servanda.reporting.clause import nearest
        from servanda.reporting.clause_page import clause_page
        from servanda.reporting.question import ClauseQuestion, LinkFilters

        unit, read_as = _one(loaded, words)
        until = date.fromisoformat(day)
        rule, corpus = load_rule(RULE), loaded.corpus
        weighed = (
            cells(corpus, rule, as_of=until)
            if day == today()  # kept for every clause; another day is asked of few
            else assess(corpus, rule, as_of=until, only=(nearest(corpus, unit),))
        )
        shown = LinkFilters(**{name: _filter(name, value) for name, value in asked.items()})
        question = ClauseQuestion(unit, until, read_as=read_as, filters=shown)
        return clause_page(corpus, cells=weighed, question=question, page=page)

    return answer(workspace, ("clause page", words, asked, day, page), work_out)


def _one(loaded: "Loaded", words: str) -> "tuple[Address, str]":
    """Return the one unit that words mean, and how they were read; raises Ambiguous where they name several."""
    from servanda.naming.candidates import label
    from servanda.naming.resolve import resolve

    meant = resolve(loaded.corpus, words)
    if len(meant.addresses) > 1:
        found = tuple(label(loaded.corpus, address) for address in meant.addresses)
        raise Ambiguous("the words name several clauses", "choose one of them", found)
    return meant.addresses[0], meant.read_as


def _filter(name: str, value: str) -> Any:
    return date.fromisoformat(value) if name in ("since", "until") else value


def xref(words: str, *, workspace: Path | None = None) -> "XrefPageSheet":
    """Return the references of a unit, each with the words of the unit it leads to."""

    def work_out(loaded: "Loaded") -> "XrefPageSheet":
        from servanda.reporting.xref import xref_page

        unit, _ = _one(loaded, words)
        return xref_page(loaded.corpus, address=unit)

    return answer(workspace, ("xref page", words), work_out)


def event(name: str, *, workspace: Path | None = None) -> "EventPageSheet":
    """Return one event with its quotations where they stand; raises NotFound with the nearest names."""
    from servanda.files.held_texts import held_text, texts_state

    place = find_workspace(workspace or Path.cwd())

    def work_out(loaded: "Loaded") -> "EventPageSheet":
        from servanda.reporting.event import event_page, event_sheet

        sheet = event_sheet(loaded.corpus, event=name, places=loaded.places)
        texts = {text: held_text(place, text) for text in _texts(sheet)}
        return event_page(loaded.corpus, sheet, texts)

    return answer(workspace, ("event page", name, texts_state(place)), work_out)


def _texts(sheet: "EventSheet") -> set[str]:
    return {source["text"] for source in sheet["sources"] if "text" in source}


def text(name: str, *, coder: str = "", workspace: Path | None = None) -> "HeldTextSheet":
    """Return a held text with the evidence that events take from it; raises NotFound for one not held.

    Where the evidence is kept from `coder` (`api.blind`), the words come without it.
    """
    from servanda.api.blind import kept_from
    from servanda.files.held_texts import held_text

    place = find_workspace(workspace or Path.cwd())
    held = held_text(place, name) if name.isalnum() else None
    if held is None:
        raise NotFound(
            f"no text called {name!r} is held here, or it is no longer what its name says",
            "a text is held when it is annotated; `git log -- annotations/texts` shows what became of it",
        )

    closed = kept_from(coder.strip(), name, place)

    def work_out(loaded: "Loaded") -> "HeldTextSheet":
        from servanda.reporting.held_text import held_text_sheet

        return held_text_sheet(loaded.corpus, name=name, text=held, closed=closed)

    return answer(workspace, ("text", name, closed), work_out)


def sources(*, workspace: Path | None = None) -> "SourcesSheet":
    """Return who published what the events are known from."""

    def work_out(loaded: "Loaded") -> "SourcesSheet":
        from servanda.reporting.sources import sources_sheet

        return sources_sheet(loaded.corpus)

    return answer(workspace, ("sources",), work_out)


def publisher(name: str, *, workspace: Path | None = None) -> "PublisherSheet":
    """Return the sources of a publisher; raises NotFound with names that come near."""

    def work_out(loaded: "Loaded") -> "PublisherSheet":
        from servanda.reporting.sources import publisher_sheet

        return publisher_sheet(loaded.corpus, publisher=name)

    return answer(workspace, ("publisher", name), work_out)


def source(publisher: str, url: str | None, *, workspace: Path | None = None) -> "SourcePageSheet":
    """Return what is known from one source; raises NotFound where nothing is."""

    def work_out(loaded: "Loaded") -> "SourcePageSheet":
        from servanda.reporting.sources import source_page

        return source_page(loaded.corpus, publisher=publisher, url=url)

    return answer(workspace, ("source", publisher, url), work_out)
