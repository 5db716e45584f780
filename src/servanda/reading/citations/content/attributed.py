"""Knows which clauses a sentence cites by their content alone: words attributed to a text that fit one clause."""

from collections.abc import Iterator, Sequence

from servanda.model.address import Address
from servanda.reading.citations.content.index import Match
from servanda.reading.citations.content.said_around import said_around
from servanda.reading.citations.content.said_by_texts import Said, said_by
from servanda.reading.citations.deciding.context import Context, Decided
from servanda.reading.citations.words.sayings import ATTRIBUTING, STRONG_VERBS

_BY_NUMBER = frozenset({"explicit", "carried", "ordinal", "list", "range"})

_ALONE = 3
"""The best clause must lead by a third of what is needed to fit at all."""


def with_attributed(context: Context, decided: Sequence[Decided]) -> list[Decided]:
    """Return the citations of a sentence with those by content, at most one a clause, in order."""
    found = [one for one in decided if not _is_cited_anyway(one, decided)]
    for text in _texts(context, decided):
        one = _by_content(context, text, found)
        if one is None:
            continue
        found = [other for other in found if not _overlap(one, other)]
        found.append(one)
        context.so_far.cite(one.clauses, frozenset({"clause"}))
    return sorted(found)


def _is_cited_anyway(one: Decided, decided: Sequence[Decided]) -> bool:
    """Return True for a clause named by its subject and by its number in one sentence."""
    return one.kind == "thematic" and any(
        other.kind in _BY_NUMBER and set(one.clauses) & set(other.clauses) for other in decided
    )


def _texts(context: Context, decided: Sequence[Decided]) -> Iterator[Decided]:
    """Yield the treaties named in the sentence, and `it` where a treaty was spoken of before."""
    yield from (one for one in decided if len(one.clauses) == 1 and one.clauses[0].is_treaty)
    words = context.passage.words
    last = context.so_far.last_mention(sentences=1)
    if words.word(0) == "ours" and words.word(1) in ATTRIBUTING and context.so_far.latest:
        yield Decided(0, 1, (Address(context.so_far.recent()[0]),), "", ())
    if last and last.treaty and words.word(0) == "it" and words.word(1) in STRONG_VERBS:
        yield Decided(0, 1, (Address(last.treaty),), "", ())


def _by_content(context: Context, text: Decided, found: Sequence[Decided]) -> Decided | None:
    """Return the clause cited by what the text is said to say, or None."""
    best: tuple[int, Said, Match] | None = None
    words = context.passage.words
    for said in (
        *said_by(words, text.start, text.end),
        *said_around(words, text.start, text.end),
    ):
        match = _match(context, said, text)
        if match is None or not _is_free(said, text, found) or _is_cited(match.address, found):
            continue
        own = len(_own_words(match))
        if best is None or own > best[0]:
            best = own, said, match
    if best is None:
        return None
    _, said, match = best
    because = ("the sentence attributes the words to the text", f"they fit {match.address} alone")
    return Decided(said.start, said.end, (match.address,), "thematic", because)


def _match(context: Context, said: Said, text: Decided) -> Match | None:
    words = context.passage.words
    end = text.start - 1 if said.takes_text else said.end
    if end <= said.start:
        return None
    content = words.text[words[said.start].start : words[end - 1].end]
    found = context.indexes[text.clauses[0].treaty].best(content)
    if found is None or found.share < said.needed or found.margin < said.needed / _ALONE:
        return None
    own = _own_words(found)
    says_more_than_numbers = any(word.isalpha() for word in own)
    return found if len(own) >= said.words and says_more_than_numbers else None


def _own_words(match: Match) -> list[str]:
    """Return the words that the clause itself has, those of the same subject set aside."""
    return [word for word in match.shared if not word.startswith("~")]


def _is_free(said: Said, text: Decided, found: Sequence[Decided]) -> bool:
    """Return True where no other citation stands in the words."""
    return not any(
        said.start < one.end and one.start < said.end
        for one in found
        if one.clauses and not (said.takes_text and one == text)
    )


def _is_cited(address: Address, found: Sequence[Decided]) -> bool:
    return any(
        address.is_within(other) or (other.is_within(address) and not other.is_treaty)
        for one in found
        for other in one.clauses
        if not other.is_treaty
    )


def _overlap(one: Decided, other: Decided) -> bool:
    return one.start < other.end and other.start < one.end
