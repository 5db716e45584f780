"""Who speaks under the labels of a transcript."""

import pytest
from tests.reading.events.stage import staged


@pytest.mark.parametrize(
    ("text", "label", "who"),
    [
        (
            "Ministry of Foreign Affairs of Sordland\nAnswers of the spokesman, 3 May 2024\n\nQ: Why?\nA: We kept it.",
            "A:",
            "SRD:MFA",
        ),
        (
            "PARLIAMENT OF SORDLAND\nQuestion time, 3 May 2024\n\nORUN (Centre): It was broken.",
            "ORUN (Centre):",
            "SRD:Parliament",
        ),
        (
            "PARLIAMENT OF SORDLAND\nQuestion time, 3 May 2024\n\nTELL (Minister for Foreign Affairs): It was kept.\nTELL: Twice.",
            "TELL:",
            "SRD:MFA",
        ),
        ("Radio Holm, 3 May 2024\n\nHOST: Who broke it?", "HOST:", "press"),
        ("The gates\n3 May 2024\n\nMARNA: The gates were shut.", "MARNA:", ""),
    ],
)
def test_who_speaks_under_a_label(text: str, label: str, who: str) -> None:
    by, _ = staged(text)
    assert by.labels.get(label, "") == who
