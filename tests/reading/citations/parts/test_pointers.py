"""What points to units beside those named before, and to the older of two texts."""

import pytest
from tests.reading.citations.finder import citations

Row = tuple[str, str, list[tuple[str, str]]]
"""what stands before, the words in question, and each citation in them with its clauses"""

ILVARA = "Kestria and Ondal signed the Ilvara Treaty at Brenn. Article 2 divides the river. "

POINTERS: list[Row] = [
    (ILVARA, "The next article is short.", [("The next article", "ilvara/3")]),
    (ILVARA, "The article after that is short.", [("The article after that", "ilvara/3")]),
    (ILVARA, "The preceding article is short.", [("The preceding article", "ilvara/1")]),
    (ILVARA, "Article 8(a) is long. The next sub-paragraph is short.", [("Article 8(a)", "ilvara/8/a"), ("The next sub-paragraph", "ilvara/8/b")]),
    (ILVARA, "The next section is short.", []),
    (ILVARA, "In the next paragraph of his letter he asks for money.", []),
    (ILVARA, "The articles after that were lost.", []),
    (ILVARA, "The next points went to the home side.", []),
    (ILVARA, "The older one is in the library.", []),
    (ILVARA, "At the next point we stop.", []),
]  # fmt: skip


@pytest.mark.parametrize(("before", "text", "expected"), POINTERS)
def test_citations(before: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = citations(before + text)[len(citations(before)) :]
    assert [(words, clauses) for words, clauses, _ in found] == expected
