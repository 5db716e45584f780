"""What a page of the work list sends, and what stands in a file afterwards."""

from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import yaml
from fastapi.testclient import TestClient
from httpx2 import Response

from servanda.api import reviewing
from tests.web.waiting import PROPOSED

FIRST = f"{PROPOSED}#1"


def post(client: TestClient, address: str, **fields: str) -> Response:
    """Send a form."""
    content = urlencode(fields).encode()
    kind = {"content-type": "application/x-www-form-urlencoded"}
    return client.post(address, content=content, headers=kind)


def link_of(workspace: Path, name: str) -> dict[str, Any]:
    """Return a link as it stands in its file."""
    event, _, number = name.partition("#")
    path = workspace / "annotations" / event[:4] / f"{event}.yaml"
    links: list[dict[str, Any]] = yaml.safe_load(path.read_text("utf-8"))["links"]
    return {
        "status": "proposed",
        **links[int(number) - 1],
    }  # the writer leaves out what goes without saying


def basis(workspace: Path, name: str = FIRST) -> str:
    """Return the basis of a link as it is now."""
    return reviewing.basis(name, workspace=workspace)
