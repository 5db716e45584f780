"""Units named by their place alone, and places of other things; a row a case, about half find nothing."""

import pytest
from tests.reading.citations.finder import citations

Row = tuple[str, str, list[tuple[str, str]]]
"""what stands before, the words in question, and each citation in them with its clauses"""

ILVARA = "Kestria and Ondal signed the Ilvara Treaty at Brenn. Article 2 divides the river. "
LANHOLT = "Sarova and the Front signed the Lanholt Accord. Article 5 frees prisoners. "
KARSA = "Borovia, Lesk and Marn keep the Karsa Protocol. Paragraph 5 is about money. "
ISTER = "Zhenar and Tolmark signed the Ister Protocol. Paragraph 3 draws a line. "
AMARO = "Namora and Teshe signed the Amaro Accord. Section 3 guards the road. "
LUME = "Carvia and Rossmark keep the Lume Initiative. Point 2 forbids attacks. "
VARRE = "Gravonia and Medlania signed the Varre Protocol. Annexes I and II are short. "
SOMMERAU = (
    "Rovenia and Tessal signed the Sommerau Declaration. The second undertaking is about books. "
)
KELMET = "The government and the Movement signed the Kelmet Accord. Section II(a) is fulfilled. "
DORVAT = "Kazmar and Ostrel signed the Dorvat Memorandum. Point 2 asks for lists. "

PLACES: list[Row] = [
    (LANHOLT, "The government keeps the fifth if the sixth goes.", [("the fifth", "lanholt/5"), ("the sixth", "lanholt/6")]),
    (ILVARA, "Articles 4 and 9 belong together. The first asks for notice, the second for a warning.", [("Articles 4 and 9", "ilvara/4,ilvara/9"), ("The first", "ilvara/4"), ("the second", "ilvara/9")]),
    (KARSA, "Paragraphs 5 and 9 are kept. The second is quoted more often.", [("Paragraphs 5 and 9", "karsa/5,karsa/9"), ("The second", "karsa/9")]),
    (VARRE, "The first holds records, the second works of art.", [("The first", "varre/annex-1"), ("the second", "varre/annex-2")]),
    (SOMMERAU, "Undertakings three and four were put off, and the last asks for a report.", [("Undertakings three and four", "sommerau/3,sommerau/4"), ("the last", "sommerau/8")]),
    (KELMET, "Sections II and III are short. Letter (b) of the first was broken.", [("Sections II and III", "kelmet/2,kelmet/3"), ("Letter (b) of the first", "kelmet/2/b")]),
    (AMARO, "The seventh is never quoted.", [("The seventh", "amaro/7")]),
    (ISTER, "As for the tenth, the maps are late.", [("the tenth", "ister/10")]),
    (LANHOLT, "The seventh brigade left on the ninth.", []),
    (ILVARA, "There were two reasons. The first was rain, the second was fear.", []),
    (ILVARA, "There were two reasons. The first was rain.\n\nI prefer the second.", []),
    (KARSA, "Marn was the first to pay, Lesk the last.", []),
    (KARSA, "The fourth quarter was better than the third.", []),
    (AMARO, "The second convoy waited, the third did not.", []),
    (LUME, "The last said that he was tired.", []),
    (LUME, "It is ten points long. The first four are about ships.", [("The first four", "lume/1,lume/2,lume/3,lume/4")]),
    (VARRE, "Items 1 and 2 of Annex II are complete. The third is a bell.", [("Items 1 and 2 of Annex II", "varre/annex-2/1,varre/annex-2/2"), ("The third", "varre/annex-2/3")]),
    (LUME, "There are nine ships. The first four are empty.", []),
    (SOMMERAU, "There are eight of these cases, and the third is in court.", []),
    (LUME, "The first four ships are empty.", []),
    (DORVAT, "The bridge is the third on that river.", []),
    (ISTER, "The second letter was long. The third came late.", []),
    (ISTER, "I make four a day, and the fourth is the best.", []),
    (SOMMERAU, "They undertook eight things, and the fourth was kept.", [("the fourth", "sommerau/4")]),
]  # fmt: skip


@pytest.mark.parametrize(("before", "text", "expected"), PLACES)
def test_citations(before: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = citations(before + text)[len(citations(before)) :]
    assert [(words, clauses) for words, clauses, _ in found] == expected
