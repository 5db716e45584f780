"""Knows how a document for paper becomes a PDF (ISO 32000-2), the same bytes for the same report."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import cast

import orjson

from servanda.errors import BadRequest
from servanda.model.sheet import ReportSheet
from servanda.rendering.harmless import harmless_throughout
from servanda.rendering.paper.document import document

_TEMPLATE = Path(__file__).parent / "report.typ"
_BEYOND = re.compile("[^\u0000-\u058f\u0600-\u06ff\u1e00-\u22ff\u2500-\u25ff\ufe00-\ufeff\ufffd]")
"""What the fonts that come with Typst do not have; only for it are fonts of the machine looked at."""

_MOST = 4_000
"""Links in one file: setting them with their footnotes takes some 0.8 MB of memory each."""


def as_pdf(sheet: Mapping[str, object]) -> bytes:
    """Return a report as a PDF with contents, page numbers and footnoted sources.

    Raises BadRequest where what sets it is not installed, and for a report that is too long for paper.
    """
    try:
        import typst
    except ImportError:
        raise BadRequest(
            "what sets PDF is not installed",
            "pip install 'servanda[pdf]', or write .html and print it",
        ) from None
    report = cast(ReportSheet, harmless_throughout(sheet))
    if len(report["links"]) > _MOST:
        raise BadRequest(
            f"{len(report['links']):,} links are too many for one PDF",
            "narrow the report by --treaty, --clause, --bearer or --since, or write .html",
        )
    data = orjson.dumps(document(report)).decode()
    return typst.compile(
        _TEMPLATE.read_bytes(),
        format="pdf",
        sys_inputs={"report": data},
        ignore_system_fonts=not _BEYOND.search(data),
    )
