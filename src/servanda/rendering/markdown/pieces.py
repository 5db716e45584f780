"""Knows the pieces that Markdown is made of, and how words of the data are kept from acting as markup.

The characters escaped are those of GitHub Flavored Markdown 0.29, section 6.1, that can begin a construct.
"""

import re
from collections.abc import Iterable, Iterator

from servanda.rendering.harmless import one_line
from servanda.rendering.web_address import web_address

_MARKUP = re.compile(r"([\\`*_\[\]|~$])")
_AT_START = re.compile(r"^(\d+(?=[.)])|(?=[-+#=]))")
_ENTITY = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def plain(words: str) -> str:
    r"""Return words that read in Markdown as they are, on one line.

    >>> plain("a *b* | <c>")
    'a \\*b\\* \\| &lt;c&gt;'
    """
    flat = re.sub("[&<>]", lambda found: _ENTITY[found[0]], one_line(words))
    return _AT_START.sub(r"\1\\", _MARKUP.sub(r"\\\1", flat))


def link(words: str, address: str | None) -> str:
    """Return words that lead to an address of the web; for any other address, the words alone."""
    target = web_address(address)
    if not target:
        return plain(words)
    return f"[{plain(words)}]({target.replace('(', '%28').replace(')', '%29')})"


def code(words: str) -> str:
    """Return words as code, for ids and commands; a backtick in them would end it, so it goes."""
    return f"`{one_line(words).replace('`', ' ').replace('|', ' ')}`"


def table(header: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """Yield a table whose cells are Markdown already."""
    names = [*header]
    yield ""
    yield f"| {' | '.join(names)} |"
    yield f"|{'|'.join(' --- ' for _ in names)}|"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


def heading(level: int, words: str) -> Iterator[str]:
    """Yield a heading between empty lines; the words are Markdown already."""
    yield from ("", f"{'#' * level} {words}", "")


def quotation(words: str) -> Iterator[str]:
    """Yield the paragraphs of a text as a block of quotation."""
    for paragraph in filter(None, map(str.strip, words.split("\n"))):
        yield from (f"> {plain(paragraph)}", ">")


def next_steps(commands: Iterable[str]) -> Iterator[str]:
    """Yield what to do next, as commands to copy."""
    steps = [*commands]
    if steps:
        yield from heading(2, "Next")
        yield from (f"- {code(step)}" for step in steps)
