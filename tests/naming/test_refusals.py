"""Words that are refused, with what may have been meant: a guess is never made."""

import pytest

from servanda.errors import Ambiguous, BadRequest, NotFound, ServandaError
from servanda.model.corpus import Corpus
from servanda.naming.resolve import LONGEST, resolve
from tests.naming.treaties import invented, shipped

AMBIGUOUS = [
    ("point 4 of the declaration", "feb22/4 shusha/4"),
    ("Article 1 of the declaration", "feb22/1 shusha/1"),
    ("points 1 and 3 of the statement and Article 1 of the declaration", "feb22/1 shusha/1"),
    ("the first paragraph of the Declaration", "feb22/1 shusha/1"),
    ("Article 4 of the agreement", "feb22/4 nov10/4 shusha/4"),
    ("point 4", "feb22/4 nov10/4 shusha/4"),
    ("the tenth paragraph", "feb22/10 shusha/10"),
    ("points 3 and 4", "feb22/3 feb22/4 nov10/3 nov10/4 shusha/3 shusha/4"),
    ("point 25", "feb22/25 shusha/25 feb22/no-economic-harm"),
    ("third recital", "feb22/preamble/3 shusha/preamble/3"),
    ("preamble", "feb22/preamble nov10/preamble shusha/preamble"),
    ("the declaration", "feb22 shusha"),
    ("the declaration of alliance", "feb22 shusha"),
    ("the deal", "feb22 nov10 shusha"),
    ("the Moscow deal", "feb22 nov10"),
    ("sub-paragraph 3 of the statement", "nov10/6/3 nov10/9/3"),
    ("the energy clause", "feb22/energy shusha/17"),
    ("the ceasefire clause of nov10", "nov10/1 nov10/5"),
    ("the transport clause of feb22", "feb22/9 feb22/transport-corridors"),
    ("point 1 of the Moscow Declaration on energy", "feb22/1 feb22/energy"),
]

UNKNOWN = [
    # no such treaty
    ("foo/25", "feb22"),
    ("nov11/6", "nov10/6"),
    ("nonsense", ""),
    ("Article 4 of the CSTO treaty", ""),
    ("the Sochi statement", "nov10"),
    ("the Moscow statement", "nov10"),
    ("the joint declaration", ""),
    ("the memorandum of 11 November 2020", ""),
    ("Article 51 of the UN Charter", ""),
    ("Article 2 of the 2010 agreement", "feb22"),
    ("article 205 of the criminal code", ""),
    ("point 2 of the statement of the trilateral working group", ""),
    ("Article 5 of the constitution of Azerbaijan", ""),
    ("resolution 2664", ""),
    ("Shusha Protocol", "shusha"),
    ("a memorandum of alliance", "shusha"),
    ("the Russia-Azerbaijan statement", "nov10"),
    ("the peace treaty", ""),
    ("paragraph 4.5 of the China declaration", ""),
    ("one of the fundamental provisions", ""),
    ("all the provisions", ""),
    ("Protocol No. 11", ""),
    ("violation of the criminal code", ""),
    ("13-2", ""),
    # a day, a year or a count that contradicts
    ("the Moscow Declaration of 2008", "feb22"),
    ("the statement of 11 January 2021", "nov10"),
    ("the trilateral statement of 31 October 2022", "nov10"),
    ("point 6 of the trilateral statement of 26 November 2021", "nov10"),
    ("the trilateral agreements of 2020-2022", "nov10"),
    ("all ten points of the trilateral statement", "nov10"),
    ("the 44-point declaration", "feb22"),
    ("the 10/11/2021 statement", "nov10"),
    # another text of a similar name
    ("Meiendorf Declaration", "feb22"),
    ("the Karabakh Declaration", "shusha"),
    ("Shusha Declaration of 2023", "shusha"),
    ("the Shusha declaration of the Turkic World Culture Forum", "shusha"),
    ("article 2 of the Declaration of Friendship and Strategic Partnership", "feb22"),
    # no such clause
    ("feb22/60", "feb22/6"),
    ("nov10/10", "nov10/1"),
    ("point 60 of the Moscow Declaration", "feb22/6"),
    ("points 4 and 44 of the Moscow Declaration", "feb22/4"),
    ("Article 101.2", ""),
    ("feb22/no-economic-arm", "feb22/no-economic-harm"),
    ("the second sentence", ""),
    ("the clause on whaling of the Moscow Declaration", ""),
    ("unblocking of transport communications", "nov10/9"),
    ("sub-paragraph 8 of the statement", ""),
    # one part is understood, another is not
    ("violation of point 4 of the statement", "nov10/4"),
    ("point 4 of the statement and Article 2 of the whaling convention", "nov10/4"),
]


