"""What comes in as a file: plain text is read here, everything else in a process of its own, within limits."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servanda.files.texts import GivenText


def given_of(name: str, content: bytes) -> "GivenText":
    """Return the text of a file that somebody sent; raises BadRequest where it holds none, or too much."""
    from servanda.files.bounded import read_bounded
    from servanda.files.texts import is_plain, text_of

    return text_of(name, content) if is_plain(name, content) else read_bounded(name, content)
