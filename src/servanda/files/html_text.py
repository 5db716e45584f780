"""Knows what a reader of a web page sees: its words in paragraphs, without scripts, styles and forms.

The page is parsed by the rules that browsers follow (WHATWG HTML, section 13), so that broken markup gives
what a browser would show.
"""

import re
from collections.abc import Iterator
from datetime import date

from selectolax.lexbor import LexborHTMLParser, LexborNode

_NOT_SHOWN = (
    "script style noscript template svg math iframe object canvas select textarea button head"
)
_UNSEEN = frozenset(_NOT_SHOWN.split())
_PHRASING = (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike strong "
    "sub sup time tt u var wbr"
)
_IN_LINE = frozenset(_PHRASING.split())
_BREAK = "\n"
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_DATES = ("article:published_time", "datePublished", "date", "dc.date", "DC.date.issued", "pubdate")


def html_text(markup: str) -> str:
    r"""Return the words of a page, one block a line, spaces as they are shown.

    >>> html_text("<p>One <b>two</b><script>three()</script><p>four<br>five")
    'One two\nfour\nfive'
    """
    root = LexborHTMLParser(markup).body
    if root is None:
        return ""
    lines = "".join(_pieces(root)).split(_BREAK)
    shown = (_SPACE.sub(" ", line).strip(" ") for line in lines)
    return "\n".join(line for line in shown if line)


def published(markup: str) -> date | None:
    """Return the day of publication that a page states in its head, or None."""
    tree = LexborHTMLParser(markup)
    for name in _DATES:
        for key in ("property", "name", "itemprop"):
            meta = tree.css_first(f'meta[{key}="{name}"]')
            stated = (meta.attributes.get("content") or "") if meta else ""
            try:
                return date.fromisoformat(stated[:10])
            except ValueError:
                continue
    return None


def _pieces(root: LexborNode) -> Iterator[str]:
    """Yield the words of a page and a break wherever a block begins or ends."""
    pending: list[LexborNode | str] = [root]
    while pending:
        node = pending.pop()
        if isinstance(node, str):
            yield node
        elif node.tag == "-text":
            yield (node.text(deep=False) or "").replace("\n", " ").replace("\r", " ")
        elif _is_seen(node):
            around = "" if node.tag in _IN_LINE else _BREAK
            yield around
            pending.append(around)
            pending += reversed([*node.iter(include_text=True)])


def _is_seen(node: LexborNode) -> bool:
    if node.tag is None or node.tag.startswith("-") or node.tag in _UNSEEN:
        return False
    return "hidden" not in node.attributes and node.attributes.get("aria-hidden") != "true"
