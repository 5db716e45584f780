"""Words and the clauses that they mean; what is refused is in `test_refusals`."""

import pytest

from servanda.model.corpus import Corpus
from servanda.naming.resolve import resolve
from tests.naming.treaties import invented, labelled, shipped

ADDRESSES = [
    ("feb22", "feb22"),
    ("feb22/25", "feb22/25"),
    ("feb22:25", "feb22/25"),
    ("FEB22/25", "feb22/25"),
    ("  nov10/6/3  ", "nov10/6/3"),
    ("nov10 / 6 / 3", "nov10/6/3"),
    ("feb22 : 25", "feb22/25"),
    ("nov10:6:3", "nov10/6/3"),
    ("nov10/6:3", "nov10/6/3"),
    ("nov10/preamble", "nov10/preamble"),
    ("feb22/preamble/3", "feb22/preamble/3"),
    ("feb22/no-economic-harm", "feb22/no-economic-harm"),
    ("Feb22/No-Economic-Harm", "feb22/no-economic-harm"),
    ("nov10/4/2", "nov10/4/2"),
    ("nov10/6/3/b", "nov10/6/3/b"),
    ("nov10/6/9", "nov10/6/9"),
]

ONE = [
    ("Article 25 of the February 22 declaration", "feb22/25"),
    ("Art. 4 of the November 10 agreement", "nov10/4"),
    ("point 9 of the trilateral statement", "nov10/9"),
    ("the ninth paragraph of the Moscow Declaration", "feb22/9"),
    ("point 25 of Moscow Declaration (2022)", "feb22/25"),
    ("the trilateral statement's point 9", "nov10/9"),
    ("the statement’s point 9", "nov10/9"),
    ("sub-paragraph 3 of point 6 of the trilateral statement", "nov10/6/3"),
    ("subparagraph 3 of point 6 of nov10", "nov10/6/3"),
    ("point 6(3) of nov10", "nov10/6/3"),
    ("point 6 (3) of nov10", "nov10/6/3"),
    ("point 6.3 of nov10", "nov10/6/3"),
    ("point 6, sub-paragraph 3, of the Trilateral Statement", "nov10/6/3"),
    ("para. 3, art. 6 of nov10", "nov10/6/3"),
    ("article 6, para. 3 of nov10", "nov10/6/3"),
    ("nov10 point 6", "nov10/6"),
    ("feb22 art 25", "feb22/25"),
    ("feb22 art. 25", "feb22/25"),
    ("feb22 25", "feb22/25"),
    ("nov10 6(3)", "nov10/6/3"),
    ("point 6 nov10", "nov10/6"),
    ("point 6, nov10", "nov10/6"),
    ("nov10 (point 6)", "nov10/6"),
    ("point 25 (Moscow Declaration)", "feb22/25"),
    ("the Moscow Declaration, point 25", "feb22/25"),
    ("Article IX of nov10", "nov10/9"),
    ("article ix of nov10", "nov10/9"),
    ("the last point of nov10", "nov10/9"),
    ("the penultimate point of nov10", "nov10/8"),
    ("the opening paragraph of the Shusha Declaration", "shusha/1"),
    ("preamble of the Moscow Declaration", "feb22/preamble"),
    ("the preamble to the Moscow Declaration", "feb22/preamble"),
    ("feb22 preamble", "feb22/preamble"),
    ("third recital of feb22", "feb22/preamble/3"),
    ("recital 3 of the preamble of feb22", "feb22/preamble/3"),
    ("the third paragraph of the preamble of feb22", "feb22/preamble/3"),
    ("the last recital of the Shusha Declaration", "shusha/preamble/11"),
    ("the second sentence of point 6 of nov10", "nov10/6"),
    ("point No. 6 of nov10", "nov10/6"),
    ("#6 of the statement", "nov10/6"),
    ("No. 6 of the statement", "nov10/6"),
    ("§ 25 of feb22", "feb22/25"),
    ("paragraph twenty-five of feb22", "feb22/25"),
    ("the twenty-fifth paragraph of feb22", "feb22/25"),
    ("the 4th paragraph of the tripartite statement", "nov10/4"),
    ("clause 7 of the 9 November 2020 trilateral statement", "nov10/7"),
    ("provision 6 of the trilateral statement", "nov10/6"),
    ("the 9th provision of the Moscow Declaration", "feb22/9"),
    ("Section 8 of the Tripartite Statement", "nov10/8"),
    ("item 6 of the statement", "nov10/6"),
    ("para 6 of the statement", "nov10/6"),
    ("Point nine of the statement", "nov10/9"),
    ("Art. 9 of the Nov. 9-10 tripartite declaration", "nov10/9"),
    ("point 6 of the Trilateral Statement of November 9, 2020", "nov10/6"),
    ("point 1 of the statement of November 9", "nov10/1"),
    ("the first point of the November 9 declaration", "nov10/1"),
    ("paragraph 1 of the statement of the President of Azerbaijan", "nov10/1"),
    ("Article 9 of the November 9 trilateral statement", "nov10/9"),
    ("article 4 of this Statement", "nov10/4"),
    ("Article 1 of the Declaration on Allied Interaction", "feb22/1"),
    ("ARTICLE 25 OF THE MOSCOW DECLARATION", "feb22/25"),
    ("point 6 of the paper that Nikol Pashinyan signed on the night of 9 November 2020", "nov10/6"),
    ("point 16 of the Moscow declaration of February 2022", "feb22/16"),
    ("the third paragraph of the Shusha text", "shusha/3"),
    ("point five of the Karabakh ceasefire statement", "nov10/5"),
    ("paragraph 8 of Şuşa Bəyannaməsi", "shusha/8"),
    ("paragraph 8 of the Susa Beyannamesi", "shusha/8"),
    ("point 6 of трёхстороннее заявление", "nov10/6"),
    ("point 43", "feb22/43"),
    ("operative paragraph 8 of the Shusha Declaration", "shusha/8"),
    ("Article 25 of the so-called Moscow Declaration", "feb22/25"),
    ("point 30 of the declaration", "feb22/30"),
    ("article 7(2)(b) of the Moscow Declaration", "feb22/7/2/b"),
    # by subject
    ("the Lachin corridor clause of nov10", "nov10/6"),
    ("nov10's Lachin corridor clause", "nov10/6"),
    ("Lachin corridor", "nov10/6"),
    ("the provision on energy in the Moscow Declaration", "feb22/energy"),
    ("the Moscow Declaration's energy provision", "feb22/energy"),
    ("feb22 no economic harm", "feb22/no-economic-harm"),
    ("the no economic harm provision of the Moscow Declaration", "feb22/no-economic-harm"),
    ("the clause on national minorities", "feb22/40"),
    ("the mutual-assistance clause", "shusha/8"),
    ("the passage on cyber security in the Shusha Declaration", "shusha/15"),
    (
        "the provision on “Urgent consultations” of the Moscow Declaration (2022)",
        "feb22/urgent-consultations",
    ),
    # by number and subject, where the number is disputed
    ("point 25 of the Moscow Declaration on economic harm", "feb22/no-economic-harm"),
    ("point 25 on economic harm of the Moscow Declaration", "feb22/no-economic-harm"),
    ("Article 25 on separatism of the Moscow Declaration", "feb22/25"),
    ("point 18 of the Moscow Declaration on terrorism", "feb22/25"),
    ("point 18 of the Moscow Declaration", "feb22/18"),
]

