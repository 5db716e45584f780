"""Names of treaties, what they are made from, and which designations they explain."""

import pytest

from servanda.model.corpus import Corpus
from servanda.naming.days import Day
from servanda.naming.designation import take_apart
from servanda.naming.english import ENGLISH
from servanda.naming.fitting import Fit, fit, meant_by
from servanda.naming.names import MadeFrom, days_of, names_of, other_texts, own_noun
from servanda.naming.register import Profile, Register
from servanda.naming.tokens import Words
from tests.naming.treaties import clause, dates, invented, salt, shipped, treaty

SALT = Profile(salt(), ENGLISH)
REGISTER = Register(invented())


@pytest.mark.parametrize(
    ("text", "nouns", "words", "counts"),
    [
        ("the trilateral statement", "statement", "trilateral", ()),
        ("the 43-point Moscow declaration of February 2022", "declaration", "moscow", (43,)),
        ("a document of 43 paragraphs", "document", "", (43,)),
        ("the nine-point text", "text", "", (9,)),
        (
            "the Russia-Azerbaijan deal on allied interaction",
            "deal",
            "allied azerbaijan interaction russia",
            (),
        ),
        ("the leaders' statement", "statement", "leader", ()),
        ("the agreements", "", "agreement", ()),
        ("this", "", "", ()),
        ("", "", "", ()),
    ],
)
def test_take_apart(text: str, nouns: str, words: str, counts: tuple[int, ...]) -> None:
    parts = take_apart(Words.of(text, ENGLISH))
    assert " ".join(sorted(parts.nouns)) == nouns
    assert " ".join(sorted(parts.words)) == words
    assert parts.counts == counts


def test_names_say_what_they_are_made_from() -> None:
    named = [(name.text, name.made_from, name.language) for name in names_of(salt(), ENGLISH)]
    assert named == [
        ("salt", MadeFrom.ID, ""),
        ("Salt Road Convention", MadeFrom.SHORT_TITLE, ""),
        ("Convention on the Salt Road", MadeFrom.TITLE, ""),
        ("Treaty of Gao", MadeFrom.ALIAS, "en"),
        ("Convention du sel", MadeFrom.ALIAS, "fr"),
        ("Traité de Gaô", MadeFrom.ALIAS, "fr"),
        ("the salt deal", MadeFrom.ALIAS, "en"),
        ("bilateral convention", MadeFrom.KIND, ""),
    ]
    assert [name.text for name in other_texts(salt(), ENGLISH)] == [
        "Salt Protocol of 1971",
        "Gao Declaration on Dates, 5 May 1990",
    ]


def test_days_come_from_dates_and_names_with_the_year_of_signature() -> None:
    nov10 = shipped().treaty["nov10"]
    assert days_of(nov10, names_of(nov10, ENGLISH)) == {Day(2020, 11, 9), Day(2020, 11, 10)}
    feb22 = shipped().treaty["feb22"]
    assert days_of(feb22, names_of(feb22, ENGLISH)) == {Day(2022, 2, 22)}
    assert days_of(dates(), ()) == {Day(1995, 10)}


@pytest.mark.parametrize(
    ("words", "parties", "rest"),
    [
        ("chad mali", "MLI TCD", ""),
        ("chadian malian", "MLI TCD", ""),
        ("republic chad", "TCD", ""),
        ("dune minister", "MLI", ""),
        ("tcd", "TCD", ""),
        ("salt", "", "salt"),
        ("malt", "", "malt"),
        ("chadwick", "", "chadwick"),
        ("niger", "", "niger"),
    ],
)
def test_parties_are_known_by_state_people_and_signatory(
    words: str, parties: str, rest: str
) -> None:
    mentioned = SALT.without_parties(words.split())
    assert " ".join(sorted(mentioned.parties)) == parties
    assert " ".join(sorted(mentioned.rest)) == rest


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("salt", Fit.WHOLE),
        ("Salt Road Convention", Fit.WHOLE),
        ("salt road convention of 1988", Fit.WHOLE),
        ("TRAITE DE GAO", Fit.WHOLE),
        ("salt convention", Fit.PART),
        ("salt road", Fit.PART),
        ("salt document", Fit.PART),
        ("Gao convention", Fit.OTHER_NOUN),
        ("bilateral convention", Fit.OTHER_NOUN),
        ("Chad-Mali convention", Fit.ALL_PARTIES),
        ("the convention", Fit.CALLS_ITSELF),
        ("the convention with Chad", Fit.CALLS_ITSELF),
        ("the treaty", Fit.CALLED),
        ("the document", Fit.CALLED),
        ("3 July 1988", Fit.CALLED),
        # not this one
        ("salt road convention of 1989", Fit.NOT),
        ("the 7-article convention", Fit.NOT),
        ("the pepper convention", Fit.NOT),
        ("salt road statement", Fit.NOT),
        ("the statement", Fit.NOT),
        ("the Chad-Niger convention", Fit.NOT),
        ("Chad", Fit.NOT),
        ("1988", Fit.NOT),
        ("July 1988", Fit.NOT),
    ],
)
def test_fit(words: str, expected: Fit) -> None:
    assert fit(SALT, take_apart(Words.of(words, ENGLISH))) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the Chad-Niger accord", Fit.NOT),
        ("the 1995 Chad-Niger accord", Fit.CALLS_ITSELF),
        ("the accord of 30 October 1995", Fit.CALLS_ITSELF),
        ("the accord of 1 November 1995", Fit.NOT),
        ("the three-leaf accord", Fit.CALLS_ITSELF),
    ],
)
def test_a_text_of_some_parties_is_not_the_text_of_all(words: str, expected: Fit) -> None:
    language = ENGLISH.with_units(["leaf"])
    assert fit(Profile(dates(), language), take_apart(Words.of(words, language))) is expected


@pytest.mark.parametrize(
    ("words", "treaties", "others", "contradicted"),
    [
        ("the convention", "salt", 0, ""),
        ("the accord", "dates", 0, ""),
        ("the document", "dates salt", 0, ""),
        ("the Salt Protocol", "", 1, ""),
        ("the Gao declaration", "", 1, ""),
        ("the Gao declaration of 1991", "", 0, ""),
        ("the convention of 1971", "", 0, "salt"),
        ("the nine-leaf accord", "", 0, "dates"),
        ("the whale convention", "", 0, ""),
        ("the", "", 0, ""),
    ],
)
def test_meant_by(words: str, treaties: str, others: int, contradicted: str) -> None:
    meant = meant_by(REGISTER, Words.of(words, REGISTER.language))
    assert meant.treaties == tuple(treaties.split())
    assert len(meant.other_texts) == others
    assert meant.contradicted == tuple(contradicted.split())
    assert meant.is_known is bool(treaties or others or contradicted)


@pytest.mark.parametrize(
    ("short", "kind", "noun"),
    [
        ("Kelby Settlement", "settlement of a coast", "settlement"),
        ("Scheme of Lorm", "irrigation scheme", "scheme"),
        ("Kelby Undertakings (2004)", "undertakings of two states", "undertakings"),
        ("Kelby Treaty", "settlement", None),
        ("Open Skies", "confidence-building", None),
        ("Kelby Articles", "articles of two states", None),
    ],
)
def test_a_treaty_may_be_called_by_a_noun_of_its_own(
    short: str, kind: str, noun: str | None
) -> None:
    named = treaty("kelby", clause("1"), short_title=short, title=short, kind=kind)
    assert own_noun(named, ENGLISH) == noun
    assert (noun in Register(Corpus(treaties=(named,))).language.own) is bool(noun)
