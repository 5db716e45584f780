"""Whose units are: the treaty's, a clause's, or those of something else beside it."""

import pytest
from tests.reading.citations.finder import citations

Row = tuple[str, str, list[tuple[str, str]]]
"""what stands before, the words in question, and each citation in them with its clauses"""

ILVARA = "Kestria and Ondal signed the Ilvara Treaty at Brenn. Article 2 divides the river. "

OWNERS: list[Row] = [
    (ILVARA, "Paragraph 2 of the Treaty's Article 8 forbids it.", [("Paragraph 2 of the Treaty's Article 8", "ilvara/8/b")]),
    (ILVARA, "Article 8 is long. That article's paragraph (b) forbids it.", [("Article 8", "ilvara/8"), ("That article's paragraph (b)", "ilvara/8/b")]),
    (ILVARA, "Paragraph 2 of the same article forbids it.", [("Paragraph 2 of the same article", "ilvara/2/2")]),
    (ILVARA, "An Article 4 inspection was held.", [("Article 4", "ilvara/4")]),
    (ILVARA, "Article 2, paragraphs 1 and 3, forbid it.", [("Article 2, paragraphs 1 and 3", "ilvara/2/1,ilvara/2/3")]),
    (ILVARA, "The second sub-paragraph of Article 8 forbids it.", [("The second sub-paragraph of Article 8", "ilvara/8/b")]),
    (ILVARA, "The council met on Monday under item 7 of its list.", []),
    (ILVARA, "They study under an exchange agreement from the nineties, of which paragraph 14 deals with bed linen.", []),
    (ILVARA, "The ministry spoke of Article 4 of its own statutes.", []),
    (ILVARA, "An Article 4 is missing.", []),
]  # fmt: skip


@pytest.mark.parametrize(("before", "text", "expected"), OWNERS)
def test_citations(before: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = citations(before + text)[len(citations(before)) :]
    assert [(words, clauses) for words, clauses, _ in found] == expected