WHOLE = [
    ("the trilateral statement", "nov10"),
    ("the tripartite declaration", "nov10"),
    ("the tripartite agreement", "nov10"),
    ("the November 10 agreement", "nov10"),
    ("the November 9, 2020 Trilateral Statement", "nov10"),
    ("the statement of 9/10 November 2020", "nov10"),
    ("the Nov. 9–10 statement", "nov10"),
    ("the 2020 November 9 statement", "nov10"),
    ("the November 9 document", "nov10"),
    ("the 2020 ceasefire deal", "nov10"),
    ("the Russian-brokered ceasefire", "nov10"),
    ("the trilateral ceasefire deal", "nov10"),
    ("the Joint Statement of November 10, 2020", "nov10"),
    ("the November tripartite statement", "nov10"),
    ("the capitulation act", "nov10"),
    ("the above-mentioned statement", "nov10"),
    ("the leaders' statement", "nov10"),
    ("the Armenia-Azerbaijan ceasefire of November 2020", "nov10"),
    ("the deal between Azerbaijan, Armenia and Russia", "nov10"),
    ("Заявление от 9 ноября 2020 года", "nov10"),
    ("the document signed in Shusha", "shusha"),
    ("the alliance agreement with Turkey", "shusha"),
    ("the Turkish declaration", "shusha"),
    ("the Azerbaijan-Turkey declaration", "shusha"),
    ("the agreement between Azerbaijan and Türkiye", "shusha"),
    ("the alliance text of 2021", "shusha"),
    ("the 26-paragraph declaration", "shusha"),
    ("the Moscow Declaration", "feb22"),
    ("the declaration on allied cooperation", "feb22"),
    ("the February 22 declaration", "feb22"),
    ("the declaration of 22 February 2022", "feb22"),
    ("the February 22, 2022 declaration", "feb22"),
    ("the Feb. 22 declaration", "feb22"),
    ("22 Feb 2022 declaration", "feb22"),
    ("declaration of 2022-02-22", "feb22"),
    ("the 22.02.2022 declaration", "feb22"),
    ("the 22nd of February declaration", "feb22"),
    ("the February 2022 declaration", "feb22"),
    ("the declaration signed by the Presidents on February 22, 2022", "feb22"),
    ("the allied declaration with Russia", "feb22"),
    ("the Russia-Azerbaijan deal on allied interaction", "feb22"),
    ("the declaration of Azerbaijan and Russia", "feb22"),
    ("the Putin-Aliyev declaration", "feb22"),
    ("the 43-article document", "feb22"),
    ("a document of 43 paragraphs", "feb22"),
    ("the Feb 22 pact", "feb22"),
    ("all nine points of the statement", "nov10"),
    ("none of the provisions of the Shusha declaration", "shusha"),
    ("not a single provision of the trilateral statement", "nov10"),
    ("every point of the November text", "nov10"),
]

