import pytest

from servanda.cli import parts
from servanda.errors import BadRequest

LINK = {
    "clause": "nov10/4",
    "stance": "breaches",
    "bearer": "ARM",
    "claimant": "AZE:MOD",
    "standing": "alleged",
    "rationale": "Armed groups were not withdrawn.",
}


@pytest.mark.parametrize(
    ("written", "changed"),
    [
        ("nov10/4 breaches ARM AZE:MOD alleged Armed groups were not withdrawn.", {}),
        (
            "point 4 of the statement breaches ARM AZE:MOD alleged Armed groups were not withdrawn.",
            {"clause": "point 4 of the statement"},
        ),
        (
            "nov10/4 breaches ARM NGO:Long Lake Anglers alleged Armed groups were not withdrawn.",
            {"claimant": "NGO:Long Lake Anglers"},
        ),
        (
            "nov10/4  supports ARM coder assessed It supports, as alleged before.",
            {
                "stance": "supports",
                "claimant": "coder",
                "standing": "assessed",
                "rationale": "It supports, as alleged before.",
            },
        ),
    ],
)
def test_link(written: str, changed: dict[str, str]) -> None:
    assert parts.link(written) == LINK | changed


@pytest.mark.parametrize(
    "written",
    [
        "",
        "nov10/4",
        "nov10/4 breaks ARM AZE alleged Words.",
        "nov10/4 breaches ARM AZE Words.",
        "nov10/4 breaches ARM AZE alleged",
        "breaches ARM AZE alleged Words.",
    ],
)
def test_no_link(written: str) -> None:
    with pytest.raises(BadRequest, match="is not a link"):
        parts.link(written)


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("AZE:speaker:Ministry", {"code": "AZE", "role": "speaker", "name": "Ministry"}),
        (" AZE : target : A: B ", {"code": "AZE", "role": "target", "name": "A: B"}),
    ],
)
def test_actor(written: str, made: dict[str, str]) -> None:
    assert parts.actor(written) == made


@pytest.mark.parametrize(
    "written", ["", "AZE", "AZE:speaker", "AZE:hero:Ministry", ":speaker:Ministry"]
)
def test_no_actor(written: str) -> None:
    with pytest.raises(BadRequest):
        parts.actor(written)


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("TASS|Title", {"publisher": "TASS", "title": "Title"}),
        (
            "TASS | Title | https://tass.ru | 2022-03-26",
            {
                "publisher": "TASS",
                "title": "Title",
                "url": "https://tass.ru",
                "published": "2022-03-26",
            },
        ),
        ("TASS|Title||2022", {"publisher": "TASS", "title": "Title", "published": "2022"}),
    ],
)
def test_source(written: str, made: dict[str, str]) -> None:
    assert parts.source(written) == made


@pytest.mark.parametrize("written", ["", "TASS", "TASS|", "|Title", "a|b|c|d|e"])
def test_no_source(written: str) -> None:
    with pytest.raises(BadRequest):
        parts.source(written)
