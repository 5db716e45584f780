from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.gold import reader, texts

from servanda.model.gold import GoldText
from servanda.model.proposal import Reading

STORY = (
    "BAKU, 28 March 2022 (wire) — On 26 March the Defence Ministry of Azerbaijan accused Armenia of "
    "violating point 4 of the statement of 10 November 2020. Yerevan rejected the charge a day later."
)
DAY = date(2022, 3, 28)
PLAIN = "The harvest was good. Children went to school, and the river carried more water than last year."


def spans(reading: Reading) -> list[tuple[int, int, str]]:
    return [
        *((one.start, one.end, one.text) for one in reading.citations),
        *((one.start, one.end, one.text) for one in reading.look_alikes),
        *((one.start, one.end, one.text) for one in reading.events),
    ]


def meaning(reading: Reading, until: int) -> list[tuple[object, ...]]:
    """What a reading says of a text up to a place."""
    return [
        (event.text, event.date, event.type, event.actors, [link[:6] for link in event.links])
        for event in reading.events
        if event.end <= until
    ] + [(one.text, one.clauses, one.kind) for one in reading.citations if one.end <= until]


def test_a_story() -> None:
    found = reader().read(STORY, DAY, frozenset({"nov10"}))
    assert [(one.text, str(one.clauses[0])) for one in found.citations] == [
        ("point 4 of the statement of 10 November 2020", "nov10/4")
    ]
    assert found.events[0].date == "2022-03-26"
    assert {actor.code for actor in found.events[0].actors} == {"AZE", "ARM"}


@pytest.mark.parametrize("text", ["", " ", "\n\n", "4", "\u200b", "\ufeff", ".", PLAIN])
def test_nothing_is_found_where_nothing_is(text: str) -> None:
    assert reader().read(text, DAY) == Reading()


@pytest.mark.parametrize("name", [text.name for text in texts()])
def test_offsets_give_back_the_words(name: str) -> None:
    for gold in (text for text in texts() if text.name == name):
        found = reader().read(gold.text, gold.labels.document_date)
        assert all(gold.text[start:end] == words for start, end, words in spans(found))


def test_offsets_hold_among_characters_that_nobody_sees() -> None:
    strange = STORY.replace("point 4", "po\u200bint\u2060 4\u00ad").replace(
        "Yerevan", "\u202aYerevan\u202c"
    )
    given_ = f"\ufeff{strange}\r\n\r\n\U0001f54a שלום\r{STORY}"
    found = reader().read(given_, DAY, frozenset({"nov10"}))
    assert [one.clauses for one in found.citations[:1]] == [
        one.clauses for one in reader().read(STORY, DAY, frozenset({"nov10"})).citations
    ]
    assert found.citations[0].text.startswith("po\u200bint\u2060 4")
    assert all(given_[start:end] == words for start, end, words in spans(found))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read_and_offsets_hold(text: str) -> None:
    found = reader().read(text, DAY)
    assert all(text[start:end] == words for start, end, words in spans(found))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["point 4", " of the statement", " of 10 November 2020", " Article 5", ", ", ". ", "\n",
             "Azerbaijan ", "accused ", "the ", "last Friday ", "\u200b", "“", "’s ", "and 6 "]
        ),
        max_size=30,
    )
)  # fmt: skip
def test_pieces_of_citations_in_any_order(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = reader().read(text, DAY)
    assert all(text[start:end] == words for start, end, words in spans(found))
    assert found == reader().read(text, DAY)


def test_the_same_text_reads_the_same() -> None:
    for gold in texts()[:10]:
        first = reader().read(gold.text, gold.labels.document_date)
        assert reader().read(gold.text, gold.labels.document_date) == first


@pytest.mark.parametrize("gold", texts()[::6], ids=lambda gold: gold.name)
def test_a_paragraph_without_any_reference_changes_no_other_proposal(gold: GoldText) -> None:
    day = gold.labels.document_date
    text = gold.text.rstrip()
    before = meaning(reader().read(text, day), len(text))
    assert meaning(reader().read(f"{text}\n\n{PLAIN}\n", day), len(text)) == before


def test_without_a_day_dates_that_need_one_stay_open() -> None:
    found = reader().read(
        "On Friday Armenia accused Azerbaijan of violating point 4 of the statement of 10 November 2020.",
        None,
    )
    assert [event.date for event in found.events] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "(" * 20_000,
        "a" * 100_000,
        "point " * 5_000,
        "4, " * 5_000,
        "Article 1" * 5_000,
        "“" * 50_000,
        "of the statement " * 2_000,
        "\u200b" * 100_000,
        " " * 200_000,
        "\n" * 100_000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_hostile_texts_come_to_an_end(text: str) -> None:
    """Each of these takes minutes where one pattern, or a tokeniser, goes over the rest again and again."""
    found = reader().read(text, DAY)
    assert all(text[start:end] == words for start, end, words in spans(found))
