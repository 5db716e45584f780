"""All that a treaty provides, in quantities; and what only is counted."""

import pytest
from tests.reading.citations.finder import citations

Row = tuple[str, str, list[tuple[str, str]]]
"""what stands before, the words in question, and each citation in them with its clauses"""

ILVARA = "Kestria and Ondal signed the Ilvara Treaty at Brenn. Article 2 divides the river. "

WHOLES: list[Row] = [
    (ILVARA, "Each and every one of the treaty's articles was kept.", [("Each and every one of the treaty's articles", "ilvara")]),
    (ILVARA, "None of the treaty's provisions helps.", [("None of the treaty's provisions", "ilvara")]),
    (ILVARA, "We shall keep the rest of the provisions.", [("the rest of the provisions", "ilvara")]),
    (ILVARA, "Each and every provision of the treaty was kept.", [("Each and every provision of the treaty", "ilvara")]),
    (ILVARA, "Each and every one of the ferry's cabins was full.", []),
    (ILVARA, "The rest of the week was dry.", []),
    (ILVARA, "None of the committee's members helps.", []),
    (ILVARA, "Its sub-paragraphs (1) to (3) are short.", [("Its sub-paragraphs (1) to (3)", "ilvara/2/1,ilvara/2/2,ilvara/2/3")]),
]  # fmt: skip


@pytest.mark.parametrize(("before", "text", "expected"), WHOLES)
def test_citations(before: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = citations(before + text)[len(citations(before)) :]
    assert [(words, clauses) for words, clauses, _ in found] == expected
