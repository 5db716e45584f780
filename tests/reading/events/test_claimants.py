"""Who is taken for the claimant: organs, bodies that are no state, members, somebody who was asked."""

import pytest
from tests.reading.events.stage import staged

from servanda.reading.events.speaker import Before, speakers


def last(text: str) -> str:
    """Return who speaks in the last sentence of a text."""
    by, scenes = staged(text)
    before = Before()
    for scene in scenes:
        saying = speakers(scene, author=by, before=before)
        before = before.after(scene, saying[-1].who if saying[-1].voice else "")
    return saying[0].who


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Ruvania's deputy premier said that the guns were old.", "RUV:deputy premier"),
        ("Ruvania's premier said that the guns were old.", "RUV:Prime Minister"),
        ("Holm's ambassador said that the gate was shut.", "SRD:ambassador"),
        ("The Sordish embassy said that the gate was shut.", "SRD:Embassy"),
        ("Sordland's commissioner for prisoners denied it.", "SRD:Commissioner for prisoners"),
        ("Ruvania's Treasury admitted that nothing was paid.", "RUV:Treasury"),
        ("In Marna the Customs told reporters that the scanner was old.", "RUV:Customs"),
        ("Sordland's navy said that the boat had lost its way.", "SRD:navy"),
        ("A navy spokesman in Holm said that the boat had lost its way.", "SRD:navy"),
        (
            "The National Museum in Holm answered that the crowns were too frail.",
            "SRD:National Museum",
        ),
        (
            "Ruvania's state river company said that the dam had to be shut.",
            "RUV:state river company",
        ),
        ("The Army Office in Marna replied that nobody was called up.", "RUV:Army Office"),
        ("The Sordish members stated that the river ran low.", "SRD"),
        ("The Sordish colleague retorted that the river ran low.", "SRD"),
        ("Sordland's reply says that the bombers were at home.", "SRD"),
        ("Foreign Minister Ada Brun of Sordland replied that the crate was freight.", "SRD:MFA"),
        ("In a letter, read out on Monday, Sordland had promised to open the railway.", "SRD"),
        ("Ms Ilik, for Sordland, admitted that wire had been drawn.", "SRD"),
        ("The notice that 3(b) calls for never came, Holm said.", "SRD"),
        ("A farmers' group said that Ruvania had shut the gates.", "NGO:farmers' group"),
        ("The gates were shut, which the Verification Mission regards as a breach.", "VMF"),
    ],
)
def test_an_organ_or_a_body_speaks(sentence: str, who: str) -> None:
    assert last(sentence) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The Verification Mission in Fermoy came. Mission spokesman Luis Arce said that it rained.",
            "VMF:spokesman",
        ),
        (
            "The Verification Mission in Fermoy came. The head of mission said that she was sorry.",
            "VMF:head of mission",
        ),
        (
            "The Sordish agriculture minister spoke. Nothing moved. "
            "The ministry in Holm conceded that the herd was too large.",
            "SRD:Agriculture Ministry",
        ),
        (
            "Holm sent a note. Its National Museum had lent the crown. "
            "Its director told reporters that the loan was old.",
            "SRD:National Museum",
        ),
        (
            "We asked the Ministry of Education in Marna, and it says that posts are safe.",
            "RUV:Education Ministry",
        ),
        ("I put that to the Foreign Ministry in Marna, and was told that it would do.", "RUV:MFA"),
    ],
)
def test_who_was_named_before_speaks(text: str, who: str) -> None:
    assert last(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Rain fell. Mission spokesman Luis Arce said that it rained.", "spokesman"),
        ("The Ruvanian army and navy said that they held their fire.", "RUV:army"),
        ("In Holm nobody asked the Customs anything.", "coder"),
        ("In Holm the premier league had its best year.", "coder"),
        ("The museum in Holm was shut.", "coder"),
        ("High Commissioner for Refugees is a long title.", "coder"),
        ("A company in Holm said that the dam had to be shut.", "analyst"),
        ("Sordish members of a choir sang.", "coder"),
        ("Ruvania's parcels were sent out.", "coder"),
        ("A woman in the queue at the Foreign Ministry said that her son was held.", "analyst"),
        ("Rain fell all day long. We asked the Foreign Ministry in Marna for a list.", "coder"),
        ("The gates were shut, which the rain regards as a joke.", "coder"),
    ],
)
def test_near_ones_do_not_change(text: str, who: str) -> None:
    assert last(text).removeprefix(":") == who


@pytest.mark.parametrize(
    ("head", "who"),
    [
        (
            "Statement of the Commissioner for Prisoners of Sordland\nHolm, 3 May 2024\n",
            "SRD:Commissioner for Prisoners",
        ),
        ("VERIFICATION MISSION IN FERMOY\nSecond report (extract), 3 May 2024\n", "VMF"),
        ("Rivers Watch: report on the year\n3 May 2024\n", "NGO:Rivers Watch"),
        ("A gate too many\nComment, The Marna Review, 3 May 2024\n", "analyst"),
        ("Two gates\nPolicy brief, Centre for Rivers, 3 May 2024\n", "analyst"),
        ("One bus\nfrom the opposition weekly Marna Mail, 3 May 2024\n", "press"),
        ("The gates: a notebook\n3 May 2024\n", ""),
        ("The comment on the gates\n3 May 2024\n", ""),
        ("The watch on the gates\n3 May 2024\n", ""),
        ("A weekly market\n3 May 2024\n", ""),
    ],
)
def test_who_wrote_a_text(head: str, who: str) -> None:
    by, _ = staged(f"{head}\nThe gates were shut for a week. They were rusty.")
    assert by.who == who


def test_a_short_sentence_of_the_text_is_no_line_of_its_heading() -> None:
    by, _ = staged("THE WEEKEND ESSAY\n\nIt died today. I stood by with a notebook. It rained.")
    assert by.who == "analyst"
