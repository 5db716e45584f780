"""Knows how an answer is written as Markdown, to be pasted into a memorandum or kept beside the data."""

import re
from collections.abc import Mapping
from importlib import import_module

from servanda.rendering.answer import answer_of
from servanda.rendering.harmless import harmless_throughout

_EMPTY_LINES = re.compile(r"\n{3,}")


def as_markdown(sheet: Mapping[str, object]) -> str:
    """Return the sheet as GitHub Flavored Markdown; no text of the data can act as markup."""
    answer = import_module(f"servanda.rendering.markdown.{answer_of(sheet)}")
    written = "\n".join(answer.lines(harmless_throughout(sheet)))
    return _EMPTY_LINES.sub("\n\n", written).strip() + "\n"
