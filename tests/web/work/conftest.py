"""A workspace in which one of everything waits, and a coder before it."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from servanda.web.settings import Settings
from tests.cli.conftest import copy_of_the_data
from tests.web.conftest import KEY, seated
from tests.web.waiting import prepared


@pytest.fixture
def waiting(tmp_path: Path) -> Path:
    """A workspace in which one of everything waits."""
    return prepared(copy_of_the_data(tmp_path))


@pytest.fixture
def ana(waiting: Path) -> TestClient:
    """A coder before the work list."""
    return seated(Settings(workspace=waiting, key=KEY), coder="ana")
