"""A report that was saved, or a file that only looks like one."""

from pathlib import Path

import pytest

from servanda.errors import BadRequest
from servanda.files.saved_report import read_report

WHOLE = (
    '{"as_of": "2026-01-01", "rule": "standing", "data": "", "treaties": [], "cells": [],'
    ' "links": [], "actors": {}, "filters": {}}'
)


def test_a_report_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(WHOLE, "utf-8")
    assert read_report(file)["as_of"] == "2026-01-01"


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"cells": []}', WHOLE.replace('"cells": []', '"cells": [{}]')]
)
def test_anything_else_is_refused_with_a_remedy(tmp_path: Path, text: str) -> None:
    file = tmp_path / "a.json"
    file.write_text(text, "utf-8")
    with pytest.raises(BadRequest) as caught:
        read_report(file)
    assert "--format json" in caught.value.remedy
