"""What two coders found in the same texts: codings kept apart, agreement in figures, differences settled.

A coder sees nothing of what others found in a text before their own coding of it is saved, or before they say
that they adjudicate. The codings are plain files: this keeps nobody from looking who wants to, it keeps people
from seeing by accident, and what was seen is said.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from servanda.errors import BadRequest, Closed, Conflict, NotFound
from servanda.files.layout import Workspace, find_workspace, writable_workspace

if TYPE_CHECKING:
    from servanda.model.agree_sheet import AgreeSheet
    from servanda.model.decision_sheet import DecisionSheet
    from servanda.model.event import Event
    from servanda.model.review_sheet import (
        CodedTextsSheet,
        DifferencesSheet,
        DisagreementSheet,
    )
    from servanda.reviewing.text_codings import TextCodings


def save_coding(
    *, text: str, coder: str, events: "Sequence[Event]", workspace: Path | None = None
) -> Path:
    """Save what a coder found in a held text (named as `files.held_texts` names it); returns the file.

    A later coding of the same text by the same coder takes the place of the earlier. It is blind unless the
    coder could see the differences before. A source that is the event's only one and names no text is this
    one. Raises NotFound for a text that is not held, BadRequest for a coder without a name and for an event
    that quotes nothing with a place in the text, ReadOnly, Conflict.
    """
    from servanda.files.codings import codings_of
    from servanda.files.codings import save_coding as save
    from servanda.files.held_texts import held_text
    from servanda.model.coding import Coding

    place = writable_workspace(workspace or Path.cwd())
    if held_text(place, text) is None:
        raise NotFound(f"no text {text} is held here", "see `servanda agree --texts`")
    who = _named(coder)
    before = codings_of(place, text)
    fields = {
        "text": text,
        "coder": who,
        "at": _now(),
        "blind": not (before.is_open_to(who) or before.has_seen(who)),
        "events": [_from_text(event, text) for event in events],
    }
    try:
        coding = Coding.of_plain(fields)
    except ValueError as error:
        raise BadRequest(
            f"this is no coding: {error}", "quote the words that each event rests on"
        ) from None
    return save(place, coding)


def texts(*, coder: str = "", workspace: Path | None = None) -> "CodedTextsSheet":
    """Return the held texts with what `coder` may know of their codings."""
    from servanda.api.blind import without_findings
    from servanda.api.coded import state, title_and_words
    from servanda.files.codings import coded_texts
    from servanda.files.held_texts import held_names
    from servanda.reporting.coded_texts import coded_texts_sheet
    from servanda.reviewing.text_codings import TextCodings

    place = find_workspace(workspace or Path.cwd())
    held = held_names(place)
    kept = {one.text: one for one in coded_texts(place)}
    every = [kept.get(name) or TextCodings(name) for name in sorted({*held, *kept})]
    sheet = coded_texts_sheet(
        every,
        coder=coder.strip(),
        held=frozenset(held),
        titled=partial(title_and_words, place),
        state=state,
    )
    return {**sheet, "problems": without_findings(sheet["problems"], coder.strip(), place)}


def agreement(
    *, texts: Sequence[str] = (), coder: str = "", workspace: Path | None = None
) -> "AgreeSheet":
    """Return how well coders agree on some texts, or on all that two or more coded.

    For a named `coder`, texts that are closed to them are left out, with the reason; without any text left
    there are no figures. Raises NotFound for a text that nobody coded, BadRequest where the extra `agree` is
    not installed.
    """
    from servanda.api.coded import compared, title_and_words
    from servanda.files.codings import coded_texts
    from servanda.reporting.agree import agree_sheet
    from servanda.reviewing.agreement import agreement as work_out

    place = find_workspace(workspace or Path.cwd())
    kept = [_kept(place, text) for text in texts] if texts else [*coded_texts(place)]
    reasons = {one.text: _why_not(one, coder.strip()) for one in kept}
    used = [compared(place, one) for one in kept if not reasons[one.text]]
    left_out = [f"{name}: {why}" for name, why in reasons.items() if why]
    titles = {one.name: title_and_words(place, one.name)[0] for one in used}
    return agree_sheet(used, work_out(used), titles=titles, left_out=left_out)


def differences(text: str, *, coder: str = "", workspace: Path | None = None) -> "DifferencesSheet":
    """Return all opinions on a text side by side.

    Raises Closed (a BadRequest) where the text is closed to `coder`, who neither coded it nor opened it
    (`open_differences`), or where nobody says who asks; NotFound for a text that nobody coded, BadRequest for
    one that only one person coded.
    """
    from servanda.annotating.alike import alike
    from servanda.api.coded import all_opinions, basis_of, state, title_and_words
    from servanda.api.readers import loaded
    from servanda.files.held_texts import held_text
    from servanda.reporting.differences import Dossier, differences_sheet

    place = find_workspace(workspace or Path.cwd())
    kept = _kept(place, text)
    _check_open(kept, coder.strip())
    corpus = loaded(place.root).corpus
    dossier = Dossier(
        text,
        title_and_words(place, text)[0],
        held_text(place, text),
        kept.codings,
        all_opinions(place, kept),
        kept.settled,
        state(kept),
        basis_of(kept),
    )
    return differences_sheet(
        dossier, alike=lambda event: [(one.id, one.title) for one in alike(corpus, event)]
    )


def open_differences(text: str, *, coder: str, workspace: Path | None = None) -> None:
    """Note that somebody wants to see all opinions on a text, to adjudicate it.

    From then on it is open to them, and what they code of it later is not blind. Nothing is noted of
    somebody to whom it is open already. Raises NotFound for a text that nobody coded, BadRequest for a coder
    without a name, ReadOnly, Conflict.
    """
    from servanda.files.codings import save_look
    from servanda.model.coding import Look

    place = writable_workspace(workspace or Path.cwd())
    kept = _kept(place, text)
    who = _named(coder)
    if not kept.is_open_to(who):
        save_look(place, Look(text=text, coder=who, at=_now()))


def adjudicate(
    text: str,
    decisions: "Sequence[DecisionSheet]",
    *,
    by: str,
    basis: str,
    workspace: Path | None = None,
) -> Path:
    """Settle the differences on a text and record the events decided; returns the signed record.

    Every unit that differs needs a decision; of the others the first coder's words are taken. `basis` is that
    of the sheet. An event that an earlier ruling recorded and nobody touched since becomes the one decided
    now; one that was touched only takes further links, and none is taken back. Raises Conflict where a coding
    or the record changed since, BadRequest for decisions that are missing or do not fit and while a coding cannot be read, Closed where the
    text is closed to the adjudicator, ReadOnly.
    """
    from servanda.api.coded import all_opinions, basis_of
    from servanda.api.settling import Settling, settle

    place = writable_workspace(workspace or Path.cwd())
    kept = _kept(place, text)
    who = _named(by)
    _check_open(kept, who)
    if kept.problems:
        first = kept.problems[0]
        raise BadRequest(f"a coding cannot be read: {first.place}: {first.what}", first.remedy)
    if basis_of(kept) != basis:
        raise Conflict(
            f"a coding of {text} or its record changed since it was shown",
            "look at the differences again and repeat your decisions",
        )
    found = all_opinions(place, kept)
    return settle(Settling(place, kept, found, who, _now()), decisions)


def read_decisions(file: Path) -> "list[DecisionSheet]":
    """Return the decisions that stand in a YAML or JSON file; raises BadRequest with the line that is wrong."""
    from servanda.files.decisions_file import read_decisions as read

    return read(file)


def disagreements(
    place: Workspace, *, coder: str = "", treaty: str = ""
) -> "list[DisagreementSheet]":
    """Return the texts whose coders differ and that nobody settled, as far as they are open to `coder`.

    Without a coder all are named: how many events differ says nothing on which.
    """
    from servanda.api.coded import count, state, title_and_words
    from servanda.files.codings import coded_texts

    found: list[DisagreementSheet] = []
    for kept in coded_texts(place):
        shut = bool(coder.strip()) and not kept.is_open_to(coder.strip())
        if len(kept.codings) < 2 or shut or state(kept) == "settled":
            continue
        number, differing, treaties = count(place, kept)
        if differing and treaty in ("", *treaties):
            settled = kept.settled
            found.append(
                {
                    "text": kept.text,
                    "title": title_and_words(place, kept.text)[0],
                    "coders": [coding.coder for coding in kept.codings],
                    "units": number,
                    "differing": differing,
                    "settled": f"{settled.by} ruled on it, and a coding changed since"
                    if settled
                    else "",
                }
            )
    return found


def _kept(place: Workspace, text: str) -> "TextCodings":
    from servanda.files.codings import coded_texts, codings_of

    kept = codings_of(place, text)
    if not kept.codings:
        known = tuple(one.text for one in coded_texts(place) if one.codings)
        raise NotFound(f"nobody coded a text {text!r}", "see `servanda agree --texts`", known)
    return kept


def _why_not(kept: "TextCodings", coder: str) -> str:
    """Return why a text says nothing on agreement, or nothing."""
    if kept.problems:
        return f"a coding of it cannot be read ({kept.problems[0].place})"
    if len(kept.codings) < 2:
        return "only one person coded it"
    if coder and not kept.is_open_to(coder):
        return f"closed to {coder}, who has not coded it"
    return ""


def _check_open(kept: "TextCodings", coder: str) -> None:
    if not coder:
        raise Closed("who asks is not known", "give a name: what others found is not shown to all")
    others = [coding for coding in kept.codings if coding.coder != coder]
    if not kept.is_open_to(coder):
        if not others:
            raise BadRequest("nobody else coded this text yet", "let a second coder code it")
        raise Closed(
            f"what others found in {kept.text} is closed to {coder}, who has not coded it",
            "code it first, or say that you adjudicate",
        )
    if len(kept.codings) < 2:
        raise BadRequest("only one person coded this text", "let a second coder code it")


def _named(coder: str) -> str:
    if not coder.strip():
        raise BadRequest("who codes this is not known", "give a name")
    return coder.strip()


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def _from_text(event: "Event", text: str) -> "Event":
    """Return the event with its only source named as this text, where the source names none."""
    if len(event.sources) != 1 or event.sources[0].text:
        return event
    source = event.sources[0].model_copy(update={"text": text})
    return event.model_copy(update={"sources": (source,)})
