from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.gate import Gate, Gates
from servanda.model.proposal import (
    Citation,
    LookAlike,
    ProposedActor,
    ProposedEvent,
    ProposedLink,
    Reading,
    Turned,
)
from servanda.model.reading_sheet import ReadSourceSheet, SuggestSheet
from servanda.model.vocabulary import EventType, Role, Stance, Standing
from servanda.reporting.suggest import suggest_sheet
from servanda.reporting.titles import title
from tests import shipped

POINT = Address.parse("nov10/4")
GATES = Gates(Gate(True, "in force"), Gate(True, "bound"), Gate(None, "nobody said"))
READING = Reading(
    (Citation(4, 11, "point 4", (POINT,), "carried", ("one treaty is named",)),),
    (LookAlike(20, 30, "Article 205", "another text"),),
    (
        ProposedEvent(
            0,
            60,
            "words",
            "2022-03",
            EventType.ACCUSE,
            (ProposedActor("AZE", "Baku", Role.SPEAKER),),
            (
                ProposedLink(
                    POINT,
                    Stance.BREACHES,
                    "ARM",
                    "AZE",
                    Standing.ALLEGED,
                    0.91234,
                    ("said",),
                    GATES,
                ),
            ),
            0.8,
            ("a charge",),
        ),
    ),
    (Turned(Address.parse("feb22/1"), (0, 60), "temporis: too early"),),
)
SOURCE: ReadSourceSheet = {"id": "story.txt", "date": None, "date_from": "", "date_words": ""}


def sheet(reading: Reading = READING, asked: str = "") -> SuggestSheet:
    return suggest_sheet(shipped.corpus(), reading=reading, source=SOURCE, asked=asked)


def test_every_field_of_the_contract() -> None:
    made = sheet()
    assert made["citations"] == [
        {
            "start": 4,
            "end": 11,
            "text": "point 4",
            "clauses": ["nov10/4"],
            "kind": "carried",
            "because": ["one treaty is named"],
        }
    ]
    (event,) = made["events"]
    assert (event["date"], event["precision"], event["type"]) == ("2022-03", "month", "ACCUSE")
    assert event["actors"] == [{"code": "AZE", "name": "Baku", "role": "speaker"}]
    (link,) = event["links"]
    assert link["score"] == 0.912
    assert link["gates"] == {"temporis": True, "personae": True, "materiae": None}
    assert link["gates_because"]["materiae"] == "nobody said"
    assert made["turned_away"] == [
        {"clause": "feb22/1", "start": 0, "end": 60, "because": "temporis: too early"}
    ]


def test_what_to_do_next_names_the_file_as_it_was_asked_for() -> None:
    assert sheet(asked="news/story.txt")["next"] == [
        "servanda annotate news/story.txt",
        "servanda clause nov10/4",
        "servanda clause feb22/1",
    ]
    assert "servanda annotate -" not in sheet(asked="-")["next"]


def test_nothing_read_is_an_answer_too() -> None:
    made = sheet(Reading())
    assert [made["citations"], made["events"], made["next"]] == [[], [], []]


def test_a_clause_is_called_by_its_heading_and_a_treaty_by_its_name() -> None:
    corpus = shipped.corpus()
    assert title(corpus, POINT).startswith("Parallel withdrawal")
    assert title(corpus, Address.parse("nov10")) == corpus.treaty["nov10"].short_title
    assert title(corpus, Address.parse("nov10/4/9/9")).startswith("Parallel withdrawal")
    assert title(Corpus(), POINT) == ""
