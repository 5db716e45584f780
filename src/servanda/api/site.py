"""What can be published: a report as a folder of pages, brought up to date page by page."""

from functools import partial
from pathlib import Path
from typing import NamedTuple

from servanda.model.sheet import ReportSheet


class Site(NamedTuple):
    """What became of the pages of a site."""

    first: Path
    """the page to begin with"""
    written: tuple[str, ...]
    kept: int
    removed: tuple[str, ...]


def site(sheet: ReportSheet, folder: Path, *, charts: bool = False) -> Site:
    """Bring the pages of a report in a folder up to date and return what changed.

    Only pages whose ground changed are written. Raises BadRequest for a folder that holds something else, and
    for charts where what draws them is not installed.
    """
    from servanda.files.site_folder import Publication, publish
    from servanda.rendering.site.addresses import INDEX, STYLE
    from servanda.rendering.site.renderer import Renderer
    from servanda.rendering.site.views import site_pages

    renderer = Renderer()
    pages = (
        Publication(page.path, page.rests_on, partial(renderer.written, page))
        for page in site_pages(sheet, charts=charts)
    )
    style = Publication(STYLE, renderer.looks, renderer.style)
    done = publish(folder, (style, *pages), looks=renderer.looks)
    return Site(folder / INDEX, *done)
