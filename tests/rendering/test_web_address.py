import pytest

from servanda.rendering.web_address import web_address


@pytest.mark.parametrize(
    "address",
    [
        "https://un.org",
        "http://example.org/a?b=1&c=%20#d",
        "HTTPS://EXAMPLE.ORG/(x)",
        "https://az.az/ə",
    ],
)
def test_leads_somewhere(address: str) -> None:
    assert web_address(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,<script>",
        " https://example.org",
        "https://example.org/a b",
        'https://example.org/"onclick="x',
        "https://example.org/\x1b]8;;",
        "https://",
        "//example.org",
        "ftp://example.org",
        "",
        None,
    ],
)
def test_leads_nowhere(address: str | None) -> None:
    assert web_address(address) is None