@pytest.mark.parametrize(("words", "candidates"), AMBIGUOUS)
def test_what_can_mean_several_is_refused_with_all_of_them(words: str, candidates: str) -> None:
    with pytest.raises(Ambiguous) as caught:
        resolve(shipped(), words)
    offered = [candidate.partition(" ")[0].rstrip(",") for candidate in caught.value.candidates]
    assert offered == candidates.split()


@pytest.mark.parametrize(("words", "candidate"), UNKNOWN)
def test_what_is_not_there_is_refused_with_what_is_near(words: str, candidate: str) -> None:
    with pytest.raises(NotFound) as caught:
        resolve(shipped(), words)
    offered = [one.partition(" ")[0] for one in caught.value.candidates]
    assert not candidate or candidate in offered
    assert caught.value.remedy


@pytest.mark.parametrize(
    "words", ["", "  ", "?", "…", "a" * (LONGEST + 1), "points 1-399 of nov10"]
)
def test_words_that_cannot_be_used(words: str) -> None:
    with pytest.raises(BadRequest) as caught:
        resolve(shipped(), words)
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "feb22/60",
            "Moscow Declaration (2022) has no paragraph 60; its paragraphs are numbered 1 to 43",
        ),
        ("point 4 of the declaration", "“declaration” can mean 2 treaties"),
        ("the Meiendorf declaration", "Moscow (Meiendorf) Declaration on Nagorno-Karabakh"),
        ("the CSTO treaty", "no treaty here is called “CSTO treaty”"),
    ],
)
def test_what_is_said(words: str, said: str) -> None:
    with pytest.raises(ServandaError) as caught:
        resolve(shipped(), words)
    assert said in caught.value.what


@pytest.mark.parametrize(
    ("words", "candidate"),
    [
        (
            "article 7 of the Salt Road Convention",
            "salt/arbitration (Arbitration of disputes), numbered 7 by the Gao Gazette",
        ),
        ("salt/7", "salt/arbitration (Arbitration of disputes), numbered 7 by the Gao Gazette"),
        ("article 7", "salt/arbitration (Arbitration of disputes), numbered 7 by the Gao Gazette"),
        ("salt/II", "salt/2 (Wells)"),
        ("the Salt Protocol", "salt (Salt Road Convention)"),
        ("salt protocol of 1971", "salt (Salt Road Convention)"),
    ],
)
def test_a_number_that_only_others_give_names_who_gives_it(words: str, candidate: str) -> None:
    with pytest.raises(NotFound) as caught:
        resolve(invented(), words)
    assert candidate in caught.value.candidates


@pytest.mark.parametrize(
    "words", ["point 4", "the declaration", "feb22/25", "the energy clause", "x"]
)
def test_without_treaties_nothing_is_found(words: str) -> None:
    with pytest.raises(NotFound):
        resolve(Corpus(), words)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("the zebra apple clause of nov10", "“zebra apple”"),
        ("the apple zebra clause of nov10", "“apple zebra”"),
    ],
)
def test_unknown_words_are_told_in_their_order(words: str, told: str) -> None:
    with pytest.raises(NotFound, match=told):
        resolve(shipped(), words)
