"""Annexes, schedules and their items, and those of other texts; a row a case, about half find nothing."""

import pytest
from tests.reading.citations.finder import citations

Row = tuple[str, str, list[tuple[str, str]]]
"""what stands before, the words in question, and each citation in them with its clauses"""

KARSA = "Borovia, Lesk and Marn keep the Karsa Protocol. Paragraph 5 is about money. "
MARISK = "Quenland and Saint Orlo signed the Marisk Strait Agreement. Article 4 is about nets. "
TERAL = "Varnia and Ulmark signed the Teral Agreement. Article 2 sets the fee. "
VARRE = "Gravonia and Medlania signed the Varre Protocol. Annexes I and II are short. "
SULIN = "Farrland and the Islands signed the Sulin Cable Agreement. Clause 5 forbids pressure. "

ANNEXES: list[Row] = [
    (TERAL, "The third item of the annex was ignored.", [("The third item of the annex", "teral/annex/3")]),
    (TERAL, "Item 1 of the annex fixes the price.", [("Item 1 of the annex", "teral/annex/1")]),
    (VARRE, "Item 2 of the second annex speaks of six.", [("Item 2 of the second annex", "varre/annex-2/2")]),
    (VARRE, "Item 2 of Annex II speaks of six, and the third item on the list of a bell.", [("Item 2 of Annex II", "varre/annex-2/2"), ("the third item on the list", "varre/annex-2/3")]),
    (SULIN, "It applied the second item of the schedule.", [("the second item of the schedule", "sulin/schedule-a/2")]),
    (SULIN, "Item 1 of Schedule A sets a price.", [("Item 1 of Schedule A", "sulin/schedule-a/1")]),
    (SULIN, "The schedule was never printed.", [("The schedule", "sulin/schedule-a")]),
    (MARISK, "The first annex names points.", [("The first annex", "marisk/annex-1")]),
    (VARRE, "Annex 1 is about records.", [("Annex 1", "varre/annex-1")]),
    (SULIN, "Schedule B of the loan contract is long.", []),
    (SULIN, "Item 2 on the agenda was dropped.", []),
    (VARRE, "Annex D of the loan agreement of 1999 is long.", []),
    (TERAL, "The third item on the menu was fish.", []),
    (TERAL, "Annex 4 to this report contains photographs.", []),
    (KARSA, "The annex to the contract was signed in ink.", []),
    (VARRE, "The trains are behind schedule.", []),
    (SULIN, "The second item on the bill was coffee.", []),
    (TERAL, "The first item of business was the minutes.", []),
]  # fmt: skip


@pytest.mark.parametrize(("before", "text", "expected"), ANNEXES)
def test_citations(before: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = citations(before + text)[len(citations(before)) :]
    assert [(words, clauses) for words, clauses, _ in found] == expected
