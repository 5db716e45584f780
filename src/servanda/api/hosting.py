"""What a server must know of the workspace it stands over."""

from pathlib import Path
from typing import NamedTuple

from servanda.files.layout import find_workspace


class Hosted(NamedTuple):
    """A workspace to serve."""

    folder: Path
    """what to ask the verbs about"""
    may_write: bool
    is_shipped: bool
    """True for the corpus that comes with the package"""
    key: bytes
    """what only this workspace knows, the same after a restart"""


def hosted(folder: Path | None = None) -> Hosted:
    """Return what there is to serve from a folder (the current one) upwards.

    The shipped corpus is named by the folder from where nothing else was found: looked for in its own
    folder it would be taken for a workspace and be written. Raises NotFound where there is nothing.
    """
    from servanda.files.secret_key import secret_key

    start = (folder or Path.cwd()).resolve()
    found = find_workspace(start)
    is_shipped = not start.is_relative_to(found.root)
    served = start if is_shipped else found.root
    return Hosted(served, found.writable, is_shipped, secret_key(found.state))
