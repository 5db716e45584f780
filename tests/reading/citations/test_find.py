"""Citations in running text: a row a case; as many rows must find nothing."""

import pytest
from tests.reading.citations.finder import Found, citations, finder, look_alikes

from servanda.model.corpus import Corpus
from servanda.reading.citations.find import CitationFinder

NOV10 = "Armenia and Azerbaijan still differ over the trilateral statement. "
LANHOLT = "Sarova and the Front signed the Lanholt Accord. "
MINEBAN = "Palvar joined the Ottawa Convention. "
BOTH = "Baku signed the Shusha Declaration in 2021 and the Moscow Declaration in 2022. "

ONE: list[tuple[str, Found]] = [
    # named
    ("Yerevan broke point 6 of the trilateral statement.", ("point 6 of the trilateral statement", "nov10/6", "explicit")),
    ("It cites point 9 of the Trilateral Statement of November 9, 2020 in Baku.", ("point 9 of the Trilateral Statement of November 9, 2020", "nov10/9", "explicit")),
    ("Under article 4 of the “Moscow Declaration” Russia objected.", ("article 4 of the “Moscow Declaration", "feb22/4", "explicit")),
    ("It broke the trilateral statement's point 7.", ("the trilateral statement's point 7", "nov10/7", "explicit")),
    ("He read Art. 5 of the Ottawa Treaty aloud.", ("Art. 5 of the Ottawa Treaty", "mineban/5", "explicit")),
    ("He read Article 5, paragraph 2, of the Ottawa Treaty aloud.", ("Article 5, paragraph 2, of the Ottawa Treaty", "mineban/5/2", "explicit")),
    ("He read paragraph 4(c) of the Karsa Protocol.", ("paragraph 4(c) of the Karsa Protocol", "karsa/4/c", "explicit")),
    ("He read paragraph 4 of Strand One of the Carrow Agreement.", ("paragraph 4 of Strand One of the Carrow Agreement", "carrow/1/4", "explicit")),
    ("The second sentence of point 6 of the trilateral statement is clear.", ("The second sentence of point 6 of the trilateral statement", "nov10/6", "explicit")),
    ("The second paragraph of point 6 of the trilateral statement is clear.", ("The second paragraph of point 6 of the trilateral statement", "nov10/6", "explicit")),
    ("The second paragraph of Article 5 of the Mine Ban Treaty is clear.", ("The second paragraph of Article 5 of the Mine Ban Treaty", "mineban/5/2", "explicit")),
    # ordinals
    ("It is against the sixth point of the trilateral statement.", ("the sixth point of the trilateral statement", "nov10/6", "ordinal")),
    ("See the INF Treaty's last article but one.", ("the INF Treaty's last article but one", "inf/16", "ordinal")),
    ("See the opening paragraph of the Shusha Declaration.", ("the opening paragraph of the Shusha Declaration", "shusha/1", "ordinal")),
    # several
    ("See points 3, 4 and 6 of the trilateral statement.", ("points 3, 4 and 6 of the trilateral statement", "nov10/3,nov10/4,nov10/6", "list")),
    ("See the ninth and tenth paragraphs of the Shusha Declaration.", ("the ninth and tenth paragraphs of the Shusha Declaration", "shusha/9,shusha/10", "list")),
    ("See Articles XI–XIII of the INF Treaty.", ("Articles XI–XIII of the INF Treaty", "inf/11,inf/12,inf/13", "range")),
    ("See paragraphs 5 through 7 of the Karsa Protocol.", ("paragraphs 5 through 7 of the Karsa Protocol", "karsa/5,karsa/6,karsa/7", "range")),
    # instruments
    ("Armenia broke the Nov. 9-10 statement.", ("the Nov. 9-10 statement", "nov10", "instrument")),
    ("He keeps the paper that Nikol Pashinyan signed on the night of 9 November 2020 at home.", ("the paper that Nikol Pashinyan signed on the night of 9 November 2020", "nov10", "instrument")),
    ("Armenia and Azerbaijan recalled the leaders' statement of November 2020.", ("the leaders' statement of November 2020", "nov10", "instrument")),
    ("Reagan kept the INF Treaty.", ("the INF Treaty", "inf", "instrument")),
    ("Vessaria left TROSA.", ("TROSA", "lutena", "instrument")),
    ("Moscow, Baku and Yerevan read the three-way statements of 2020 to 2022.", ("the three-way statements of 2020 to 2022", "nov10", "instrument")),
    # wholes
    ("None of the nine points of the trilateral statement is left.", ("None of the nine points of the trilateral statement", "nov10", "whole")),
    ("Baku broke not a single line of the trilateral statement.", ("not a single line of the trilateral statement", "nov10", "whole")),
    ("It keeps all the provisions of the Shusha Declaration.", ("all the provisions of the Shusha Declaration", "shusha", "whole")),
]  # fmt: skip

