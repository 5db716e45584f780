"""Clauses cited by what a text says, and what people say and do; a row a case, about half find none."""

import pytest
from tests.reading.citations.finder import citations

Row = tuple[str, str, list[tuple[str, str]]]
"""what stands before, the words in question, and each citation in them with its clauses"""

ILVARA = "Kestria and Ondal signed the Ilvara Treaty at Brenn. Article 2 divides the river. "
LANHOLT = "Sarova and the Front signed the Lanholt Accord. Article 5 frees prisoners. "
KARSA = "Borovia, Lesk and Marn keep the Karsa Protocol. Paragraph 5 is about money. "
ISTER = "Zhenar and Tolmark signed the Ister Protocol. Paragraph 3 draws a line. "
AMARO = "Namora and Teshe signed the Amaro Accord. Section 3 guards the road. "
KELMET = "The government and the Movement signed the Kelmet Accord. Section II(a) is fulfilled. "

THEMATIC: list[Row] = [
    (KELMET, "The accord has the files of the Service opened.", [("The accord", "kelmet"), ("the files of the Service opened", "kelmet/5/b")]),
    (ISTER, "The protocol has the bridge open from seven to seven.", [("The protocol", "ister"), ("the bridge open from seven to seven", "ister/6")]),
    (AMARO, "The accord tells both states to take children into school at once.", [("The accord", "amaro"), ("take children into school at once", "amaro/12")]),
    (KARSA, "The protocol asks them to announce a reduction for repairs seventy-two hours ahead.", [("The protocol", "karsa"), ("announce a reduction for repairs seventy-two hours ahead", "karsa/6")]),
    (LANHOLT, "It is a promise made at Lanholt.", []),
    (LANHOLT, "They broke the promise made at Lanholt that nobody is prosecuted for having taken part in the rising.", [("the promise made at Lanholt that nobody is prosecuted for having taken part in the rising", "lanholt/6")]),
    (LANHOLT, "It has a clause by which seized farms are returned to their owners.", [("a clause by which seized farms are returned to their owners", "lanholt/8")]),
    (ILVARA, "The three members whom the treaty appoints met at Brenn.", [("the treaty", "ilvara")]),
    (ISTER, "The hot line which the protocol sets up was dead.", [("The hot line", "ister/9"), ("the protocol", "ister")]),
    (AMARO, "The accord gives to nobody what was promised.", [("The accord", "amaro")]),
    (ISTER, "The protocol has the makings of a peace.", [("The protocol", "ister")]),
    (KARSA, "The minister has a clause in his contract by which he is paid.", []),
    (LANHOLT, "They kept the promise made at the party congress that farms would be returned.", []),
    (AMARO, "The ministry told them to take children into school at once.", []),
    (AMARO, "The accord was told to nobody.", [("The accord", "amaro")]),
    (ISTER, "How much freedom does the protocol give to a drone?", [("the protocol", "ister")]),
    (AMARO, "The accord opens by telling them to send nobody back against his or her will.", [("The accord", "amaro"), ("send nobody back against his or her will", "amaro/1")]),
    (ISTER, "The bridge at Pell, which the protocol opens, was shut.", [("the protocol", "ister")]),
    (KARSA, "A clause by which tenants pay monthly is usual.", []),
    (LANHOLT, "He asked the two experts whom the court had heard.", []),
    (LANHOLT, "They gave their word at Lanholt to seize no more farms.", []),
    (AMARO, "The ministry has the trains run on time.", []),
]  # fmt: skip


@pytest.mark.parametrize(("before", "text", "expected"), THEMATIC)
def test_citations(before: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = citations(before + text)[len(citations(before)) :]
    assert [(words, clauses) for words, clauses, _ in found] == expected
