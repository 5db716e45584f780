from servanda.annotating.shown import shown
from tests.annotating.examples import FIRST, TEXT, session, sheet


def test_the_sentence_is_whole_and_its_citation_marked() -> None:
    laid = shown(sheet(), session(), session().proposals[0], TEXT, {})
    assert "".join(piece["words"] for piece in laid["sentence"]) == FIRST
    assert [piece["words"] for piece in laid["sentence"] if piece["cites"]] == ["article 1"]
    assert (laid["number"], laid["of"], laid["deciding"]) == (1, 3, "river/1 Sharing")


def test_what_was_changed_says_so() -> None:
    laid = shown(sheet(), session(), session().proposals[0], TEXT, {"bearer": "BBB"})
    assert [(one["name"], one["value"]) for one in laid["fields"] if one["changed"]] == [
        ("bearer", "BBB")
    ]


def test_what_is_not_known_is_a_doubt_and_what_stands_before_is_shown() -> None:
    laid = shown(sheet(), session(), session().proposals[2], TEXT, {})
    assert laid["doubts"] == ["materiae: not recorded"]
    assert laid["before"] == f"{FIRST} "
