"""Knows the published JSON Schema of a report, made from the shape of the sheet itself.

The number in the name changes when a field goes or comes to mean something else; a field that is added
does not change it.
"""

from typing import Any

from pydantic import ConfigDict, TypeAdapter

from servanda.model import sheet

NAME = "report-1.schema.json"
"""What the schema is called among the files of the package."""


def report_schema() -> dict[str, Any]:
    """Return the schema (JSON Schema 2020-12); what a field means stands with it."""
    for kind in vars(sheet).values():
        if hasattr(kind, "__total__"):
            kind.__pydantic_config__ = ConfigDict(use_attribute_docstrings=True)
    made = TypeAdapter(sheet.ReportSheet).json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": NAME,
        **made,
        "title": "Compliance report, version 1",
    }
