"""A page of ours inside another."""

import re
from base64 import b64encode
from hashlib import sha256
from typing import cast

import pytest

from servanda.model.sheet import ReportSheet
from servanda.rendering.as_html import as_html
from servanda.rendering.framed import framed, policy
from tests.hostile import hostile
from tests.rendering.answers import every_sheet


@pytest.fixture(scope="module")
def page() -> str:
    return framed(as_html(hostile(cast(ReportSheet, every_sheet()["report"]))))


def test_what_leads_out_opens_beside_it(page: str) -> None:
    out = re.findall(r"<a [^>]*href=\"?https?://[^>]*>", page)
    assert out
    assert all('target="_blank"' in each for each in out)
    assert all(
        'target="_blank"' not in each for each in re.findall(r"<a [^>]*href=\"?#[^>]*>", page)
    )


def test_only_its_own_script_and_style_may_run(page: str) -> None:
    allowed = policy(page)
    for kind in ("script", "style"):
        ((_, content),) = re.findall(rf"<({kind})>(.*?)</{kind}>", page, re.DOTALL)
        digest = b64encode(sha256(content.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in allowed
    assert "unsafe" not in allowed
    assert "frame-ancestors 'self'" in allowed


def test_a_page_without_a_script_may_run_none() -> None:
    assert "script-src" not in policy("<p>Nothing.</p>")
