"""Decisions in a file."""

from pathlib import Path

import pytest

from servanda.errors import BadRequest, NotFound
from servanda.files.decisions_file import read_decisions

WHOLE = """\
- unit: 2
  take: Ana
  fields: {date: 2022-03-26}
  links:
  - link: 1
    take: Ben
    fields: {standing: denied}
    quotes:
    - {exact: "Upper Land denied it", start: 86}
    - exact: Nobody else spoke
  - link: 2
    take:
  - {link: 3, take: Ana, quotes_of: Ben}
  into: 2022-03-26-dam
  because: the ministry rejects the charge
- {unit: 3, take: '', because: no claim}
"""


def test_a_list_of_decisions(tmp_path: Path) -> None:
    file = tmp_path / "rulings.yaml"
    file.write_text(WHOLE)
    first, second = read_decisions(file)
    assert first == {
        "unit": 2,
        "take": "Ana",
        "fields": {"date": "2022-03-26"},
        "links": [
            {
                "link": 1,
                "take": "Ben",
                "fields": {"standing": "denied"},
                "quotes": [
                    {"exact": "Upper Land denied it", "start": 86},
                    {"exact": "Nobody else spoke"},
                ],
            },
            {"link": 2, "take": ""},
            {"link": 3, "take": "Ana", "quotes_of": "Ben"},
        ],
        "into": "2022-03-26-dam",
        "because": "the ministry rejects the charge",
    }
    assert second == {"unit": 3, "take": "", "because": "no claim"}


def test_json_is_read_too(tmp_path: Path) -> None:
    file = tmp_path / "rulings.json"
    file.write_text('[{"unit": 1, "take": "", "because": "none"}]')
    assert read_decisions(file) == [{"unit": 1, "take": "", "because": "none"}]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "empty"),
        ("- unit: [", "rulings.yaml:1"),
        ("unit: 1\n", "valid list"),
        ("- unit: one\n  take: A\n  because: b\n", "rulings.yaml:1: 0.unit"),
        ("- unit: 1\n  because: b\n", "0.take"),
        ("- unit: 1\n  take: A\n  because: b\n  colour: red\n", "rulings.yaml:4: 0.colour"),
        ("- unit: 1\n  take: A\n  because: b\n  links:\n  - link: 1\n    take: A\n    quotes:\n    - {exact: x, at: 3}\n",
         "rulings.yaml:8: 0.links.0.quotes.0.at"),
        ("- unit: 1\n  take: A\n  because: b\n  links:\n  - link: 1\n    take: A\n    field: x\n",
         "rulings.yaml:7: 0.links.0.field"),
        ("- just words\n", "0:"),
        ("- &a 1\n", "anchor"),
    ],
)  # fmt: skip
def test_anything_else_is_refused_with_its_line(tmp_path: Path, content: str, says: str) -> None:
    file = tmp_path / "rulings.yaml"
    file.write_text(content)
    with pytest.raises(BadRequest) as refused:
        read_decisions(file)
    assert says in refused.value.what


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        read_decisions(tmp_path / "none.yaml")
