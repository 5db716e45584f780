"""Places without a word for the unit: lists of them, questions, and what only is first or second."""

import pytest
from tests.reading.citations.finder import citations

Row = tuple[str, str, list[tuple[str, str]]]
"""what stands before, the words in question, and each citation in them with its clauses"""

ILVARA = "Kestria and Ondal signed the Ilvara Treaty at Brenn. Article 2 divides the river. "

PLACES: list[Row] = [
    (ILVARA, "The third and the fourth are so much ink.", [("The third and the fourth", "ilvara/3,ilvara/4")]),
    (ILVARA, "The third and fourth are so much ink.", [("The third and fourth", "ilvara/3,ilvara/4")]),
    (ILVARA, "What does the second say?", [("the second", "ilvara/2")]),
    (ILVARA, "The first three articles are short: the first names the river, the second divides it, the third counts it.", [("The first three articles", "ilvara/1,ilvara/2,ilvara/3"), ("the first", "ilvara/1"), ("the second", "ilvara/2"), ("the third", "ilvara/3")]),
    (ILVARA, "Without the ninth or the tenth there is no treaty.", [("the ninth or the tenth", "ilvara/9,ilvara/10")]),
    (ILVARA, "Dockers loaded the first sacks before noon.", []),
    (ILVARA, "It would not be the first such affair.", []),
    (ILVARA, "They missed the second trains to leave.", []),
    (ILVARA, "Its opening words are famous.", []),
    (ILVARA, "The first ever flood came in May.", []),
]  # fmt: skip


@pytest.mark.parametrize(("before", "text", "expected"), PLACES)
def test_citations(before: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = citations(before + text)[len(citations(before)) :]
    assert [(words, clauses) for words, clauses, _ in found] == expected
