"""Knows how templates of pages are read: everything escaped, and a name that nobody gave is an error."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

SHARED = Path(__file__).parent / "shared_templates"
"""Templates that a site and the workbench have in common, all called `shared/…`.

They use `words`, `mark`, `state`, `web_address` and `at`, the addresses of pages.
"""


def page_templates(folder: Path, used: Mapping[str, Any]) -> Environment:
    """Return the templates of a folder, and those that are shared, which may use what `used` names."""
    environment = Environment(
        loader=FileSystemLoader((folder, SHARED)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,  # they change with the program alone; to ask the disk each time costs a turn of the lock
    )
    environment.globals.update(used)
    return environment