SEVERAL = [
    ("paragraphs 4 and 6 of the statement of 9/10 November 2020", "nov10/4 nov10/6"),
    ("points 3, 4 and 6 of nov10", "nov10/3 nov10/4 nov10/6"),
    ("points 3, 4, and 6 of nov10", "nov10/3 nov10/4 nov10/6"),
    ("points 7-9 of nov10", "nov10/7 nov10/8 nov10/9"),
    ("points 7–9 of nov10", "nov10/7 nov10/8 nov10/9"),
    ("points 9 to 10 of feb22", "feb22/9 feb22/10"),
    ("Articles II–IV of nov10", "nov10/2 nov10/3 nov10/4"),
    ("paragraphs 9/10 of feb22", "feb22/9 feb22/10"),
    ("first and second paragraphs of the Shusha Declaration", "shusha/1 shusha/2"),
    ("the ninth and tenth paragraphs of the Moscow Declaration", "feb22/9 feb22/10"),
    ("the first three points of nov10", "nov10/1 nov10/2 nov10/3"),
    ("the last two points of nov10", "nov10/8 nov10/9"),
    ("point 4 and Article 6 of nov10", "nov10/4 nov10/6"),
    ("§§ 4-6 of nov10", "nov10/4 nov10/5 nov10/6"),
    ("both point 4 and point 6 of the statement", "nov10/4 nov10/6"),
    (
        "Article 1, as well as Article 11, of the Declaration on Allied Interaction",
        "feb22/1 feb22/11",
    ),
    (
        "points 1 and 3 of the statement and Article 1 of the Moscow declaration",
        "nov10/1 nov10/3 feb22/1",
    ),
    ("nov10 point 6 and feb22 art 25", "nov10/6 feb22/25"),
    ("point 6 of nov10 and feb22 art 25", "nov10/6 feb22/25"),
    ("point 6 of nov10 and of feb22", "nov10/6 feb22/6"),
    ("points 1, 2 of nov10; point 3 of feb22", "nov10/1 nov10/2 feb22/3"),
    ("point 3 of the statement and point 6", "nov10/3 nov10/6"),
    ("points 6(1) and (3) of nov10", "nov10/6/1 nov10/6/3"),
    ("points 6(1)-(3) of nov10", "nov10/6/1 nov10/6/2 nov10/6/3"),
    (
        "sub-paragraphs 1 and 2 of points 6 and 9 of nov10",
        "nov10/6/1 nov10/6/2 nov10/9/1 nov10/9/2",
    ),
    ("nov10/4 and feb22/25", "nov10/4 feb22/25"),
    ("nov10/4, nov10/6", "nov10/4 nov10/6"),
    ("point 6 and point 6 of nov10", "nov10/6"),
    ("the trilateral statement and the Shusha Declaration", "nov10 shusha"),
    (
        "point 9 of the declaration of 22 February and point 4 of the declaration of 15 June 2021",
        "feb22/9 shusha/4",
    ),
]

