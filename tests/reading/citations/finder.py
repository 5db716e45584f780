"""A finder for the shipped treaties and those of the labelled texts, and what it finds in plain words."""

from functools import cache

from tests.naming.treaties import labelled

from servanda.reading.citations.find import CitationFinder

Found = tuple[str, str, str]


@cache
def finder() -> CitationFinder:
    return CitationFinder.of(labelled())


def citations(text: str) -> list[Found]:
    """Return each citation: its words, the clauses, the kind."""
    cited, _ = finder().find(text)
    return [(one.text, ",".join(map(str, one.clauses)), one.kind) for one in cited]


def look_alikes(text: str) -> list[str]:
    """Return the words of what only looks like a citation."""
    _, like = finder().find(text)
    return [one.text for one in like]
