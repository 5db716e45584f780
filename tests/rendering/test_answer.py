from typing import Any

import pytest

from servanda.rendering.answer import answer_of


def test_every_sheet_is_told_by_its_fields(every: dict[str, dict[str, Any]]) -> None:
    told = {name: answer_of(sheet) for name, sheet in every.items()}
    assert told.pop("treaty") == "clause"
    assert told == {name: name for name in told}


def test_what_is_no_answer_is_not_guessed() -> None:
    with pytest.raises(StopIteration):
        answer_of({"something": 1})
