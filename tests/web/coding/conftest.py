"""A text that two people coded, and on which they differ."""

from pathlib import Path

import pytest

from tests.cli.conftest import copy_of_the_data
from tests.web.waiting import coded


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A workspace in which ana and ben coded one text, and differ."""
    folder = copy_of_the_data(tmp_path)
    coded(folder)
    return folder


@pytest.fixture
def text(desk: Path) -> str:
    """The name of that text."""
    return next((desk / "annotations/codings").iterdir()).name