CARRIED: list[tuple[str, str, Found]] = [
    (NOV10, "Point 6 names a road.", ("Point 6", "nov10/6", "carried")),
    (NOV10, "Baku cites Article IX.", ("Article IX", "nov10/9", "carried")),
    (NOV10, "Baku says that point six is clear.", ("point six", "nov10/6", "carried")),
    (NOV10, "Baku says that para. 6 is clear.", ("para. 6", "nov10/6", "carried")),
    (NOV10, "The ninth point is older.", ("The ninth point", "nov10/9", "ordinal")),
    (NOV10, "Its last point is older.", ("Its last point", "nov10/9", "ordinal")),
    (NOV10, "It cites article 4 of that document.", ("article 4 of that document", "nov10/4", "explicit")),
    (NOV10, "The document has no map.", ("The document", "nov10", "anaphoric")),
    (NOV10, "None of its provisions has a date.", ("None of its provisions", "nov10", "whole")),
    (NOV10, "The statement provides for the return of refugees under UNHCR.", ("the return of refugees under UNHCR", "nov10/7", "thematic")),
    (NOV10, "He read the clause on captives.", ("the clause on captives", "nov10/8", "thematic")),
    (LANHOLT, "It sits in nineteen posts, against Article 4.", ("Article 4", "lanholt/4", "carried")),
    (LANHOLT, "The amnesty clause is dead.", ("The amnesty clause", "lanholt/6", "thematic")),
    (LANHOLT, "Article 4 is kept, it left as 4.2 demands.", ("4.2", "lanholt/4/2", "carried")),
    (LANHOLT, "All fifteen articles are in force.", ("All fifteen articles", "lanholt", "whole")),
    (MINEBAN, "Under the treaty a report is due by the end of April.", ("a report is due by the end of April", "mineban/7", "thematic")),
]  # fmt: skip

BACK: list[tuple[str, list[Found]]] = [
    (
        NOV10 + "Point 8 is about captives. That clause names no day.",
        [("That clause", "nov10/8", "anaphoric")],
    ),
    (
        NOV10
        + "It broke points 3 and 4. The former speaks of a line, the latter of no place at all.",
        [("The former", "nov10/3", "anaphoric"), ("the latter", "nov10/4", "anaphoric")],
    ),
    (
        NOV10 + "The eighth point is kept. The ninth is not, and the second was kept at once.",
        [("The ninth", "nov10/9", "ordinal"), ("the second", "nov10/2", "ordinal")],
    ),
    (
        BOTH + "Both declarations lie here. The Shusha text is thin. The declaration has no map.",
        [
            ("Both declarations", "shusha,feb22", "anaphoric"),
            ("The Shusha text", "shusha", "instrument"),
            ("The declaration", "shusha", "anaphoric"),
        ],
    ),
    (
        MINEBAN + "It broke Article 5. Under paragraph 2 of that article fields are fenced.",
        [("paragraph 2 of that article", "mineban/5/2", "explicit")],
    ),
    (
        MINEBAN + "Palvar cites Article 5. Its second paragraph speaks of fences.",
        [("Its second paragraph", "mineban/5/2", "ordinal")],
    ),
    (
        "Russia and Azerbaijan signed the Moscow Declaration. Point 25 speaks of economic activity that "
        "harms the other. Article 25 is about extremism and separatism.",
        [
            ("Point 25", "feb22/no-economic-harm", "carried"),
            ("Article 25", "feb22/25", "carried"),
        ],
    ),
    (
        "Baku cites Article 1 and Article 40 of the Moscow Declaration.",
        [
            ("Article 1", "feb22/1", "explicit"),
            ("Article 40 of the Moscow Declaration", "feb22/40", "explicit"),
        ],
    ),
]

