"""The answer to `search`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.model.corpus import Corpus
from servanda.reporting.search import Finder, search_sheet
from tests.reporting.corpora import clause, event, link, treaty

CORPUS = Corpus(
    treaties=(
        treaty(
            "river",
            clause("1", "Captives are exchanged, all for all.", heading="Captives"),
            clause("2", "Şuşa yolu; трёхстороннее заявление; Müttəfiqlik."),
            clause("3"),
            preamble=[{"number": "1", "text": "Guided by history", "support": "press-quoted"}],
            aliases=[{"name": "Rheinvertrag"}],
        ),
    ),
    events=(
        event(
            "2005-01-01-exchange",
            link("river/1", rationale="Twelve prisoners went home."),
            title="Exchange at the bridge",
            description="Sixty-two captives were exchanged for maps.",
            doubtful=True,
            note="The number differs between reports.",
            location={"name": "Kehl"},
            actors=[{"code": "FRA", "name": "Prefect", "role": "agent"}],
        ),
    ),
)


def ids(words: str) -> list[str]:
    return [hit["id"] for hit in search_sheet(CORPUS, words=words)["hits"]]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("captives", ["river/1", "2005-01-01-exchange"]),
        ("CAPTIVES", ["river/1", "2005-01-01-exchange"]),
        ("capti", ["river/1", "2005-01-01-exchange"]),  # the beginning of a word
        ("captives maps", ["2005-01-01-exchange"]),  # both words
        ('"all for all"', ["river/1"]),
        ("“all for all”", ["river/1"]),
        ("susa", ["river/2"]),  # without diacritics
        ("трехстороннее", ["river/2"]),
        ("history", ["river/preamble/1"]),
        ("Rheinvertrag", ["river"]),
        ("prisoners", ["2005-01-01-exchange#1"]),
        ("reports differs", ["2005-01-01-exchange"]),  # a note
        ("Kehl", ["2005-01-01-exchange"]),
        ("prefect", ["2005-01-01-exchange"]),
        ("river/preamble/1", ["river/preamble/1"]),
        ("for-all", ["river/1"]),  # joined words are sought together
        ("river/1", ["river/1"]),
        ("zebra", []),
        ('"for all for"', []),
        ("aptives", []),  # not the beginning
        ("al", []),  # too short to stand for a beginning
        ("", []),
        ("   ", []),
        ('"', []),
        ("*", []),
    ],
)
def test_what_is_found(words: str, found: list[str]) -> None:
    assert ids(words) == found


def test_what_is_called_so_stands_first() -> None:
    assert ids("RIVER")[0] == "river"


def test_where_nothing_has_all_the_words_some_do_and_it_is_said() -> None:
    sheet = search_sheet(CORPUS, words="captives zebra")
    assert {hit["id"] for hit in sheet["hits"]} == {"river/1", "2005-01-01-exchange"}
    assert "some" in sheet["note"]
    assert search_sheet(CORPUS, words="captives")["note"] == ""
    assert search_sheet(CORPUS, words="zebra okapi")["note"] == ""


def test_the_excerpt_marks_the_words() -> None:
    (hit,) = search_sheet(CORPUS, words="maps")["hits"]
    assert "«maps»" in hit["excerpt"]
    assert hit["kind"] == "event"
    assert hit["score"] > 0


def test_only_the_best_are_shown_and_all_are_counted() -> None:
    sheet = search_sheet(CORPUS, words="captives", limit=1)
    assert [hit["id"] for hit in sheet["hits"]] == ["river/1"]
    assert sheet["found"] == 2


@pytest.mark.parametrize(
    ("words", "commands"),
    [
        ("captives", ["servanda clause river/1", "servanda event 2005-01-01-exchange"]),
        ("prisoners", ["servanda event 2005-01-01-exchange"]),
        ("zebra", []),
    ],
)
def test_what_to_do_next(words: str, commands: list[str]) -> None:
    assert search_sheet(CORPUS, words=words)["next"] == commands


@pytest.mark.parametrize(
    "words",
    [
        "NEAR(a b)",
        "title:captives",
        "AND OR NOT",
        '"unclosed',
        "a\x00b",
        "-captives",
        "^captives",
        "{}",
        "c++",
        "'; DROP TABLE record; --",
        "\ud800",
        "captives \ud800",
        "ǈ ﷽ ١٢",
    ],
)
def test_odd_words_are_words(words: str) -> None:
    assert search_sheet(CORPUS, words=words)["words"] == words


@given(st.text())
def test_any_words_are_answered(words: str) -> None:
    sheet = search_sheet(CORPUS, words=words)
    assert len(sheet["hits"]) == sheet["found"]


PAPER = {
    "publisher": "The Hill Gazette",
    "title": "Bridge reopened",
    "url": "https://hill.example/1",
}
RADIO = {"publisher": "Radio", "title": "Bridge reopened"}


def sourced(*sources: dict[str, str], name: str = "2006-01-01-bridge") -> Corpus:
    return Corpus(treaties=CORPUS.treaties, events=(*CORPUS.events, event(name, sources=sources)))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("gazette", ["https://hill.example/1"]),
        ("hill gazette", ["https://hill.example/1"]),
        ("reopened", ["https://hill.example/1", "Radio"]),
        ("hill.example", []),  # its address is no name
        ("observer", []),
    ],
)
def test_sources_are_found_by_publisher_and_title(words: str, found: list[str]) -> None:
    hits = search_sheet(sourced(PAPER, RADIO), words=words)["hits"]
    sources = [hit for hit in hits if hit["kind"] == "source"]
    assert {hit["id"] for hit in sources} == set(found)
    assert all(hit["publisher"] in ("The Hill Gazette", "Radio") for hit in sources)


def test_a_source_of_several_events_is_found_once() -> None:
    corpus = Corpus(
        events=tuple(event(f"200{year}-01-01-x", sources=[PAPER]) for year in range(1, 4))
    )
    hits = search_sheet(corpus, words="gazette")["hits"]
    assert [hit["kind"] for hit in hits].count("source") == 1
    assert len(search_sheet(corpus, words="gazette")["next"]) == 2  # events, and no source


RENAMED = event("2005-12-12-bridge", sources=[{**PAPER, "title": "Gazette of the river"}])
CHANGES = [
    Corpus(),
    CORPUS,
    sourced(PAPER),
    sourced(PAPER, RADIO),
    sourced(RADIO, name="2007-01-01-other"),
    Corpus(treaties=CORPUS.treaties),
    Corpus(events=CORPUS.events),
    Corpus(events=(RENAMED,)),
    Corpus(events=(RENAMED, event("2006-01-01-bridge", sources=[PAPER]))),
]


@given(st.lists(st.sampled_from(CHANGES), max_size=6))
def test_a_finder_that_followed_changes_finds_what_a_new_one_finds(corpora: list[Corpus]) -> None:
    finder = Finder()
    for corpus in corpora:
        for words in ("captives", "bridge reopened", "river", "gazette radio"):
            assert finder.sheet(corpus, words=words) == search_sheet(corpus, words=words)
    finder.close()
