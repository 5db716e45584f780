"""What goes on behind the noun for a text, and what does not; half of the rows name another text."""

import pytest
from tests.reading.citations.finder import citations

Row = tuple[str, str, list[tuple[str, str]]]
"""what stands before, the words in question, and each citation in them with its clauses"""

ILVARA = "Kestria and Ondal signed the Ilvara Treaty at Brenn. Article 2 divides the river. "

TAILS: list[Row] = [
    (ILVARA, "They quote the treaty on nearly every page.", [("the treaty", "ilvara")]),
    (ILVARA, "It robs the treaty of a piece of its sense.", [("the treaty", "ilvara")]),
    (ILVARA, "They kept our treaty.", [("our treaty", "ilvara")]),
    (ILVARA, "The paper is brief.", [("The paper", "ilvara")]),
    (ILVARA, "They quote the treaty on fish farming.", []),
    (ILVARA, "They quote the treaty of Kars.", []),
    (ILVARA, "They quote the treaty between airlines.", []),
    (ILVARA, "They told this paper so.", []),
    (ILVARA, "The paper had reported it.", []),
]  # fmt: skip


@pytest.mark.parametrize(("before", "text", "expected"), TAILS)
def test_citations(before: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = citations(before + text)[len(citations(before)) :]
    assert [(words, clauses) for words, clauses, _ in found] == expected