INVENTED = [
    ("Article II of the Salt Road Convention", "salt/2"),
    ("article 2 of the Treaty of Gao", "salt/2"),
    ("point 2 of the salt deal", "salt/2"),
    ("Article II(a) of the convention", "salt/2/a"),
    ("Article II (i) of the convention", "salt/2/i"),
    ("letter b of Article 2 of the Gao treaty", "salt/2/b"),
    ("Article III(2) of the Convention du sel", "salt/3/2"),
    ("article 5 bis of the traite de gao", "salt/5bis"),
    ("article 5bis of the salt convention", "salt/5bis"),
    ("Annex 1 of the Salt Road Convention", "salt/annex-1"),
    ("the first annex to the salt road convention", "salt/annex-1"),
    ("arbitration of disputes clause of the convention of 3 July 1988", "salt/arbitration"),
    ("the convention of 3/4 July 1988", "salt"),
    ("the 4 July 1988 convention", "salt"),
    ("the convention between Chad and Mali", "salt"),
    ("the Chadian-Malian convention", "salt"),
    ("the Sand-Dune convention", "salt"),
    ("the 1988 document", "salt"),
    ("leaf 2 of the Date Accord", "dates/2"),
    ("leafs 1-3 of the accord of October 1995", "dates/1 dates/2 dates/3"),
    ("the second leaf of the 17 October 1995 accord", "dates/2"),
    ("article 7 on arbitration of the salt convention", "salt/arbitration"),
    ("paragraph 2 of the preamble of the convention", "salt/preamble/2"),
    ("the oases clause", "dates/3"),
]

LABELLED = [
    ("Strand Two, paragraph 2 of the Carrow accord", "carrow/2/2"),
    ("paragraph 2 of Strand Two of the St Bride's Day Agreement", "carrow/2/2"),
    ("Article VI of the INF Treaty", "inf/6"),
    ("Article 6 of the INF accord", "inf/6"),
    ("section 2.1 of the Smoke Accord", "smoke/2/1"),
    ("the Ottawa Convention's article 5", "mineban/5"),
    ("article 5 of the convention of 18 September 1997", "mineban/5"),
    ("Article 2(1)(a) of TROSA", "lutena/2/1/a"),
    ("Article II, paragraph 1(a) of the Lutena Treaty", "lutena/2/1/a"),
    (
        "Article 2 (a), (b) and (c) of the Port Sable deal",
        "portsable/2/a portsable/2/b portsable/2/c",
    ),
    ("Article IV(2) of the 1959 treaty", "antarctic/4/2"),
    ("the annex to the Ilvara Waters Treaty", "ilvara/annex"),
    ("the Kestrian-Ondal treaty", "ilvara"),
    ("article 4 of the Treaty of Washington of 1959", "antarctic/4"),
]


def meant(corpus: Corpus, words: str) -> str:
    return " ".join(str(address) for address in resolve(corpus, words).addresses)


@pytest.mark.parametrize(("words", "addresses"), [*ADDRESSES, *ONE, *WHOLE, *SEVERAL])
def test_the_shipped_treaties(words: str, addresses: str) -> None:
    assert meant(shipped(), words) == addresses


@pytest.mark.parametrize(("words", "addresses"), INVENTED)
def test_treaties_that_no_code_knows(words: str, addresses: str) -> None:
    assert meant(invented(), words) == addresses


@pytest.mark.parametrize(("words", "addresses"), LABELLED)
def test_many_treaties(words: str, addresses: str) -> None:
    assert meant(labelled(), words) == addresses


@pytest.mark.parametrize(
    ("words", "read_as"),
    [
        ("feb22/25", ""),
        ("Article 25 of the February 22 declaration", "paragraph 25 of Moscow Declaration (2022)"),
        ("points 4 and 6 of nov10", "points 4 and 6 of Trilateral Statement of 10 November 2020"),
        ("the Shusha text", "Shusha Declaration"),
        ("third recital of feb22", "recital 3 of the preamble of Moscow Declaration (2022)"),
        (
            "nov10 point 6 and feb22 art 25",
            "point 6 of Trilateral Statement of 10 November 2020; paragraph 25 of Moscow Declaration (2022)",
        ),
        (
            "point 18 of the Moscow Declaration on terrorism",
            "paragraph 25 of Moscow Declaration (2022) (numbered 18 by analysis column, publika.az,"
            " spring 2022, and the subject fits it)",
        ),
    ],
)
def test_how_words_were_read(words: str, read_as: str) -> None:
    assert resolve(shipped(), words).read_as == read_as


@pytest.mark.parametrize(
    ("words", "read_as"),
    [
        ("nov10/6/3", ""),
        ("nov10/preamble", ""),
        ("nov10", ""),
        ("nov10/6/3/b", "(nov10/6/3/b is not held apart)"),
        ("nov10/6/9", "point 6 of Trilateral Statement of 10 November 2020 (nov10/6/9 is not"),
        ("feb22/preamble/99", "(feb22/preamble/99 is not held apart)"),
    ],
)
def test_an_address_deeper_than_the_file_says_what_answers_for_it(words: str, read_as: str) -> None:
    found = resolve(shipped(), words).read_as
    assert read_as in found
    assert bool(read_as) == bool(found)