LONGER: list[tuple[str, list[Found]]] = [
    (
        "Of the six strands of the Carrow Agreement the second has not been used. The fifth was closed, "
        "although its third paragraph had been suspended.",
        [
            ("the six strands of the Carrow Agreement", "carrow", "whole"),
            ("the second", "carrow/2", "ordinal"),
            ("The fifth", "carrow/5", "ordinal"),
            ("its third paragraph", "carrow/5/3", "ordinal"),
        ],
    ),
    (
        "Two texts are in play: the Ister Protocol and the Amaro Accord. In the case of the former, paragraph 7 "
        "was broken; as to the latter, nothing was heard of section 5.",
        [
            ("the Ister Protocol", "ister", "instrument"),
            ("the Amaro Accord", "amaro", "instrument"),
            ("the former", "ister", "anaphoric"),
            ("paragraph 7", "ister/7", "carried"),
            ("the latter", "amaro", "anaphoric"),
            ("section 5", "amaro/5", "carried"),
        ],
    ),
    (
        "Baku cites paragraph 4 of the trilateral statement, and the first paragraph of the Declaration on Allied "
        "Interaction. In accordance with the above-mentioned paragraph 4 they left.",
        [
            ("paragraph 4 of the trilateral statement", "nov10/4", "explicit"),
            (
                "the first paragraph of the Declaration on Allied Interaction",
                "feb22/1",
                "ordinal",
            ),
            ("the above-mentioned paragraph 4", "nov10/4", "carried"),
        ],
    ),
    (
        "Section 8 of the Accord lets UNHCR see any returnee. Amaro knows it. The Amaro Accord is read once a year.",
        [
            ("Section 8 of the Accord", "amaro/8", "explicit"),
            ("The Amaro Accord", "amaro", "instrument"),
        ],
    ),
    (
        "On the islands one fishes under the Ferry Minute. The Madrid Protocol of 1991 has an Article 7; the former "
        "has ten paragraphs.",
        [
            ("the Ferry Minute", "ferry", "instrument"),
            ("the former", "ferry", "anaphoric"),
        ],
    ),
]

NOTHING = [
    "",
    "Point 6.",
    "The statement was long, and point 6 of it was longer.",
    "Article 4 of the Collective Security Treaty binds Armenia.",
    "A case was opened under Article 101.2 of the Criminal Code in Baku.",
    "Point 2 of the statement of 11 January 2021 set up a working group of Armenia and Azerbaijan.",
    "The trilateral statement of 31 October 2022 was read out in Sochi.",
    "The Sochi statement of 26 November 2021 has no numbered points on maps.",
    "Armenia signed the Alma-Ata Declaration of 1991.",
    "The Washington Treaty of 1949 has an Article 5.",
    "The Moscow Declaration of 2 November 2008 is another one.",
    "The Karabakh Declaration of July 2024 has ten points.",
    "The Lutena Memorandum of 1998 has an article 2.",
    "Nine points clear, the club from Yerevan won the league by 65 to 38.",
    "At that point I left. The point one makes is that it does not matter.",
    "He said that agreement was near, and dealt with the paper in minutes.",
    "In exchange for prisoners they kept the ceasefire; no agreement was reached.",
    "We stayed at the Treaty Inn and won the Declaration Cup.",
    "The second exchange is due on the seventh; the first was on the 29th.",
    "An agreement between neighbours was read in five minutes.",
    "The committee's third report, paragraph 14, is about trams.",
    "Section 4 of this report is about flour.",
    "The Fisheries Act, section 12 of which is about nets, was amended in Dunmere.",
    "Somebody wrote that Art. 5 NATO covers the islands.",
    "She quoted a convention of 1972 with its own Article 4.",
    "A hangar listed as empty was the first to be searched; the second text was a note.",
    "The Antarctic Treaty Consultative Meeting was held in Santiago.",
    "The first point on the agenda was the harvest.",
]

