"""Treaties called by their own units, and the rules of others; a row a case, about half find nothing."""

import pytest
from tests.reading.citations.finder import citations

Row = tuple[str, str, list[tuple[str, str]]]
"""what stands before, the words in question, and each citation in them with its clauses"""

ILVARA = "Kestria and Ondal signed the Ilvara Treaty at Brenn. Article 2 divides the river. "
ASHAN = "Temrek and Bozdar keep the Ashan Rules. Rule 3 opens the roads. "
SOMMERAU = (
    "Rovenia and Tessal signed the Sommerau Declaration. The second undertaking is about books. "
)
KELMET = "The government and the Movement signed the Kelmet Accord. Section II(a) is fulfilled. "

OWN_UNITS: list[Row] = [
    (ASHAN, "He gave his word to keep all ten of the rules.", [("all ten of the rules", "ashan")]),
    (ASHAN, "There is water, as the rules have it.", [("the rules", "ashan")]),
    (ASHAN, "The second rule has been forgotten.", [("The second rule", "ashan/2")]),
    (SOMMERAU, "Undertaking seven is about money.", [("Undertaking seven", "sommerau/7")]),
    (SOMMERAU, "All eight of its undertakings are kept.", [("All eight of its undertakings", "sommerau")]),
    (KELMET, "Both halves of Section V limp.", [("Section V", "kelmet/5")]),
    (ASHAN, "The park has six rules of its own, and rule 2 forbids washing.", []),
    (ASHAN, "As a rule they come late.", []),
    (ASHAN, "The rules of the house forbid dogs.", []),
    (ASHAN, "Rule 9 of the rules of procedure was not invoked.", []),
    (ILVARA, "The rules are simple.", []),
    (KELMET, "Section B of the orchestra is on strike.", []),
    (ASHAN, "All ten of the lorries were stopped.", []),
    (ASHAN, "Rule 14 of the veterinary order forbids it.", []),
    (KELMET, "The law has nineteen sections, and section 4 of it was amended.", []),
    (ASHAN, "He broke two rules, rule 4 and rule 5.", [("rule 4", "ashan/4"), ("rule 5", "ashan/5")]),
]  # fmt: skip


@pytest.mark.parametrize(("before", "text", "expected"), OWN_UNITS)
def test_citations(before: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = citations(before + text)[len(citations(before)) :]
    assert [(words, clauses) for words, clauses, _ in found] == expected
