import re
from typing import Any

import orjson

from servanda.rendering.as_json import as_json
from servanda.rendering.harmless import ACTING


def test_nothing_is_lost(hostile_sheet: dict[str, Any]) -> None:
    assert orjson.loads(as_json(hostile_sheet)) == hostile_sheet


def test_nothing_acts(hostile_sheet: dict[str, Any]) -> None:
    assert not re.search(f"[{ACTING}]", as_json(hostile_sheet))


def test_order_is_the_sheet_s_own(every: dict[str, dict[str, Any]]) -> None:
    for sheet in every.values():
        assert [*orjson.loads(as_json(sheet))] == [*sheet]


def test_beyond_the_first_plane() -> None:
    assert as_json({"a": "\U000e0041"}) == '{\n  "a": "\\udb40\\udc41"\n}\n'
