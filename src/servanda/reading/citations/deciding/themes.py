"""Knows which clause is meant by its subject, and when the words are no citation at all."""

from servanda.naming.themes import Likeness, Subject, best
from servanda.naming.tokens import Words
from servanda.reading.citations.content.index import Match, keys
from servanda.reading.citations.deciding.context import Context, Decided
from servanda.reading.citations.deciding.texts import text_meant
from servanda.reading.citations.parts.subjects import ONE, Theme
from servanda.reading.citations.words.english import BACK
from servanda.reading.citations.words.sayings import CLAUSE_JOINS

_UNIT_SHARE, _UNIT_MARGIN = 0.25, 0.05
"""How well a subject must fit where the noun is a word for units; it says itself that it is a clause."""

_PLEDGE_SHARE, _PLEDGE_MARGIN = 0.25, 0.1
_SURE_MARGIN = 0.4
"""How far it must lead where no noun but `the one` says that it is a clause."""

_FURTHER = 0.2
"""How much better a clause of a treaty spoken of less recently must fit."""

_SURE_SHARE = 0.6
"""How well it must fit where the noun is `promise` and nothing says of which text."""


def decide_theme(context: Context, theme: Theme) -> list[Decided]:
    """Return the clause that is named by its subject, or nothing."""
    words = context.passage.words
    chosen: tuple[str, Match] | None = None
    cited = {one.addresses[0] for one in context.so_far.near_cited() if one.addresses}
    for treaty in _treaties(context, theme):
        found = _by_name(context, theme, treaty) or context.indexes[treaty].best(
            _text(words, *theme.subject), cited
        )
        if (
            found
            and _fits(theme, found)
            and _is_new(context, theme, found)
            and (chosen is None or found.share > chosen[1].share + _FURTHER)
        ):
            chosen = treaty, found
    if chosen is None:
        return []
    treaty, found = chosen
    end = theme.end if theme.owner else _past_shared(words, theme, found)
    so_far = context.so_far
    so_far.speak_of(treaty)
    so_far.cite((found.address,), frozenset({"clause", theme.noun}))
    because = (f"it is about {_spelled(found)}",)
    return [Decided(theme.start, end, (found.address,), "thematic", because)]


def _by_name(context: Context, theme: Theme, treaty: str) -> Match | None:
    """Return the clause whose heading or name the subject is, if one alone is so called."""
    start, end = theme.subject
    words = context.passage.words
    subject = Subject.of((token.word for token in words.tokens[start:end]), words.language)
    fits = context.profiles[treaty].about(subject) if theme.is_unit else {}
    found = best(fits)
    if len(found) != 1 or fits[found[0]] < Likeness.PART_OF_HEADING:
        return None
    return Match(found[0], 1.0, 1.0, tuple(sorted(subject.words)))


def _is_new(context: Context, theme: Theme, found: Match) -> bool:
    """Return False where the sentence cites the clause already and the words are only about it."""
    return theme.is_unit or not any(
        address.is_within(found.address) and not address.is_treaty
        for one in context.so_far.near_cited()
        if one.place == context.so_far.place
        for address in one.addresses
    )


def _treaties(context: Context, theme: Theme) -> tuple[str, ...]:
    """Return the treaties in which the clause may be, the likeliest first."""
    so_far = context.so_far
    if theme.owner:
        meant = text_meant(context, theme.owner, in_units=True)
        return meant.treaties[:1] if meant else ()
    if theme.made[0] < theme.made[1]:
        return tuple(id_ for id_ in so_far.in_play if _is_made_by(context, theme, id_))
    if theme.noun == ONE and not so_far.counting_units:
        return ()
    here = so_far.last_mention(sentences=0)
    is_rule = theme.is_unit or theme.noun in context.passage.words.language.passages
    if here and not here.treaty and not is_rule:
        return ()  # Article 9 of our Constitution gives the right to …
    if theme.determiner in BACK:
        last = so_far.last_mention(sentences=1)
        return (last.treaty,) if last and last.treaty else ()
    return tuple(so_far.recent())


def _is_made_by(context: Context, theme: Theme, treaty: str) -> bool:
    """Return True for `the promise made at the spa` where the treaty is named after it or was signed there."""
    made = context.passage.words.tokens[slice(*theme.made)]
    return any(
        token.text[0].isupper() and context.texts.speaks_of(token.word, treaty) for token in made
    )


def _fits(theme: Theme, found: Match) -> bool:
    """Return True for a clause that the words fit well enough, given what says that it is a clause."""
    if theme.noun == ONE:
        return found.share >= _SURE_SHARE or found.margin >= _SURE_MARGIN
    if theme.is_unit:
        enough = found.share >= _UNIT_SHARE and found.margin >= _UNIT_MARGIN
        return enough or (not theme.is_behind and found.margin > found.share / 3)
    is_of_text = theme.determiner in BACK or theme.owner or theme.made[0] < theme.made[1]
    needed = _PLEDGE_SHARE if is_of_text else _SURE_SHARE
    return found.share >= needed and found.margin >= _PLEDGE_MARGIN


def _past_shared(words: Words, theme: Theme, found: Match) -> int:
    """Return the end of a subject: it goes on as long as the clause has its words."""
    start, end = theme.subject
    if end < theme.end or found.share == 1.0 or words.word(start - 1) in CLAUSE_JOINS:
        return theme.end
    shared = set(found.shared)
    last = start
    for place in range(start, end):
        told = set(keys(words[place].text))
        if told & shared:
            last = place + 1
        elif told and last > start:
            break
    return last if last > start else end


def _text(words: Words, start: int, end: int) -> str:
    return words.text[words[start].start : words[end - 1].end]


def _spelled(found: Match) -> str:
    return ", ".join(word.removeprefix("~") for word in found.shared[:4])
