"""Knows the answer to `agree --texts`: texts to code and texts coded, as one coder may see them."""

from collections.abc import Callable, Collection, Iterable, Iterator

from servanda.model.review_sheet import CodedTextSheet, CodedTextsSheet
from servanda.reporting.check import problem_sheet
from servanda.reporting.command import command
from servanda.reviewing.text_codings import TextCodings


def coded_texts_sheet(
    every: Iterable[TextCodings],
    *,
    coder: str,
    held: Collection[str],
    titled: Callable[[str], tuple[str, int]],
    state: Callable[[TextCodings], str],
) -> CodedTextsSheet:
    """Return the texts, those that the coder has not coded first; of closed ones nothing that others found."""
    texts = [*every]
    coded = [_text(kept, coder, held, titled, state) for kept in texts]
    coded.sort(key=lambda one: (one["mine"], -one["others"], one["title"], one["name"]))
    return {
        "coder": coder,
        "coded": coded,
        "problems": [problem_sheet(problem) for kept in texts for problem in kept.problems],
        "next": [*_next(coded)],
    }


def _text(
    kept: TextCodings,
    coder: str,
    held: Collection[str],
    titled: Callable[[str], tuple[str, int]],
    state: Callable[[TextCodings], str],
) -> CodedTextSheet:
    mine = kept.of(coder) if coder else None
    is_open = bool(coder) and kept.is_open_to(coder)
    title, words = titled(kept.text)
    return {
        "name": kept.text,
        "title": title,
        "words": words,
        "mine": mine is not None,
        "mine_events": len(mine.events) if mine else 0,
        "mine_blind": mine.blind if mine else True,
        "others": sum(coding.coder != coder for coding in kept.codings),
        "coders": [coding.coder for coding in kept.codings] if is_open else [],
        "open": is_open,
        "because": _because(kept, coder, mine is not None, is_open),
        "settled": state(kept),
        "settled_by": kept.settled.by if kept.settled else "",
        "held": kept.text in held,
    }


def _because(kept: TextCodings, coder: str, is_mine: bool, is_open: bool) -> str:
    """Return why a text is open or closed to a coder."""
    if not coder:
        return "who asks is not known"
    if is_open:
        has_only_looked = kept.has_seen(coder) and not is_mine
        return "you have looked at what others found" if has_only_looked else "you coded it"
    if is_mine:
        return "nobody else has coded it yet"
    if any(coding.coder != coder for coding in kept.codings):
        return "you have not coded it yet"
    return "nobody has coded it yet"


def _next(coded: Iterable[CodedTextSheet]) -> Iterator[str]:
    open_ = [one for one in coded if one["open"] and one["settled"] != "settled"]
    yield from (command("agree", "--differences", one["name"]) for one in open_[:1])
    yield command("agree")
