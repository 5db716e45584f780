"""Who says it: the claimant of a sentence."""

import pytest
from tests.reading.events.stage import one, staged

from servanda.reading.events.speaker import Before, speakers


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Ruvania accused Sordland of firing.", "RUV"),
        ("Sordland's Defence Ministry denied that its guns had fired.", "SRD:MOD"),
        ("In Marna the Foreign Ministry said that the guns were Sordish.", "RUV:MFA"),
        ("The guns had fired, the Defence Ministry in Holm said.", "SRD:MOD"),
        ("“We never fired,” Ruvania's foreign minister said on Monday.", "RUV:MFA"),
        ("A Sordish officer confirmed that the gate was shut.", "SRD:officer"),
        ("The Sordish side maintained that the river ran low.", "SRD"),
        ("According to Holm the river ran low.", "SRD"),
        ("Experts in Marna say that the pact allows it.", "analyst"),
        ("A retired general in Holm told reporters that the guns were old.", "analyst"),
        (
            "The Rivers Association said that Ruvania had closed the gates.",
            "NGO:Rivers Association",
        ),
        ("The International Court of Justice ordered Ruvania to open the gates.", "court:ICJ"),
        ("The Verification Mission in Fermoy reported two shells.", "VMF"),
        ("Ruvania's army said on Friday, without giving names, that all had left.", "RUV:army"),
    ],
)
def test_somebody_speaks(sentence: str, who: str) -> None:
    by, _ = staged(sentence)
    assert speakers(one(sentence), author=by, before=Before())[0].who == who


@pytest.mark.parametrize(
    "sentence",
    [
        "Ruvania opened the gates on Monday.",
        "Forty prisoners crossed the bridge at Fermoy.",
        "The Sordish guns left the hills on the day that article 1 had set.",
        "Observers were denied access to the pier at Holm.",
        "The article says that both sides hold their fire.",
        "The alleged attack left no trace near Marna.",
    ],
)
def test_nobody_speaks(sentence: str) -> None:
    by, _ = staged(sentence)
    assert speakers(one(sentence), author=by, before=Before())[0].who == "coder"


def test_two_speak_in_one_sentence() -> None:
    sentence = "Ruvania maintains that the well is contrary to article 3; Sordland maintains that it is old."
    by, _ = staged(sentence)
    assert [each.who for each in speakers(one(sentence), author=by, before=Before())] == [
        "RUV",
        "SRD",
    ]


def test_a_pronoun_goes_on_speaking() -> None:
    sentence = "He added that the gate would stay shut."
    by, _ = staged(sentence)
    assert speakers(one(sentence), author=by, before=Before("SRD:MOD"))[0].who == "SRD:MOD"


@pytest.mark.parametrize(
    ("head", "who"),
    [
        ("STATEMENT OF THE MINISTRY OF FOREIGN AFFAIRS OF RUVANIA\nMarna, 3 May 2024\n", "RUV:MFA"),
        ("Ministry of Defence of Sordland\nBriefing, 3 May 2024\n", "SRD:MOD"),
        ("A gate too many\nby our columnist, 3 May 2024\n", "analyst"),
        ("VERIFICATION MISSION IN FERMOY\nReport 12, 3 May 2024\n", "VMF"),
        ("The gates\nfrom our correspondent, 3 May 2024\n", ""),
        ("HOLM, 3 May (wire) — The gates fell shut.\n", ""),
        ("A chronology of the gates\n3 May 2024\n", ""),
        ("Ruvania v. Sordland: a case note\n3 May 2024\n", ""),
    ],
)
def test_who_wrote_a_text(head: str, who: str) -> None:
    by, _ = staged(f"{head}\nThe gates were shut for a week.")
    assert by.who == who


def test_labels_of_a_transcript_name_who_was_introduced() -> None:
    text = (
        "Morning programme\n3 May 2024\n"
        "HOST: My guest is the spokeswoman of the Front, Ilse Maddok.\n"
        "MADDOK: All rifles were handed in."
    )
    by, scenes = staged(text)
    assert speakers(scenes[-1], author=by, before=Before())[0].who == "NFF:spokeswoman"
