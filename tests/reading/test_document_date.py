import pytest

from servanda.reading.document_date import document_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("BAKU, 3 March 2022 (wire) — The ministry said so.", "2022-03-03"),
        ("Moscow, March 26, 2022\nThe ministry said so.", "2022-03-26"),
        ("Title\n\nPublished: 2022-03-28 14:00 GMT\n\nText.", "2022-03-28"),
        ("Title\nBy A. Writer | 28 March 2022\nText.", "2022-03-28"),
        ("Monday, 28 March 2022", "2022-03-28"),
        ("YEREVAN (Wire), August 4, 2022 — Text.", "2022-08-04"),
        ("Statement by the Ministry, 26 March 2022\nText.", "2022-03-26"),
        ("Brussels / 4 April 2022, 10:30\nText.", "2022-04-04"),
        ("\r\n\r\nComment\r\n11 August 2021\r\nText.", "2021-08-11"),
    ],
)
def test_a_dateline_or_a_line_of_its_own(text: str, day: str) -> None:
    found = document_date(text)
    assert found is not None
    assert str(found.day) == day
    assert found.words in text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "What the statement of 10 November 2020 says",
        "On 10 November 2020 the parties signed.",
        "The war ended 10 November 2020.",
        "28 December 2024: A plane fell.",
        "BAKU, 3 March (wire) — The ministry said so.",
        "Karabakh in 2022",
        "March 2022",
        "The talks were held in Moscow on 26 March 2022, the ministry said.",
        "One.\nTwo.\nThree.\nFour.\nFive.\nSix.\n26 March 2022",
        "30 February 2022",
    ],
)
def test_other_days_are_not_that_of_the_document(text: str) -> None:
    assert document_date(text) is None
