"""Numbers of two steps without a word for their unit; half of the rows are measures."""

import pytest
from tests.reading.citations.finder import citations

Row = tuple[str, str, list[tuple[str, str]]]
"""what stands before, the words in question, and each citation in them with its clauses"""

ILVARA = "Kestria and Ondal signed the Ilvara Treaty at Brenn. Article 2 divides the river. "
LANHOLT = "Sarova and the Front signed the Lanholt Accord. Article 5 frees prisoners. "
KARSA = "Borovia, Lesk and Marn keep the Karsa Protocol. Paragraph 5 is about money. "
AMARO = "Namora and Teshe signed the Amaro Accord. Section 3 guards the road. "

BARE: list[Row] = [
    (KARSA, "They cite 4(a) and 4(c).", [("4(a) and 4(c)", "karsa/4/a,karsa/4/c")]),
    (AMARO, "Article 3 or 4 would do.", [("Article 3 or 4", "amaro/3,amaro/4")]),
    (LANHOLT, "In article 3 and in 4 it stands.", [("article 3", "lanholt/3"), ("4", "lanholt/4")]),
    (ILVARA, "They broke article 8 (a) and (b).", [("article 8 (a) and (b)", "ilvara/8/a,ilvara/8/b")]),
    (LANHOLT, "The word stands in 3 and 6 and nowhere else.", [("3 and 6", "lanholt/3,lanholt/6")]),
    (KARSA, "Prices rose by 4.2 in March.", []),
    (LANHOLT, "They won by 3 to 2.", []),
    (LANHOLT, "Boys of 5 and 6 were there.", []),
    (LANHOLT, "Under article 3 and 4 men died.", [("article 3", "lanholt/3")]),
    (KARSA, "It was 4.2 degrees.", []),
]  # fmt: skip


@pytest.mark.parametrize(("before", "text", "expected"), BARE)
def test_citations(before: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = citations(before + text)[len(citations(before)) :]
    assert [(words, clauses) for words, clauses, _ in found] == expected
