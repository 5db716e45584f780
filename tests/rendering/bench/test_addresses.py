"""Where the rooms stand: nothing of the data can lead anywhere else."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.rendering.bench import addresses

ANY = st.text(st.characters(codec="utf-8"), max_size=30)


@pytest.mark.parametrize(
    ("kind", "name", "publisher", "way"),
    [
        ("treaty", "nov10", "", "/treaty/nov10"),
        ("clause", "nov10/4", "", "/clause/nov10/4"),
        ("recital", "nov10/preamble/1", "", "/clause/nov10/preamble/1"),
        ("event", "2022-03-26-farrukh", "", "/event/2022-03-26-farrukh"),
        ("link", "2022-x#12", "", "/event/2022-x#2022-x:12"),
        ("source", "https://a.example/?b=1&c", "P & Q", "/source?publisher=P+%26+Q&url=https%3A%2F%2Fa.example%2F%3Fb%3D1%26c"),
        ("source", "Radio", "Radio", "/source?publisher=Radio&url="),
    ],
)  # fmt: skip
def test_where_something_found_is_shown(kind: str, name: str, publisher: str, way: str) -> None:
    assert addresses.of_hit(kind, name, publisher) == way


@given(ANY, ANY)
def test_a_source_is_named_whole(publisher: str, url: str) -> None:
    found = urlsplit(addresses.of_source(publisher, url))
    asked = parse_qs(found.query, keep_blank_values=True)
    assert (found.netloc, found.path) == ("", "/source")
    assert asked == {"publisher": [publisher], "url": [url]}


@given(ANY)
def test_no_name_leads_out(name: str) -> None:
    for address in (addresses.of_event(name), addresses.of_unit(name), addresses.of_text(name, 3)):
        assert address.isascii()
        assert not urlsplit(address).netloc
        assert not set(address) & set("\"'<> \n")
    assert unquote(urlsplit(addresses.of_event(name)).path) == f"/event/{name}"
