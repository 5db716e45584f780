"""Only the names of this server are answered."""

from ipaddress import IPv4Address, IPv6Address
from pathlib import Path
from socket import gethostname

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from servanda.web.safety.hosts import is_ours
from servanda.web.settings import Settings
from tests.web.conftest import KEY, seated

OWN = Settings(workspace=Path())
OPEN = Settings(workspace=Path(), host="0.0.0.0", token="t" * 32)
ONE = Settings(workspace=Path(), host="Ledger.example", port=80, token="t" * 32)

OURS = (
    (OWN, "127.0.0.1:8765"),
    (OWN, "localhost:8765"),
    (OWN, "LocalHost:8765"),
    (OWN, "[::1]:8765"),
    (OPEN, "192.168.1.20:8765"),
    (OPEN, "[fe80::1]:8765"),
    (OPEN, "localhost:8765"),
    (OPEN, f"{gethostname()}:8765"),
    (ONE, "ledger.example"),
    (ONE, "ledger.example:80"),
)
FOREIGN = (
    (OWN, ""),
    (OWN, "127.0.0.1"),
    (OWN, "127.0.0.1:80"),
    (OWN, "127.0.0.1:08765x"),
    (OWN, "evil.example:8765"),
    (OWN, "127.0.0.1.evil.example:8765"),
    (OWN, "localhost.:8765"),
    (OWN, "evil.example@127.0.0.1:8765"),
    (OWN, "127.0.0.1:8765/"),
    (OWN, "127.0.0.1:8765, evil.example"),
    (OWN, "192.168.1.20:8765"),
    (OWN, "127.0.0.1:\u0668\u0667\u0666\u0665"),
    (OPEN, "evil.example:8765"),
    (OPEN, "192.168.1.20:80"),
    (ONE, "evil.example"),
    (ONE, "ledger.example:8765"),
)


@pytest.mark.parametrize(("settings", "host"), OURS)
def test_names_of_ours(settings: Settings, host: str) -> None:
    assert is_ours(host, settings)


@pytest.mark.parametrize(("settings", "host"), FOREIGN)
def test_names_of_others(settings: Settings, host: str) -> None:
    assert not is_ours(host, settings)


@given(st.text(max_size=60))
def test_no_other_words_name_a_server_on_loopback(host: str) -> None:
    known = {"127.0.0.1:8765", "localhost:8765", "[::1]:8765"}
    assert not is_ours(host, OWN) or host.lower() in known


@given(st.from_regex(r"[a-z0-9-]{1,20}\.[a-z]{2,10}", fullmatch=True), st.integers(0, 65535))
def test_a_foreign_name_is_refused_wherever_we_listen(name: str, port: int) -> None:
    for settings in (OWN, OPEN):
        assert not is_ours(f"{name}:{port}", settings)


@given(st.ip_addresses(), st.integers(1, 65535))
def test_figures_are_ours_only_where_others_may_come(
    number: IPv4Address | IPv6Address, port: int
) -> None:
    written = f"[{number}]" if number.version == 6 and "%" not in str(number) else str(number)
    host = f"{written}:{port}"
    assert is_ours(host, OPEN) == (port == OPEN.port)
    assert not is_ours(host, OWN) or str(number) in ("127.0.0.1", "::1")


def test_our_name_lets_in(reader: TestClient) -> None:
    assert reader.get("/", headers={"host": "localhost:8765"}).status_code == 200


@pytest.mark.parametrize("path", ["/", "/static/keys.js", "/openapi.json", "/nowhere"])
def test_a_foreign_name_is_refused_everywhere(reader: TestClient, path: str) -> None:
    answer = reader.get(path, headers={"host": "evil.example:8765"})
    assert answer.status_code == 421
    assert "http://127.0.0.1:8765/" in answer.text


def test_the_refusal_tells_nothing_of_the_workspace(ledger: Path) -> None:
    answer = seated(Settings(workspace=ledger, key=KEY)).get("/", headers={"host": "evil.example"})
    assert str(ledger) not in answer.text
    assert "csrf" not in answer.text
    assert "set-cookie" not in answer.headers