NOT_OF_OURS = [
    (NOV10, "Article 205 was printed on the back."),
    (NOV10, "Item 11 of the agenda is the agenda."),
    (NOV10, "Paragraph 14 of the Committee's third report is about it."),
    (NOV10, "Article 51 of the Charter is older."),
    (NOV10, "The trade treaty of 1994, whose Article 8 is on affection, is older."),
    (NOV10, "Take the armistice of 1953, where Article 13 deals with rotation."),
    (NOV10, "Baku and Ankara exchanged memoranda; a memorandum has a point 3."),
    (NOV10, "A fact sheet, paragraph 4 of which lists five meetings, is out."),
    (NOV10, "It met six of the seven camps, while the seventh stood empty."),
    (NOV10, "The memorandum of 18 July 2022 is about gas. Its point 5 names a price."),
    (NOV10, "Post No. 6 is on the hill, and bus No. 4 goes there."),
    (NOV10, "Distribution point No. 6 has moved to the school."),
    (NOV10, "The vote was thirteen to two."),
    (NOV10, "Seventeen articles are under negotiation."),
    (LANHOLT, "It stood 9.2 metres high and cost 4.1 million."),
    (LANHOLT, "The corrected report reads “contrary to article 31”."),
    (LANHOLT, "A reader will find section 8 of the Land Registration Act there."),
    (MINEBAN, "Protocol II of 1996 is another matter."),
    (MINEBAN, "Article 36, which is the name of a charity, is another matter."),
    (MINEBAN, "In a statement on Monday the ministry said nothing. The statement was short."),
]


@pytest.mark.parametrize(("text", "expected"), ONE)
def test_one(text: str, expected: Found) -> None:
    assert citations(text) == [expected]


@pytest.mark.parametrize(("before", "text", "expected"), CARRIED)
def test_carried_from_the_sentence_before(before: str, text: str, expected: Found) -> None:
    found = citations(before + text)
    assert expected in found
    assert len([one for one in found if one[2] != "instrument"]) <= 2


@pytest.mark.parametrize(("text", "expected"), BACK)
def test_pointing_back(text: str, expected: list[Found]) -> None:
    assert citations(text)[-len(expected) :] == expected


@pytest.mark.parametrize(("text", "expected"), LONGER)
def test_several_sentences(text: str, expected: list[Found]) -> None:
    assert citations(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(text: str) -> None:
    assert citations(text) == []


@pytest.mark.parametrize(("before", "text"), NOT_OF_OURS)
def test_nothing_beside_the_treaty_named_before(before: str, text: str) -> None:
    assert citations(before + text) == citations(before)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Point 2 of the statement of 11 January 2021 is old.", ["Point 2", "the statement of 11 January 2021"]),
        ("The vote was thirteen votes to two.", ["thirteen votes to two"]),
        ("It has forty-three points.", ["forty-three points"]),
        ("See resolution 2664.", ["resolution 2664"]),
        ("The river rose on 9-10 November 2020.", []),
        ("Nothing is said here.", []),
    ],
)  # fmt: skip
def test_look_alikes(text: str, expected: list[str]) -> None:
    assert look_alikes(text) == expected


def test_a_disputed_number_names_both_clauses() -> None:
    text = "Russia and Azerbaijan signed the Moscow Declaration. Point 25 bans economic activity that harms."
    because = " ".join(finder().find(text)[0][1].because)
    assert "feb22/25" in because
    assert "feb22/no-economic-harm" in because


def test_a_corpus_without_treaties_has_no_citations() -> None:
    text = (
        "None of the nine points of the trilateral statements of 2020 to 2022; the clause on trade."
    )
    assert CitationFinder.of(Corpus()).find(text)[0] == ()
