"""The published schema of a report is that of the sheets; `SNAPSHOT_UPDATE=1 pytest` writes it anew."""

import json
import os
from pathlib import Path

import servanda
from servanda.model.report_schema import NAME, report_schema

PUBLISHED = Path(servanda.__file__).parent / "schemas" / NAME


def test_the_published_schema_is_up_to_date() -> None:
    made = json.dumps(report_schema(), indent=2, ensure_ascii=False) + "\n"
    if os.environ.get("SNAPSHOT_UPDATE"):
        PUBLISHED.write_text(made, "utf-8")
    assert PUBLISHED.read_text("utf-8") == made


def test_the_contract_of_the_design_is_in_it() -> None:
    schema = report_schema()
    assert {"as_of", "rule", "data", "treaties", "cells"} <= set(schema["required"])
    contract = {"clause", "bearer", "verdict", "counts", "deadlines", "events", "because"}
    assert contract <= set(schema["$defs"]["CellSheet"]["required"])


def test_fields_say_what_they_mean() -> None:
    cell = report_schema()["$defs"]["CellSheet"]["properties"]["sources"]
    assert "publishers" in cell["description"]
