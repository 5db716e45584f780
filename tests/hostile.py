"""Words and addresses that would act on a reader if they were let, put into every text of a report."""

from typing import Any, cast

from servanda.model.sheet import ReportSheet

SCRIPTS = (
    "<script>document.title='hacked';alert(1)</script>",
    '"><img src=https://evil.example/x.png onerror="document.title=\'hacked\';alert(1)">',
    "<svg onload=\"document.title='hacked'\"></svg>",
    '{{ 7 * 7 }} #eval("1") *bold* [a](javascript:alert(1)) $x^2$ @cite \\u{41}',
    "\u202egnp.exe\u202c \u2066isolated \x1b[31mred\x07",
    '=HYPERLINK("https://evil.example","click")',
    "]]><w:t>&lt;&amp;\ufffe\uffff",
)
LONG = "x" * 5000
ADDRESSES = (
    "javascript:document.title='hacked'",
    "data:text/html,<script>alert(1)</script>",
    'https://news.example/"onclick="alert(1)',
    "https://news.example/fine?a=1&b=2",
    f"https://news.example/{LONG}",
)
_TEXTS = {
    "title", "short_title", "treaty_title", "heading", "text", "note", "rationale", "exact", "description",
    "publisher", "cite_as", "place", "says", "by", "action", "because", "doubtful", "hinge", "number_note",
}  # fmt: skip


def hostile(sheet: ReportSheet) -> ReportSheet:
    """Return the report with hostile words in every text, all kinds in turn, and hostile addresses."""
    return cast(ReportSheet, _Hostility().changed(sheet))


class _Hostility:
    def __init__(self) -> None:
        self._turn = 0
        self._same: dict[tuple[str, str], str] = {}

    def changed(self, value: Any, name: str = "") -> Any:
        if isinstance(value, dict):
            return {key: self.changed(each, key) for key, each in value.items()}
        if isinstance(value, list):
            return [self.changed(each, name) for each in value]
        if isinstance(value, str) and value and name in _TEXTS:
            return self._once("text", value, (*SCRIPTS, LONG))
        if isinstance(value, str) and name in ("url", "published_at"):
            return self._once("url", value, ADDRESSES)
        return value

    def _once(self, kind: str, value: str, words: tuple[str, ...]) -> str:
        """Change the same words to the same, as data would have them."""
        if (kind, value) not in self._same:
            self._turn += 1
            bad = words[self._turn % len(words)]
            self._same[kind, value] = bad if kind == "url" else f"{bad} {value}"
        return self._same[kind, value]
