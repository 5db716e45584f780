"""Phrases that point back to a clause or a text, and those that point elsewhere; about half find nothing."""

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
SKARN = "Lethia and Aldane keep the Skarn Convention. Article III is short. "

ANAPHORA: list[Row] = [
    (AMARO, "The fourth section says that no returnee is punished. The minister said that the law was older than that promise.", [("The fourth section", "amaro/4"), ("that promise", "amaro/4")]),
    (LANHOLT, "Article 6 is an amnesty. The prosecutor said that nothing in that guarantee helps murderers.", [("Article 6", "lanholt/6"), ("that guarantee", "lanholt/6")]),
    (LANHOLT, "Article 6 is an amnesty. The prosecutor promised a trial. That promise was kept.", [("Article 6", "lanholt/6")]),
    (ILVARA, "Article 8 is about clean water. He replied that duty comes first.", [("Article 8", "ilvara/8")]),
    (LANHOLT, "Articles 5 and 6 were read out. The judge set the two sentences aside.", [("Articles 5 and 6", "lanholt/5,lanholt/6")]),
    (LANHOLT, "Articles 5 and 6 were read out. The two articles are short.", [("Articles 5 and 6", "lanholt/5,lanholt/6"), ("The two articles", "lanholt/5,lanholt/6")]),
    (LANHOLT, "It has a clause by which seized farms are returned to their owners. The clause is old.", [("a clause by which seized farms are returned to their owners", "lanholt/8"), ("The clause", "lanholt/8")]),
    (LANHOLT, "Article 6 is an amnesty. The general gave a pledge. That pledge was empty.", [("Article 6", "lanholt/6")]),
    (LANHOLT, "They promised a lot. That promise was empty.", []),
    (ILVARA, "The king pledged peace. This pledge was kept.", []),
    (LANHOLT, "The judge passed two sentences. The two sentences were long.", []),
    (ILVARA, "She made a promise. That guarantee is nothing.", []),
    (LANHOLT, "The general cited Article 5, the judge Article 6. Under the latter provision nobody is tried.", [("Article 5", "lanholt/5"), ("Article 6", "lanholt/6"), ("the latter provision", "lanholt/6")]),
    (KARSA, "Paragraphs 3 and 8 forbid it, the latter in so many words. Nobody answered about that paragraph.", [("Paragraphs 3 and 8", "karsa/3,karsa/8"), ("the latter", "karsa/8"), ("that paragraph", "karsa/8")]),
]  # fmt: skip

TEXTS: list[Row] = [
    ("Zavoria signed the Chemical Weapons Convention. ", "It broke Article I of the Convention and Article 2(4) of the Charter.", [("Article I of the Convention", "cwc/1"), ("Article 2(4) of the Charter", "charter/2/4")]),
    ("The Chemical Weapons Convention binds Quintara. Article 51 of the Charter was not invoked. ", "Both instruments leave it open.", [("Both instruments", "cwc,charter")]),
    (ILVARA, "In May the king signed a defence pact with Lesk. Article 7 of the pact is secret.", []),
    (LANHOLT, "Quoted by the Port evening paper, he laughed.", []),
    (LANHOLT, "Article 16 of the Covenant is older.", []),
    (KARSA, "The Charter of Orsel has a paragraph 3.", []),
    (LANHOLT, "The commission's report, paragraph 4, is about trams.", []),
    (KARSA, "The tribunal's award, paragraph 9, was quoted.", []),
    (ILVARA, "A pact is a pact. Article 3 of the pact with Lesk is short.", []),
    (ISTER, "Both houses turn to the budget, where paragraph 8 is about tractors.", []),
    (MARISK, "Protocol II, with its Article 3, is another text.", []),
    (SKARN, "Lethia says that Article I forbids it.", [("Article I", "skarn/1")]),
    ("In Teshe nobody quotes the accord that three sides signed at Amaro. ", "Section 1 is forgotten.", [("Section 1", "amaro/1")]),
    (LUME, "The press called it a deal. The deal has a clock.", [("The deal", "lume")]),
    (LUME, "Two states signed a new pact. The pact has a clock.", []),
]  # fmt: skip

OTHER: list[Row] = [
    (AMARO, "Section 5 of the Press Act is not at issue.", []),
    (ILVARA, "Article 5 of the Alpine Treaty is famous. Article 9 will not help, for nobody warns before opening flood gates.", [("Article 9", "ilvara/9")]),
]  # fmt: skip


@pytest.mark.parametrize(("before", "text", "expected"), [*ANAPHORA, *TEXTS, *OTHER])
def test_citations(before: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = citations(before + text)[len(citations(before)) :]
    assert [(words, clauses) for words, clauses, _ in found] == expected
