"""What a page of two coders sends, and the record of a ruling as it stands in its file."""

from pathlib import Path
from urllib.parse import urlencode

import yaml
from fastapi.testclient import TestClient
from httpx2 import Response

from servanda.api import coding
from servanda.web.rulings import key_of
from servanda.web.settings import Settings
from tests.web.conftest import KEY, seated

RECORD = "annotations/codings/{}/adjudicated.yaml"


def at(desk: Path, coder: str = "", *, read_only: bool = False) -> TestClient:
    """Return somebody before the workbench."""
    return seated(Settings(workspace=desk, key=KEY, read_only=read_only), coder=coder)


def post(client: TestClient, address: str, fields: dict[str, str]) -> Response:
    """Send a form."""
    kind = {"content-type": "application/x-www-form-urlencoded"}
    return client.post(address, content=urlencode(fields).encode(), headers=kind)


def sheet(desk: Path, text: str) -> dict[int, str]:
    """Return what tells each difference from the others, by number."""
    units = coding.differences(text, coder="ana", workspace=desk)["units"]
    return {each["number"]: key_of(each) for each in units}


def form(desk: Path, text: str, **changes: str) -> dict[str, str]:
    """Return a form that takes ben's words of both events."""
    basis = coding.differences(text, coder="ana", workspace=desk)["basis"]
    fields = {"basis": basis}
    for number, place in sheet(desk, text).items():
        fields |= {
            f"unit.{number}.at": place,
            f"unit.{number}.take": "coder:ben",
            f"unit.{number}.because": f"The envoy is clear ({number}).",
        }
    return fields | {name.replace("__", "."): value for name, value in changes.items()}


def record(desk: Path, text: str) -> dict[str, object] | None:
    """Return the record of a ruling as it stands in its file, or None."""
    path = desk / RECORD.format(text)
    return dict(yaml.safe_load(path.read_text("utf-8"))) if path.exists() else None
