"""Clauses cited by what stands before or beside the name of a text; a row a case, half find none."""

import pytest
from tests.reading.citations.finder import citations

Row = tuple[str, str, list[tuple[str, str]]]
"""what stands before, the words in question, and each citation in them with its clauses"""

LANHOLT = "Sarova and the Front signed the Lanholt Accord. Article 5 frees prisoners. "
ISTER = "Zhenar and Tolmark signed the Ister Protocol. Paragraph 3 draws a line. "
AMARO = "Namora and Teshe signed the Amaro Accord. Section 3 guards the road. "

AROUND: list[Row] = [
    (ISTER, "The bridge should be open from seven to seven, as the protocol requires.", [("The bridge should be open from seven to seven", "ister/6"), ("the protocol", "ister")]),
    (ISTER, "They kept what the protocol requires, a bridge open from seven to seven.", [("the protocol", "ister"), ("a bridge open from seven to seven", "ister/6")]),
    (ISTER, "A bridge open from seven to seven is what the protocol requires.", [("A bridge open from seven to seven", "ister/6"), ("the protocol", "ister")]),
    (ISTER, "The protocol is plain: the bridge is open from seven to seven.", [("The protocol", "ister"), ("the bridge is open from seven to seven", "ister/6")]),
    (AMARO, "A guarantee against being sent back against their will, in the words of the accord, was given.", [("sent back against their will", "amaro/1"), ("the accord", "amaro")]),
    (AMARO, "They signed the accord, in which the two had promised that children are taken into school at once.", [("the accord", "amaro"), ("children are taken into school at once", "amaro/12")]),
    (AMARO, "Nobody can be sent back against his will under the accord.", [("Nobody can be sent back against his will", "amaro/1"), ("the accord", "amaro")]),
    (LANHOLT, "The return of seized farms to their owners, for which the accord provides, is late.", [("The return of seized farms to their owners", "lanholt/8"), ("the accord", "lanholt")]),
    (ISTER, "The bridge at Pell was shut, as the protocol was signed.", [("the protocol", "ister")]),
    (ISTER, "What the protocol cost, nobody knows.", [("the protocol", "ister")]),
    (ISTER, "The protocol is plain and the weather is fine.", [("The protocol", "ister")]),
    (ISTER, "The mayor is plain: the market is open from seven to seven.", []),
    (AMARO, "They met under the accord and went home.", [("the accord", "amaro")]),
    (AMARO, "In the words of the minister, nobody can be sent back.", []),
    (LANHOLT, "The minister for whom the accord was signed is dead.", [("the accord", "lanholt")]),
    (LANHOLT, "As the accord has it, she said, and laughed.", [("the accord", "lanholt")]),
]  # fmt: skip


@pytest.mark.parametrize(("before", "text", "expected"), AROUND)
def test_citations(before: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = citations(before + text)[len(citations(before)) :]
    assert [(words, clauses) for words, clauses, _ in found] == expected
