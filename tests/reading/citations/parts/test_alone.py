"""Numbers without a word for their unit, and numbers of other things; a row a case, about half find nothing."""

import pytest
from tests.reading.citations.finder import citations

Row = tuple[str, str, list[tuple[str, str]]]
"""what stands before, the words in question, and each citation in them with its clauses"""

ILVARA = "Kestria and Ondal signed the Ilvara Treaty at Brenn. Article 2 divides the river. "
LANHOLT = "Sarova and the Front signed the Lanholt Accord. Article 5 frees prisoners. "
KARSA = "Borovia, Lesk and Marn keep the Karsa Protocol. Paragraph 5 is about money. "
ISTER = "Zhenar and Tolmark signed the Ister Protocol. Paragraph 3 draws a line. "
MARISK = "Quenland and Saint Orlo signed the Marisk Strait Agreement. Article 4 is about nets. "
AMARO = "Namora and Teshe signed the Amaro Accord. Section 3 guards the road. "
LUME = "Carvia and Rossmark keep the Lume Initiative. Point 2 forbids attacks. "
KELMET = "The government and the Movement signed the Kelmet Accord. Section II(a) is fulfilled. "
SKARN = "Lethia and Aldane keep the Skarn Convention. Article III is short. "
DORVAT = "Kazmar and Ostrel signed the Dorvat Memorandum. Point 2 asks for lists. "

NUMBER: list[Row] = [
    (ILVARA, "Nobody has ever read number twelve.", [("number twelve", "ilvara/12")]),
    (ILVARA, "Number four is another matter.", [("Number four", "ilvara/4")]),
    (LANHOLT, "A reader asks about number six, the amnesty.", [("number six", "lanholt/6")]),
    (LUME, "What remains is number 8, on ammonia.", [("number 8", "lume/8")]),
    (KARSA, "Under no. 6 a reduction is announced.", [("no. 6", "karsa/6")]),
    (AMARO, "In no. 12 there is a word on schools.", [("no. 12", "amaro/12")]),
    (ISTER, "That would be number eleven.", [("number eleven", "ister/11")]),
    (DORVAT, "He pointed to #7 and went home.", [("#7", "dorvat/7")]),
    (ILVARA, "Numbers four and nine are ignored.", [("Numbers four and nine", "ilvara/4,ilvara/9")]),
    (ILVARA, "It keeps to number ten of the treaty.", [("number ten of the treaty", "ilvara/10")]),
    (ILVARA, "She lives at number twelve.", []),
    (ILVARA, "The number 4 tram was late.", []),
    (ILVARA, "Bus number six went off the road.", []),
    (LANHOLT, "A number of villages were shelled.", []),
    (LANHOLT, "There are nine cells. Number 5 is empty.", []),
    (KARSA, "There is no 6 on the list, and no 7.", []),
    (KARSA, "No. 6 of the bulletin is out.", []),
    (ISTER, "The number eight is holy there.", []),
    (LUME, "Ships number four and five have sailed.", []),
    (ISTER, "Camp No. 4 was closed.", []),
    (LANHOLT, "At number 9 in the charts stands a song.", []),
    (MARISK, "House number 11 burnt down.", []),
    (LANHOLT, "I have numbered my roses. Number five is doing well.", []),
    (ISTER, "It is in the file `shore#1` of last week.", []),
]  # fmt: skip

ALONE: list[Row] = [
    (ILVARA, "Articles 4 and 5 are kept, and nine as well.", [("Articles 4 and 5", "ilvara/4,ilvara/5"), ("nine", "ilvara/9")]),
    (ILVARA, "Whoever reads article 12 will not need 13.", [("article 12", "ilvara/12"), ("13", "ilvara/13")]),
    (LANHOLT, "If they ask about article 3, say yes; if about 6, say no.", [("article 3", "lanholt/3"), ("6", "lanholt/6")]),
    (KARSA, "Paragraph 5 is dead, 6 is dying.", [("Paragraph 5", "karsa/5"), ("6", "karsa/6")]),
    (KARSA, "Paragraph 1 is kept and 2 is not.", [("Paragraph 1", "karsa/1"), ("2", "karsa/2")]),
    (LUME, "Points 3 and 4 work, and 5 too.", [("Points 3 and 4", "lume/3,lume/4"), ("5", "lume/5")]),
    (ILVARA, "As 8(b) demands, a warning was sent.", [("8(b)", "ilvara/8/b")]),
    (KARSA, "It was 4(c) that they broke.", [("4(c)", "karsa/4/c")]),
    (KELMET, "The office answered that I(b) leaves murder to the courts.", [("I(b)", "kelmet/1/b")]),
    (KELMET, "V(a) and not IV(b) was quoted.", [("V(a)", "kelmet/5/a"), ("IV(b)", "kelmet/4/b")]),
    (SKARN, "They are thinking about VIII.", [("VIII", "skarn/8")]),
    (SKARN, "Article IV is ignored, V is not.", [("Article IV", "skarn/4"), ("V", "skarn/5")]),
    (ILVARA, "Article 4 allows forty, and fifty came.", [("Article 4", "ilvara/4")]),
    (ILVARA, "Under article 12 they have sixty days, and six is what it took.", [("article 12", "ilvara/12")]),
    (LANHOLT, "He needs 6.", []),
    (SKARN, "King Carl XIV and Queen Ada II came.", []),
    (SKARN, "In World War II nobody cared.", []),
    (SKARN, "The V sign was seen.", []),
    (SKARN, "Part III of the report is out.", []),
    (ILVARA, "The gauge stood at 8.2 and the price at 4.1.", []),
    (ILVARA, "Gauge B(2) is broken, and figure 8(b) shows it.", []),
    (KARSA, "The figure in paragraph 3 is two.", [("paragraph 3", "karsa/3")]),
    (LUME, "They met at 5 and left by 7.", []),
    (LUME, "Of the ten ships of point 1, 4 were lost.", [("point 1", "lume/1")]),
    (KARSA, "Counsel relies on 9.", [("9", "karsa/9")]),
    (LANHOLT, "Article 5 is kept. And 6?", [("Article 5", "lanholt/5"), ("6", "lanholt/6")]),
    (ILVARA, "Paragraph 2 of Article 2 is old, and 13 speaks of forty years.", [("Paragraph 2 of Article 2", "ilvara/2/2"), ("13", "ilvara/13")]),
    (ILVARA, "The 8(b) form of the railways is blue.", []),
    (ILVARA, "VI. Outlook.", []),
    (KARSA, "It depends on 9.", []),
    (LANHOLT, "Nobody came. And six?", []),
    (SKARN, "Nero IV ran again.", []),
    (KARSA, "Twelve men and 6 as well.", []),
    (KARSA, "Read 9 pages and 4 letters.", []),
    (SKARN, "They look at VI first.", [("VI", "skarn/6")]),
    (SKARN, "It is X, not Y, that counts.", []),
]  # fmt: skip


@pytest.mark.parametrize(("before", "text", "expected"), [*NUMBER, *ALONE])
def test_citations(before: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = citations(before + text)[len(citations(before)) :]
    assert [(words, clauses) for words, clauses, _ in found] == expected
