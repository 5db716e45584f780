"""Rules by name and by file, and what is said of a file that is none."""

from pathlib import Path

import pytest

from servanda.errors import BadRequest, NotFound
from servanda.files.rule_file import load_rule, shipped_rules

RULE = """\
id: strict
title: A rule for tests
authority: invented
verdicts:
- id: bad
  label: bad
  meaning: something was said
  tone: charge
- id: none
  label: nothing
  meaning: nothing was said
  tone: none
rows:
- verdict: bad
  any_of:
  - [breach-alleged]
  - [breach-established, contested]
  because: something is on record
- verdict: none
  any_of: [[]]
  because: nothing is on record
examples:
- links: []
  verdict: none
"""


def test_every_shipped_rule_is_read() -> None:
    assert "standing" in shipped_rules()
    for name in shipped_rules():
        assert load_rule(name).id == name


def test_a_rule_of_ones_own(tmp_path: Path) -> None:
    file = tmp_path / "strict.yaml"
    file.write_text(RULE)
    rule = load_rule(str(file))
    assert rule.id == "strict"
    assert len(rule.rows[0].any_of) == 2


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("authority: invented\n", "", 1, "the field `authority` is missing"),
        ("title: A rule", "titel: A rule", 2, "no field is called `titel`"),
        ("tone: charge", "tone: loud", 8, "`tone` cannot be 'loud'"),
        ("[breach-alleged]", "[breach-aledged]", 16, "cannot be 'breach-aledged'"),
        ("- verdict: none", "- verdict: nine", 19, "no verdict 'nine'"),
        ("  verdict: none\n", "  verdict: worse\n", 24, "no verdict 'worse'"),
        ("rows:", "rows: [", 14, ""),
        ("id: strict", "id: &a strict", 1, "anchor"),
        ("id: strict", "id: strict\nid: twice", 2, "given twice"),
        ("title: A rule", "title: A\0rule", 2, "control character"),
        (RULE, "- a list\n", 1, "the record is"),
        (RULE, "", 0, "empty"),
    ],
)
def test_a_faulty_rule_is_named_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, words: str
) -> None:
    file = tmp_path / "strict.yaml"
    file.write_text(RULE.replace(old, new, 1))
    with pytest.raises(BadRequest) as caught:
        load_rule(str(file))
    place = f"{file}:{line}: " if line else f"{file}: "
    assert caught.value.what.startswith(place)
    assert words in caught.value.what
    assert caught.value.remedy


@pytest.mark.parametrize(
    "name", ["standin", "nowhere/rule.yaml", "", "..", "/", "a\0b", "x" * 5000]
)
def test_an_unknown_rule_is_answered_with_those_there_are(name: str) -> None:
    with pytest.raises(NotFound) as caught:
        load_rule(name)
    assert "standing" in caught.value.candidates
